package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Volume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of the command line are laid over the file. */
class SettingsTest {

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    private Scenario hall(String... settings) {
        return files.scenario(ScenarioFolder.HALL, settings);
    }

    private String[] problems(String... settings) {
        return files.problems(ScenarioFolder.HALL, settings).toArray(String[]::new);
    }

    private static Volume volume(Scenario scenario) {
        return ((Arrivals.Poisson) scenario.demand().streams().get(0).arrivals()).volume();
    }

    @Test
    void valuesAreSetByTheirPath() {
        assertThat(volume(hall("demand.total=exact")).exact()).isTrue();
        assertThat(hall("windows.main.count=5").layout().groups().get(0).windows())
                .isEqualTo(5);
        assertThat(hall("windows[0].count=5").layout().groups().get(0).windows())
                .isEqualTo(5);
        assertThat(hall("run.seed=7").seed()).isEqualTo(7);
        assertThat(volume(hall("demand.profile.steps={09:00: 1, 10:00: 0}"))
                        .profile()
                        .pieces())
                .hasSize(1);
        assertThat(hall("service={deterministic: 5 min}").demand().serviceTimes())
                .containsExactly(new Distribution.Deterministic(300_000));
        assertThat(hall("classes=null").labels().classes()).hasSize(1);
    }

    @Test
    void hoursOfOneWeekdayLeaveTheOtherDaysAsTheyAre() {
        Scenario hall = files.scenario(
                ScenarioFolder.hall("cases: 1000", "profile: {from: 09:00, step: 1 h, rates: [1, 2, 1]}"),
                "hours.wed=09:00-12:00, 13:00-19:00",
                "tickets.wed=08:45-17:00",
                "hours.thu=closed");

        assertThat(hall.horizon().days())
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(4, 5, 7, 10, 11, 12, 14);
        assertThat(hall.horizon().days())
                .extracting(day -> day.lastCloseMillis() / 3_600_000)
                .containsExactly(17L, 19L, 17L, 17L, 17L, 19L, 17L);
    }

    @Test
    void anItemIsAddedWithItsKey() {
        assertThat(hall("windows.extra={key: extra, count: 2}").labels().groups())
                .extracting(Labels.Label::key)
                .containsExactly("main", "extra");
        assertThat(problems("windows.extra={count: 2}"))
                .containsExactly("--set: windows.extra: there is no item 'extra' to patch (main); a new item states its"
                        + " key: {key: extra, …}");
    }

    @Test
    void unknownKeysAreAnsweredWithThoseThatASettingMayHave() {
        assertThat(problems("foo=1"))
                .singleElement()
                .asString()
                .startsWith("--set: foo: is not a key here (onewindow, title, summary, whatIf, horizon,")
                .doesNotContain("base");
    }

    @Test
    void laterSettingsWin() {
        assertThat(hall("windows.main.count=5", "windows.main.count=6")
                        .layout()
                        .groups()
                        .get(0)
                        .windows())
                .isEqualTo(6);
    }

    @Test
    void anAssumedValueIsReplacedAndKeepsItsRange() {
        String annotated = ScenarioFolder.hall(
                "exponential: 9.7 min",
                "exponential: {value: 9.7 min, assumption: {why: not known, range: 8 min..12 min}}");

        assertThat(files.scenario(annotated).provenance().assumptions())
                .containsExactly(
                        new Provenance.Assumed("service.exponential", "9.7 min", "not known", "8 min", "12 min", true));
        Scenario set = files.scenario(annotated, "service.exponential=8 min");
        assertThat(set.provenance().assumptions())
                .containsExactly(new Provenance.Assumed(
                        "service.exponential", "8 min", "9.7 min → 8 min; not known", "8 min", "12 min", true));
        assertThat(set.demand().serviceTimes()).containsExactly(new Distribution.Exponential(480_000));
    }

    @Test
    void aValueOutsideTheRangeOfTheOneBeforeLosesItWithAWarning() {
        String annotated =
                ScenarioFolder.hall("count: 40", "count: {value: 40, assumption: {why: not known, range: 20..80}}");

        assertThat(files.problems(annotated, "windows.main.count=90"))
                .containsExactly("--set: windows.main.count: '90' is not known to lie in the range 20..80 of the 40"
                        + " before it, so that range is left out");
        assertThat(files.scenario(annotated, "windows.main.count=90")
                        .provenance()
                        .assumptions())
                .isEmpty();
        assertThat(files.problems(annotated, "windows.main.count=90", "windows.main.count=80"))
                .isEmpty();
        assertThat(files.scenario(annotated, "windows.main.count={value: 50, source: a list}")
                        .provenance()
                        .assumptions())
                .isEmpty();
    }

    @Test
    void settingsNeedNoSource() {
        assertThat(files.read(ScenarioFolder.TEXTBOOK, "windows.main.count=50").problems())
                .isEmpty();
    }

    @Test
    void problemsNameTheSetting() {
        assertThat(problems("windows.main.count=four"))
                .containsExactly("--set: windows.main.count: 'four' is not a whole number from 0 to 10000");
        assertThat(problems("demand.totl=exact"))
                .containsExactly("--set: demand.totl: is not a key here, did you mean 'total'?");
        assertThat(problems("windows.mian.count=5"))
                .containsExactly("--set: windows.mian.count: there is no item 'mian', did you mean 'main'?");
        assertThat(problems("windows[3].count=5"))
                .containsExactly("--set: windows[3].count: there is no item '[3]' (main)");
        assertThat(problems("demand.total"))
                .containsExactly("--set: 'demand.total' is not of the form key=value, such as demand.total=exact");
        assertThat(problems("demand..total=exact"))
                .containsExactly(
                        "--set: 'demand..total=exact' is not of the form key=value, such as demand.total=exact");
        assertThat(problems("demand.total=[a"))
                .containsExactly("--set: demand.total: is not YAML: expected ',' or ']', but got <stream end> (while"
                        + " parsing a flow"
                        + " sequence from line 1)");
        assertThat(problems("demand.total=*a"))
                .containsExactly("--set: demand.total: anchors and aliases (& and *) are not used in scenario files;"
                        + " write the value"
                        + " out, or use base");
        assertThat(problems("base=x")).containsExactly("--set: base: a setting changes values, not base");
        assertThat(problems("demand.source=x"))
                .containsExactly("--set: demand.source: a setting changes values, not source");
        assertThat(problems("demand.cases="))
                .containsExactly("--set: demand.cases: has no value; null removes the key");
    }

    @Test
    void problemsOfTheFileComeFirst() {
        assertThat(files.problems(ScenarioFolder.hall("cases: 1000", "cases: many"), "run.seed=x"))
                .containsExactly(
                        "x.yaml:6: demand.cases: 'many' is not a number of more than 0",
                        "--set: run.seed: 'x' is not a whole number");
    }
}
