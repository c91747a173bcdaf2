package onewindow.demand;

import static onewindow.demand.DemandFixture.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.OpeningHours;
import onewindow.demand.Arrivals.Poisson;
import onewindow.demand.DemandFixture.Person;
import onewindow.demand.Profile.Piece;
import org.junit.jupiter.api.Test;

/** Who comes when, stream by stream. */
final class VisitorsTest {

    private static final int DAYS = 2000;

    @Test
    void theCountOfADayIsPoisson() {
        List<Person> people =
                DemandFixture.people(DemandFixture.days(DAYS), new Poisson(DemandFixture.volume(25.0 * DAYS)));
        double[] counts = DemandFixture.countsByDay(people, DAYS);
        Statistics.hasMean(counts, 25);
        Statistics.hasVariance(counts, 25);
    }

    /** Even over the ticket hours 9 to 12 and 13 to 17. */
    private static double evenShare(double timeOfDay) {
        double morning = Math.max(0, Math.min(timeOfDay, 12.0 * HOUR) - 9 * HOUR);
        double afternoon = Math.max(0, Math.min(timeOfDay, 17.0 * HOUR) - 13 * HOUR);
        return (morning + afternoon) / (7 * HOUR);
    }

    @Test
    void peopleComeEvenlyOverTheTicketHoursUnlessAProfileSaysOtherwise() {
        List<Person> people =
                DemandFixture.people(DemandFixture.days(200), new Poisson(DemandFixture.volume(100.0 * 200)));
        Statistics.follows(DemandFixture.timesOfDay(people), VisitorsTest::evenShare);
    }

    private static final Profile PROFILE = new Profile(List.of(
            new Piece(8 * HOUR, 10 * HOUR, 10, 50), new Piece(10 * HOUR, 12 * HOUR, 80, 80),
            new Piece(12 * HOUR, 14 * HOUR, 0, 0), new Piece(14 * HOUR, 15 * HOUR, 60, 0)));

    /** The profile's mass is 60 + 160 + 30: cumulative share by integration of the pieces. */
    private static double profileShare(double timeOfDay) {
        double h = timeOfDay / HOUR;
        double first = Math.max(0, Math.min(h, 10) - 8);
        double second = Math.max(0, Math.min(h, 12) - 10);
        double fourth = Math.max(0, Math.min(h, 15) - 14);
        return (10 * first + 10 * first * first + 80 * second + 60 * fourth - 30 * fourth * fourth) / 250;
    }

    @Test
    void peopleComeByStepsAndLinearPiecesOfTheProfile() {
        Volume poisson = DemandFixture.volume(100.0 * 200, PROFILE);
        Volume exact = DemandFixture.exactly(100.0 * 200, PROFILE, 0);
        for (Volume volume : List.of(poisson, exact)) {
            List<Person> people = DemandFixture.people(DemandFixture.days(200), new Poisson(volume));
            assertThat(people).isSortedAccordingTo(Comparator.comparingLong(Person::timeMillis));
            DoubleUnaryOperator share = VisitorsTest::profileShare;
            Statistics.follows(DemandFixture.timesOfDay(people), share);
        }
    }

    @Test
    void theRatesOfAProfileWithoutATotalAreArrivalsAnHour() {
        Volume absolute = new Volume(
                OptionalDouble.empty(),
                false,
                1,
                Collections.nCopies(12, 1.0),
                Collections.nCopies(7, 1.0),
                1,
                0,
                PROFILE,
                Optional.empty());
        List<Person> people = DemandFixture.people(DemandFixture.days(400), new Poisson(absolute));
        Statistics.hasMean(DemandFixture.countsByDay(people, 400), 250);
    }

    private static Set<Person> atScale(double scale) {
        List<Double> shares = List.of(0.2, 0.5, 0.3);
        ArrivalStream stream =
                new ArrivalStream("s", new Poisson(DemandFixture.scaled(40 * 50, scale, 0.3)), shares, shares);
        return Set.copyOf(DemandFixture.people(DemandFixture.days(50), 1, List.of(stream)));
    }

    @Test
    void aLowerLoadsVisitorsAreAmongAHigherLoads() {
        Set<Person> low = atScale(0.7);
        Set<Person> stated = atScale(1);
        Set<Person> high = atScale(1.7);
        Set<Person> highest = atScale(3.3);
        assertThat(stated).containsAll(low);
        assertThat(high).containsAll(stated);
        assertThat(highest).containsAll(high);
        Statistics.hasShare(low.size(), stated.size(), 0.7);
        Statistics.hasShare(high.size(), highest.size(), 1.7 / 3.3);
    }

