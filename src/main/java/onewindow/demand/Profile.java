package onewindow.demand;

import java.util.List;

/**
 * How arrivals spread over the day: adjoining pieces in order of time, each with a rate that is constant or changes
 * linearly.
 *
 * <p>Where a volume states its total, only the proportions of the rates count; where it states none, they are arrivals
 * an hour.
 */
public record Profile(List<Piece> pieces) {

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

    /** Returns the expected number of arrivals over all pieces. */
    public double mass() {
        return pieces.stream().mapToDouble(Piece::mass).sum();
    }
}
