package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import onewindow.calendar.Interval;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Volume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A variant says what differs from its base. */
class PatchTest {

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void writeBases() {
        files = new ScenarioFolder(folder);
        files.write("hall.yaml", ScenarioFolder.HALL);
        files.write("textbook.yaml", ScenarioFolder.TEXTBOOK);
    }

    private Scenario variant(String text) {
        return files.scenario(text);
    }

    private static Volume volume(Scenario scenario) {
        return ((Arrivals.Poisson) scenario.demand().streams().get(0).arrivals()).volume();
    }

    @Test
    void blocksMergeAndSingleValuesReplace() {
        Scenario variant = variant("base: hall.yaml\ntitle: Variant\ndemand: {scale: 2}\n");

        assertThat(variant.title().en()).isEqualTo("Variant");
        assertThat(volume(variant).total()).hasValue(1000);
        assertThat(volume(variant).scale()).isEqualTo(2);
    }

    @Test
    void listsReplace() {
        Scenario variant = variant("base: hall.yaml\nwindows:\n  - {key: all, count: 7}\n  - {key: more, count: 1}\n");

        assertThat(variant.labels().groups()).extracting(Labels.Label::key).containsExactly("all", "more");
    }

    @Test
    void itemsArePatchedByTheirKeys() {
        Scenario variant =
                variant("base: hall.yaml\nwindows: {main: {count: 5}}\ndepartments: {civil: {matters: {divorce:"
                        + " {service: {deterministic: 1 min}}}}}\n");

        assertThat(variant.layout().groups().get(0).windows()).isEqualTo(5);
        assertThat(variant.demand().serviceTimes())
                .containsExactly(new Distribution.Exponential(9.7 * 60_000), new Distribution.Deterministic(60_000));
        assertThat(variant.demand().serviceOfMatter()).containsExactly(0, 1, 0);
    }

    @Test
    void itemsAreAddedWithTheirKeyAndRemovedByNull() {
        Scenario variant = variant("base: hall.yaml\nwindows: {extra: {key: extra, count: 2}, main: null}\n");

        assertThat(variant.labels().groups()).extracting(Labels.Label::key).containsExactly("extra");
    }

    @Test
    void itemThatTheBaseLacksIsReported() {
        assertThat(files.problems("base: hall.yaml\nwindows: {mian: {count: 2}}\n"))
                .containsExactly("x.yaml:2: windows.mian: there is no item 'mian' to patch, did you mean 'main'? A new"
                        + " item states its key:"
                        + " {key: mian, …}");
    }

    @Test
    void nullRemovesAKey() {
        assertThat(variant("base: hall.yaml\nclasses: null\n").labels().classes())
                .extracting(Labels.Label::key)
                .containsExactly("walk-in");
    }

    @Test
    void anotherDistributionPutsTheBasesAside() {
        assertThat(variant("base: hall.yaml\nservice: {gamma: {mean: 10 min, cv: 0.5}}\n")
                        .demand()
                        .serviceTimes())
                .containsExactly(new Distribution.Gamma(600_000, 0.5));
    }

    @Test
    void anotherWayToCountPutsTheBasesAside() {
        assertThat(volume(variant("base: hall.yaml\ndemand: {rate: 10 per hour}\n"))
                        .total())
                .isEmpty();
        assertThat(variant("base: hall.yaml\nwindows: {main: {schedule: {09:00: 3, 13:00: 4}}}\n")
                        .staffing()
                        .get(0)
                        .steps())
                .hasSize(2);
    }

    @Test
    void anAssumptionWithoutARangeTakesThatOfItsBase() {
        files.write(
                "guessed.yaml",
                ScenarioFolder.hall("count: 40", "count: {value: 40, assumption: {why: not known, range: 20..80}}"));

        assertThat(variant("base: guessed.yaml\nwindows: {main: {count: {value: 50, assumption: a plan}}}\n")
                        .provenance()
                        .assumptions())
                .containsExactly(new Provenance.Assumed("windows.main.count", "50", "a plan", "20", "80", true));
        assertThat(variant("base: guessed.yaml\nwindows: {main: {count: {value: 90, assumption: a plan}}}\n")
                        .provenance()
                        .assumptions())
                .containsExactly(new Provenance.Assumed("windows.main.count", "90", "a plan", "", "", false));
        assertThat(files.problems("base: guessed.yaml\nwindows: {main: {count: 50}}\n"))
                .containsExactly("x.yaml:2: windows[0].count: '50' has neither source nor assumption");
    }

