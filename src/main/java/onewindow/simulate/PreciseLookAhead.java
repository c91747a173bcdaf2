package onewindow.simulate;

import java.util.Optional;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.Wait;
import onewindow.people.HallState;

/** Looks ahead more and more often, until the waits of those who come now are as sure as asked. */
public final class PreciseLookAhead {

    /** The fewest replications, however rough the forecast may be. */
    public static final int FEWEST = 200;

    /** The most, however sure it is to be. */
    public static final int MOST = 100_000;

    /** Nobody notices a difference of so many seconds: waits are not known better than that. */
    public static final double FINEST_SECONDS = 5;

    /** So many more than the last interval asks for. */
    private static final double SPARE = 1.1;

    private static final double LEAST_GROWTH = 1.5;
    private static final double MOST_GROWTH = 20;

    private final LookAhead ahead;
    private final double precision;

    /**
     * Prepares to look ahead.
     *
     * @param precision half of the 95 % interval of a wait, as a share of it, or {@link #FINEST_SECONDS} where that is
     *     longer
     */
    public PreciseLookAhead(LookAhead ahead, double precision) {
        this.ahead = ahead;
        this.precision = precision;
    }

    /**
     * Looks ahead from a state.
     *
     * @param request its replications are not asked for
     * @return the surest forecast that was finished, or what was finished of the first; empty where nothing was
     * @throws IllegalArgumentException as {@link LookAhead} does
     */
    public Optional<Forecast> of(HallState state, LookAheadRequest request, StopSign stop, Progress progress) {
        int most = Math.min(MOST, ahead.mostReplications(state, request.aheadMillis()));
        int replications = Math.min(FEWEST, most);
        Optional<Forecast> surest = Optional.empty();
        while (!stop.isSet()) {
            Optional<Forecast> next = ahead.of(state, request.with(replications), stop, progress);
            if (next.isPresent()
                    && next.get().replications()
                            > surest.map(Forecast::replications).orElse(0)) {
                surest = next;
            }
            double off = next.map(this::off).orElse(0.0);
            if (off <= 1 || replications == most) {
                return surest;
            }
            double growth = Math.max(LEAST_GROWTH, Math.min(MOST_GROWTH, off * off * SPARE));
            replications = (int) Math.min(most, Math.ceil(replications * growth));
        }
        return surest;
    }

    /** Returns whether a forecast is as sure as asked. */
    public boolean isReached(Forecast forecast) {
        return off(forecast) <= 1;
    }

    /** How many times as long as asked the longest of the intervals is; at most 1 where all are short enough. */
    private double off(Forecast forecast) {
        double off = 0;
        for (LineAhead line : forecast.lines()) {
            Wait now = line.later().get(0).waits();
            if (now.called() > 0) {
                off = Math.max(off, off(line.sure().medianSeconds(), now.medianSeconds()));
                off = Math.max(off, off(line.sure().p90Seconds(), now.p90Seconds()));
            }
        }
        return off;
    }

    private double off(double half, double seconds) {
        return half / Math.max(FINEST_SECONDS, precision * seconds);
    }
}
