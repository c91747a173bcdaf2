package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onewindow.assign.Assignment;
import onewindow.calendar.Interval;
import onewindow.hall.HallLayout;
import onewindow.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows: what they serve, how they are staffed, whom they call. */
class WindowsTest {

    private static final long HOUR = 3_600_000;

    @TempDir
    private Path folder;

    private Scenario hallWith(String window, String... settings) {
        return new ScenarioFolder(folder).scenario(ScenarioFolder.hall("    count: 40", window), settings);
    }

    private Staffing staffing(String window) {
        return hallWith(window).staffing().get(0);
    }

    private void refused(String window, String... problems) {
        assertThat(new ScenarioFolder(folder).problems(ScenarioFolder.hall("    count: 40", window)))
                .containsExactly(problems);
    }

    @Test
    void schedulesHaveTimesOrEqualSteps() {
        assertThat(staffing("    schedule: {09:00: 4, 10:00: 5, 13:00: 0}").steps())
                .containsExactly(
                        new Staffing.Step(9 * HOUR, 4),
                        new Staffing.Step(10 * HOUR, 5),
                        new Staffing.Step(13 * HOUR, 0));
        assertThat(staffing("    schedule: {from: 09:00, step: 1 h, counts: [4, 5]}")
                        .steps())
                .containsExactly(new Staffing.Step(9 * HOUR, 4), new Staffing.Step(10 * HOUR, 5));
    }

    @Test
    void ownHoursAreAShift() {
        Staffing shift = staffing("    count: 2\n    hours: 10:00-11:00, 18:00-19:00");

        assertThat(shift.ownHours()).isTrue();
        assertThat(shift.steps())
                .containsExactly(
                        new Staffing.Step(10 * HOUR, 2),
                        new Staffing.Step(11 * HOUR, 0),
                        new Staffing.Step(18 * HOUR, 2),
                        new Staffing.Step(19 * HOUR, 0));
        assertThat(staffing("    count: 2").ownHours()).isFalse();
    }

    @Test
    void numbersOfWindowsAreDrawn() {
        Scenario scenario = hallWith("    drawn: {3: 80 %, 2: 15 %, 1: 5 %}");

        assertThat(scenario.layout().groups().get(0).windows()).isEqualTo(3);
        assertThat(scenario.staffing().get(0).drawn())
                .containsExactly(
                        new Staffing.DrawnCount(3, 0.8),
                        new Staffing.DrawnCount(2, 0.15),
                        new Staffing.DrawnCount(1, 0.05));
    }

    @Test
    void tidalWindowsComeOnTop() {
        Scenario scenario =
                hallWith("    count: 4\n    staff: 6\n    rest: {span: 11:30-13:00, each: 30 min, cover: 2}\n"
                        + "    tidal: {extra: 2, open: {waiting: 20, longerThan: 15 min}, close: {waiting: 5},"
                        + " check: 2 min}");

        assertThat(scenario.layout().groups().get(0).windows()).isEqualTo(6);
        assertThat(scenario.staffing().get(0).staff()).isEqualTo(6);
        assertThat(scenario.staffing().get(0).tidal())
                .isEqualTo(Optional.of(new Staffing.Tidal(2, 20, HOUR / 4, 5, 120_000)));
        assertThat(scenario.staffing().get(0).rest())
                .isEqualTo(Optional.of(new Staffing.Rest(new Interval(11 * HOUR + HOUR / 2, 13 * HOUR), HOUR / 2, 2)));
    }

    @Test
    void tidalWindowsMayStartFromNone() {
        Scenario scenario =
                hallWith("    count: 4\n  - {key: tide, count: 0, staff: 2, tidal: {extra: 2, open: {waiting: 20}}}");

        assertThat(scenario.layout().groups().get(1).windows()).isEqualTo(2);
    }

    @Test
    void preferencesCountOnlyWhereTheOrderAsksForThem() {
        String serves = "    count: 4\n    serves: [tax, marriage, civil]";

        assertThat(hallWith(serves).layout().groups().get(0).preference()).containsExactly(1, 1, 1);
        assertThat(hallWith(serves, "assign.order=preference-lists")
                        .layout()
                        .groups()
                        .get(0)
                        .preference())
                .containsExactly(2, 3, 1);
    }

    @Test
    void departmentsOfAPoolServeEachOther() {
        Scenario scenario =
                hallWith("    each: department\n    count: 4\n    pool: [civil, tax]\n    outsideField: 1.2");
        Scenario apart = hallWith("    each: department\n    count: 4\n    pool: [tax]");

        assertThat(scenario.layout().groups().get(0).preference()).containsExactly(1, 1, 1);
        assertThat(scenario.layout().groups().get(1).preference()).containsExactly(1, 1, 1);
        assertThat(scenario.staffing().get(0).ownField()).containsExactly(true, true, false);
        assertThat(scenario.staffing().get(1).ownField()).containsExactly(false, false, true);
        assertThat(scenario.staffing().get(1).outsideOwnField()).isEqualTo(1.2);
        assertThat(apart.layout().groups().get(0).preference()).containsExactly(1, 1, 0);
        assertThat(apart.layout().groups().get(1).preference()).containsExactly(0, 0, 1);
    }

