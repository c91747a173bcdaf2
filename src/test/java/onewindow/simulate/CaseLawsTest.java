package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import onewindow.casework.Channel;
import onewindow.casework.TripCause;
import onewindow.demand.Distribution.Exponential;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.OpenCases;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for cases in every scenario, tried on random ones; the seed in a failure's name makes it again. */
class CaseLawsTest {

    private static final int DAYS = 12;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static Scenario scenario(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CaseFixture behind = CaseFixture.officers(1 + random.nextInt(4))
                .suspended(random.nextDouble() / 3)
                .instant(1 + random.nextDouble())
                .kind(1, 3, 1, CaseFixture.own(new Exponential(ScenarioFixture.HOUR)))
                .kind(
                        1,
                        5,
                        2,
                        CaseFixture.own(new Exponential(ScenarioFixture.HOUR / 2.0)),
                        CaseFixture.partners(2, random.nextBoolean(), new Exponential(ScenarioFixture.HOUR / 2.0)),
                        CaseFixture.away(0.5, new Exponential(3.0 * ScenarioFixture.HOUR), 0.1, 0.3))
                .missing(random.nextDouble() / 2, random.nextDouble() / 2)
                .gaps(random.nextDouble() / 2, random.nextDouble() / 2, random.nextDouble() / 4)
                .extended(random.nextDouble())
                .inPerson(random.nextDouble())
                .issue(random.nextDouble() / 2, random.nextDouble() / 2)
                .ways(random.nextDouble() / 2, random.nextDouble() / 2, random.nextDouble() / 5)
                .decision(0.05, 0.1, 0.05, 0.05)
                .reviews(random.nextDouble(), 0.5, 0.2, 0.1, 0.1, 0.1);
        return ScenarioFixture.days(DAYS, "09:00-12:00", "13:00-17:00")
                .matters(0.5, 0.3, 0.2)
                .service(new Exponential(5 * ScenarioFixture.MINUTE))
                .poisson(DAYS * (20 + random.nextInt(40)))
                .windows(4)
                .cases(behind)
                .build();
    }

    private static CaseSummary cases(long seed, int firstDay) {
        return RecordedRun.of(scenario(seed), seed, firstDay, DAYS - 1)
                .summary()
                .cases()
                .orElseThrow();
    }

    private static Stream<CaseFigures> all(CaseSummary cases) {
        return Stream.of(List.of(cases.hall()), cases.byKind(), cases.byDepartment())
                .flatMap(List::stream);
    }

