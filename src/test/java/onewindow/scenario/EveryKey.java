package onewindow.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scenarios that together use every key of the format. */
final class EveryKey {

    /** Dates, numbered departments, the streams with volumes, all that people do. */
    static final String DATED = text("dated.yaml");

    /** One session with the streams without volumes; it reads a trace arrivals.csv. */
    static final String SESSION = text("session.yaml");

    /** Listed departments. */
    static final String LISTED = text("listed.yaml");

    /** Cases beyond the counter, with desks. */
    static final String CASES = text("cases.yaml");

    private EveryKey() {}

    private static String text(String name) {
        try (InputStream in = EveryKey.class.getResourceAsStream("every-key/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
