package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a scenario's text, reading it gives a scenario or problems with a line, never an exception.
 *
 * <p>The seed of a failure is in its message; put it into {@link #SEED} to repeat it.
 */
class MutationTest {

    private static final long SEED = 20220823;
    private static final int MUTANTS = 2_000;
    private static final String[] PIECES = {
        ":",
        ": ",
        "\n",
        "  ",
        "\t",
        "-",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        "&a ",
        "*a",
        "!!x ",
        "|",
        ">",
        "'",
        "\"",
        "null",
        "~",
        "%",
        "0",
        "-1",
        "1e300",
        "NaN",
        "25:00",
        "9:00",
        "5 %",
        "min",
        "\uFF1A",
        "\uFF0C",
        "\r",
        "\u0000",
        "? ",
        "---\n",
        "...\n",
        "source: x",
        "value: 3",
        "key: main",
        "base: x.yaml",
        "count: 0",
        "9999999999 days",
        "5 days",
        "at: partners",
        "desk: issue"
    };

    @TempDir
    private Path folder;

    @Test
    void everyMutantIsAScenarioOrHasProblemsWithLines() {
        ScenarioFolder files = new ScenarioFolder(folder);
        files.write("arrivals.csv", "time\n1 min\n");
        List<String> originals = List.of(
                ScenarioFolder.TEXTBOOK,
                ScenarioFolder.HALL,
                EveryKey.DATED,
                EveryKey.SESSION,
                EveryKey.LISTED,
                EveryKey.CASES);
        for (int i = 0; i < MUTANTS; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            byte[] mutant = originals.get(i % originals.size()).getBytes(StandardCharsets.UTF_8);
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                mutant = random.nextBoolean() ? changedBytes(mutant, random) : changedLines(mutant, random);
            }
            check(files, mutant, seed);
        }
    }

    private static void check(ScenarioFolder files, byte[] mutant, long seed) {
        String what = "seed " + seed + ":\n" + new String(mutant, StandardCharsets.UTF_8);
        files.write("x.yaml", mutant);
        Reading reading;
        try {
            reading = files.readFile("x.yaml");
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what, e);
        }
        if (!reading.ok()) {
            assertThat(reading.errors()).as(what).isNotEmpty();
        }
        assertThat(reading.ok()).as(what).isEqualTo(reading.errors().isEmpty());
        assertThat(reading.problems())
                .as(what)
                .allMatch(problem -> problem.line() > 0 && !problem.asLine().contains("\n"));
    }

    private static byte[] changedBytes(byte[] text, Random random) {
        int at = random.nextInt(text.length + 1);
        int end = Math.min(text.length, at + random.nextInt(4));
        byte[] piece = random.nextInt(4) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        byte[] changed = Arrays.copyOf(text, at + piece.length + text.length - end);
        System.arraycopy(piece, 0, changed, at, piece.length);
        System.arraycopy(text, end, changed, at + piece.length, text.length - end);
        return changed;
    }

    private static byte[] changedLines(byte[] text, Random random) {
        List<String> lines =
                new ArrayList<>(new String(text, StandardCharsets.UTF_8).lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, "  " + lines.get(at));
            default ->
                lines.set(
                        at,
                        lines.get(at)
                                .replaceFirst(
                                        "[\\d.]+",
                                        PIECES[random.nextInt(PIECES.length)]
                                                .replace("\\", "\\\\")
                                                .replace("$", "\\$")));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
