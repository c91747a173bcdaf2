package onewindow.web;

import onewindow.scenario.Labels;

/** The keys by which callers name what a scenario has. */
record ScenarioKeys(Keys matters, Keys classes, Keys kinds, Keys offices) {

    static ScenarioKeys of(Labels labels) {
        return new ScenarioKeys(
                Keys.of(labels.matters()),
                Keys.of(labels.classes()),
                Keys.of(labels.kinds()),
                Keys.of(labels.offices()));
    }
}