    @Test
    void exactlySoManyComeAndTheirDaysAreMultinomial() {
        int days = 50;
        List<Person> people =
                DemandFixture.people(DemandFixture.days(days), new Poisson(DemandFixture.exactly(20_000, PROFILE, 0)));
        assertThat(people).hasSize(20_000);
        double[] shares = new double[days];
        Arrays.fill(shares, 1.0 / days);
        Statistics.fits(
                Arrays.stream(DemandFixture.countsByDay(people, days))
                        .mapToLong(c -> (long) c)
                        .toArray(),
                shares);
        // A multinomial count has a variance a little below its mean.
        Statistics.hasVariance(DemandFixture.countsByDay(people, days), 400 * (1 - 1.0 / days));
    }

    @Test
    void exactlySoManyComeWhateverTheDaysFactors() {
        Volume volume = DemandFixture.exactly(20_000, PROFILE, 0.4);
        List<Person> people = DemandFixture.people(DemandFixture.days(400), new Poisson(volume));
        assertThat(people).hasSize(20_000);
        // About 50 a day: the day's factor adds 0.16 * 50^2 to the Poisson variance.
        Statistics.hasVariance(DemandFixture.countsByDay(people, 400), 50 + 0.16 * 2500);
    }

    @Test
    void theDayFactorSpreadsTheDaysAsAGamma() {
        List<Person> people =
                DemandFixture.people(DemandFixture.days(DAYS), new Poisson(DemandFixture.scaled(40.0 * DAYS, 1, 0.3)));
        double[] counts = DemandFixture.countsByDay(people, DAYS);
        Statistics.hasMean(counts, 40);
        Statistics.hasVariance(counts, 40 + 0.09 * 1600);
    }

    @Test
    void replicationsAndSeedsDiffer() {
        Poisson poisson = new Poisson(DemandFixture.volume(100));
        List<ArrivalStream> streams = List.of(DemandFixture.stream(poisson));
        assertThat(DemandFixture.people(DemandFixture.days(1), 1, streams))
                .isEqualTo(DemandFixture.people(DemandFixture.days(1), 1, streams))
                .isNotEqualTo(DemandFixture.people(DemandFixture.days(1), 2, streams));
    }

    private static double weight(HallDay day) {
        double month = day.month() == 1 ? 2 : day.month() == 3 ? 0.5 : 1;
        double weekday = day.weekday() == DayOfWeek.MONDAY ? 1.5 : 1;
        return month * weekday * (day.afterHoliday() ? 3 : 1);
    }

