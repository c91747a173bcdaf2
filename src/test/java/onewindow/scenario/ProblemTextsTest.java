package onewindow.scenario;

import static onewindow.scenario.ScenarioFolder.hall;
import static onewindow.scenario.ScenarioFolder.textbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a planner reads about each kind of mistake. */
class ProblemTextsTest {

    @TempDir
    private Path folder;

    private void hallWith(String piece, String by, String... problems) {
        assertThat(new ScenarioFolder(folder).problems(hall(piece, by))).containsExactly(problems);
    }

    private void textbookWith(String piece, String by, String... problems) {
        assertThat(new ScenarioFolder(folder).problems(textbook(piece, by))).containsExactly(problems);
    }

    @Test
    void allProblemsComeInOneGoInTheOrderOfTheFile() {
        String text = hall("09:00-12:00, 13:00-17:00", "09:00-12:00, 13:00-25:00")
                .replace("cases: 1000", "case: 1000")
                .replace("share: 90 %", "share: 91 %")
                .replace("count: 40", "cuont: 40")
                .concat("assign: {order: longest}\nrun: {sed: 1}\nreturns: {sameDay: 10 %}\n");

        assertThat(new ScenarioFolder(folder).problems(text))
                .containsExactly(
                        "x.yaml:4: hours: '09:00-12:00, 13:00-25:00' is not an interval such as 09:00-12:00:"
                                + " '25:00' is not a"
                                + " time of day (00:00 to 24:00)",
                        "x.yaml:6: demand.case: is not a key here, did you mean 'cases'?",
                        "x.yaml:8: classes: the shares of the classes sum to 101.0 %, not to 100 %",
                        "x.yaml:20: windows[0].cuont: is not a key here, did you mean 'count'?",
                        "x.yaml:21: assign.order: 'longest' is not one of longest-wait, strict-priority, ageing, ratio,"
                                + " preference-lists, did you mean 'longest-wait'?",
                        "x.yaml:22: run.sed: is not a key here, did you mean 'seed'?",
                        "x.yaml:23: returns: 'sameDayAfter' is missing: after how long they come back the same day");
    }

    @Test
    void missingBlocksAreListedWithTheirMeaning() {
        assertThat(new ScenarioFolder(folder).problems("title: x\n"))
                .containsExactly(
                        "x.yaml:1: 'horizon' is missing: how long: dates, a number of days, or one session",
                        "x.yaml:1: 'demand' is missing: who comes and when",
                        "x.yaml:1: 'service' is missing: time at the window, such as {exponential: 9.7 min}",
                        "x.yaml:1: 'windows' is missing: the windows, in groups that serve the same and share a"
                                + " timetable");
    }

    @Test
    void unknownKeySuggestsTheNearOne() {
        textbookWith("windows:", "windwos:", "x.yaml:7: windwos: is not a key here, did you mean 'windows'?");
        textbookWith("    count", "    Count", "x.yaml:9: windows[0].Count: is not a key here, did you mean 'count'?");
        hallWith(
                "  cases: 1000",
                "  cases: 1000\n  never-enter: 5 %",
                "x.yaml:7: demand.never-enter: is not a key here, did you mean 'neverEnter'?");
    }

    @Test
    void unknownKeyWithoutANearOneListsWhatIsAllowed() {
        hallWith(
                "  cases: 1000",
                "  cases: 1000\n  dayFactor: {cv: 0.1, colour: red}",
                "x.yaml:7: demand.dayFactor.colour: is not a key here (cv)");
    }

    @Test
    void keyGivenTwiceNamesTheFirstLine() {
        textbookWith(
                "count: 40",
                "count: 40\n    count: 41",
                "x.yaml:10: windows[0].count: is given twice, first on line 9");
    }

