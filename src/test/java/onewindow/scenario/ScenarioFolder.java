package onewindow.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of scenario files for a test, with small scenarios to start from. */
record ScenarioFolder(Path folder) {

    /** A textbook queue: M/M/40, one session of 8 hours. */
    static final String TEXTBOOK = """
            title: Textbook
            source: a textbook
            horizon: 8 h
            demand:
              rate: 222 per hour
            service: {exponential: 9.7 min}
            windows:
              - key: main
                count: 40
            """;

    /** A small hall with dates, two classes, two departments and three matters. */
    static final String HALL = """
            title: Hall
            source: a hall
            horizon: 2022-01-04..2022-01-14
            hours: 09:00-12:00, 13:00-17:00
            demand:
              cases: 1000
            service: {exponential: 9.7 min}
            classes:
              - {key: walk-in, share: 90 %}
              - {key: green, share: 10 %}
            departments:
              - key: civil
                share: 60 %
                matters:
                  - {key: marriage, share: 50 %}
                  - {key: divorce, share: 50 %}
              - {key: tax, share: 40 %}
            windows:
              - key: main
                count: 40
            """;

    /** The textbook with a piece of its text replaced. */
    static String textbook(String piece, String by) {
        return replaced(TEXTBOOK, piece, by);
    }

    /** The hall with a piece of its text replaced. */
    static String hall(String piece, String by) {
        return replaced(HALL, piece, by);
    }

    private static String replaced(String text, String piece, String by) {
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("the scenario has no '" + piece + "'");
        }
        return text.replace(piece, by);
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file x.yaml and reads it. */
    Reading read(String text, String... settings) {
        write("x.yaml", text);
        return readFile("x.yaml", settings);
    }

    Reading readFile(String name, String... settings) {
        return new ScenarioReader().read(folder.resolve(name).toString(), List.of(settings));
    }

    /** Reads a text that is a scenario. */
    Scenario scenario(String text, String... settings) {
        return scenarioOf(read(text, settings));
    }

    static Scenario scenarioOf(Reading reading) {
        return reading.scenario()
                .orElseThrow(() -> new AssertionError(
                        reading.problems().stream().map(Problem::asLine).toList()));
    }

    /** The problems of a text, one line each, as a user in the folder sees them. */
    List<String> problems(String text, String... settings) {
        return lines(read(text, settings).problems());
    }

    List<String> lines(List<Problem> problems) {
        String prefix = folder + folder.getFileSystem().getSeparator();
        return problems.stream()
                .map(problem -> problem.asLine().replace(prefix, ""))
                .toList();
    }
}
