package onewindow.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onewindow.plan.compare.Comparison.Elimination;
import onewindow.plan.compare.Comparison.Selection;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.Replicates;
import onewindow.plan.paired.SyntheticReplicates;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The best of several is found as often as stated, and on queues whose best is known. */
class BestSelectionTest {

    private static final double DELTA = 0.5;

    private final BestSelection rule = new BestSelection(PairedFigure.IN_TIME, DELTA, 0.95);

    private static Replicates normal(Random chance, double mean) {
        return SyntheticReplicates.of(400, r -> mean + chance.nextGaussian());
    }

    @Test
    void findsTheBestAsOftenAsStatedWhereAllOthersAreJustSoFarBehind() {
        Random chance = new Random(20_211);
        int experiments = 500;
        int right = 0;
        for (int e = 0; e < experiments; e++) {
            List<Replicates> scenarios = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                scenarios.add(normal(chance, 10 + (i == 2 ? DELTA : 0)));
            }
            Selection selection = rule.on(scenarios, 400);
            assertThat(selection.finished()).isTrue();
            right += selection.best() == 2 ? 1 : 0;
        }
        // The probability is a lower bound; below it only by chance, three standard errors.
        assertThat((double) right / experiments).isGreaterThan(0.95 - 3 * Math.sqrt(0.95 * 0.05 / experiments));
    }

    @Test
    void whoIsFarBehindGoesAfterTheFirstStage() {
        Random chance = new Random(3);
        Replicates people = normal(chance, 0);
        List<Replicates> scenarios = List.of(normal(chance, 10), normal(chance, 2), people);

        Selection selection = rule.on(scenarios, 400);

        assertThat(selection.best()).isZero();
        assertThat(selection.eliminated()).containsExactly(new Elimination(1, 20), new Elimination(2, 20));
        assertThat(selection.replications()).isEqualTo(20);
    }

    @Test
    void staysOpenWhereTooFewWereRun() {
        Random chance = new Random(4);
        List<Replicates> scenarios = List.of(normal(chance, 10), normal(chance, 10.2), normal(chance, 10.1));

        Selection selection = rule.on(scenarios, 21);

        assertThat(selection.finished()).isFalse();
        assertThat(selection.remaining()).hasSize(3).contains(selection.best());
    }

    @Test
    void ofQueuesWithTheSameCapacityTheOneWithMostWindowsMakesPeopleWaitLeast() {
        // Erlang C, 80 an hour: mean waits of 138.6 s, 153.1 s and 164.8 s with 5, 4 and 3 windows of equal capacity.
        Scenario five = TextbookPair.queue(5, "3 min");
        Scenario four = TextbookPair.queue(4, "2.4 min");
        Scenario three = TextbookPair.queue(3, "1.8 min");

        Comparison comparison = TextbookPair.study(
                        TextbookPair.samples(),
                        TextbookPair.course(11, 2),
                        new Notice(10, 0.01),
                        0.1,
                        three,
                        five,
                        four)
                .run()
                .orElseThrow();

        Selection selection = comparison.selection().orElseThrow();
        assertThat(selection.finished()).isTrue();
        assertThat(selection.best()).isEqualTo(1);
        assertThat(selection.eliminated()).hasSize(2);
    }
}
