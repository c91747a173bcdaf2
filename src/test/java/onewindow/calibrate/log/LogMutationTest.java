package onewindow.calibrate.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import onewindow.calibrate.log.LogFolder.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a log, reading it gives visits in order and counted faults, or problems in one line each.
 *
 * <p>The seed of a failure is in its message; put it into {@link #SEED} to repeat it.
 */
final class LogMutationTest {

    private static final long SEED = 20220104;
    private static final int MUTANTS = 2_000;
    private static final List<String> PIECES = List.of(
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\"",
            "\"\"",
            "\0",
            "\uFEFF",
            "-",
            ":",
            "T",
            "Z",
            "+08:00",
            "[",
            "]",
            "年",
            "号",
            "2022-01-04",
            "09:00",
            "9999",
            "-1",
            "1e9",
            "{",
            "}",
            "<",
            ">",
            "/",
            "&x;",
            "<!--",
            "null",
            "served",
            "转办");
    private static final List<String> NAMES = List.of("a.csv", "b.csv", "c.csv.gz", "d.xes", "e.json");
    private static final String CSV = """
            排队号,取号时间,叫号时间,开始时间,结束时间,窗口,结果,转办
            A001,2022-01-04 09:00:00,2022-01-04 09:04:00,2022-01-04 09:04:30,2022-01-04 09:20:00,三号,转办,四号
            A001,2022-01-04 09:20:00,2022/1/4 9:25,"2022年1月4日 9:26",2022-01-04T09:30:00.5+08:00,四号,办结,
            A002,2022-01-04 09:01:00,,,2022-01-04 09:20:00,,弃号,
            """;

    @TempDir
    private Path folder;

    @Test
    void everyMutantIsReadOrRefusedInOneLineEach() {
        LogFolder files = new LogFolder(folder);
        List<byte[]> originals = List.of(
                CSV.getBytes(StandardCharsets.UTF_8),
                CSV.getBytes(LogBytes.GB18030),
                LogFolder.packed(CSV.getBytes(StandardCharsets.UTF_8)),
                LogFilesTest.XES.getBytes(StandardCharsets.UTF_8),
                LogFilesTest.OCEL.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < MUTANTS; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            byte[] mutant = originals.get(i % originals.size());
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutant = changed(mutant, random);
            }
            check(files.write(NAMES.get(i % NAMES.size()), mutant), seed);
        }
    }

    private static void check(Path log, long seed) {
        try {
            if (!(LogFiles.open(List.of(log), LogFolder.SHANGHAI) instanceof LogFiles.Visits visits)) {
                return;
            }
            Read read = Read.of(visits.log());
            assertThat(read.visits()).as("seed " + seed).hasSize((int)
                    (read.report().rows() - read.report().bad()));
            assertThat(read.visits())
                    .as("seed " + seed)
                    .allMatch(visit -> visit.waitMillis() == LoggedVisit.NONE || visit.waitMillis() >= 0);
            for (String language : List.of("en", "zh")) {
                assertThat(ReadReportText.lines(read.report(), language))
                        .as("seed " + seed)
                        .allMatch(line -> !line.contains("\n"));
            }
        } catch (UnreadableLog e) {
            assertThat(e.lines("zh")).as("seed " + seed).isNotEmpty().allMatch(line -> !line.contains("\n"));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] changed(byte[] text, Random random) {
        int at = random.nextInt(text.length + 1);
        int end = Math.min(text.length, at + random.nextInt(random.nextInt(10) == 0 ? 200 : 4));
        byte[] piece = random.nextInt(4) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        byte[] changed = Arrays.copyOf(text, at + piece.length + text.length - end);
        System.arraycopy(piece, 0, changed, at, piece.length);
        System.arraycopy(text, end, changed, at + piece.length, text.length - end);
        return changed;
    }
}
