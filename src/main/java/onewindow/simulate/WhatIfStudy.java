package onewindow.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import onewindow.measure.Estimate;
import onewindow.measure.KeyFigure;
import onewindow.measure.ReplicationFigures;
import onewindow.measure.WhatIf;
import onewindow.measure.WhatIf.Change;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;
import onewindow.scenario.Scenario;

/**
 * What one change at a time would do: a scenario and its variants on the same people (same seed, same replications), so
 * that most of chance cancels in the differences.
 */
public final class WhatIfStudy {

    private static final long PREFERRED_TARGET = 900_000;

    /** A scenario and the days of it that are measured, by index. */
    public record Entry(Scenario scenario, int firstDay, int lastDay) {}

    private final Entry stated;
    private final List<Entry> variants;
    private final long seed;
    private final int replications;
    private final int threads;
    private final long target;
    private final List<String> kinds;

    /**
     * Plans a study.
     *
     * @param stated the scenario as it stands
     * @param variants what to set beside it
     * @param replications of each, at least 1
     * @param threads at least 1; results do not depend on it
     */
    public WhatIfStudy(Entry stated, List<Entry> variants, long seed, int replications, int threads) {
        this.stated = stated;
        this.variants = List.copyOf(variants);
        this.seed = seed;
        this.replications = replications;
        this.threads = threads;
        List<Long> targets = stated.scenario().waitTargetsMillis();
        target = targets.contains(PREFERRED_TARGET) ? PREFERRED_TARGET : targets.get(0);
        kinds = slowKinds(stated.scenario());
    }

    /** The kinds that go behind the counter, or all where none does, by their keys. */
    private static List<String> slowKinds(Scenario scenario) {
        List<String> all =
                scenario.labels().kinds().stream().map(label -> label.key()).toList();
        List<CaseRules.Kind> rules =
                scenario.cases().map(plan -> plan.rules().kinds()).orElse(List.of());
        List<String> slow = IntStream.range(0, rules.size())
                .filter(kind -> !rules.get(kind).stages().isEmpty())
                .mapToObj(all::get)
                .toList();
        return slow.isEmpty() ? all : slow;
    }

    /**
     * Runs everything.
     *
     * @param progress hears of each replication of each scenario
     * @return the comparison; empty where it was stopped
     */
    public Optional<WhatIf> run(Progress progress, StopSign stop) {
        List<Entry> entries = new ArrayList<>(List.of(stated));
        entries.addAll(variants);
        double[][][] figures = new double[entries.size()][replications][];
        int all = entries.size() * replications;
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Parallel.run(Math.min(threads, all), stop, () -> {
            Bench bench = null;
            for (int i = next.getAndIncrement(); i < all && !stop.isSet(); i = next.getAndIncrement()) {
                if (bench == null || bench.index != i / replications) {
                    bench = new Bench(i / replications, entries.get(i / replications), stop);
                }
                figures[i / replications][i % replications] = bench.figures(i % replications);
                if (!stop.isSet()) {
                    progress.finished(done.incrementAndGet(), all);
                }
            }
        });
        return stop.isSet() ? Optional.empty() : Optional.of(compared(figures));
    }

    private WhatIf compared(double[][][] figures) {
        List<Change> changes = new ArrayList<>();
        for (int v = 0; v < variants.size(); v++) {
            Scenario variant = variants.get(v).scenario();
            double[][] with = figures[v + 1];
            changes.add(new Change(
                    variant.key(),
                    variant.title().zh(),
                    variant.title().en(),
                    again(stated.scenario()) == 0 && again(variant) > 0,
                    estimates((r, column) -> with[r][column] - figures[0][r][column], Estimate::of)));
        }
        return new WhatIf(
                replications,
                target / 1000.0,
                estimates((r, column) -> figures[0][r][column], Estimate::ofAmount),
                changes);
    }

    /** The share of supplements that leave a gap: 0 where what is missing is told at once. */
    private static double again(Scenario scenario) {
        return scenario.cases()
                .map(CasePlan::rules)
                .map(rules -> rules.materials().again())
                .orElse(0.0);
    }

    private interface Cell {
        double of(int replication, int column);
    }

    private List<Estimate> estimates(Cell cell, Function<double[], Estimate> estimate) {
        List<Estimate> estimates = new ArrayList<>();
        for (KeyFigure figure : KeyFigure.values()) {
            estimates.add(estimate.apply(IntStream.range(0, replications)
                    .mapToDouble(r -> cell.of(r, figure.ordinal()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray()));
        }
        return estimates;
    }

    /** One thread's hall for one scenario. */
    private final class Bench {
        private final int index;
        private final Entry entry;
        private final HallRun run;
        private final int targetIndex;
        private final List<Integer> kindIndices;

        Bench(int index, Entry entry, StopSign stop) {
            this.index = index;
            this.entry = entry;
            Scenario scenario = entry.scenario();
            run = new HallRun(scenario, new Simulator(scenario).scope(), stop);
            targetIndex = scenario.waitTargetsMillis().indexOf(target);
            kindIndices = IntStream.range(0, scenario.labels().kinds().size())
                    .filter(i -> kinds.contains(scenario.labels().kinds().get(i).key()))
                    .boxed()
                    .toList();
        }

        /** The figures of a replication; null where it was stopped. */
        double[] figures(int replication) {
            ReplicationFigures figures = run.run(seed, replication, entry.firstDay(), entry.lastDay());
            return figures == null ? null : KeyFigure.of(figures, targetIndex, kindIndices);
        }
    }
}
