package onewindow.scenario;

import static onewindow.scenario.ScenarioFolder.TEXTBOOK;
import static onewindow.scenario.ScenarioFolder.textbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are huge, deep, binary or no YAML are refused with a clear line. */
class HostileFileTest {

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    private void refused(String text, String... problems) {
        assertThat(files.problems(text)).containsExactly(problems);
    }

    private void refusedBytes(byte[] bytes, String... problems) {
        files.write("x.yaml", bytes);
        assertThat(files.lines(files.readFile("x.yaml").problems())).containsExactly(problems);
    }

    @Test
    void aHundredMegabytesAreRefusedWithoutReadingThem() throws IOException {
        byte[] megabyte = "# a remark that is repeated\n"
                .repeat(40_000)
                .substring(0, 1_000_000)
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(folder.resolve("x.yaml"))) {
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
        }

        assertThat(files.lines(files.readFile("x.yaml").problems()))
                .containsExactly("x.yaml: is 100.0 MB large; a scenario file has at most 2.0 MB (put arrivals into a"
                        + " trace file)");
    }

    @Test
    void aliasesAndTagsAreRefused() {
        refused(
                textbook("title: Textbook", "title: &t Textbook\nsummary: *t"),
                "x.yaml:1: title: anchors and aliases (& and *) are not used in scenario files; write the value"
                        + " out, or use base");
        refused(
                textbook("title: Textbook", "title: !!str Textbook"),
                "x.yaml:1: title: tags (!) are not used in scenario files");
        refused(
                TEXTBOOK + "hold: !!javax.script.ScriptEngineManager []\n",
                "x.yaml:10: hold: tags (!) are not used in scenario files");
    }

    @Test
    void aBillionLaughsAreRefusedAtTheFirst() {
        StringBuilder laughs = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            String before = "*" + (char) (c - 1);
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((before + ", ").repeat(8))
                    .append(before)
                    .append("]\n");
        }
        refused(
                laughs.toString(),
                "x.yaml:1: a: anchors and aliases (& and *) are not used in scenario files; write the value"
                        + " out, or use base");
    }

    @Test
    void nestingIsLimited() {
        assertThat(files.problems("a: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n"))
                .singleElement()
                .asString()
                .startsWith("x.yaml:1: a[0][0]")
                .endsWith(": is nested more than 40 deep");
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            deep.append("  ".repeat(i)).append("a:\n");
        }
        assertThat(files.problems(deep.toString())).singleElement().asString().startsWith("x.yaml:40: a.a.a");
    }

    @Test
    void tooManyValuesAreRefused() {
        refused(
                "title: [" + "1,".repeat(250_000) + "1]\n",
                "x.yaml:1: title[199997]: the file has more than 200,000 values; put arrivals into a trace file");
    }

    @Test
    void manyProblemsAreCutOff() {
        StringBuilder text = new StringBuilder(TEXTBOOK);
        for (int i = 0; i < 5_000; i++) {
            text.append("nonsense").append(i).append(": 1\n");
        }

        assertThat(files.read(text.toString()).problems()).hasSize(1_000);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        refusedBytes(
                new byte[] {'a', ':', '\n', 0, 1, 2},
                "x.yaml:2: the character U+0000 is not text; is this a YAML file?");
        refusedBytes(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'},
                "x.yaml:1: the file is not UTF-8 (perhaps GBK or another code page); save it as UTF-8");
        refusedBytes(
                "title: t\nsummary: 大厅\n".getBytes(Charset.forName("GBK")),
                "x.yaml:2: the file is not UTF-8 (perhaps GBK or another code page); save it as UTF-8");
        refusedBytes(TEXTBOOK.getBytes(StandardCharsets.UTF_16), "x.yaml:1: the file is UTF-16; save it as UTF-8");
    }

    @Test
    void emptyFilesAndOtherRootsAreRefused() {
        String empty = "x.yaml:1: is empty; a scenario has at least title, horizon, service and windows";
        refused("", empty);
        refused("# only a remark\n", empty);
        refused("---\n", empty);
        refused("- a\n- b\n", "x.yaml:1: [a, b] is a list; a scenario is a block of keys such as title: and windows:");
        refused(
                "hello\n",
                "x.yaml:1: 'hello' is a single value; a scenario is a block of keys such as title: and windows:");
        refused(TEXTBOOK + "---\ntitle: b\n", "x.yaml:11: a second document starts here; a scenario is one document");
    }

    @Test
    void textThatIsNoYamlIsExplained() {
        refused(textbook("  rate", "\trate"), "x.yaml:5: is not YAML: a tab indents this line; indent with spaces");
        refused(textbook("Textbook", "A: B"), "x.yaml:1: is not YAML: a text with ': ' in it stands in quotes");
        refused(textbook("Textbook", "@home"), "x.yaml:1: is not YAML: a text that starts with @ stands in quotes");
        refused(
                textbook("    count", "   count"),
                "x.yaml:9: is not YAML: the indentation does not fit the lines above");
        refused(textbook("- key", "-key"), "x.yaml:8: is not YAML: put a space after the dash of '-key: main'");
        refused(
                textbook("9.7 min}", "9.7 min"),
                "x.yaml:7: is not YAML: expected ',' or '}', but got : (while parsing a flow mapping from line 6)");
        refused(
                textbook("Textbook", "\"Textbook"),
                "x.yaml:9: is not YAML: found unexpected end of stream (while scanning a quoted scalar from line 1)");
        refused(TEXTBOOK + "? [a, b]\n: c\n", "x.yaml:10: a key is a single word, not a list or a block");
    }

    @Test
    void byteOrderMarksAndWindowsLineEndsAreAccepted() {
        assertThat(files.problems("\uFEFF" + TEXTBOOK)).isEmpty();
        assertThat(files.problems(TEXTBOOK.replace("\n", "\r\n"))).isEmpty();
        assertThat(files.problems(textbook("count: 40", "count: four").replace("\n", "\r\n")))
                .containsExactly("x.yaml:9: windows[0].count: 'four' is not a whole number from 0 to 10000");
    }

    @Test
    void filesThatAreNotThereAreReported() throws IOException {
        Files.createDirectory(folder.resolve("sub.yaml"));

        assertThat(files.lines(files.readFile("none.yaml").problems()))
                .containsExactly("none.yaml: there is no such file, and no built-in scenario of that name");
        assertThat(files.lines(files.readFile("sub.yaml").problems()))
                .containsExactly("sub.yaml: is a folder, not a scenario file");
        assertThat(new ScenarioReader().read("a\0b", List.of()).ok()).isFalse();
        assertThat(new ScenarioReader().read("", List.of()).ok()).isFalse();
    }

    @Test
    void controlCharactersAndLongTextsDoNotReachTheTerminal() {
        assertThat(files.problems(textbook("count: 40", "count: \"\\e[31m" + "x".repeat(200) + "\"")))
                .containsExactly("x.yaml:9: windows[0].count: ' [31m" + "x".repeat(55)
                        + "…' is not a whole number from 0 to 10000");
    }
}
