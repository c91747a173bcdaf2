package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import onewindow.journal.KeptScenario;
import onewindow.journal.LedgerFault;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioPart;
import onewindow.scenario.ScenarioReader;

/**
 * The scenarios of a ledger, one after the other.
 *
 * @param scenarios those by whose rules its commands were given, and last or before the one that is wanted
 * @param wanted number of the scenario that is to hold from the next day on, 1 for the first
 */
public record Succession(List<Scenario> scenarios, int wanted) {

    public Succession {
        scenarios = List.copyOf(scenarios);
    }

    /** One scenario, for good. */
    public static Succession only(Scenario scenario) {
        return new Succession(List.of(scenario), 1);
    }

    /**
     * Reads the scenarios that a ledger keeps.
     *
     * @param wanted the one that is to hold from the next day on; the only one where the ledger keeps none
     * @throws LedgerFault where one cannot be read
     */
    static Succession of(List<KeptScenario> kept, Scenario wanted) throws LedgerFault {
        if (kept.isEmpty()) {
            return only(wanted);
        }
        List<Scenario> scenarios = new ArrayList<>();
        int number = 0;
        for (KeptScenario each : kept) {
            boolean same = each.sha256().equals(wanted.sha256());
            scenarios.add(same ? wanted : read(each));
            number = same ? each.number() : number;
        }
        if (number == 0) {
            throw new IllegalArgumentException("the ledger does not keep " + wanted.key());
        }
        return new Succession(scenarios, number);
    }

    /**
     * Reads the scenarios of a ledger that is only looked at; the last is wanted.
     *
     * @throws LedgerFault where one cannot be read
     */
    public static Succession of(List<KeptScenario> kept) throws LedgerFault {
        return of(kept, read(kept.get(kept.size() - 1)));
    }

    /**
     * Reads a scenario that a ledger keeps.
     *
     * @throws LedgerFault where it is not what it was, or not understood any more
     */
    public static Scenario read(KeptScenario kept) throws LedgerFault {
        List<ScenarioPart> parts = kept.parts().stream()
                .map(part -> new ScenarioPart(part.name(), part.builtIn(), part.bytes()))
                .toList();
        return ScenarioReader.ofKept(parts)
                .read(kept.file(), kept.settings())
                .scenario()
                .filter(scenario -> scenario.sha256().equals(kept.sha256()))
                .orElseThrow(() -> new LedgerFault(
                        LedgerFault.Kind.DAMAGED, "scenario " + kept.number() + " (" + kept.file() + ")", null));
    }

    Scenario first() {
        return scenarios.get(0);
    }

    /** Returns the scenario of a number; null where there is none. */
    Scenario of(int number) {
        return number < 1 || number > scenarios.size() ? null : scenarios.get(number - 1);
    }
}
