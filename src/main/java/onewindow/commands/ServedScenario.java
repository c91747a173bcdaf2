package onewindow.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onewindow.journal.KeptScenario;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import onewindow.live.Succession;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;

/**
 * The scenario that is to be served, and what a ledger keeps of it.
 *
 * @param kept its number is not known yet
 */
record ServedScenario(Scenario scenario, KeptScenario kept) {

    /** Reads what the user named. */
    static ServedScenario of(String file, List<String> settings, Language language) {
        ScenarioReader reader = new ScenarioReader();
        Scenario scenario = Readings.scenario(Readings.read(reader, file, settings), language);
        Readings.requireOneHall(scenario, file);
        List<KeptScenario.Part> parts = reader.parts().stream()
                .map(part -> new KeptScenario.Part(part.name(), part.builtIn(), part.bytes()))
                .toList();
        String version = Build.running().version();
        return new ServedScenario(scenario, new KeptScenario(1, scenario.sha256(), file, settings, version, parts));
    }

    /** Reads the last scenario of a ledger. */
    static ServedScenario ofLedger(Path ledger) {
        if (ledger == null || !Files.exists(ledger)) {
            throw UserFault.of("serve.no-file");
        }
        try (SqliteLedger opened = SqliteLedger.read(ledger)) {
            List<KeptScenario> all = opened.scenarios();
            if (all.isEmpty()) {
                throw UserFault.of("ledger.keeps-none", ledger);
            }
            KeptScenario last = all.get(all.size() - 1);
            return new ServedScenario(Succession.read(last), last);
        } catch (LedgerFault e) {
            throw LedgerFit.fault(ledger, e);
        }
    }

    /** Returns the setting by which the last scenario of a ledger goes over its dates; empty where it has none. */
    static Optional<String> datesOf(Path ledger) {
        return ofLedger(ledger).kept().settings().stream()
                .filter(FirstDate::isSetBy)
                .reduce((first, second) -> second);
    }
}
