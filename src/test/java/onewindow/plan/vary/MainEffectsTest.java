package onewindow.plan.vary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import onewindow.plan.paired.Influence;
import onewindow.plan.vary.Variation.Effect;
import org.junit.jupiter.api.Test;

/** Effects on grids whose figures are made up. */
class MainEffectsTest {

    private final Grid grid = new Grid(List.of(
            GridAxis.parse("small=0,1").orElseThrow(),
            GridAxis.parse("large=0,1,2").orElseThrow(),
            GridAxis.parse("fixed=7").orElseThrow()));

    /** At each point 1 for small, 10 for each step of large; replications add the same noise everywhere or not. */
    private List<Influence> figures(double[] everywhere, double[] byLarge) {
        List<Influence> figures = new ArrayList<>();
        for (int p = 0; p < grid.size(); p++) {
            List<Integer> at = grid.values(p);
            double[] each = new double[everywhere.length];
            for (int r = 0; r < each.length; r++) {
                each[r] = everywhere[r] + at.get(1) * byLarge[r];
            }
            figures.add(new Influence(at.get(0) + 10 * at.get(1), each));
        }
        return figures;
    }

    @Test
    void anAdditiveFigureIsExplainedByItsKeysAlone() {
        List<Effect> effects =
                new MainEffects(grid, figures(new double[] {3, -3}, new double[] {0, 0})).furthestFirst();

        assertThat(effects).extracting(Effect::axis).containsExactly(1, 0);
        // Variances by hand: 200/3 of large and 1/4 of small.
        double all = 200 / 3.0 + 0.25;
        assertThat(effects.get(0).change().mean()).isCloseTo(20, within(1e-9));
        assertThat(effects.get(0).lowest()).isZero();
        assertThat(effects.get(0).highest()).isEqualTo(2);
        assertThat(effects.get(0).share().mean()).isCloseTo(200 / 3.0 / all, within(1e-9));
        assertThat(effects.get(1).share().mean()).isCloseTo(0.25 / all, within(1e-9));
        // What every point shares cancels in differences.
        assertThat(effects.get(0).change().high() - effects.get(0).change().mean())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void theIntervalFollowsFromTheReplications() {
        double[] none = new double[4];
        double[] noise = {1, -1, 1, -1};
        Effect large =
                new MainEffects(grid, figures(none, noise)).furthestFirst().get(0);

        // Twice the noise: standard error 2 sqrt(4/3/4); t of 3 degrees of freedom at 0.05/6 to two sides is 4.85674.
        double standardError = 2 * Math.sqrt(4.0 / 3 / 4);
        double half = large.change().high() - large.change().mean();
        assertThat(half)
                .isCloseTo(onewindow.plan.sample.RatioEstimate.quantile(1 - 0.05 / 6, 3) * standardError, within(1e-9));
        assertThat(large.share().low()).isLessThan(large.share().mean());
    }
}
