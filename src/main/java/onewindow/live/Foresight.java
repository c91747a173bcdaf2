package onewindow.live;

import java.util.Optional;
import onewindow.demand.KeyedRandom;
import onewindow.scenario.Scenario;
import onewindow.simulate.LookAhead;
import onewindow.simulate.LookAheadRequest;
import onewindow.simulate.StopSign;

/** Looks ahead from what is seen of a hall. For any number of threads. */
final class Foresight {

    /** So many that the p90 of a wait is met by 90 % in the mean but for half a point. */
    static final int REPLICATIONS = 200;

    private static final long ESTIMATES = 0x4553544DL;

    private final long seed;
    private final int replications;
    private final StopSign stop = new StopSign();
    private volatile Prepared prepared;

    private record Prepared(Scenario scenario, LookAhead ahead) {}

    /** Prepares to look ahead so often each time, by numbers drawn anew each time from a seed. */
    Foresight(long seed, int replications) {
        this.seed = KeyedRandom.key(seed, ESTIMATES);
        this.replications = replications;
    }

    /** Returns the estimates; empty where it was told to stop. */
    Optional<Estimates> from(Sight sight) {
        long key = KeyedRandom.key(
                KeyedRandom.key(seed, sight.sequence()), sight.state().timeMillis());
        return of(sight.scenario())
                .of(sight.state(), new LookAheadRequest(key, replications, 1, 0), stop)
                .map(forecast -> Estimates.of(sight, forecast));
    }

    private LookAhead of(Scenario scenario) {
        Prepared known = prepared;
        if (known == null || !known.scenario.equals(scenario)) {
            known = new Prepared(scenario, new LookAhead(scenario, LookAhead.Visiting.EVERY_CLASS));
            prepared = known;
        }
        return known.ahead;
    }

    /** Ends what is being looked at, soon; from then on there is nothing to see. */
    void stop() {
        stop.set();
    }
}
