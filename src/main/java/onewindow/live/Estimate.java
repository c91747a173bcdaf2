package onewindow.live;

import onewindow.measure.Forecast;

/**
 * How long somebody is going to wait for the first call: of those called, half wait at most the one time and nine in
 * ten at most the other.
 *
 * @param fromMillis the time of the hall from which it counts
 * @param p50Millis at least 0; -1 where nobody was called in any replication, as is the other
 * @param called share of the replications in which somebody in this place was called
 * @param madeAt the time of the hall from which was looked ahead
 * @param replications how often was looked ahead
 */
public record Estimate(long fromMillis, long p50Millis, long p90Millis, double called, long madeAt, int replications) {

    /** Returns the estimate that a wait of a look-ahead is. */
    static Estimate of(Forecast.Wait wait, Forecast forecast) {
        boolean known = wait.called() > 0;
        long at = forecast.timeMillis();
        return new Estimate(
                at,
                known ? Math.round(wait.medianSeconds() * 1000) : -1,
                known ? Math.round(wait.p90Seconds() * 1000) : -1,
                known ? wait.called() : 0,
                at,
                forecast.replications());
    }

    /** Whether there are times at all. */
    public boolean isKnown() {
        return p50Millis >= 0;
    }

    /** Returns what is left of it at a later time, for one who has been in line since. */
    public Estimate at(long time) {
        long passed = Math.max(0, time - fromMillis);
        return new Estimate(
                time,
                isKnown() ? Math.max(0, p50Millis - passed) : -1,
                isKnown() ? Math.max(0, p90Millis - passed) : -1,
                called,
                madeAt,
                replications);
    }

    /** Returns the same wait for one who joins the line at a later time. */
    Estimate from(long time) {
        return new Estimate(time, p50Millis, p90Millis, called, madeAt, replications);
    }
}