    @Test
    void wrongShapesSayWhatIsExpected() {
        textbookWith(
                "{exponential: 9.7 min}",
                "{exponential: [9.7 min]}",
                "x.yaml:6: service.exponential: [9.7 min] is a list, not a mean such as 9.7 min");
        textbookWith(
                "\n  rate: 222 per hour",
                " many",
                "x.yaml:4: demand: 'many' is not a block of total, cases, rate, scale, casesPerVisit,"
                        + " visitsPerCase, neverEnter,"
                        + " months, weekdays, afterHoliday, dayFactor, profile, streams");
        textbookWith(
                "count: 40",
                "count: {a: 1}",
                "x.yaml:9: windows[0].count: {a: 1} is a block, not a whole number from 0 to 10000");
        textbookWith(
                "count: 40",
                "count:",
                "x.yaml:9: windows[0].count: has no value; it is a whole number from 0 to 10000");
        textbookWith(
                "windows:\n  - key: main\n    count: 40",
                "windows: 40",
                "x.yaml:7: windows: '40' is not a list of window groups");
        textbookWith(
                "windows:\n  - key: main\n    count: 40",
                "windows: []",
                "x.yaml:7: windows: [] is an empty list; it has one of the window groups at least");
        textbookWith(
                "count: 40",
                "schedule: 40",
                "x.yaml:9: windows[0].schedule: '40' is not a table whose keys are each a time of day (00:00 to"
                        + " 24:00)");
    }

    @Test
    void impossibleTimesAreExplained() {
        hallWith(
                "09:00-12:00, 13:00-17:00",
                "12:00-09:00",
                "x.yaml:4: hours: '12:00-09:00' does not end after it starts");
        hallWith(
                "13:00-17:00",
                "11:00-17:00",
                "x.yaml:4: hours: '09:00-12:00, 11:00-17:00' has intervals that overlap or are out of order");
        hallWith(
                "count: 40",
                "schedule: {25:00: 4}",
                "x.yaml:20: windows[0].schedule.25:00: '25:00' is not a time of day (00:00 to 24:00)");
        hallWith(
                "count: 40",
                "schedule: {13:00: 3, 09:00: 2}",
                "x.yaml:20: windows[0].schedule: {13:00: 3, 09:00: 2} goes back in time at 09:00");
        hallWith("count: 40", "schedule: {9:00: 3, 09:00: 2}", "x.yaml:20: windows[0].schedule.09:00: is given twice");
        hallWith(
                "hours:",
                "tickets: 08:45-18:00\nhours:",
                "x.yaml:4: tickets: '08:45-18:00' last until 18:00, but the hall closes at 17:00");
    }

    @Test
    void impossibleHorizonsAreExplained() {
        String span = "2022-01-04..2022-01-14";
        hallWith(
                span,
                "2022-01-01..2022-01-03",
                "x.yaml:3: horizon: '2022-01-01..2022-01-03' has no working day on which the hall is open");
        hallWith(span, "2022-02-30", "x.yaml:3: horizon: '2022-02-30' is not a date of the calendar");
        hallWith(span, "2022-02-03..2022-01-03", "x.yaml:3: horizon: '2022-02-03..2022-01-03' ends before it starts");
        hallWith(span, "1900-01-01..2022-01-01", "x.yaml:3: horizon: '1900-01-01..2022-01-01' is longer than 20 years");
        hallWith(
                span,
                "2031-01-01..2031-02-01",
                "x.yaml:3: horizon: the built-in calendar of China has no year 2031 (it has 2022 to 2026);"
                        + " write calendar:"
                        + " {holidays: [...], workingDays: [...]}");
        hallWith(
                span,
                "half a year",
                "x.yaml:3: horizon: 'half a year' is not a span such as 2022-01-01..2022-06-30, a number of"
                        + " days such as 20 days,"
                        + " or a session such as 8 h");
        hallWith(span, "0 days", "x.yaml:3: horizon: '0 days' is not a whole number of days from 1 to 7305");
        hallWith(
                span,
                "8 h",
                "x.yaml:4: hours: '09:00-12:00, 13:00-17:00' is not for one continuous session (horizon),"
                        + " which is always open");
    }