    @Test
    void fieldAndClassesAreMarked() {
        Scenario scenario =
                hallWith("    count: 4\n    field: [civil]\n    outsideField: 1.2\n    speed: 0.9\n  - {key: g, count:"
                        + " 1, classes: [green], field: [],"
                        + " outsideField: 1.5}");

        assertThat(scenario.staffing().get(0).ownField()).containsExactly(true, true, false);
        assertThat(scenario.staffing().get(0).outsideOwnField()).isEqualTo(1.2);
        assertThat(scenario.staffing().get(0).speed()).isEqualTo(0.9);
        assertThat(scenario.staffing().get(1).ownField()).containsOnly(false);
        assertThat(scenario.layout().groups().get(1).serves()).containsExactly(false, true);
    }

    @Test
    void wrongGroupsAreExplained() {
        refused("    speed: 1", "x.yaml:19: windows[0]: has neither count nor schedule nor drawn");
        refused(
                "    count: 4\n    schedule: {09:00: 4}",
                "x.yaml:20: windows[0].count: '4' stands beside schedule; a group has one or the other");
        refused(
                "    count: 4\n    outsideField: 0.9",
                "x.yaml:21: windows[0].outsideField: '0.9' is not a factor of 1 or more");
        refused(
                "    count: 4\n    outsideField: 1.2",
                "x.yaml:21: windows[0].outsideField: '1.2' goes with field, which says what lies inside");
        refused(
                "    each: department\n    count: 1",
                "x.yaml:21: windows[0].count: '1' is less than one for each of the 2 departments");
        refused(
                "    each: department\n    count: 4\n    serves: all",
                "x.yaml:22: windows[0].serves: 'all' is not for groups of each department");
        refused(
                "    count: 4\n    rest: {span: 11:30-12:00, each: 45 min}",
                "x.yaml:21: windows[0].rest.each: '45 min' is longer than '11:30-12:00', the span in which"
                        + " breaks are taken");
        refused(
                "    count: 4\n    tidal: {extra: 1, open: {waiting: 5}, close: {waiting: 5}}",
                "x.yaml:21: windows[0].tidal.close: closes where 5 wait, and the rule opens where more than 5"
                        + " do; it closes below"
                        + " that");
        refused(
                "    count: 10000\n  - {key: more, count: 1}",
                "x.yaml:18: windows: are 10001 in 2 groups; there are at most 10000 windows in 2000 groups");
        refused(
                "    schedule: {09:00: 4, 30 h: 5}",
                "x.yaml:20: windows[0].schedule: 30 h is after the end of the day, 24:00");
    }

    @Test
    void ordersAreReadWithWhatTheyNeed() {
        assertThat(assignment("{order: strict-priority, ranks: {green: 0, walk-in: 1}}"))
                .isEqualTo(new Assignment.StrictPriority(List.of(1, 0)));
        assertThat(assignment("{order: ageing, headStart: {green: 20 min}}"))
                .isEqualTo(new Assignment.Ageing(List.of(0L, HOUR / 3), List.of(1.0, 1.0)));
        assertThat(assignment("{order: ratio, weights: {green: 2, walk-in: 1}}"))
                .isEqualTo(new Assignment.Ratio(List.of(1, 2)));
        HallLayout layout = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.HALL + "assign: {lines: dedicated, idle: least-flexible}\nplaces: 5\n")
                .layout();
        assertThat(layout.lines()).isEqualTo(HallLayout.Lines.DEDICATED);
        assertThat(layout.idleChoice()).isEqualTo(HallLayout.IdleChoice.LEAST_FLEXIBLE);
        assertThat(layout.waitingPlaces()).isEqualTo(5);
    }

    private Assignment assignment(String assign) {
        return new ScenarioFolder(folder)
                .scenario(ScenarioFolder.HALL + "assign: " + assign + "\n")
                .assignment();
    }

    @Test
    void wrongOrdersAreExplained() {
        refusedAssign(
                "{ranks: {green: 0, walk-in: 1}}",
                ".ranks: {green: 0, walk-in: 1} goes with order: strict-priority; null takes it away (--set"
                        + " assign.ranks=null)");
        refusedAssign(
                "{order: strict-priority}",
                ": 'ranks' is missing: with strict-priority: the rank of each class, 0 is called first");
        refusedAssign(
                "{order: strict-priority, ranks: {green: 0}}",
                ".ranks: {green: 0} lacks walk-in; it has a number for each class");
        refusedAssign(
                "{order: ratio, weights: {gren: 2, walk-in: 1}}",
                ".weights.gren: 'gren' is not a class, did you mean 'green'?");
    }

    private void refusedAssign(String assign, String problem) {
        assertThat(new ScenarioFolder(folder).problems(ScenarioFolder.HALL + "assign: " + assign + "\n"))
                .containsExactly("x.yaml:21: assign" + problem);
    }
}
