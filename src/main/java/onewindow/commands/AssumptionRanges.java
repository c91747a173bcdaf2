package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RangeStudy.Variation;
import onewindow.simulate.StopSign;

/** Reads a scenario again at each end of the range of each assumption. */
final class AssumptionRanges {

    private final ScenarioReader reader;
    private final String file;
    private final List<String> settings;

    /**
     * Takes over what the scenario was read from.
     *
     * @param reader the one that read it, so that a file changed or used up meanwhile is the same
     * @param settings those of the command line, which hold at every end
     */
    AssumptionRanges(ScenarioReader reader, String file, List<String> settings) {
        this.reader = reader;
        this.file = file;
        this.settings = List.copyOf(settings);
    }

    /** Returns the ranges, in the order of the file; an end that the file refuses has no scenario. */
    List<Variation> of(Scenario stated, StopSign stop) {
        return of(stated, stop, key -> true);
    }

    /** Returns those of some assumptions, by key. */
    List<Variation> of(Scenario stated, StopSign stop, Predicate<String> keys) {
        List<Variation> variations = new ArrayList<>();
        for (Assumed assumed : stated.provenance().assumptions()) {
            if (!assumed.movable() || !keys.test(assumed.key()) || stop.isSet()) {
                continue;
            }
            Scenario atLow = at(assumed.key(), assumed.low());
            Scenario atHigh = at(assumed.key(), assumed.high());
            if (atLow != null || atHigh != null) {
                variations.add(new Variation(assumed.key(), assumed.low(), assumed.high(), atLow, atHigh));
            }
        }
        return variations;
    }

    private Scenario at(String key, String value) {
        List<String> changed = new ArrayList<>(settings);
        changed.add(key + "=" + value);
        return reader.read(file, changed).scenario().orElse(null);
    }
}
