package onewindow.web;

import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;

/**
 * The keys by which callers name what a scenario has.
 *
 * @param sha256 hash of the scenario
 */
record ScenarioKeys(String sha256, Keys matters, Keys classes, Keys groups, Keys kinds, Keys offices) {

    static ScenarioKeys of(Scenario scenario) {
        Labels labels = scenario.labels();
        return new ScenarioKeys(
                scenario.sha256(),
                Keys.of(labels.matters()),
                Keys.of(labels.classes()),
                Keys.of(labels.groups()),
                Keys.of(labels.kinds()),
                Keys.of(labels.offices()));
    }
}
