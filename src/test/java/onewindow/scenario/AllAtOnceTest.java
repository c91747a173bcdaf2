package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors in all sections of one file: each is reported at once, none hides another, none brings another with it. */
final class AllAtOnceTest {

    private static final String WHOLE = """
            title: Hall
            source: a hall
            horizon: 2022-01-04..2022-01-14
            calendar: {holidays: [2022-01-03], workingDays: [2022-01-08]}
            hours: 09:00-12:00, 13:00-17:00
            tickets: 09:00-16:30
            run: {seed: 7, replications: 20}
            classes:
              - {key: walk-in, share: 90 %}
              - {key: elderly, share: 10 %}
            departments:
              - {key: civil, share: 50 %, matters: [{key: marriage, share: 60 %}, {key: divorce, share: 40 %}]}
              - {key: tax, share: 30 %, service: {gamma: {mean: 9 min, cv: 0.7}}}
              - {key: land, share: 20 %}
            desks:
              - {key: issue, service: {deterministic: 3 min}}
              - {key: kiosks, service: {deterministic: 4 min}}
            service: {exponential: 9.7 min}
            demand:
              cases: 1000
              weekdays: {mon: 1.2}
              profile: {steps: {09:00: 60, 12:00: 30, 16:00: 0}}
              streams:
                - {key: bus, kind: batch, groups: 10, size: {20: 50 %, 40: 50 %}, departments: [tax]}
                - {key: noon, kind: poisson, rate: 3 per hour, classes: {walk-in: 70 %, elderly: 30 %}, \
            matters: [divorce]}
                - {key: booked, kind: appointments, share: 10 %, slot: 30 min, places: 4, lateClass: walk-in}
            windows:
              - {key: marriages, count: 6, staff: 8, serves: [civil], rest: {span: 11:30-13:00, each: 30 min, cover: 2}}
              - {key: taxes, schedule: {09:00: 3, 13:00: 2}, staff: 4, serves: [tax]}
              - {key: plots, count: 2, serves: [land], classes: [walk-in, elderly], staff: 3}
              - {key: results, count: 1, serves: [issue]}
              - {key: machines, count: 2, serves: [kiosks], drawn: null}
            noShow: {share: 2 %, calls: 3, every: 20 s}
            transfer: {share: 3 %, of: [marriage], to: tax}
            returns: {sameDay: 10 %, anotherDay: 40 %, sameDayAfter: {uniform: {low: 1 h, high: 2 h}}}
            events:
              - {key: failure, outage: [taxes], at: 2022-01-10 10:00, for: 2 h, cards: elderly}
              - {key: limit, cap: 60, from: 2022-01-10, to: 2022-01-14, wait: 90 %}
            assign: {order: strict-priority, ranks: {elderly: 0, walk-in: 1}}
            cases:
              kinds:
                - {key: instant, share: 70 %}
                - key: promised
                  share: 30 %
                  limits: {statutory: 20 days, promised: 5 days}
                  stages: [{at: own, work: {exponential: 20 min}}, \
            {at: partners, departments: 1, work: {exponential: 5 min}}]
              materials: {missing: 10 %, after: {exponential: 3 days}, service: {exponential: 6 min}}
              offices: {staff: 9, warn: 2 days}
              issue: {window: 60 %, kiosk: 40 %, collectAfter: {exponential: 2 days}, \
            service: {deterministic: 3 min}, desk: issue, kioskDesk: kiosks}
              reviews: {given: 99 %, levels: [98 %, 1.5 %, 0.4 %, 0.1 %, 0 %]}
            """.replace(", drawn: null", "");

