package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import onewindow.assign.Assignment;
import onewindow.calendar.HallDay;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.demand.Arrivals;
import onewindow.demand.Chance;
import onewindow.demand.Distribution.Exponential;
import onewindow.demand.Visitors;
import onewindow.hall.EventLines;
import onewindow.measure.Figures;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.Summarizer;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RandomScenario.Made;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold in every scenario, tried on random ones; the seed in a failure's name makes it again. */
final class LawsTest {

    private static final int LAST = RandomScenario.DAYS - 1;

    static LongStream manySeeds() {
        return LongStream.range(0, 100);
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("manySeeds")
    void everyTicketEndsOnceAndNobodyWaitsForAnIdleWindow(long seed) {
        Made made = RandomScenario.of(seed, true);
        HallLaws laws = new HallLaws(made.inOrder());
        Summary summary = kept(laws, made.scenario(), seed);
        countsAgree(summary.hall(), laws);
        partsAddUp(summary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "everything-own-lines"})
    void theyHoldInTheShippedHallsInWhichEverythingHappens(String name) {
        Scenario scenario = new ScenarioReader()
                .read("scenarios/" + name + ".yaml", List.of())
                .scenario()
                .orElseThrow();
        HallLaws laws = new HallLaws(false);
        countsAgree(kept(laws, scenario, 1).hall(), laws);
        for (String event : List.of(
                "ticketHeld",
                "ticketReturned",
                "ticketTransferred",
                "ticketMissed",
                "ticketReactivated",
                "ticketDropped",
                "ticketAbandoned",
                "visitorLeftBALKED",
                "visitorLeftNO_PLACE",
                "visitorLeftDOORS_CLOSED",
                "visitorLeftNEVER_CAME")) {
            assertThat(laws.count(event)).as(event).isPositive();
        }
    }

    /** Runs all days of a scenario and returns what was measured; the laws have held. */
    private static Summary kept(HallLaws laws, Scenario scenario, long seed) {
        Simulator simulator = new Simulator(scenario);
        HallRun run = new HallRun(
                scenario, simulator.scope(), new StopSign(), measuring -> EventLines.both(laws.listener(), measuring));
        laws.watch(run.view());
        int last = scenario.horizon().days().size() - 1;
        ReplicationFigures figures = run.run(seed, 0, 0, last);
        laws.dayEnded();
        assertThat(laws.breaches()).isEmpty();
        return new Summarizer(simulator.scope(), List.of(figures), List.of(run.totals())).summary(0, last);
    }

    private static void countsAgree(Figures hall, HallLaws laws) {
        assertThat(hall.served().mean()).isEqualTo(laws.count("serviceFinished"));
        assertThat(hall.abandoned().mean()).isEqualTo(laws.count("ticketAbandoned"));
        assertThat(hall.noShows().mean()).isEqualTo(laws.count("ticketDropped"));
        assertThat(hall.balked().mean()).isEqualTo(laws.count("visitorLeftBALKED"));
        assertThat(hall.blocked().mean()).isEqualTo(laws.count("visitorLeftNO_PLACE"));
        assertThat(hall.unserved().mean())
                .isEqualTo(laws.count("ticketSentAway")
                        + laws.count("ticketLeftInOutage")
                        + laws.count("visitorLeftDOORS_CLOSED"));
        assertThat(hall.missedBookings().mean()).isEqualTo(laws.count("visitorLeftNEVER_CAME"));
        assertThat(hall.reusedPlaces().mean()).isEqualTo(laws.count("visitorLeftCANCELLED_AND_USED"));
        assertThat(hall.cancelledBookings().mean())
                .isEqualTo(laws.count("visitorLeftCANCELLED") + laws.count("visitorLeftCANCELLED_AND_USED"));
        assertThat(hall.bannedRequests().mean()).isEqualTo(laws.count("visitorLeftBANNED"));
        assertThat(hall.arrivals().mean())
                .isEqualTo(hall.served().mean()
                        + hall.abandoned().mean()
                        + hall.balked().mean()
                        + hall.blocked().mean()
                        + hall.unserved().mean()
                        + hall.noShows().mean());
    }

    private static void partsAddUp(Summary summary) {
        double arrivals = summary.hall().arrivals().mean();
        assertThat(sum(summary.byHour())).isEqualTo(arrivals);
        assertThat(sum(summary.byClass())).isEqualTo(arrivals);
        assertThat(sum(summary.byDepartment())).isEqualTo(arrivals);
        assertThat(summary.matters().stream()
                        .mapToDouble(Summary.MatterFigures::arrivals)
                        .sum())
                .isEqualTo(arrivals);
        assertThat(summary.days().stream()
                        .mapToDouble(Summary.DayFigures::arrivalsMean)
                        .sum())
                .isEqualTo(arrivals);
        assertThat(summary.byGroup().stream()
                        .mapToDouble(g -> g.served().mean())
                        .sum())
                .isEqualTo(summary.hall().served().mean());
        assertThat(summary.byClass().stream().mapToDouble(c -> c.queue().mean()).sum())
                .isCloseTo(summary.hall().queue().mean(), within(1e-9));
        assertThat(summary.byDepartment().stream()
                        .mapToDouble(c -> c.busyWindows().mean())
                        .sum())
                .isCloseTo(summary.hall().busyWindows().mean(), within(1e-9));
        assertThat(summary.byGroup().stream()
                        .mapToDouble(g -> g.overtime().mean())
                        .sum())
                .isCloseTo(summary.hall().overtime().mean(), within(1e-6));
        double busy = summary.windows().stream()
                .flatMap(List::stream)
                .mapToDouble(Summary.WindowFigures::busySeconds)
                .sum();
        double span = 4 * 3600.0 * RandomScenario.DAYS;
        assertThat(summary.hall().busyWindows().mean() * span).isCloseTo(busy, within(1e-3));
        double scheduled = busy / summary.hall().utilisation().mean();
        double overtime = summary.hall().overtime().mean() * RandomScenario.DAYS;
        assertThat(busy).isLessThanOrEqualTo(scheduled + overtime + 1e-3);
    }

    private static double sum(List<Figures> parts) {
        return parts.stream().mapToDouble(f -> f.arrivals().mean()).sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyWhoComesIsCounted(long seed) {
        Scenario scenario = RandomScenario.of(seed, false).scenario();
        if (scenario.behaviour().returns().sameDay() > 0) {
            return;
        }
        Visitors visitors = new Visitors(scenario.demand(), scenario.horizon(), new Chance());
        visitors.start(seed, 0);
        long came = 0;
        for (HallDay day : scenario.horizon().days()) {
            ArrivalSource source = visitors.day(day);
            Arrival person = new Arrival();
            while (source.next(person)) {
                came++;
            }
        }
        assertThat(RecordedRun.of(scenario, seed).hall().arrivals().mean()).isEqualTo(came);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDigestDoesNotDependOnThreads(long seed) {
        Scenario scenario = RandomScenario.of(seed, true).scenario();
        Summary one = new Simulator(scenario).run(new RunRequest(seed, 3, 1, 0, LAST), (i, of) -> {}, new StopSign());
        Summary two = new Simulator(scenario).run(new RunRequest(seed, 3, 2, 0, LAST), (i, of) -> {}, new StopSign());
        assertThat(two.digest()).isEqualTo(one.digest());
        assertThat(parts(two)).isEqualTo(parts(one));
    }

    private static List<Object> parts(Summary summary) {
        return List.of(
                summary.hall(),
                summary.byClass(),
                summary.byDepartment(),
                summary.byGroup(),
                summary.byHour(),
                summary.matters(),
                summary.windows(),
                summary.days(),
                Arrays.deepToString(summary.heat()),
                summary.queueOverDay(),
                summary.waitBins());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDayRunAloneIsThatDayOfTheWholeRun(long seed) {
        Scenario scenario = RandomScenario.of(seed, false).scenario();
        List<String> days = new ArrayList<>();
        for (int day = 0; day <= LAST; day++) {
            days.addAll(RecordedRun.of(scenario, seed, day, day).lines().lines());
        }
        assertThat(days).isEqualTo(RecordedRun.of(scenario, seed).lines().lines());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereSomethingCarriesOverTheDaysBeforeAreRunToo(long seed) {
        Scenario scenario = RandomScenario.of(seed, true).scenario();
        RecordedRun whole = RecordedRun.of(scenario, seed);
        RecordedRun last = RecordedRun.of(scenario, seed, LAST, LAST);
        assertThat(last.summary().days()).isEqualTo(whole.summary().days().subList(LAST, LAST + 1));
        if (scenario.behaviour().returns().anotherDay() > 0) {
            assertThat(last.lines().lines()).isEqualTo(whole.lines().lines());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWindowOfDaysHasTheFiguresOfTheseDays(long seed) {
        Scenario scenario = RandomScenario.of(seed, true).scenario();
        Summary whole = new Simulator(scenario).run(new RunRequest(seed, 2, 1, 0, LAST), (i, of) -> {}, new StopSign());
        Summary first = new Simulator(scenario).run(new RunRequest(seed, 2, 1, 0, 1), (i, of) -> {}, new StopSign());
        Summary second =
                new Simulator(scenario).run(new RunRequest(seed, 2, 1, 2, LAST), (i, of) -> {}, new StopSign());
        List<Summary.DayFigures> days = new ArrayList<>(first.days());
        days.addAll(second.days());
        assertThat(days).isEqualTo(whole.days());
        assertThat(first.hall().served().mean() + second.hall().served().mean())
                .isEqualTo(whole.hall().served().mean());
        assertThat((first.hall().queue().mean() + second.hall().queue().mean()) / 2)
                .isCloseTo(whole.hall().queue().mean(), within(1e-9));
        assertThat((first.hall().overtime().mean() + second.hall().overtime().mean()) / 2)
                .isCloseTo(whole.hall().overtime().mean(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAreaUnderTheQueueIsTheSumOfTheWaits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Arrivals.Row> rows = random.longs(200, 0, 4 * ScenarioFixture.HOUR)
                .sorted()
                .mapToObj(t -> new Arrivals.Row(t, -1, -1, random.nextLong(8 * ScenarioFixture.MINUTE)))
                .toList();
        RecordedRun run = RecordedRun.of(
                ScenarioFixture.session("10:00").rows(rows).windows(3).build());
        double span = 10 * 3600;
        assertThat(run.hall().queue().mean() * span)
                .isCloseTo(run.hall().queuedPerArrival().mean() * 200, within(1e-6));
        assertThat(run.hall().busyWindows().mean() * span * 1000)
                .isCloseTo(rows.stream().mapToLong(Arrivals.Row::serviceMillis).sum(), within(1e-3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRulesOfTheHallChangeNeitherWhoComesNorWhatTheyNeed(long seed) {
        ScenarioFixture three = ScenarioFixture.days(2, "09:00-12:00").windows(3);
        ScenarioFixture one = ScenarioFixture.days(2, "09:00-12:00")
                .assign(new Assignment.StrictPriority(List.of(1, 0)))
                .dedicated()
                .windows(1);
        List<RecordedRun> runs = new ArrayList<>();
        for (ScenarioFixture hall : List.of(three, one)) {
            runs.add(RecordedRun.of(
                    hall.classes(0.5, 0.5)
                            .service(new Exponential(5 * ScenarioFixture.MINUTE))
                            .poisson(80)
                            .build(),
                    seed));
        }
        assertThat(runs.get(0).lines().with("taken"))
                .isEqualTo(runs.get(1).lines().with("taken"));
        assertThat(needs(runs.get(0))).isEqualTo(needs(runs.get(1)));
    }

    /** How long each number was at a window. */
    private static SortedMap<String, Long> needs(RecordedRun run) {
        SortedMap<String, Long> needs = new TreeMap<>();
        for (String line : run.lines().lines()) {
            if (line.endsWith("started") || line.endsWith("finished")) {
                String[] words = line.split(" ");
                String[] clock = words[0].split("[:.]");
                long millis = 0;
                for (int i = 0; i < 4; i++) {
                    millis = millis * (i == 3 ? 1000 : 60) + (i < clock.length ? Long.parseLong(clock[i]) : 0);
                }
                String day = millis < 24 * ScenarioFixture.HOUR ? "first " : "second ";
                needs.merge(day + words[2], millis, (from, to) -> to - from);
            }
        }
        return needs;
    }
}
