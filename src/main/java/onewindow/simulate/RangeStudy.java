package onewindow.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.scenario.Scenario;

/**
 * How far the headline (the mean wait of those served) moves over the ranges of a scenario's assumptions: one
 * assumption at a time at each end of its range, all else as stated, on the same people.
 *
 * <p>The whole study runs at most four times the days of the run that it accompanies: it takes fewer replications, and
 * where not even one of each fits, fewer days. Where not even one day of each fits, there is no study.
 */
public final class RangeStudy {

    private static final int COST = 4;

    /** One assumption with the scenario at each end of its range; null where that end cannot be run. */
    public record Variation(String key, String low, String high, Scenario atLow, Scenario atHigh) {}

    private final Scenario stated;
    private final RunRequest run;
    private final List<Variation> variations;
    private final boolean carriesOver;

    /**
     * Plans a study.
     *
     * @param stated the scenario as it stands
     * @param run the run that the study accompanies
     * @param variations what to try
     */
    public RangeStudy(Scenario stated, RunRequest run, List<Variation> variations) {
        this.stated = stated;
        this.run = run;
        this.variations = List.copyOf(variations);
        carriesOver = run.firstDay() > 0
                && Stream.concat(
                                Stream.of(stated),
                                this.variations.stream().flatMap(v -> Stream.of(v.atLow(), v.atHigh())))
                        .filter(Objects::nonNull)
                        .anyMatch(scenario -> new Simulator(scenario).carriesOver());
    }

    /** Returns how many replications the run must have for the study to fit in. */
    public int fewestReplications() {
        int allowed = COST * days();
        return variations.isEmpty() ? 1 : (runs() * shortest() + allowed - 1) / allowed;
    }

    /**
     * Returns the effect of each variation, in the order given; stopped early, or where the run is too short, none.
     *
     * @param stop ends the study where it is set
     */
    public List<RangeEffect> effects(StopSign stop) {
        if (variations.isEmpty() || run.replications() < fewestReplications()) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(stated);
        variations.forEach(variation -> {
            scenarios.add(variation.atLow());
            scenarios.add(variation.atHigh());
        });
        double[] waits = headlines(scenarios, share(), stop);
        List<RangeEffect> effects = new ArrayList<>();
        for (int i = 0; i < variations.size() && !stop.isSet(); i++) {
            Variation v = variations.get(i);
            effects.add(new RangeEffect(v.key(), v.low(), v.high(), waits[2 * i + 1], waits[0], waits[2 * i + 2]));
        }
        return effects;
    }

    /** Returns what each run of the study runs. */
    RunRequest share() {
        long each = (long) COST * run.replications() * days() / runs();
        int replications = (int) Math.max(1, Math.min(run.replications(), each / days()));
        int shorter = (int) Math.max(0, days() - each / replications);
        return new RunRequest(run.seed(), replications, 1, run.firstDay(), run.lastDay() - shorter);
    }

    /** How many runs the study has: both ends of each range, and the scenario as it stands. */
    private int runs() {
        return 2 * variations.size() + 1;
    }

    /** How many days a replication runs: those before the first measured one count where something carries over. */
    private int days() {
        return run.lastDay() + 1 - skipped();
    }

    /** How many days the shortest run has that measures a day. */
    private int shortest() {
        return run.firstDay() + 1 - skipped();
    }

    private int skipped() {
        return carriesOver ? 0 : run.firstDay();
    }

    private double[] headlines(List<Scenario> scenarios, RunRequest share, StopSign stop) {
        double[] waits = new double[scenarios.size()];
        AtomicInteger next = new AtomicInteger();
        Parallel.run(Math.min(run.threads(), waits.length), stop, () -> {
            for (int i = next.getAndIncrement(); i < waits.length && !stop.isSet(); i = next.getAndIncrement()) {
                waits[i] =
                        scenarios.get(i) == null ? Double.NaN : new Simulator(scenarios.get(i)).meanWait(share, stop);
            }
        });
        return waits;
    }
}
