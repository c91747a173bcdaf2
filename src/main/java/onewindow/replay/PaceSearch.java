package onewindow.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import onewindow.replay.ReplayResult.RateStep;

/**
 * Looks for the highest rate at which the service answers 99 % of all commands within a limit, without an error: it
 * climbs until a rate is not held, then descends until one is, several times; the lowest such knee counts. A rate that
 * is missed is tried once more: what stands in the machine's way for a moment, such as its disk, says nothing about a
 * rate.
 */
public final class PaceSearch {

    private static final double UP = 1.5;
    private static final double DOWN = 0.9;
    /** Each further climb begins at this share of the knee before. */
    private static final double AGAIN = 0.7;

    private static final double LEAST = 1;
    private static final double MOST = 1_000_000;
    private static final int MOST_STEPS = 60;
    private static final long DRAINED_WITHIN = 60_000_000_000L;
    /** A queue grows where it is longer at the end by what comes in so many seconds. */
    private static final double GROWN = 0.1;

    private final Session session;
    private final Player player;
    private final Plan plan;
    private final Consumer<RateStep> told;
    private final List<RateStep> steps = new ArrayList<>();
    private final List<Double> knees = new ArrayList<>();

    /**
     * How it is looked for.
     *
     * @param p99Millis the limit
     * @param firstSettleNanos before the first step is counted: what came before, such as a lead-in, is still written
     *     and compiled then
     * @param settleNanos before each other step is counted
     * @param holdNanos at least so long is counted
     * @param samples at least so many are
     * @param climbs how often it climbs and descends
     * @param firstRate commands a second to begin with
     */
    public record Plan(
            double p99Millis,
            long firstSettleNanos,
            long settleNanos,
            long holdNanos,
            long samples,
            int climbs,
            double firstRate) {

        /** What a claim needs: a minute after ten seconds (the first after a minute), 10,000 samples, three climbs. */
        public static Plan whole(double p99Millis, double firstRate) {
            return new Plan(p99Millis, 60_000_000_000L, 10_000_000_000L, 60_000_000_000L, 10_000, 3, firstRate);
        }

        /** Enough to see that it works, and for nothing else. */
        public static Plan quick(double p99Millis, double firstRate) {
            return new Plan(p99Millis, 1_000_000_000L, 1_000_000_000L, 4_000_000_000L, 500, 1, firstRate);
        }
    }

    /**
     * Prepares.
     *
     * @param told hears of each step
     */
    public PaceSearch(Session session, Plan plan, Consumer<RateStep> told) {
        this.session = session;
        this.player = session.player();
        this.plan = plan;
        this.told = told;
    }

    /**
     * Looks.
     *
     * @return whether all climbs came to their end; not where it was stopped, the scenario was over or so many rates
     *     were tried before
     */
    public boolean run() throws IOException {
        double rate = plan.firstRate;
        boolean whole = true;
        for (int climb = 1; climb <= plan.climbs && whole; climb++) {
            whole = climb(climb, rate);
            if (whole) {
                rate = Math.max(LEAST, AGAIN * knees.get(knees.size() - 1));
            }
        }
        session.finish();
        return whole;
    }

    private boolean climb(int climb, double first) throws IOException {
        double rate = first;
        boolean descends = false;
        boolean again = false;
        while (steps.size() < MOST_STEPS) {
            RateStep step = step(climb, rate);
            if (step == null) {
                return false;
            }
            steps.add(step);
            told.accept(step);
            if (step.held() && (descends || rate >= MOST)) {
                knees.add(rate);
                return true;
            }
            again = !step.held() && !step.growing() && !again;
            if (again) {
                continue;
            }
            descends |= !step.held();
            if (descends && rate <= LEAST) {
                knees.add(0.0);
                return true;
            }
            rate = descends ? Math.max(LEAST, DOWN * Math.min(rate, achieved(step))) : Math.min(MOST, UP * rate);
        }
        return false;
    }

    /** Where far more was asked for than came, the descent begins at what came. */
    private static double achieved(RateStep step) {
        return step.growing() ? Math.max(LEAST, step.answeredPerSecond()) : step.perSecond();
    }

    /** Tries a rate; null where it could not be tried to its end. */
    private RateStep step(int climb, double rate) throws IOException {
        player.settle(DRAINED_WITHIN);
        long settle = steps.isEmpty() ? plan.firstSettleNanos : plan.settleNanos;
        long start = System.nanoTime();
        Pace pace = new Pace.Rate(start, player.tally().due, rate);
        if (!player.play(pace, start + settle) || player.isStopped()) {
            return null;
        }
        player.tally().startStep();
        long began = System.nanoTime();
        long errors = player.tally().outcomes.errors();
        long answered = player.tally().answered;
        long waiting = player.tally().waiting();
        long hold = Math.max(plan.holdNanos, (long) (plan.samples / rate * 1e9));
        if (!player.play(pace, began + hold) || player.isStopped()) {
            return null;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Percentiles times = player.tally().latencies.step();
        boolean growing = player.tally().waiting() > waiting + GROWN * rate + 10;
        boolean late = player.tally().stepLag.getValueAtPercentile(99) / 1000.0 > plan.p99Millis / 2;
        long failed = player.tally().outcomes.errors() - errors;
        boolean held = times.p99() < plan.p99Millis && failed == 0 && !growing && !late && times.count() > 0;
        return new RateStep(
                climb, rate, (player.tally().answered - answered) / seconds, times, growing, late, failed, held);
    }

    /**
     * Returns what came of it.
     *
     * @param quick whether the plan is a quick one
     */
    public ReplayResult.Search result(boolean quick) {
        return new ReplayResult.Search(plan.p99Millis, quick, List.copyOf(steps), List.copyOf(knees));
    }
}
