package onewindow.journal;

import java.util.List;

/**
 * What a ledger is of.
 *
 * @param scenario the file, or the name of a built-in scenario, as it was asked for
 * @param settings laid over it, {@code key=value} each
 * @param sha256 hash of the scenario's text
 * @param copies number of halls, each a copy of the scenario
 * @param simulated whether the scenario's own people act in it
 * @param seed by which they do
 * @param version of the program that began it
 */
public record LedgerHeader(
        String scenario,
        List<String> settings,
        String sha256,
        int copies,
        boolean simulated,
        long seed,
        String version) {

    public LedgerHeader {
        settings = List.copyOf(settings);
    }
}