    @Test
    void calendarsThatContradictThemselvesAreRefused() {
        hallWith(
                "hours:",
                "calendar: {holidays: [2022-01-05..2022-01-07], workingDays: [2022-01-06]}\nhours:",
                "x.yaml:4: calendar.workingDays: '2022-01-06' is among the holidays too");
        hallWith(
                "hours:",
                "calendar: china2\nhours:",
                "x.yaml:4: calendar: 'china2' is not one of china, none, did you mean 'china'?");
        hallWith(
                "hours:",
                "zone: Asia/Shangai\nhours:",
                "x.yaml:4: zone: 'Asia/Shangai' is not a time zone such as Asia/Shanghai");
    }

    @Test
    void mattersThatNoWindowServesAreNamed() {
        hallWith("count: 40", "count: 40\n    serves: [civil]", "x.yaml:18: windows: no window serves the matter tax");
        hallWith(
                "count: 40",
                "count: 40\n    serves: [marriage]\n  - {key: fast, count: 2, classes: [green]}",
                "x.yaml:18: windows: no window serves the matters divorce, tax for people of class walk-in");
    }

    @Test
    void windowsThatNobodyStaffsAreNamed() {
        hallWith(
                "count: 40",
                "count: 0",
                "x.yaml:20: windows[0].count: '0' opens no window at any time: nobody staffs the group");
        hallWith(
                "count: 40",
                "schedule: {18:00: 3}",
                "x.yaml:20: windows[0].schedule: {18:00: 3} opens no window while the hall is open: nobody"
                        + " staffs the group");
        hallWith(
                "count: 40",
                "count: 40\n    staff: 3",
                "x.yaml:21: windows[0].staff: '3' is less than one for each of the 40 windows");
    }

    @Test
    void sharesThatDoNotSumAreShown() {
        hallWith(
                "share: 60 %",
                "share: 60.1 %", "x.yaml:11: departments: the shares of the departments sum to 100.1 %, not to 100 %");
        hallWith(
                "{key: marriage, share: 50 %}",
                "{key: marriage, share: 0.4}",
                "x.yaml:14: departments[0].matters: the shares of the matters sum to 90.0 %, not to 100 %");
        hallWith("walk-in, share: 90 %", "walk-in", "x.yaml:9: classes[0]: 'share' is missing; other classes have one");
        hallWith(
                "count: 40",
                "drawn: {3: 80 %, 2: 10 %}",
                "x.yaml:20: windows[0].drawn: the shares {3: 80 %, 2: 10 %} sum to 90.0 %, not to 100 %");
    }

    @Test
    void keysOfItemsAreUnique() {
        hallWith(
                "key: tax",
                "key: civil",
                "x.yaml:17: departments[1].key: 'civil' is the key of another department or matter");
        hallWith(
                "key: divorce",
                "key: marriage",
                "x.yaml:16: departments[0].matters[1].key: 'marriage' is the key of another matter or department");
        hallWith("key: green", "key: walk-in", "x.yaml:10: classes[1].key: 'walk-in' is the key of another class");
        hallWith(
                "count: 40",
                "count: 40\n  - {key: main, count: 1}",
                "x.yaml:21: windows[1].key: 'main' is the key of another group");
        hallWith(
                "key: tax",
                "key: tax office",
                "x.yaml:17: departments[1].key: 'tax office' is not a key of letters, digits, - and _");
    }

    @Test
    void unknownReferencesSuggestTheNearOne() {
        hallWith(
                "count: 40",
                "count: 40\n    serves: [civl, tax]",
                "x.yaml:21: windows[0].serves[0]: 'civl' is neither a department nor a matter, did you mean 'civil'?");
        hallWith(
                "count: 40",
                "count: 40\n    classes: [vip]",
                "x.yaml:21: windows[0].classes[0]: 'vip' is not a class (walk-in, green)");
    }
}