    private static double sum(CaseFigures part, CaseFigure first, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += part.values().get(first.ordinal() + i).mean();
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReceivedIsArchivedOrOpen(long seed) {
        CaseSummary whole = cases(seed, 0);
        all(whole).forEach(part -> {
            assertThat(part.mean(CaseFigure.OPEN_AT_START)).isZero();
            assertThat(part.mean(CaseFigure.ARCHIVED) + part.mean(CaseFigure.OPEN_AT_END))
                    .isEqualTo(part.mean(CaseFigure.RECEIVED));
        });
        assertThat(whole.hall().mean(CaseFigure.ARCHIVED)).isPositive();
        all(cases(seed, 5))
                .forEach(part -> assertThat(part.mean(CaseFigure.ARCHIVED) + part.mean(CaseFigure.OPEN_AT_END))
                        .isEqualTo(part.mean(CaseFigure.OPEN_AT_START) + part.mean(CaseFigure.RECEIVED)));
    }

    /** What was open at one midnight, and what was received since, is archived or open at the next. */
    @ParameterizedTest
    @MethodSource("seeds")
    void workInProgressIsConservedFromDayToDay(long seed) {
        List<OpenCases> days = cases(seed, 0).days();
        assertThat(days).hasSize(DAYS);
        double moved = 0;
        for (int day = 1; day < DAYS; day++) {
            CaseFigures alone = RecordedRun.of(scenario(seed), seed, day, day)
                    .summary()
                    .cases()
                    .orElseThrow()
                    .hall();
            double received = alone.mean(CaseFigure.RECEIVED);
            double archived = alone.mean(CaseFigure.ARCHIVED);
            assertThat(alone.mean(CaseFigure.OPEN_AT_START) + received - archived)
                    .as("day %s", day)
                    .isEqualTo(alone.mean(CaseFigure.OPEN_AT_END));
            moved += received;
        }
        assertThat(moved).isPositive();
    }

    /** The days before are run unmeasured, so that those measured are as in the whole run. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aWindowOfDaysEqualsTheseDaysOfTheWholeRun(long seed) {
        CaseSummary whole = cases(seed, 0);
        CaseSummary window = cases(seed, 5);
        assertThat(window.days()).isEqualTo(whole.days().subList(5, DAYS));
        assertThat(window.hall().mean(CaseFigure.OPEN_AT_END))
                .isEqualTo(whole.hall().mean(CaseFigure.OPEN_AT_END));
        assertThat(window.hall().mean(CaseFigure.OPEN_AT_START)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAddUpToTheHall(long seed) {
        CaseSummary cases = cases(seed, 0);
        for (CaseFigure figure : List.of(
                CaseFigure.RECEIVED,
                CaseFigure.ARCHIVED,
                CaseFigure.LATE,
                CaseFigure.RED_WARNINGS,
                CaseFigure.FURTHER_FOR_MISSING_MATERIAL,
                CaseFigure.ISSUED_AT_WINDOW)) {
            for (List<CaseFigures> parts : List.of(cases.byKind(), cases.byDepartment())) {
                assertThat(parts.stream().mapToDouble(p -> p.mean(figure)).sum())
                        .as(figure.name())
                        .isEqualTo(cases.hall().mean(figure));
            }
        }
        all(cases).forEach(part -> {
            assertThat(sum(part, CaseFigure.RECEIVED_AT_WINDOW, Channel.values().length))
                    .isEqualTo(part.mean(CaseFigure.RECEIVED));
            double archived = part.mean(CaseFigure.ARCHIVED);
            if (archived > 0) {
                assertThat(sum(part, CaseFigure.NO_TRIP, 5)).isCloseTo(1, within(1e-12));
                double further = part.mean(CaseFigure.TRIPS_MEAN) - 1 + part.mean(CaseFigure.NO_TRIP);
                assertThat(sum(part, CaseFigure.FURTHER_TO_APPLY, TripCause.values().length))
                        .isCloseTo(further * archived, within(1e-6));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatGoesIntoAnOfficeIsDoneThereOrStillThere(long seed) {
        CaseSummary cases = cases(seed, 0);
        for (int office = 0; office < cases.offices().size(); office++) {
            double in = 0;
            for (double[] from : cases.flow()) {
                in += from[office];
            }
            double done = cases.offices().get(office).steps().mean();
            assertThat(in).isBetween(done, done + cases.hall().mean(CaseFigure.RECEIVED));
        }
        double decided = sum(cases.hall(), CaseFigure.NOT_ACCEPTED, 5);
        double flowed = 0;
        for (double[] from : cases.flow()) {
            flowed += from[cases.decision()];
        }
        assertThat(flowed).isEqualTo(decided);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void threadsChangeNothing(long seed) {
        Scenario scenario = scenario(seed);
        Summary one = new Simulator(scenario).runAll(seed, 4, 1, new StopSign());
        Summary two = new Simulator(scenario).runAll(seed, 4, 2, new StopSign());
        assertThat(two.cases().orElseThrow().hall())
                .isEqualTo(one.cases().orElseThrow().hall());
        assertThat(two.cases().orElseThrow().offices())
                .isEqualTo(one.cases().orElseThrow().offices());
        assertThat(two.cases().orElseThrow().days())
                .isEqualTo(one.cases().orElseThrow().days());
        assertThat(two.digest()).isEqualTo(one.digest());
    }

    /** Two windows that need most of the night for the day's people: gaps run out while those who fill them wait. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aHallThatServesBeyondMidnightLosesNoCase(long seed) {
        CaseFixture behind = CaseFixture.officers(8)
                .kind(1, 5, 2, CaseFixture.own(new Exponential(ScenarioFixture.HOUR / 6.0)))
                .missing(0.8, 0)
                .gaps(0.9, 0, 0)
                .issue(0.5, 0);
        Scenario late = ScenarioFixture.days(DAYS, "09:00-12:00", "13:00-17:00")
                .service(new Exponential(45 * ScenarioFixture.MINUTE))
                .poisson(DAYS * 60)
                .windows(2)
                .cases(behind)
                .build();
        CaseFigures hall = RecordedRun.of(late, seed, 0, DAYS - 1)
                .summary()
                .cases()
                .orElseThrow()
                .hall();
        assertThat(hall.mean(CaseFigure.ARCHIVED) + hall.mean(CaseFigure.OPEN_AT_END))
                .isEqualTo(hall.mean(CaseFigure.RECEIVED));
        assertThat(hall.mean(CaseFigure.FURTHER_FOR_MISSING_MATERIAL)).isPositive();
    }
}
