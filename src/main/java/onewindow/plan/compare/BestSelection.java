package onewindow.plan.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.plan.compare.Comparison.Elimination;
import onewindow.plan.compare.Comparison.Selection;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.Replicates;
import onewindow.plan.paired.RunningRatio;

/**
 * Selects the best of several scenarios on the same people: after each replication those are eliminated that lie too
 * far behind another for what chance does, until one is left. With the stated probability it is the best, or less than
 * the indifference from the best.
 *
 * <p>The procedure KN (Kim and Nelson, ACM Transactions on Modeling and Computer Simulation 11 (2001), 251-273) with c
 * = 1 and a first stage of 20, whose variances are those of paired differences, so that it gains from the same people.
 * They are not updated later, as KN++ does: what is stated then holds for normal figures whatever their number, and not
 * only in the limit; figures are ratios of sums, their variances those of the linearised ratios, under which the
 * procedure holds as the differences and the indifference shrink (Kim and Nelson, Operations Research 54 (2006),
 * 475-488).
 */
final class BestSelection {

    /** Replications of the first stage. */
    static final int FIRST_STAGE = 20;

    private final PairedFigure by;
    private final double indifference;
    private final double probability;

    /**
     * Prepares a selection.
     *
     * @param by a figure of which more or less is better, no quantile
     * @param indifference the smallest difference that matters, in the figure's unit
     * @param probability of a right selection
     */
    BestSelection(PairedFigure by, double indifference, double probability) {
        this.by = by;
        this.indifference = indifference;
        this.probability = probability;
    }

    /**
     * Selects on what was run.
     *
     * @param scenarios at least {@link #FIRST_STAGE} replications of each
     * @param most no more are looked at, however many there are
     */
    Selection on(List<Replicates> scenarios, int most) {
        int k = scenarios.size();
        double[][] spread = spread(scenarios);
        RunningRatio[] figures = new RunningRatio[k];
        for (int i = 0; i < k; i++) {
            figures[i] = new RunningRatio(scenarios.get(i), by);
            figures[i].upTo(FIRST_STAGE - 1);
        }
        List<Integer> left = new ArrayList<>(IntStream.range(0, k).boxed().toList());
        List<Elimination> gone = new ArrayList<>();
        int r = FIRST_STAGE;
        for (; left.size() > 1 && r <= Math.min(most, fewest(left, scenarios)); r++) {
            for (int i : left) {
                figures[i].upTo(r);
            }
            eliminate(r, left, gone, figures, spread);
        }
        int best = left.stream()
                .reduce((a, b) -> score(figures[b]) > score(figures[a]) ? b : a)
                .orElseThrow();
        return new Selection(best, probability, indifference, left.size() == 1, left, gone, r - 1);
    }

    private static int fewest(List<Integer> left, List<Replicates> scenarios) {
        return left.stream().mapToInt(i -> scenarios.get(i).count()).min().orElse(0);
    }

    private double score(RunningRatio figure) {
        return by.better() * figure.value();
    }

    private void eliminate(
            int r, List<Integer> left, List<Elimination> gone, RunningRatio[] figures, double[][] spread) {
        List<Integer> before = List.copyOf(left);
        boolean last = before.stream()
                .allMatch(i -> before.stream().allMatch(l -> r * indifference * indifference > spread[i][l]));
        int leader = before.stream()
                .reduce((a, b) -> score(figures[b]) > score(figures[a]) ? b : a)
                .orElseThrow();
        for (int i : before) {
            boolean behind =
                    before.stream().anyMatch(l -> score(figures[i]) < score(figures[l]) - slack(r, spread[i][l]));
            if (behind || last && i != leader) {
                left.remove(Integer.valueOf(i));
                gone.add(new Elimination(i, r));
            }
        }
    }

    /** How far one may lie behind another after r replications and yet be the best. */
    private double slack(int r, double spread) {
        return Math.max(0, indifference / (2 * r) * (spread / (indifference * indifference) - r));
    }

    /** h² S² of each pair, from the first stage. */
    private double[][] spread(List<Replicates> scenarios) {
        int k = scenarios.size();
        double freedom = FIRST_STAGE - 1;
        double eta = (Math.pow(2 * (1 - probability) / (k - 1), -2 / freedom) - 1) / 2;
        double h2 = 2 * eta * freedom;
        double[][] parts = new double[k][];
        for (int i = 0; i < k; i++) {
            parts[i] = RunningRatio.residuals(scenarios.get(i), by, FIRST_STAGE);
        }
        double[][] spread = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int l = 0; l < k; l++) {
                double squares = 0;
                for (int r = 0; r < FIRST_STAGE; r++) {
                    double difference = parts[i][r] - parts[l][r];
                    squares += difference * difference;
                }
                spread[i][l] = h2 * squares / freedom;
            }
        }
        return spread;
    }
}
