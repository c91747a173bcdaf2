package onewindow.demand;

import java.util.List;
import onewindow.calendar.Interval;
import onewindow.demand.Profile.Piece;

/**
 * The spread of arrivals over one day, as the inverse of its cumulative share: from a share of the day's arrivals to a
 * time of the day.
 *
 * <p>Shares must be asked in ascending order between two calls of {@link #rewind}.
 */
final class DayCurve {

    private final List<Piece> pieces;
    private final double[] from;
    private final double[] length;
    /** Cumulative share at the start of each piece, and 1 at the end. */
    private final double[] cumulative;
    /** Rate at the start and at the end of each piece, in shares a millisecond. */
    private final double[] startRate;

    private final double[] endRate;
    private final double[] millisPerShare;
    private int piece;

    private DayCurve(List<Piece> pieces) {
        this.pieces = pieces;
        int n = pieces.size();
        from = new double[n];
        length = new double[n];
        startRate = new double[n];
        endRate = new double[n];
        millisPerShare = new double[n];
        cumulative = new double[n + 1];
        double total = pieces.stream().mapToDouble(Piece::mass).sum();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Piece p = pieces.get(i);
            from[i] = p.fromMillis();
            length[i] = p.toMillis() - p.fromMillis();
            double perMilli =
                    p.mass() == 0 ? 0 : p.mass() / total / (length[i] * (p.startPerHour() + p.endPerHour()) / 2);
            startRate[i] = p.startPerHour() * perMilli;
            endRate[i] = p.endPerHour() * perMilli;
            millisPerShare[i] = 1 / startRate[i];
            cumulative[i] = sum / total;
            sum += p.mass();
        }
        cumulative[n] = 1;
    }

    static DayCurve of(Profile profile) {
        return new DayCurve(profile.pieces());
    }

    static DayCurve even(List<Interval> intervals) {
        return new DayCurve(intervals.stream()
                .map(i -> new Piece(i.fromMillis(), i.toMillis(), 1, 1))
                .toList());
    }

    /** Returns the share of the day's arrivals that have come by a time of the day, milliseconds. */
    double shareBy(double millis) {
        double share = 0;
        for (int i = 0; i < from.length; i++) {
            double into = Math.max(0, Math.min(length[i], millis - from[i]));
            double slope = (endRate[i] - startRate[i]) / length[i];
            share += startRate[i] * into + slope * into * into / 2;
        }
        return share;
    }

    /** Returns the same curve with a position of its own. */
    DayCurve copy() {
        return new DayCurve(pieces);
    }

    void rewind() {
        piece = 0;
    }

    /**
     * Returns the time of the day, in milliseconds, by which {@code share} (0 to 1) of the day's arrivals have come.
     */
    double timeAt(double share) {
        while (piece < from.length - 1 && share >= cumulative[piece + 1]) {
            piece++;
        }
        double within = share - cumulative[piece];
        double start = startRate[piece];
        double slope = (endRate[piece] - start) / length[piece];
        if (slope == 0) {
            return from[piece] + within * millisPerShare[piece];
        }
        double root = Math.sqrt(Math.max(0, start * start + 2 * slope * within));
        return from[piece] + Math.min(length[piece], 2 * within / (start + root));
    }
}