    /** A piece of the file, what is wrongly in its place, and what is then said. */
    private record Slip(String piece, String by, String said) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    "holidays: [2022-01-03]",
                    "holidays: [2022-02-30]",
                    "x.yaml:4: calendar.holidays[0]: '2022-02-30' is not a date of the calendar"),
            new Slip(
                    "hours: 09:00-12:00, 13:00-17:00",
                    "hours: 09:00-12:00, 13:00-25:00",
                    "x.yaml:5: hours: '09:00-12:00, 13:00-25:00' is not an interval such as 09:00-12:00: '25:00' is not"
                            + " a time of day (00:00 to 24:00)"),
            new Slip("seed: 7", "seed: lucky", "x.yaml:7: run.seed: 'lucky' is not a whole number"),
            new Slip(
                    "- {key: elderly, share: 10 %}",
                    "- {key: elderly, share: 20 %}",
                    "x.yaml:8: classes: the shares of the classes sum to 110.0 %, not to 100 %"),
            new Slip(
                    "{key: divorce, share: 40 %}",
                    "{key: divorce, share: 45 %}",
                    "x.yaml:12: departments[0].matters: the shares of the matters sum to 105.0 %, not to 100 %"),
            new Slip(
                    "{gamma: {mean: 9 min, cv: 0.7}}",
                    "{gamma: {mean: 9, cv: 0.7}}",
                    "x.yaml:13: departments[1].service.gamma.mean: '9' is not a duration such as 9.7 min (ms, s, min, h"
                            + " or days), write '9 min' if minutes are meant"),
            new Slip(
                    "{key: land, share: 20 %}",
                    "{key: land, share: 20 %, nmae: Land}",
                    "x.yaml:14: departments[2].nmae: is not a key here, did you mean 'name'?"),
            new Slip(
                    "{key: issue, service: {deterministic: 3 min}}",
                    "{key: issue, service: {determinstic: 3 min}}",
                    "x.yaml:16: desks[0].service.determinstic: is not a key here, did you mean 'deterministic'?"),
            new Slip(
                    "weekdays: {mon: 1.2}",
                    "weekdays: {mun: 1.2}",
                    "x.yaml:21: demand.weekdays.mun: 'mun' is not one of mon, tue, wed, thu, fri, sat, sun, did"
                            + " you mean"
                            + " 'mon'?"),
            new Slip(
                    "12:00: 30, 16:00: 0",
                    "12:00: 30, 16:00: 10",
                    "x.yaml:22: demand.profile.steps: {09:00: 60, 12:00: 30, 16:00: 10} end with a rate; the last time"
                            + " ends the day and has 0"),
            new Slip(
                    "departments: [tax]}",
                    "departments: [taxs]}",
                    "x.yaml:24: demand.streams[0].departments[0]: 'taxs' is not a department, did you mean 'tax'?"),
            new Slip(
                    "elderly: 30 %}, matters: [divorce]",
                    "elderley: 30 %}, matters: [divorce]",
                    "x.yaml:25: demand.streams[1].classes.elderley: 'elderley' is not a class, did you mean"
                            + " 'elderly'?"),
            new Slip(
                    "kind: appointments",
                    "kind: apointments",
                    "x.yaml:26: demand.streams[2].kind: 'apointments' is not one of poisson, renewal, deterministic,"
                            + " batch, trace, appointments, did you mean 'appointments'?"),
            new Slip(
                    "places: 4",
                    "places: none",
                    "x.yaml:26: demand.streams[2].places: 'none' is not a whole number from 1 to 100000"),
            new Slip("serves: [land]", "serves: [tax]", "x.yaml:27: windows: no window serves the matter land"),
            new Slip(
                    "staff: 8, serves: [civil]",
                    "staff: 5, serves: [civil]",
                    "x.yaml:28: windows[0].staff: '5' is less than one for each of the 6 windows"),
            new Slip(
                    "each: 30 min, cover: 2",
                    "each: 3 h, cover: 2",
                    "x.yaml:28: windows[0].rest.each: '3 h' is longer than '11:30-13:00', the span in which breaks are"
                            + " taken"),
            new Slip(
                    "schedule: {09:00: 3, 13:00: 2}",
                    "schedule: {09:00: 0, 13:00: 0}",
                    "x.yaml:29: windows[1].schedule: {09:00: 0, 13:00: 0} opens no window at any time: nobody"
                            + " staffs the"
                            + " group"),
            new Slip(
                    "classes: [walk-in, elderly], staff: 3",
                    "classes: [walk-in, eldery], staff: 3",
                    "x.yaml:30: windows[2].classes[1]: 'eldery' is not a class, did you mean 'elderly'?"),
            new Slip("calls: 3", "calls: 0", "x.yaml:33: noShow.calls: '0' is not a whole number from 1 to 100"),
            new Slip(
                    "to: tax}",
                    "to: taxi}",
                    "x.yaml:34: transfer.to: 'taxi' is neither a department nor a matter, did you mean 'tax'?"),
            new Slip(
                    "low: 1 h, high: 2 h",
                    "low: 3 h, high: 2 h",
                    "x.yaml:35: returns.sameDayAfter.uniform: {low: 3 h, high: 2 h} is not low < high"),
            new Slip(
                    "outage: [taxes]",
                    "outage: [taxis]",
                    "x.yaml:37: events[0].outage[0]: 'taxis' is not a group of windows, did you mean 'taxes'?"),
            new Slip(
                    "to: 2022-01-14, wait",
                    "to: 2022-01-34, wait",
                    "x.yaml:38: events[1].to: '2022-01-34' is not a date of the calendar"),
            new Slip(
                    "ranks: {elderly: 0, walk-in: 1}",
                    "ranks: {elderly: 0, walkin: 1}",
                    "x.yaml:39: assign.ranks.walkin: 'walkin' is not a class, did you mean 'walk-in'?"),
            new Slip(
                    "{key: instant, share: 70 %}",
                    "{key: instant, share: 75 %}",
                    "x.yaml:41: cases.kinds: the shares of the kinds of all departments sum to 105.0 %, not to 100 %"),
            new Slip(
                    "promised: 5 days",
                    "promised: 25 days",
                    "x.yaml:45: cases.kinds[1].limits.promised: '25 days' is more than the statutory limit of 20 days"),
            new Slip(
                    "departments: 1, work",
                    "departments: 3, work",
                    "x.yaml:46: cases.kinds[1].stages[1].departments: '3' is not less than the 3 departments, of which"
                            + " one is the case's own"),
            new Slip(
                    "after: {exponential: 3 days}",
                    "after: {exponential: -3 days}",
                    "x.yaml:47: cases.materials.after.exponential: '-3 days' is negative"),
            new Slip(
                    "staff: 9, warn",
                    "staff: 2, warn",
                    "x.yaml:48: cases.offices.staff: '2' is less than one for each of the 3 departments that have work"
                            + " behind the counter"),
            new Slip(
                    "window: 60 %, kiosk: 40 %",
                    "window: 60 %, kiosk: 30 %",
                    "x.yaml:49: cases.issue: window, kiosk, post and online sum to 90.0 %, not to 100 %"),
            new Slip(
                    "desk: issue, kioskDesk",
                    "desk: isue, kioskDesk",
                    "x.yaml:49: cases.issue.desk: 'isue' is not a desk, did you mean 'issue'?"),
            new Slip(
                    "levels: [98 %, 1.5 %, 0.4 %, 0.1 %, 0 %]",
                    "levels: [98 %, 1.5 %, 0.4 %, 0.1 %]",
                    "x.yaml:50: cases.reviews.levels: [98 %, 1.5 %, 0.4 %, 0.1 %] are 4 shares; there are five"
                            + " levels"));

    private static final String SETTING = "places=many";
    private static final String OF_SETTING = "--set: places: 'many' is not a whole number of 0 or more";

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void openFolder() {
        files = new ScenarioFolder(folder);
    }

    private static String with(List<Slip> slips) {
        String text = WHOLE;
        for (Slip slip : slips) {
            assertThat(text).containsOnlyOnce(slip.piece);
            text = text.replace(slip.piece, slip.by);
        }
        return text;
    }

    private static List<String> said(List<Slip> slips) {
        return slips.stream().map(Slip::said).toList();
    }

    @Test
    void theWholeFileIsAScenario() {
        assertThat(files.problems(WHOLE)).isEmpty();
    }

    @Test
    void eachErrorAloneIsReportedOnceAndBringsNoOther() {
        for (Slip slip : SLIPS) {
            assertThat(files.problems(with(List.of(slip)))).as(slip.by).containsExactly(slip.said);
        }
    }

    @Test
    void allErrorsOfAllSectionsAreReportedAtOnce() {
        List<String> all = new ArrayList<>(said(SLIPS));
        all.add(OF_SETTING);
        assertThat(files.problems(with(SLIPS), SETTING)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void mendingOneErrorNeverRevealsAnother() {
        for (Slip mended : SLIPS) {
            List<Slip> left = SLIPS.stream().filter(slip -> slip != mended).toList();
            assertThat(files.problems(with(left))).as(mended.by).containsExactlyInAnyOrderElementsOf(said(left));
        }
    }

    @Test
    void mendingThemOneAfterTheOtherEndsWithAScenario() {
        for (int mended = 1; mended <= SLIPS.size(); mended++) {
            List<Slip> left = SLIPS.subList(mended, SLIPS.size());
            assertThat(files.problems(with(left))).containsExactlyInAnyOrderElementsOf(said(left));
        }
    }

    @Test
    void anyTwoErrorsAreReportedTogether() {
        for (int i = 0; i < SLIPS.size(); i++) {
            for (int j = i + 1; j < SLIPS.size(); j++) {
                List<Slip> both = List.of(SLIPS.get(i), SLIPS.get(j));
                assertThat(files.problems(with(both))).containsExactlyInAnyOrderElementsOf(said(both));
            }
        }
    }
}
