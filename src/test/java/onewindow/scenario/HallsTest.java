package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import onewindow.assign.Assignment;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.hall.HallLayout;
import onewindow.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several halls in one scenario come to, and what is refused of them, word for word. */
class HallsTest {

    /** Two classes; the second hall stands for two that are alike. */
    private static final String HALLS = ScenarioFolder.HALL + """
              - {key: village, count: 2, hall: villages}
            halls:
              - {key: district, name: {zh: 区, en: District}}
              - {key: villages, name: {zh: 村, en: Villages}, count: 2, share: 20 %}
            """;

    private static final List<Boolean> DISTRICT = List.of(true, false, false, true, false, false);
    private static final List<Boolean> FIRST_VILLAGE = List.of(false, true, false, false, true, false);
    private static final List<Boolean> SECOND_VILLAGE = List.of(false, false, true, false, false, true);

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    private static List<List<Boolean>> served(Scenario scenario) {
        return scenario.layout().groups().stream()
                .map(HallLayout.WindowGroup::serves)
                .toList();
    }

    @Test
    void eachClassIsThereForEachHallAndWindowsServeTheirHallAlone() {
        Scenario scenario = files.scenario(HALLS);

        assertThat(scenario.layout().classes()).isEqualTo(6);
        List<Double> shares = scenario.demand().streams().get(0).classShares();
        List<Double> expected = List.of(0.72, 0.09, 0.09, 0.08, 0.01, 0.01);
        for (int c = 0; c < 6; c++) {
            assertThat(shares.get(c)).isCloseTo(expected.get(c), within(1e-12));
        }
        assertThat(served(scenario)).containsExactly(DISTRICT, FIRST_VILLAGE, SECOND_VILLAGE);
        Labels labels = scenario.labels();
        assertThat(labels.classes())
                .extracting(Labels.Label::key)
                .containsExactly("district-walk-in", "villages-walk-in", "district-green", "villages-green");
        assertThat(labels.classes().get(1).name()).isEqualTo(new LocalName("村·walk-in", "Villages · walk-in"));
        assertThat(labels.groups()).extracting(Labels.Label::key).containsExactly("main", "village01", "village02");
        assertThat(labels.halls().labelOfClass()).containsExactly(0, 1, 1, 2, 3, 3);
        assertThat(labels.halls().ofGroup()).containsExactly(0, 1, 1);
    }

    @Test
    void oneHallIsAsWithoutABlock() {
        Scenario plain = files.scenario(ScenarioFolder.HALL);
        Scenario one = files.scenario(ScenarioFolder.HALL + "halls: [{key: only, share: 100 %}]\nplaces: 9\n");

        assertThat(one.layout().classes()).isEqualTo(2);
        assertThat(one.demand()).isEqualTo(plain.demand());
        assertThat(one.labels()).isEqualTo(plain.labels());
    }

    @Test
    void ranksAndPatienceAreThoseOfTheClassInEveryHall() {
        Scenario scenario = files.scenario(
                HALLS + "assign: {order: strict-priority, ranks: {walk-in: 1, green: 0}}\n",
                "classes.green.patience={deterministic: 1 h}",
                "patience={deterministic: 2 h}");

        assertThat(scenario.assignment()).isEqualTo(new Assignment.StrictPriority(List.of(1, 1, 1, 0, 0, 0)));
        assertThat(scenario.demand().patience())
                .extracting(Distribution::mean)
                .containsExactly(7.2e6, 7.2e6, 7.2e6, 3.6e6, 3.6e6, 3.6e6);
    }

    @Test
    void groupsOfEachDepartmentAndOfSomeClassesAreOfOneHall() {
        Scenario scenario = files.scenario(
                HALLS,
                "windows.village={key: village, each: department, count: 5, hall: villages, classes: [green]}",
                "windows.main.classes=[walk-in]",
                "demand.streams=[{key: s, kind: poisson, cases: 9, halls: {villages: 100 %}, classes: {green: 100 %}}]",
                "demand.cases=null");

        assertThat(scenario.labels().groups())
                .extracting(Labels.Label::key)
                .containsExactly("main", "village-civil01", "village-civil02", "village-tax01", "village-tax02");
        assertThat(served(scenario).get(0)).isEqualTo(List.of(true, false, false, false, false, false));
        assertThat(served(scenario).get(1)).isEqualTo(List.of(false, false, false, false, true, false));
        assertThat(scenario.layout().groups())
                .extracting(HallLayout.WindowGroup::windows)
                .containsExactly(40, 3, 3, 2, 2);
        assertThat(scenario.demand().streams().get(0).classShares()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.5, 0.5);
    }

    @Test
    void whoComesLateForASlotStaysInTheHall() {
        Scenario scenario = files.scenario(
                HALLS,
                "halls.villages.count=1",
                "demand.streams=[{key: b, kind: appointments, cases: 9, slot: 30 min, places: 2, lateClass: green,"
                        + " halls: {villages: 100 %}}]");

        Arrivals.Appointments booked =
                (Arrivals.Appointments) scenario.demand().streams().get(1).arrivals();
        assertThat(booked.lateClass()).isEqualTo(3);
    }

