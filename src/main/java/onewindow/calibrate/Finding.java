package onewindow.calibrate;

import java.util.List;

/**
 * Something that the calibrated scenario misses, or that its reader should know.
 *
 * @param kind what it is
 * @param figures numbers that go with it, as its kind says
 * @param names names that go with it, as its kind says
 */
public record Finding(Kind kind, List<Double> figures, List<String> names) {

    public Finding {
        figures = List.copyOf(figures);
        names = List.copyOf(names);
    }

    static Finding of(Kind kind, double... figures) {
        return new Finding(kind, java.util.Arrays.stream(figures).boxed().toList(), List.of());
    }

    static Finding named(Kind kind, List<String> names, double... figures) {
        return new Finding(kind, java.util.Arrays.stream(figures).boxed().toList(), names);
    }

    /** The kinds, with their figures: durations are seconds, shares are from 0 to 1. */
    public enum Kind {
        /** The mean wait is outside the band and the replay is near the log: log, model, low, high, replay. */
        WAIT_BY_INPUTS,
        /** The mean wait is outside the band and so is the replay: log, model, low, high, replay. */
        WAIT_BY_RULES,
        /** The mean wait is outside the band, and nothing was replayed: log, model, low, high. */
        WAIT_OFF,
        /** People a day are outside the band: log, model, low, high. */
        PEOPLE_OFF,
        /** Fewer half-hours than 85 % lie within the band: share, number of half-hours. */
        COVERAGE_LOW,
        /** More half-hours than 95 % lie within the band: share, number of half-hours. */
        COVERAGE_HIGH,
        /** More departments than chance gives are outside their band: how many, of how many, expected; their names. */
        DEPARTMENTS_OFF,
        /** More weekdays than chance gives are outside their band: how many; names of {@link java.time.DayOfWeek}. */
        WEEKDAYS_OFF,
        /** People do not come independently of each other: times compared, largest distance, chance of a larger one. */
        POISSON_REFUSED,
        /** People waited at the door before the first number: so many a day. */
        WAITED_AT_DOOR,
        /** Days differ by more than chance and the calendar: coefficient of variation, low, high. */
        DAYS_DIFFER,
        /** The best family is not the services' own law: largest distance; the family's name in scenario files. */
        SERVICE_OFF,
        /** Departments differ in service: how many, shortest and longest mean; names of these two. */
        DEPARTMENTS_DIFFER,
        /**
         * Weekdays have hours or a profile of their own: how many kinds; the weekdays, names of
         * {@link java.time.DayOfWeek}, that are not of the kind with most days.
         */
        DAY_KINDS,
        /** People who booked are not told apart, since no column has the time of the booking: their share. */
        BOOKED_WITHOUT_TIMES,
        /** No row is of one who booked and did not come: people who came to an appointment. */
        BOOKED_ALL_CAME,
        /** Windows take other times for the same matters: how many, of how many, factors; fastest and slowest. */
        WINDOWS_DIFFER,
        /** Staff likewise. */
        STAFF_DIFFER,
        /** Services take other times at other hours: factors of the shortest and longest; hours of the day. */
        HOURS_DIFFER,
        /** Calls out of turn: their share. */
        OUT_OF_TURN,
        /** Nobody gave up, so there is no patience. */
        NOBODY_GAVE_UP,
        /** Too few gave up to fit patience: how many. */
        FEW_GAVE_UP,
        /** The log has no start of service: it counts from the call. */
        CALL_FOR_START,
        /** The log has no service times at all. */
        NO_SERVICE_TIMES,
        /** The log has no calls or ends, so nothing was judged. */
        NOT_JUDGED,
        /** Days left out at the log's ends: their dates. */
        INCOMPLETE_DAYS,
        /** Few days: how many were fitted, how many held out. */
        FEW_DAYS
    }
}
