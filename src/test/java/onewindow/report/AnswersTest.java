package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.measure.RunResult.RangeEffect;
import org.junit.jupiter.api.Test;

/** What answers say of the ranges of assumptions. */
class AnswersTest {

    private static final RangeEffect WHOLE = new RangeEffect("a", "1", "2", 0.4, 0.8, 1.2);
    private static final RangeEffect REFUSED = new RangeEffect("b", "1", "2", 0.2, 0.8, Double.NaN);

    @Test
    void anEndThatCouldNotBeRunLeavesTheOtherStanding() {
        assertThat(Answers.least(REFUSED)).isEqualTo(0.2);
        assertThat(Answers.most(REFUSED)).isEqualTo(0.8);
        assertThat(Answers.least(WHOLE)).isEqualTo(0.4);
        assertThat(Answers.most(WHOLE)).isEqualTo(1.2);
    }

    @Test
    void whatIsKnownOnOneSideOnlyStandsFirst() {
        assertThat(Answers.furthestFirst(List.of(WHOLE, REFUSED))).containsExactly(REFUSED, WHOLE);
    }
}