    @Test
    void classesOfATraceAreThoseOfTheStreamsHall() {
        files.write("a.csv", "time,class\n2022-01-04T09:30,green\n");
        String stream = "demand.streams=[{key: t, kind: trace, file: a.csv, halls: {district: 100 %}}]";
        Scenario scenario = files.scenario(HALLS, stream);

        Arrivals.Trace trace =
                (Arrivals.Trace) scenario.demand().streams().get(1).arrivals();
        assertThat(trace.rows().get(0).visitClass()).isEqualTo(3);
        assertThat(files.problems(HALLS, stream.replace("district", "villages")))
                .containsExactly("a.csv:2: class: 'green' is a class in several halls; the stream has one, as in halls:"
                        + " {district: 100 %}");
    }

    @Test
    void whatIsBehindTheCounterIsAtTheFirstHall() {
        String cases = EveryKey.CASES.replace("windows:\n", """
                windows:
                  - {key: t, hall: township, count: 1, staff: 40, serves: [civil, tax, land]}
                  - {key: c, hall: township, count: 1, staff: 40, serves: [civil]}
                  - {key: d, hall: township, count: 1, serves: [issue, kiosks, triage]}
                """) + """
                halls:
                  - {key: district}
                  - {key: township, share: 10 %}
                """;
        Scenario scenario = files.scenario(
                cases,
                "cases.offices.staff=null",
                "cases.offices.seal=null",
                "cases.ways=null",
                "cases.issue.window=65 %",
                "cases.issue.kiosk=0 %");

        // Of 12 people of the departments, 6 sit at a window; the 81 of the township do nothing but serve people.
        assertThat(scenario.cases().orElseThrow().rules().offices().staff().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(12);
        assertThat(scenario.cases().orElseThrow().rules().offices().groupOfDepartment())
                .containsExactly(3, 4, 5);
        assertThat(scenario.staffing()).extracting(Staffing::staff).contains(40, 40);
    }

    private void refused(String text, String setting, String... problems) {
        assertThat(files.problems(text, setting)).containsExactly(problems);
    }

    @Test
    void sharesOfTheHallsSumToAHundredPercent() {
        refused(
                HALLS,
                "halls.district.share=70 %",
                "x.yaml:22: halls: the shares of the halls sum to 90.0 %, not to 100 %");
        refused(HALLS, "halls.villages.share=null", new String[0]);
        refused(
                HALLS + "  - {key: third, share: 90 %}\n",
                "run.seed=1",
                "x.yaml:18: windows: no window serves the matters marriage, divorce, tax for people of hall third",
                "x.yaml:22: halls: the shares of the halls sum to 110.0 %, which leaves nobody to the first");
        refused(
                HALLS,
                "demand.streams=[{key: s, kind: poisson, cases: 9, halls: {villages: 90 %}}]",
                "--set: demand.streams.s.halls: the shares {villages: 90 %} sum to 90.0 %, not to 100 %");
    }

    @Test
    void hallsAreNamedByTheirKeys() {
        refused(
                HALLS,
                "halls.villages.key=district",
                "--set: halls.district.key: 'district' is the key of another hall");
        refused(
                HALLS,
                "windows.village.hall=vilages",
                "--set: windows.village.hall: 'vilages' is not a hall, did you mean 'villages'?");
        refused(
                HALLS,
                "demand.streams=[{key: s, kind: poisson, cases: 9, halls: {town: 100 %}}]",
                "--set: demand.streams.s.halls.town: 'town' is not a hall (district, villages)");
        refused(
                ScenarioFolder.HALL,
                "windows.main.hall=district",
                "--set: windows.main.hall: 'district' is not a hall (hall)");
    }

    @Test
    void whatAHallDoesNotServeIsReportedForItsPeople() {
        refused(
                HALLS,
                "windows.village.serves=[tax]",
                "x.yaml:18: windows: no window serves the matters marriage, divorce for people of hall villages");
        refused(
                HALLS,
                "windows.village.classes=[walk-in]",
                "x.yaml:18: windows: no window serves the matters marriage, divorce, tax for people of hall villages,"
                        + " class green");
        refused(
                HALLS,
                "windows.village=null",
                "x.yaml:18: windows: no window serves the matters marriage, divorce, tax for people of hall villages");
    }

    @Test
    void whatLooksAtAllThatWaitIsForOneHall() {
        refused(
                HALLS,
                "places=40",
                "--set: places: '40' looks at all that wait, and there are several halls; leave it out");
        refused(
                HALLS,
                "balking={by: waiting, shareAt: {6: 20 %}}",
                "--set: balking: {by: waiting, shareAt: {6: 20 %}} looks at all that wait, and there are"
                        + " several halls; leave it out");
    }

    @Test
    void slotsAreThoseOfOneHallAndHallsAreNotTooMany() {
        refused(
                HALLS,
                "demand.streams=[{key: b, kind: appointments, cases: 9, slot: 30 min, places: 2}]",
                "--set: demand.streams.b: are several halls; slots are those of one: the stream has one, as in halls:"
                        + " {district: 100 %}");
        refused(
                HALLS,
                "halls.villages.count=0",
                "--set: halls.villages.count: '0' is not a whole number from 1 to 200");
        refused(
                HALLS + "  - {key: more, count: 200, share: 0 %}\n  - {key: yet, count: 200, share: 0 %}\n"
                        + "  - {key: again, count: 200, share: 0 %}\n",
                "run.seed=1",
                "x.yaml:22: halls: are 603 with 2 visit classes each; halls times classes are at most 1000");
    }
}
