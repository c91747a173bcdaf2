package onewindow.scenario;

import static onewindow.scenario.ScenarioFolder.hall;
import static onewindow.scenario.ScenarioFolder.textbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the numbers come from, and which say it not. */
class ProvenanceTest {

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    @Test
    void numbersWithoutSourceOrAssumptionAreWarnings() {
        Reading reading = files.read(textbook("source: a textbook\n", ""));

        assertThat(reading.ok()).isTrue();
        assertThat(reading.errors()).isEmpty();
        assertThat(files.lines(reading.warnings()))
                .containsExactly(
                        "x.yaml:4: demand.rate: '222 per hour' has neither source nor assumption",
                        "x.yaml:5: service.exponential: '9.7 min' has neither source nor assumption",
                        "x.yaml:8: windows[0].count: '40' has neither source nor assumption");
    }

    @Test
    void listsAndTablesWarnOnce() {
        String text = textbook("source: a textbook\n", "")
                .replace("rate: 222 per hour", "profile: {from: 0 h, step: 1 h, rates: [1, 2, 3]}");

        assertThat(files.problems(text))
                .contains("x.yaml:4: demand.profile.rates: the values have neither source nor assumption")
                .hasSize(5);
    }

    @Test
    void aBlocksAnnotationCoversWhatIsBeneathIt() {
        String text = textbook("source: a textbook\n", "")
                .replace("  rate:", "  source: the gate\n  rate:")
                .replace("{exponential: 9.7 min}", "{exponential: 9.7 min, assumption: a guess}")
                .replace("    count: 40", "    count: {value: 40, source: the plan}");

        Scenario scenario = files.scenario(text);

        assertThat(files.read(text).problems()).isEmpty();
        assertThat(scenario.provenance().sources())
                .containsExactly(
                        new Provenance.Sourced("demand", "", "the gate"),
                        new Provenance.Sourced("windows.main.count", "40", "the plan"));
        assertThat(scenario.provenance().assumptions())
                .containsExactly(new Provenance.Assumed("service", "", "a guess", "", "", false));
    }

    @Test
    void anAnnotationSpeaksForItsOwnFileOnly() {
        files.write("base.yaml", ScenarioFolder.TEXTBOOK);

        assertThat(files.problems("base: base.yaml\nwindows: {main: {count: 50}}\n"))
                .containsExactly("x.yaml:2: windows[0].count: '50' has neither source nor assumption");
        assertThat(files.problems("base: base.yaml\nassumption: a trial\nwindows: {main: {count: 50}}\n"))
                .isEmpty();
        assertThat(files.scenario("base: base.yaml\nassumption: a trial\nwindows: {main: {count: 50}}\n")
                        .provenance())
                .isEqualTo(new Provenance(
                        List.of(new Provenance.Sourced("", "", "a textbook")),
                        List.of(new Provenance.Assumed("", "", "a trial", "", "", false))));
    }

    @Test
    void rangesAreCheckedAgainstTheValue() {
        assertThat(files.problems(withRange("10 min..12 min")))
                .containsExactly("x.yaml:6: service.exponential.assumption.range: '9.7 min' lies outside its range 10"
                        + " min..12 min");
        assertThat(files.problems(withRange("8..12 min")))
                .containsExactly("x.yaml:6: service.exponential.assumption.range: '8' is not a duration such as 9.7 min"
                        + " (ms, s, min,"
                        + " h or days), write '8 min' if minutes are meant");
        assertThat(files.problems(withRange("8 min-12 min")))
                .containsExactly("x.yaml:6: service.exponential.assumption.range: '8 min-12 min' is not a range"
                        + " low..high, such as"
                        + " 9.7 min..9.7 min");
    }

    private static String withRange(String range) {
        return textbook("9.7 min", "{value: 9.7 min, assumption: {why: a guess, range: " + range + "}}");
    }

    @Test
    void annotationsAreChecked() {
        assertThat(files.problems(textbook("a textbook", "a textbook\nassumption: too")))
                .containsExactly("x.yaml:2: assumption: 'too' stands beside source; a value has one or the other");
        assertThat(files.problems(textbook("9.7 min", "{value: 9.7 min, assumption: {wyh: a guess}}")))
                .containsExactly(
                        "x.yaml:6: service.exponential.assumption.wyh: is not a key here, did you mean 'why'?");
        assertThat(files.problems(textbook("9.7 min", "{value: 9.7 min, assumption: {range: 8 min..12 min}}")))
                .containsExactly(
                        "x.yaml:6: service.exponential.assumption: 'why' is missing: the reason for the assumption");
        assertThat(files.problems(textbook("9.7 min", "{value: 9.7 min, sauce: x}")))
                .containsExactly(
                        "x.yaml:6: service.exponential.sauce: is not a key beside value (value, source, assumption)");
        assertThat(files.problems(textbook("source: a textbook", "assumption: {why: a guess, range: 1..2}")))
                .containsExactly("x.yaml:2: assumption.range: '1..2' stands beside a block; a range stands beside a"
                        + " single value: {value: …, assumption: {why: …, range: low..high}}");
    }

    @Test
    void aCommaInAnUnquotedTextIsExplained() {
        assertThat(files.problems(textbook("9.7 min", "{value: 9.7 min, source: a book, page 7}")))
                .containsExactly("x.yaml:6: service.exponential.page 7: is not a key beside value (value, source,"
                        + " assumption); inside"
                        + " { } a text with a comma stands in quotes");
    }

    @Test
    void sharesOfDepartmentsAreAssumedUnlessASourceCoversThem() {
        assertThat(files.scenario(ScenarioFolder.HALL).labels().assumedShares()).isFalse();
        assertThat(files.scenario(hall("source: a hall", "assumption: a hall"))
                        .labels()
                        .assumedShares())
                .isTrue();
        assertThat(files.scenario(hall("share: 60 %", "share: {value: 60 %, assumption: a guess}"))
                        .labels()
                        .assumedShares())
                .isTrue();
        assertThat(files.scenario(hall("    share: 60 %\n", "").replace("tax, share: 40 %", "tax"))
                        .labels()
                        .assumedShares())
                .isTrue();
    }

    @Test
    void publishedFiguresHaveASourceOfTheirOwn() {
        String published = "published:\n  - {key: rate, value: 98.4 %, of: [933, 948], source: a paper}\n";

        assertThat(files.scenario(ScenarioFolder.HALL + published).published())
                .containsExactly(
                        new Published("rate", new LocalName("rate", "rate"), 98.4 / 100, true, 933, 948, "a paper"));
        assertThat(files.problems(
                        hall("source: a hall\n", "assumption: a hall\n") + published.replace(", source: a paper", "")))
                .containsExactly("x.yaml:22: published[0]: 'source' is missing: where the figure was published");
        assertThat(files.problems(ScenarioFolder.HALL + published.replace("[933, 948]", "[933]")))
                .containsExactly("x.yaml:22: published[0].of: [933] is not two numbers, the second not 0");
    }
}