    @Test
    void hoursOfOneWeekdayLeaveTheOtherDaysAsTheyAre() {
        String plain = ScenarioFolder.hall("cases: 1000", "profile: {from: 09:00, step: 1 h, rates: [1, 2, 1]}");
        files.write("plain.yaml", plain);
        files.write(
                "noted.yaml",
                plain.replace(
                        "hours: 09:00-12:00, 13:00-17:00",
                        "hours: {value: '09:00-12:00, 13:00-17:00', assumption: a guess}\ntickets: 08:45-17:00"));
        for (String base : List.of("plain.yaml", "noted.yaml")) {
            Scenario variant =
                    variant("base: " + base + "\nhours: {wed: '09:00-12:00, 13:00-19:00', source: a plan}\n");

            assertThat(variant.horizon().days()).as(base).hasSize(9).allSatisfy(day -> assertThat(day.lastCloseMillis())
                    .isEqualTo((day.date().getDayOfWeek() == DayOfWeek.WEDNESDAY ? 19 : 17) * 3_600_000L));
        }
        Scenario tickets = variant("base: noted.yaml\ntickets: {fri: 08:45-12:00}\n");
        assertThat(tickets.horizon().days().get(2).tickets()).containsExactly(new Interval(31_500_000, 61_200_000));
        assertThat(tickets.horizon().days().get(3).tickets()).containsExactly(new Interval(31_500_000, 43_200_000));
        assertThat(tickets.provenance().assumptions())
                .extracting(Provenance.Assumed::key)
                .containsExactly("hours");
    }

    @Test
    void chainOfBasesIsLaidOver() {
        files.write("middle.yaml", "base: hall.yaml\nwindows: {main: {count: 5}}\ndemand: {scale: 3}\n");

        Scenario variant = variant("base: middle.yaml\ndemand: {scale: 2}\n");

        assertThat(variant.layout().groups().get(0).windows()).isEqualTo(5);
        assertThat(volume(variant).scale()).isEqualTo(2);
    }

    @Test
    void problemsOfABaseStandUnderItsOwnName() {
        files.write("broken.yaml", ScenarioFolder.hall("count: 40", "count: four"));

        assertThat(files.problems("base: broken.yaml\ndemand: {scale: x}\n"))
                .containsExactly(
                        "x.yaml:2: demand.scale: 'x' is not a number of more than 0",
                        "broken.yaml:20: windows[0].count: 'four' is not a whole number from 0 to 10000");
    }

    @Test
    void basesThatAreNotThereAreReported() {
        assertThat(files.problems("base: hull.yaml\n"))
                .containsExactly(
                        "x.yaml:1: base: 'hull.yaml' is neither a file beside this one nor a built-in scenario");
        assertThat(files.problems("base: [hall.yaml]\n"))
                .containsExactly("x.yaml:1: base: [hall.yaml] is not the name of a file or of a built-in scenario");
    }

    @Test
    void cyclesOfBasesAreReported() {
        files.write("y.yaml", "title: Y\nbase: x.yaml\n");

        assertThat(files.problems("base: y.yaml\n"))
                .containsExactly("y.yaml:2: base: 'x.yaml' builds on itself in the end");
        assertThat(files.problems("base: ./x.yaml\n"))
                .containsExactly("x.yaml:1: base: './x.yaml' builds on itself in the end");
    }

    @Test
    void chainsOfMoreThanEightBasesAreReported() {
        files.write("b0.yaml", ScenarioFolder.HALL);
        for (int i = 1; i <= 8; i++) {
            files.write("b" + i + ".yaml", "base: b" + (i - 1) + ".yaml\n");
        }

        assertThat(files.read("base: b7.yaml\n").ok()).isTrue();
        assertThat(files.problems("base: b8.yaml\n"))
                .containsExactly("b1.yaml:1: base: 'b0.yaml': more than 8 files build on each other");
    }
}
