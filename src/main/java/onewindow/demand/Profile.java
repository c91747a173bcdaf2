package onewindow.demand;

import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;

/**
 * How arrivals spread over the day: adjoining pieces in order of time, each with a rate that is constant or changes
 * linearly.
 *
 * <p>Where a volume states its total, only the proportions of the rates count; where it states none, they are arrivals
 * an hour.
 *
 * @param pieces none: evenly over the ticket hours that each day has
 * @param evenPerHour where there are no pieces, arrivals an hour
 */
public record Profile(List<Piece> pieces, double evenPerHour) {

    /**
     * One piece of the day.
     *
     * @param fromMillis start, milliseconds of the day (of the session where the horizon is continuous)
     * @param toMillis end, exclusive
     * @param startPerHour rate at the start, arrivals an hour, not negative
     * @param endPerHour rate towards the end, arrivals an hour; equal to the start for a step
     */
    public record Piece(long fromMillis, long toMillis, double startPerHour, double endPerHour) {

        /** Returns the expected number of arrivals in this piece. */
        public double mass() {
            return (toMillis - fromMillis) * (startPerHour + endPerHour) / 2 / MILLIS_AN_HOUR;
        }
    }

    private static final double MILLIS_AN_HOUR = 3_600_000;

    public Profile {
        pieces = List.copyOf(pieces);
    }

    /** A profile of pieces, or without any, whose volume states its total. */
    public Profile(List<Piece> pieces) {
        this(pieces, 0);
    }

    /** Returns whether people come evenly over the ticket hours that each day has. */
    public boolean isEven() {
        return pieces.isEmpty();
    }

    /** Returns the expected number of arrivals on a day. */
    public double mass(HallDay day) {
        return isEven()
                ? evenPerHour
                        * day.tickets().stream()
                                .mapToLong(Interval::lengthMillis)
                                .sum()
                        / MILLIS_AN_HOUR
                : mass();
    }

    /** Returns the expected number of arrivals over all pieces. */
    public double mass() {
        return pieces.stream().mapToDouble(Piece::mass).sum();
    }
}
