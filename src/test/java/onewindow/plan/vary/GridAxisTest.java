package onewindow.plan.vary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --over} may say. */
class GridAxisTest {

    private static List<String> values(String text) {
        return GridAxis.parse(text).orElseThrow().values();
    }

    @Test
    void listsAreSplitAtCommasOutsideBracketsAndQuotes() {
        assertThat(values("windows.main.count=80,90, 100")).containsExactly("80", "90", "100");
        assertThat(values("windows.all.field=[civil, tax],[civil]")).containsExactly("[civil, tax]", "[civil]");
        assertThat(values("hours=\"09:00-12:00, 13:00-17:00\",09:00-17:00"))
                .containsExactly("\"09:00-12:00, 13:00-17:00\"", "09:00-17:00");
        assertThat(values("run.seed=1,1")).containsExactly("1");
    }

    @Test
    void rangesTakeEvenStepsWithTheirUnit() {
        assertThat(values("service.exponential=8 min..20 min/5"))
                .containsExactly("8 min", "11 min", "14 min", "17 min", "20 min");
        assertThat(values("service.exponential=8..9 min/3")).containsExactly("8 min", "8.5 min", "9 min");
        assertThat(values("demand.scale=0.5..1.5/3")).containsExactly("0.5", "1", "1.5");
        assertThat(values("classes.elderly.share=5%..15%/3")).containsExactly("5 %", "10 %", "15 %");
        assertThat(values("horizon=2022-01-01..2022-06-30")).containsExactly("2022-01-01..2022-06-30");
    }

    @Test
    void wholeNumbersCanBeRounded() {
        GridAxis axis = GridAxis.parse("windows.main.count=80..100/4").orElseThrow();

        assertThat(axis.whole()).isTrue();
        assertThat(axis.values()).containsExactly("80", "86.66667", "93.33333", "100");
        assertThat(axis.rounded().values()).containsExactly("80", "87", "93", "100");
        assertThat(GridAxis.parse("demand.scale=1.0..2/3").orElseThrow().whole())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows.main.count",
                "windows.main.count=",
                "=5",
                "windows.main.count=80,,90",
                "windows.main.count=80..100",
                "windows.main.count=100..80/3",
                "windows.main.count=80..100/1",
                "service.exponential=8 min..20 h/5"
            })
    void anythingElseIsRefused(String text) {
        assertThat(GridAxis.parse(text)).isEmpty();
    }

    @Test
    void theLastKeyRunsFastest() {
        Grid grid = new Grid(List.of(
                GridAxis.parse("a=1,2").orElseThrow(), GridAxis.parse("b=x,y,z").orElseThrow()));

        assertThat(grid.size()).isEqualTo(6);
        assertThat(grid.settings(grid.values(4))).containsExactly("a=2", "b=y");
    }
}
