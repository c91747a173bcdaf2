package onewindow.journal;

import java.util.List;

/**
 * A scenario as a ledger keeps it: all that it was read from, so that it can be read again when its files are gone.
 *
 * @param number by which {@link Op#TAKE_OVER} names it; 1 for the one with which the ledger began
 * @param sha256 hash of its text, bases and settings included
 * @param file as it was asked for
 * @param settings laid over it, {@code key=value} each
 * @param version of the program that read it first
 * @param parts its files in the order in which they were read
 */
public record KeptScenario(
        int number, String sha256, String file, List<String> settings, String version, List<Part> parts) {

    public KeptScenario {
        settings = List.copyOf(settings);
        parts = List.copyOf(parts);
    }

    /**
     * One of its files.
     *
     * @param name its path as it was opened, or its name among the built-in scenarios
     * @param bytes as they were; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(String name, boolean builtIn, byte[] bytes) {}

    /** Returns the same under another number. */
    public KeptScenario numbered(int other) {
        return new KeptScenario(other, sha256, file, settings, version, parts);
    }
}
