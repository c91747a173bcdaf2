package onewindow.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Extended hours for a span of dates: they replace the hours of the days in it.
 *
 * <p>A weekday for which {@code hours} has no interval keeps its usual hours, so that "Thursdays until 20:00" closes
 * no other day.
 *
 * @param from first date
 * @param to last date, not before the first
 * @param hours the hours instead of the usual ones
 * @param onDaysOff also opens the days off in the span whose weekday has an interval in {@code hours}
 */
public record ExtendedHours(LocalDate from, LocalDate to, OpeningHours hours, boolean onDaysOff) {

    /** Throws IllegalArgumentException when the last date is before the first. */
    public ExtendedHours {
        Objects.requireNonNull(hours, "hours");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("extended hours end on " + to + ", before they start on " + from);
        }
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
