package onewindow.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.scenario.Scenario;

/**
 * How far the headline (the mean wait of those served) moves over the ranges of a scenario's assumptions: one
 * assumption at a time at each end of its range, all else as stated, on the same people.
 *
 * <p>The whole study costs at most four times the run it accompanies: with few replications it looks at fewer of the
 * days.
 */
public final class RangeStudy {

    private static final int COST = 4;

    /** One assumption with the scenario at each end of its range; null where that end cannot be run. */
    public record Variation(String key, String low, String high, Scenario atLow, Scenario atHigh) {}

    private final Scenario stated;
    private final RunRequest run;

    /**
     * @param stated the scenario as it stands
     * @param run the run that the study accompanies
     */
    public RangeStudy(Scenario stated, RunRequest run) {
        this.stated = stated;
        this.run = run;
    }

    /** Returns the effect of each variation, in the order given; stopped early, of those that are finished. */
    public List<RangeEffect> effects(List<Variation> variations, StopSign stop) {
        if (variations.isEmpty()) {
            return List.of();
        }
        RunRequest share = share(2 * variations.size() + 1);
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(stated);
        variations.forEach(variation -> {
            scenarios.add(variation.atLow());
            scenarios.add(variation.atHigh());
        });
        double[] waits = headlines(scenarios, share, stop);
        List<RangeEffect> effects = new ArrayList<>();
        for (int i = 0; i < variations.size() && !stop.isSet(); i++) {
            Variation v = variations.get(i);
            effects.add(new RangeEffect(v.key(), v.low(), v.high(), waits[2 * i + 1], waits[0], waits[2 * i + 2]));
        }
        return effects;
    }

    /** Returns what each of {@code runs} runs may cost: fewer replications, and where not even one fits, fewer days. */
    private RunRequest share(int runs) {
        int days = run.lastDay() - run.firstDay() + 1;
        long units = Math.max(1, (long) COST * run.replications() * days / runs);
        int replications = (int) Math.max(1, Math.min(run.replications(), units / days));
        int measured = (int) Math.max(1, Math.min(days, units / replications));
        return new RunRequest(run.seed(), replications, 1, run.firstDay(), run.firstDay() + measured - 1);
    }

    private double[] headlines(List<Scenario> scenarios, RunRequest share, StopSign stop) {
        double[] waits = new double[scenarios.size()];
        AtomicInteger next = new AtomicInteger();
        Parallel.run(run.threads(), stop, () -> {
            for (int i = next.getAndIncrement(); i < waits.length && !stop.isSet(); i = next.getAndIncrement()) {
                waits[i] =
                        scenarios.get(i) == null ? Double.NaN : new Simulator(scenarios.get(i)).meanWait(share, stop);
            }
        });
        return waits;
    }
}
