package onewindow.demand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.demand.Distribution.Exponential;

/** Builds demand and lists who comes. */
final class DemandFixture {

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final List<Double> ONE = List.of(1.0);
    private static final List<Double> MONTHS = Collections.nCopies(12, 1.0);
    private static final List<Double> WEEKDAYS = Collections.nCopies(7, 1.0);

    private DemandFixture() {}

    /** One person as the hall gets to know them. */
    record Person(
            int day,
            long timeMillis,
            long orderMillis,
            long key,
            int matter,
            int visitClass,
            long serviceMillis,
            boolean shutOut,
            BookingNews news) {

        boolean neverComes() {
            return news == BookingNews.NO_SHOW;
        }

        long timeOfDay() {
            return timeMillis - day * 24 * HOUR;
        }
    }

    /** Undated days from 9 to 12 and from 13 to 17. */
    static Horizon days(int count) {
        List<Interval> hours = List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));
        return Horizon.undatedDays(count, hours, hours);
    }

    static Volume volume(double total, Profile profile) {
        return new Volume(OptionalDouble.of(total), false, 1, MONTHS, WEEKDAYS, 1, 0, profile, Optional.empty());
    }

    static Volume volume(double total) {
        return volume(total, new Profile(List.of()));
    }

    static Volume exactly(double total, Profile profile, double dayFactorCv) {
        return new Volume(
                OptionalDouble.of(total), true, 1, MONTHS, WEEKDAYS, 1, dayFactorCv, profile, Optional.empty());
    }

    static Volume scaled(double total, double scale, double dayFactorCv) {
        return new Volume(
                OptionalDouble.of(total),
                false,
                scale,
                MONTHS,
                WEEKDAYS,
                1,
                dayFactorCv,
                new Profile(List.of()),
                Optional.empty());
    }

    static ArrivalStream stream(Arrivals arrivals) {
        return new ArrivalStream("s", arrivals, ONE, ONE);
    }

    static List<Person> people(Horizon horizon, Arrivals arrivals) {
        return people(horizon, 1, List.of(stream(arrivals)));
    }

    static List<Person> people(Horizon horizon, long seed, List<ArrivalStream> streams) {
        Demand demand = new Demand(streams, List.of(new Exponential(HOUR)), List.of(0), List.of(), List.of(0));
        Visitors visitors = new Visitors(demand, horizon, new Chance());
        visitors.start(seed, 0);
        List<Person> people = new ArrayList<>();
        Arrival a = new Arrival();
        for (HallDay day : horizon.days()) {
            ArrivalSource source = visitors.day(day);
            while (source.next(a)) {
                people.add(new Person(
                        day.index(),
                        a.timeMillis,
                        a.orderMillis,
                        a.key,
                        a.matter,
                        a.visitClass,
                        a.serviceMillis,
                        a.shutOut,
                        a.news));
            }
        }
        return people;
    }

    static double[] countsByDay(List<Person> people, int days) {
        double[] counts = new double[days];
        people.forEach(p -> counts[p.day()]++);
        return counts;
    }

    static double[] timesOfDay(List<Person> people) {
        return people.stream().mapToDouble(Person::timeOfDay).toArray();
    }
}