    @Test
    void monthsWeekdaysAndDaysAfterHolidaysHaveTheirWeights() {
        LocalDate first = LocalDate.of(2022, 1, 1);
        Set<LocalDate> holidays = Set.of(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 2, 2), LocalDate.of(2022, 4, 5));
        Horizon horizon = Horizon.dated(
                first,
                LocalDate.of(2022, 4, 30),
                ZoneId.of("Asia/Shanghai"),
                HolidayCalendar.of(holidays, Set.of()),
                OpeningHours.daily(List.of(new Interval(9 * HOUR, 17 * HOUR))),
                Optional.empty(),
                List.of());
        assertThat(horizon.days().stream().filter(HallDay::afterHoliday).map(HallDay::date))
                .containsExactly(LocalDate.of(2022, 2, 3), LocalDate.of(2022, 4, 6));
        List<Double> months = new ArrayList<>(Collections.nCopies(12, 1.0));
        months.set(0, 2.0);
        months.set(2, 0.5);
        List<Double> weekdays = new ArrayList<>(Collections.nCopies(7, 1.0));
        weekdays.set(0, 1.5);
        Volume volume = new Volume(
                OptionalDouble.of(50_000), true, 1, months, weekdays, 3, 0, new Profile(List.of()), Optional.empty());
        long[] counts = new long[horizon.days().size()];
        DemandFixture.people(horizon, new Poisson(volume)).forEach(p -> counts[p.day()]++);
        double sum = horizon.days().stream().mapToDouble(VisitorsTest::weight).sum();
        Statistics.fits(
                counts,
                horizon.days().stream().mapToDouble(d -> weight(d) / sum).toArray());
    }

    @Test
    void withoutAProfilePeopleComeEvenlyOverTheTicketHoursOfTheirDay() {
        List<List<Interval>> week = new ArrayList<>(
                Collections.nCopies(7, List.of(new Interval(9 * HOUR, 11 * HOUR), new Interval(13 * HOUR, 17 * HOUR))));
        week.set(DayOfWeek.FRIDAY.getValue() - 1, List.of(new Interval(9 * HOUR, 12 * HOUR)));
        week.set(DayOfWeek.THURSDAY.getValue() - 1, List.of());
        Horizon horizon = Horizon.dated(
                LocalDate.of(2022, 5, 9),
                LocalDate.of(2022, 5, 20),
                ZoneId.of("Asia/Shanghai"),
                HolidayCalendar.of(Set.of(), Set.of()),
                OpeningHours.daily(List.of(new Interval(9 * HOUR, 17 * HOUR))),
                Optional.of(new OpeningHours(week)),
                List.of());
        List<Double> even = Collections.nCopies(12, 1.0);
        Volume rate = new Volume(
                OptionalDouble.empty(),
                false,
                1,
                even,
                even.subList(0, 7),
                1,
                0,
                new Profile(List.of(), 400),
                Optional.empty());
        for (boolean exact : new boolean[] {false, true}) {
            Volume volume = exact ? DemandFixture.exactly(20_000, new Profile(List.of()), 0) : rate;
            List<Person> people = DemandFixture.people(horizon, new Poisson(volume));
            long[] counts = new long[horizon.days().size()];
            people.forEach(p -> counts[p.day()]++);
            double[] shares = horizon.days().stream()
                    // A rate brings six hours' people, or three; a total as many to each day with ticket hours.
                    .mapToDouble(day -> switch (day.weekday()) {
                        case THURSDAY -> 0;
                        case FRIDAY -> exact ? 1.0 / 8 : 3.0 / 42;
                        default -> exact ? 1.0 / 8 : 6.0 / 42;
                    })
                    .toArray();
            assertThat(counts[3]).isZero();
            Statistics.fits(withTickets(counts), withTickets(shares));
            double[] fridays = DemandFixture.timesOfDay(people.stream()
                    .filter(p -> horizon.days().get(p.day()).weekday() == DayOfWeek.FRIDAY)
                    .map(p -> onFirstDay(p, horizon))
                    .toList());
            Statistics.follows(fridays, time -> (time / HOUR - 9) / 3);
            double[] others = DemandFixture.timesOfDay(people.stream()
                    .filter(p -> horizon.days().get(p.day()).weekday() != DayOfWeek.FRIDAY)
                    .map(p -> onFirstDay(p, horizon))
                    .toList());
            Statistics.follows(others, time -> (Math.min(time / HOUR, 11) - 9 + Math.max(0, time / HOUR - 13)) / 6);
        }
    }

    private static Person onFirstDay(Person p, Horizon horizon) {
        long time = p.timeMillis() - horizon.days().get(p.day()).startMillis();
        return new Person(0, time, time, p.key(), p.matter(), p.visitClass(), p.serviceMillis(), false, null);
    }

    private static long[] withTickets(long[] ofDays) {
        return IntStream.range(0, ofDays.length)
                .filter(day -> day % 5 != 3)
                .mapToLong(day -> ofDays[day])
                .toArray();
    }

    private static double[] withTickets(double[] ofDays) {
        return IntStream.range(0, ofDays.length)
                .filter(day -> day % 5 != 3)
                .mapToDouble(day -> ofDays[day])
                .toArray();
    }

    @Test
    void classesAndMattersHaveTheirShares() {
        ArrivalStream stream = new ArrivalStream(
                "s", new Poisson(DemandFixture.volume(30_000)), List.of(0.1, 0.0, 0.9), List.of(0.6, 0.3, 0.1));
        List<Person> people = DemandFixture.people(DemandFixture.days(10), 1, List.of(stream));
        long[] classes = new long[3];
        long[] matters = new long[3];
        people.forEach(p -> {
            classes[p.visitClass()]++;
            matters[p.matter()]++;
        });
        assertThat(classes[1]).isZero();
        Statistics.hasShare(classes[0], people.size(), 0.1);
        Statistics.fits(matters, new double[] {0.6, 0.3, 0.1});
    }
}
