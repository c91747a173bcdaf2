package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The width of texts in a terminal. */
class ColumnsTest {

    @Test
    void chineseCharactersTakeTwoColumns() {
        assertThat(Columns.width("abc")).isEqualTo(3);
        assertThat(Columns.width("一窗")).isEqualTo(4);
        assertThat(Columns.width("12分5秒")).isEqualTo(7);
        assertThat(Columns.width("（，）")).isEqualTo(6);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void paddingCountsColumnsNotCharacters() {
        assertThat(Columns.left("一窗", 6)).isEqualTo("一窗  ");
        assertThat(Columns.right("一窗", 6)).isEqualTo("  一窗");
        assertThat(Columns.left("too long", 3)).isEqualTo("too long");
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        assertThat(Columns.cut("一窗通办", 8)).isEqualTo("一窗通办");
        assertThat(Columns.cut("一窗通办", 7)).isEqualTo("一窗..");
        assertThat(Columns.cut("departments", 6)).isEqualTo("depa..");
    }

    @Test
    void linesBreakAtBlanksAndFullWidthCommas() {
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.wrap("等不及离开，见人多离开", 14)).containsExactly("等不及离开，", "见人多离开");
        assertThat(Columns.wrap("unbreakable", 4)).containsExactly("unbreakable");
    }

    @Test
    void narrowLinesBreakWordsThatAreTooLongAndCutTheLast() {
        assertThat(Columns.narrow("Department 01", 11, 3)).containsExactly("Department", "01");
        assertThat(Columns.narrow("ended without a result", 11, 3)).containsExactly("ended", "without a", "result");
        assertThat(Columns.narrow("其他30个部门", 10, 3)).containsExactly("其他30个部", "门");
        assertThat(Columns.narrow("Registrations of enterprises and of households", 11, 2))
                .containsExactly("Registratio", "ns..");
    }
}
