package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Volume;
import onewindow.people.HallEvents;
import onewindow.people.HallEvents.At;
import onewindow.people.HallEvents.Cap;
import onewindow.people.HallEvents.Every;
import onewindow.people.HallEvents.Outage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events beyond the ordinary: outages, caps, and streams that are confined to some dates. */
class EventsTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    @TempDir
    private Path folder;

    private static String with(String events) {
        return ScenarioFolder.HALL + "  - key: kiosks\n    count: 2\nevents:\n" + events;
    }

    private HallEvents events(String lines) {
        return new ScenarioFolder(folder).scenario(with(lines)).events();
    }

    private void refused(String lines, String... problems) {
        assertThat(new ScenarioFolder(folder).problems(with(lines))).containsExactly(problems);
    }

    @Test
    void anOutageNamesItsWindowsItsTimeAndWhatPeopleDo() {
        assertThat(events("  - {outage: all, at: 2022-01-10 10:00, for: 2 h, stay: 60 %, cards: green}")
                        .outages())
                .containsExactly(new Outage(
                        List.of(0, 1), new At(6 * DAY + 10 * HOUR), new Distribution.Deterministic(2 * HOUR), 0.6, 1));
    }

    @Test
    void anOutageThatComesAgainAndAgainHasDistributions() {
        assertThat(events("  - {outage: [kiosks], every: {exponential: 40 h}, for: {exponential: 1 h}}")
                        .outages())
                .containsExactly(new Outage(
                        List.of(1),
                        new Every(new Distribution.Exponential(40 * HOUR)),
                        new Distribution.Exponential(HOUR),
                        1,
                        -1));
    }

    @Test
    void aCapHoldsFromADateToADateOrOverTheWholeHorizon() {
        assertThat(events("  - {cap: 60, from: 2022-01-05, to: 2022-01-09, wait: 90 %}\n  - {cap: 80}")
                        .caps())
                .containsExactly(new Cap(60, 1, 3, 0.9), new Cap(80, 0, 8, 1));
    }

    @Test
    void daysWithoutDatesHaveNumbers() {
        HallEvents events = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.hall("horizon: 2022-01-04..2022-01-14", "horizon: 5 days")
                        + "events:\n  - {outage: all, at: {day: 3, time: 10:00}, for: 2 h}\n"
                        + "  - {cap: 60, from: {day: 2}, to: {day: 4}}\n")
                .events();
        assertThat(events.outages().get(0).when()).isEqualTo(new At(2 * DAY + 10 * HOUR));
        assertThat(events.caps()).containsExactly(new Cap(60, 1, 3, 1));
    }

    @Test
    void theGroupsOfEachDepartmentFailByTheirCommonKey() {
        HallEvents events = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.hall("    count: 40", "    each: department\n    count: 40")
                        + "events:\n  - {outage: [main], at: 2022-01-10 10:00, for: 2 h}\n"
                        + "  - {outage: [main-tax], at: 2022-01-11 10:00, for: 2 h}\n")
                .events();
        assertThat(events.outages()).extracting(Outage::groups).containsExactly(List.of(0, 1), List.of(1));
    }

    @Test
    void allMistakesOfAllEventsAreReportedAtOnce() {
        refused(
                "  - {outage: [kiosk, main], at: 2022-01-08 10:00, for: 0 min, stay: 6, cards: gren}\n"
                        + "  - {cap: 0, from: 2022-01-14, to: 2022-01-04, wait: 90}\n",
                "x.yaml:24: events[0].outage[0]: 'kiosk' is not a group of windows, did you mean 'kiosks'?",
                "x.yaml:24: events[0].at: '2022-01-08 10:00' is on no day of the horizon on which the hall is"
                        + " open (2022-01-04 to 2022-01-14)",
                "x.yaml:24: events[0].for: '0 min' is not longer than 0",
                "x.yaml:24: events[0].stay: '6' is not a share (0 to 1, or 5 %), write '6 %'",
                "x.yaml:24: events[0].cards: 'gren' is not a class, did you mean 'green'?",
                "x.yaml:25: events[1].cap: '0' is not a whole number of 1 or more",
                "x.yaml:25: events[1].wait: '90' is not a share (0 to 1, or 5 %), write '90 %'",
                "x.yaml:25: events[1]: {cap: 0, from: 2022-01-14, to: 2022-01-04, wait: 90} has no day of the"
                        + " horizon on which the hall is open between from and to (2022-01-04 to 2022-01-14)");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        refused(
                "  - {key: a, outage: all, at: 2022-01-10 10:00, every: {exponential: 40 h}, for: 2 h}\n"
                        + "  - {key: a, cap: 60, stay: 60 %}\n"
                        + "  - {wait: 90 %}\n"
                        + "  - {outage: all, cap: 60, for: 2 h}\n"
                        + "  - {outage: all, every: {exponential: 30 s}}\n"
                        + "  - {outage: some, at: {day: 3, time: 10:00}, for: 2 h}\n"
                        + "  - {outage: all, at: 2022-01-10, for: 2 h}\n"
                        + "  - {cap: 60, from: {day: 2}}\n",
                "x.yaml:24: events[0]: has either at, for an outage that happens once, or every, for one that comes"
                        + " again and again",
                "x.yaml:25: events[1].key: 'a' is the key of another event",
                "x.yaml:25: events[1].stay: '60 %' goes with outage, not with cap",
                "x.yaml:26: events[2]: has neither outage nor cap",
                "x.yaml:27: events[3].cap: '60' stands beside outage; an event is one or the other",
                "x.yaml:27: events[3]: has either at, for an outage that happens once, or every, for one that comes"
                        + " again and again",
                "x.yaml:28: events[4].every: {exponential: 30 s} is less than a minute on average",
                "x.yaml:28: events[4]: 'for' is missing: how long it lasts: by the clock after at, in open time of the"
                        + " hall after every",
                "x.yaml:29: events[5].outage: 'some' is not 'all'",
                "x.yaml:29: events[5].at: {day: 3, time: 10:00} names a day by its number, but the days of the"
                        + " horizon have dates (2022-01-04 to 2022-01-14)",
                "x.yaml:30: events[6].at: '2022-01-10' is not a date and a time such as 2022-03-10 10:00",
                "x.yaml:31: events[7].from: {day: 2} names a day by its number, but the days of the horizon"
                        + " have dates (2022-01-04 to 2022-01-14)");
    }

    @Test
    void cardsNeedANextDayAndDatesNeedDates() {
        assertThat(new ScenarioFolder(folder)
                        .problems(ScenarioFolder.TEXTBOOK
                                + "events:\n  - {outage: all, at: {time: 9 h}, for: 1 h, cards: walk-in}\n"
                                + "  - {outage: all, at: {time: 3 h}, for: 1 h}\n"
                                + "  - {cap: 60, from: 2022-01-04}\n"))
                .containsExactly(
                        "x.yaml:11: events[0].at: 09:00 is after the end of the session, 08:00",
                        "x.yaml:11: events[0].cards: 'walk-in' are good on the next hall day, which one"
                                + " session does not have",
                        "x.yaml:13: events[2].from: '2022-01-04' names a date, but the days of the horizon"
                                + " have none (1 to 1)");
    }

    @Test
    void theClassOfTheCardsIsServed() {
        assertThat(new ScenarioFolder(folder)
                        .problems(ScenarioFolder.hall("    count: 40", "    count: 40\n    classes: [walk-in]")
                                        .replace("{key: walk-in, share: 90 %}", "{key: walk-in, share: 100 %}")
                                        .replace("{key: green, share: 10 %}", "{key: green, share: 0 %}")
                                + "events:\n  - {outage: all, at: 2022-01-10 10:00, for: 2 h, cards: green}\n"))
                .containsExactly("x.yaml:18: windows: no window serves the matters marriage, divorce, tax for people"
                        + " of class green");
    }

    @Test
    void aStreamIsConfinedToItsDates() {
        Scenario scenario = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.hall(
                        "  cases: 1000",
                        "  cases: 1000\n  streams:\n    - {key: school, kind: poisson, cases: 50,"
                                + " within: 2022-01-10..2022-01-11}"));
        Volume school = ((Arrivals.Poisson) scenario.demand().streams().get(1).arrivals()).volume();
        assertThat(scenario.horizon().days().stream().map(school::weight))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void datesOfAStreamLieInAHorizonWithDates() {
        assertThat(new ScenarioFolder(folder)
                        .problems(ScenarioFolder.hall(
                                "  cases: 1000",
                                "  cases: 1000\n  streams:\n    - {key: a, kind:"
                                        + " poisson, cases: 50, within: 2022-01-08}\n"
                                        + "    - {key: b, kind: batch, groups: 5, size:"
                                        + " 20, within: 2022-02-01..2022-01-31}\n"
                                        + "    - {key: c, kind: renewal, gap:"
                                        + " {exponential: 1 h}, within: 2022-01-10}")))
                .containsExactly(
                        "x.yaml:8: demand.streams[0].within: '2022-01-08' has no day of the horizon on which"
                                + " the hall is open",
                        "x.yaml:9: demand.streams[1].within: '2022-02-01..2022-01-31' ends before it starts",
                        "x.yaml:10: demand.streams[2].within: is not a key here (key, name, kind, gap, classes, halls,"
                                + " departments, matters)");
        assertThat(new ScenarioFolder(folder)
                        .problems(ScenarioFolder.textbook(
                                "  rate: 222 per hour",
                                "  rate: 222 per hour\n  streams:\n    - {key: a, kind: poisson, rate: 5 per hour,"
                                        + " within: 2022-01-10}")))
                .containsExactly("x.yaml:7: demand.streams[0].within: '2022-01-10' is only for a horizon with dates");
    }
}
