package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks as the command runs them. */
class BenchCommandTest {

    @TempDir
    Path folder;

    /** Returns the page that a moment of some benchmarks makes. */
    private String pageOf(String benchmarks) throws Exception {
        Path page = folder.resolve("bench.html");
        CommandOutcome outcome = CommandOutcome.of(
                "bench",
                "--smoke",
                "--report",
                page.toString(),
                "-o",
                folder.resolve("said").toString(),
                benchmarks);
        assertThat(outcome.exitCode()).isZero();
        return Files.readString(page);
    }

    @Test
    void aMomentOfEachSizeMakesAPageThatSaysSo() throws Exception {
        assertThat(pageOf("Calendar|ManyWaiting"))
                .contains("SMOKE: 6 benchmarks of 2 questions", "冒烟：", "longest-wait", "ns/op");
    }

    @Test
    void whatHasALeastIsAMultipleOfIt() throws Exception {
        assertThat(pageOf("CommandJson"))
                .contains("3 benchmarks of 1 questions", "times bareParser", "为 bareParser 的倍数", "writeAnswer");
    }

    @Test
    void whatMatchesNothingIsOneLine() {
        CommandOutcome outcome = CommandOutcome.of(
                "bench", "--smoke", "-o", folder.resolve("said").toString(), "NoSuchBenchmark");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).hasLineCount(1);
    }
}
