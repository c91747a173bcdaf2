package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused in the blocks cases and desks, word for word. */
class CaseProblemsTest {

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    /** Changes the scenario with cases by settings. */
    private void refused(String setting, String... problems) {
        assertThat(files.problems(EveryKey.CASES, setting)).containsExactly(problems);
    }

    /** Replaces a piece of the scenario with cases. */
    private void refusedInstead(String piece, String by, String... problems) {
        assertThat(EveryKey.CASES).contains(piece);
        assertThat(files.problems(EveryKey.CASES.replace(piece, by))).containsExactly(problems);
    }

    @Test
    void sharesSumToAHundredPercent() {
        refused(
                "cases.kinds.instant.share=40 %",
                "x.yaml:30: cases.kinds: the shares of the kinds of all departments sum to 65.0 %, not to 100 %");
        refused(
                "cases.issue.post=20 %",
                "x.yaml:71: cases.issue: window, kiosk, post and online sum to 105.0 %, not to 100 %");
        refused(
                "cases.reviews.levels=[98 %, 1 %, 0.5 %, 0 %, 0 %]",
                "--set: cases.reviews.levels: the shares [98 %, 1 %, 0.5 %, 0 %, 0 %] sum to 99.5 %, not to 100 %");
        refused(
                "cases.reviews.levels=[98 %, 2 %]",
                "--set: cases.reviews.levels: [98 %, 2 %] are 2 shares; there are five levels");
        refused(
                "cases.survey.levels=[98 %, 2 %]",
                "--set: cases.survey.levels: [98 %, 2 %] are 2 shares; there are five levels");
        refused(
                "cases.survey.levels=[60 %, 25 %, 9 %, 4 %, 3 %]",
                "--set: cases.survey.levels: the shares [60 %, 25 %, 9 %, 4 %, 3 %] sum to 101.0 %, not to 100 %");
        refused(
                "cases.survey.share=null",
                "x.yaml:99: cases.survey: 'share' is missing: share of the archived cases whose applicants are phoned");
        refused("cases.survey.answer=50 %", "--set: cases.survey.answer: is not a key here, did you mean 'answers'?");
        refused(
                "cases.reviews.exactly.notReviewed=2001",
                "--set: cases.reviews.exactly.notReviewed: '2001' is more than the 2000 handlings");
        refused(
                "cases.decision.withdrawn=99 %",
                "x.yaml:70: cases.decision: refused, withdrawn and terminated sum to 103.5 %, more than 100 %");
        refused(
                "cases.ways.online.share=95 %",
                "x.yaml:82: cases.ways: the shares of online, onSite and kiosk sum to 101.0 %, more than 100 %");
        refused(
                "cases.reviews.byDefault.share=null",
                "x.yaml:81: cases.reviews.byDefault: 'share' is missing: share of the handlings"
                        + " without a review that are rated by default");
    }

    @Test
    void visitsAreMadeByPeopleOfWindowsThatAreThere() {
        refused(
                "cases.ways.onSite.from=[in]",
                "--set: cases.ways.onSite.from[0]: 'in' is not a group of windows (dept, out, machines, guides)");
        refused(
                "cases.ways.onSite.from=[]",
                "--set: cases.ways.onSite.from: [] is an empty list; it has one of the groups of windows at least");
        refused(
                "cases.ways.onSite.from=[machines]",
                "--set: cases.ways.onSite.from: [machines] names machines, which have no staff to go out");
        refused(
                "windows.machines.staff=2",
                "--set: windows.machines.staff: '2' stands beside machines, which have no staff");
        refused(
                "cases.ways.agent.share=120 %",
                "--set: cases.ways.agent.share: '120 %' is not a share (0 to 1, or 5 %)");
        refused(
                "cases.ways.kiosk.fallback=-1 %",
                "--set: cases.ways.kiosk.fallback: '-1 %' is not a share (0 to 1, or 5 %)");
        refused(
                "cases.care.desk.unserved=7",
                "--set: cases.care.desk.unserved: '7' is not a share (0 to 1, or 5 %), write '7 %'");
        refused(
                "cases.care.callBack.unserved=7 %",
                "--set: cases.care.callBack.unserved: is not a key here (share, within, time, complex)");
        refused(
                "cases.care.hotline.complex={share: 10 %, within: 7 days}",
                "--set: cases.care.hotline.complex: 'time' is missing: how long until it is done, in working time");
    }

    @Test
    void limitsAreWorkingDaysAndThePromiseIsNotLongerThanTheLaw() {
        refused(
                "cases.kinds.promised.limits.promised=21 days",
                "--set: cases.kinds.promised.limits.promised: '21 days' is more than the statutory limit of 20 days");
        refused(
                "cases.kinds.promised.limits.promised=5",
                "--set: cases.kinds.promised.limits.promised: '5' is not a number of working days such as 5 days, write"
                        + " '5 days'");
        refused(
                "cases.kinds.promised.limits.promised=5个工作日",
                "--set: cases.kinds.promised.limits.promised: '5个工作日' is not a number of working days such as 5 days,"
                        + " write '5 days'");
        refused(
                "cases.kinds.promised.limits.promised=7 h",
                "--set: cases.kinds.promised.limits.promised: '7 h' is not a number of working days such as 5 days");
        refused(
                "cases.kinds.promised.limits.promised=1.5 days",
                "--set: cases.kinds.promised.limits.promised: '1.5 days' is not a whole number of days from 0 to 5000");
        refused(
                "cases.kinds.promised.limits.statutory=0 days",
                "--set: cases.kinds.promised.limits.statutory: '0 days' is not a whole number of days from 1 to 5000");
        refused(
                "cases.kinds.promised.limits=null",
                "x.yaml:32: cases.kinds[1]: 'limits' is missing: within how many working days a case is decided,"
                        + " {statutory: 20 days, promised: 5 days}");
    }

    @Test
    void workBehindTheCounterIsInHours() {
        refusedInstead(
                "{gamma: {mean: 14 h, cv: 0.5}}",
                "{gamma: {mean: 2 days, cv: 0.5}}",
                "x.yaml:48: cases.kinds[2].stages[2].work.gamma.mean: '2 days' is in days of 24 hours, but this is"
                        + " working time; write the hours of work, such as 14 h for two days of 7 h");
        refused(
                "cases.kinds.promised.suspended.time={empirical: [1 h, 1 day]}",
                "--set: cases.kinds.promised.suspended.time.empirical[1]: '1 day' is in days of 24 hours, but this is"
                        + " working time; write the hours of work, such as 14 h for two days of 7 h");
    }

    @Test
    void kindsOfADepartmentAreAtMostAllOfItsCases() {
        refused(
                "cases.kinds.instant={departments: [civil], share: 80 %}",
                "x.yaml:30: cases.kinds: the shares of the kinds of all departments sum to 25.0 %, not to 100 %",
                "x.yaml:30: cases.kinds: the kinds of department 'civil' sum to 105.0 %, more than 100 %");
        assertThat(files.problems(
                        EveryKey.CASES,
                        "cases.kinds.instant={departments: [civil], share: 80 %}",
                        "cases.kinds.promised.share=100 %"))
                .containsExactly(
                        "x.yaml:30: cases.kinds: the kinds of department 'civil' sum to 105.0 %, more than" + " 100 %");
        refused(
                "cases.kinds.joint.share=null",
                "x.yaml:40: cases.kinds[2]: 'share' is missing: share of the cases: with departments, of theirs; the"
                        + " kinds without departments share the rest of each department's cases, and"
                        + " their shares sum to"
                        + " 100 %");
    }

    @Test
    void theWarmUpIsAWholeNumberOfDays() {
        refused("cases.warmUp=3 days", "--set: cases.warmUp: '3 days' is not a whole number from 0 to 366");
    }

    @Test
    void everyDepartmentHasAKind() {
        assertThat(files.problems(
                        EveryKey.CASES,
                        "cases.kinds.instant={departments: [civil], share: 20 %}",
                        "cases.kinds.promised={departments: [civil, land]}"))
                .containsExactly("x.yaml:30: cases.kinds: leave the department tax without a kind of case");
    }

    @Test
    void partnersAreOtherDepartments() {
        refused(
                "cases.kinds.joint.stages[1].departments=3",
                "--set: cases.kinds.joint.stages[1].departments: '3' is not less than the 3 departments,"
                        + " of which one is"
                        + " the case's own");
        assertThat(files.problems(
                        ScenarioFolder.TEXTBOOK.replace("horizon: 8 h", "horizon: 5 days\nhours: 09:00-17:00") + """
                        cases:
                          kinds:
                            - key: joint
                              limits: {statutory: 20 days}
                              stages: [{at: partners, departments: 1, work: {exponential: 1 h}}]
                        """))
                .containsExactly(
                        "x.yaml:11: cases: no officer works behind the counter for the department hall, whose cases"
                                + " have work there; state staff under offices (1 or more) or raise the staff of the"
                                + " windows: windows.main.staff=41",
                        "x.yaml:15: cases.kinds[0].stages[0].at: 'partners' are other departments, and the file has"
                                + " only one");
        refused(
                "cases.kinds.joint.stages[0].departments=1",
                "--set: cases.kinds.joint.stages[0].departments: '1' goes with at: partners");
        refused(
                "cases.kinds.joint.stages[1].departments=null",
                "x.yaml:47: cases.kinds[2].stages[1]: 'departments' is missing: with partners: how many other"
                        + " departments work on it");
    }

    @Test
    void namesThatAreNotThereHaveASuggestion() {
        refused(
                "cases.kinds.joint.departments=[civil, lend]",
                "--set: cases.kinds.joint.departments[1]: 'lend' is not a department, did you mean 'land'?");
        refused("cases.issue.desk=isue", "--set: cases.issue.desk: 'isue' is not a desk, did you mean 'issue'?");
        refused(
                "cases.ways.triage.desk=tax",
                "--set: cases.ways.triage.desk: 'tax' is not a desk (issue, kiosks, triage)");
        refused(
                "cases.materials.notise=once",
                "--set: cases.materials.notise: is not a key here, did you mean 'notice'?");
        refused(
                "cases.kinds.joint.stages[0].at=owne",
                "--set: cases.kinds.joint.stages[0].at: 'owne' is not one of own, partners, approval,"
                        + " away, did you mean"
                        + " 'own'?");
        assertThat(files.problems(ScenarioFolder.HALL + """
                        cases:
                          kinds: [{key: instant}]
                          ways: {triage: {share: 30 %, desk: triage, finds: 50 %}}
                        """))
                .containsExactly(
                        "x.yaml:23: cases.ways.triage.desk: 'triage' is not a desk; the file has no desks, write"
                                + " desks: [{key: triage}]");
    }

    @Test
    void keysAreUnique() {
        refusedInstead(
                "key: promised", "key: joint", "x.yaml:40: cases.kinds[2].key: 'joint' is the key of another kind");
        refusedInstead(
                "{key: kiosks, name",
                "{key: tax, name",
                "x.yaml:21: desks[1].key: 'tax' is the key of another desk, a department or a matter");
    }

    @Test
    void desksAreServedByWindowsThatNameThem() {
        refused(
                "windows.out=null",
                "x.yaml:24: windows: no window serves the desk issue; a group of windows names a desk under serves");
        refused(
                "windows.out.classes=[walk-in]",
                "x.yaml:24: windows: no window serves the desk issue for people of class green; a group of windows"
                        + " names a desk under serves");
        assertThat(files.problems(EveryKey.CASES, "windows.guides=null", "windows.machines=null"))
                .containsExactly("x.yaml:24: windows: no window serves the desks kiosks, triage; a group of windows"
                        + " names a desk under serves");
    }

    @Test
    void nobodyComesForADeskButForACase() {
        refused(
                "transfer={share: 3 %, of: [tax], to: issue}",
                "--set: transfer.to: 'issue' is a desk, for which only cases bring people");
        refused(
                "demand.streams=[{key: more, kind: poisson, cases: 10, departments: [issue]}]",
                "--set: demand.streams.more.departments[0]: 'issue' is not a department (civil, tax, land)");
        assertThat(files.problems(ScenarioFolder.HALL + "desks: [{key: issue}]\n"))
                .contains("x.yaml:21: desks: [{key: issue}] goes with cases, which send people there");
    }

    @Test
    void departmentsWithWorkBehindTheCounterHaveOfficers() {
        refused(
                "cases.offices.staff=2",
                "--set: cases.offices.staff: '2' is less than one for each of the 3 departments that have work behind"
                        + " the counter");
        assertThat(files.problems(EveryKey.CASES, "cases.offices.staff=null", "windows.dept.staff=8"))
                .containsExactly("x.yaml:62: cases.offices: no officer works behind the counter for the"
                        + " department land, whose cases have work there; state staff under"
                        + " offices (3 or more) or raise the staff"
                        + " of the windows: windows.dept.staff=11");
        assertThat(files.scenario(EveryKey.CASES, "cases.offices.staff=null", "windows.dept.staff=11")
                        .cases())
                .isPresent();
    }

    @Test
    void departmentsWithoutWindowsOfTheirOwnStateOfficers() {
        String text = ScenarioFolder.HALL + """
                cases:
                  kinds:
                    - key: promised
                      limits: {statutory: 20 days}
                      stages: [{at: own, work: {exponential: 1 h}}]
                """;

        assertThat(files.problems(text))
                .containsExactly("x.yaml:21: cases: no officer works behind the counter for the departments civil, tax,"
                        + " whose cases have work there; state staff under offices (2 or more)");
        assertThat(files.scenario(text, "cases.offices.staff=2").cases()).isPresent();
    }

    @Test
    void theSettingNamesEachGroupWhoseStaffDoesNotDo() {
        String text = ScenarioFolder.hall("""
                  - key: main
                    count: 40
                """, """
                  - {key: a, serves: [civil], count: 3}
                  - {key: b, serves: [tax], count: 2}
                """) + """
                cases:
                  kinds: [{key: instant}]
                  ways: {online: {share: 10 %, preCheck: {exponential: 5 min}}}
                """;

        assertThat(files.problems(text))
                .containsExactly("x.yaml:21: cases: no officer works behind the counter for the departments civil, tax,"
                        + " whose cases have work there; state staff under offices (2 or more) or raise"
                        + " the staff of the"
                        + " windows: windows.a.staff=4, windows.b.staff=3");
        assertThat(files.problems(text, "windows.a.staff=4", "windows.b.staff=3"))
                .isEmpty();
    }

    @Test
    void theOneSealNeedsNoOfficersOfDepartments() {
        String text = ScenarioFolder.HALL + """
                cases:
                  kinds:
                    - key: promised
                      limits: {statutory: 20 days}
                      stages: [{at: approval, work: {exponential: 1 h}}, {at: away, work: {exponential: 1 h}}]
                """;

        assertThat(files.problems(text, "cases.offices.seal.officers=1")).isEmpty();
        assertThat(files.problems(text)).hasSize(1);
    }

    @Test
    void tripsAreNotCountedTwice() {
        String beside =
                " stands beside the block cases, by which each person has one case and its trips follow; leave it at 1";
        refused("demand.visitsPerCase=1.2", "--set: demand.visitsPerCase: '1.2'" + beside);
        refused("demand.casesPerVisit=1.1", "--set: demand.casesPerVisit: '1.1'" + beside);
        refused(
                "demand.neverEnter=5 %",
                "--set: demand.neverEnter: '5 %' stands beside the block cases; say it there: cases.ways.online.share");
        assertThat(files.problems(EveryKey.CASES, "demand.visitsPerCase=1", "demand.neverEnter=0 %"))
                .isEmpty();
    }

    @Test
    void oneSessionHasNoWorkingDays() {
        assertThat(files.problems(ScenarioFolder.TEXTBOOK + "cases: {kinds: [{key: instant}]}\n"))
                .containsExactly("x.yaml:10: cases: goes with a horizon of days, not with one session: limits count"
                        + " working days, and people come again on another day");
    }

    @Test
    void whatIsMissingComesSomehow() {
        String text =
                ScenarioFolder.HALL + "cases: {kinds: [{key: instant}], materials: {missing: 10 %, never: 3 %}}\n";

        assertThat(files.problems(text))
                .containsExactly(
                        "x.yaml:21: cases.materials: 'after' is missing: after how long what was missing comes, nights"
                                + " and days off included",
                        "x.yaml:21: cases.materials: 'service' is missing: time at the window for what was missing",
                        "x.yaml:21: cases.materials: 'closedAfter' is missing: after how long the case"
                                + " of one who brings"
                                + " nothing is closed");
        refused("cases.materials.notice=once", "x.yaml:52: cases.materials.again: '30 %' goes with notice: drip");
        refused(
                "cases.materials.again=null",
                "x.yaml:49: cases.materials: 'again' is missing: with drip: share of the supplements after which"
                        + " something is missing still");
        refused(
                "cases.materials=null",
                "x.yaml:29: cases: lacks after and service under materials: people whose online case falls back come as"
                        + " those do who bring what was missing",
                "x.yaml:29: cases: lacks after and service under materials: what somebody outside asks for (sentBack)"
                        + " comes as what was missing does");
    }

    @Test
    void partnerRegionsAreOutsideAndHaveANumber() {
        refused(
                "cases.kinds.joint.stages[0].regions.count=5",
                "--set: cases.kinds.joint.stages[0].regions: {count: 5} goes with at: away");
        refused(
                "cases.kinds.joint.stages[2].regions.count=0",
                "--set: cases.kinds.joint.stages[2].regions.count: '0' is not a whole number from 1 to 5000");
    }

    @Test
    void onlySomebodyOutsideAnswers() {
        refused(
                "cases.kinds.joint.stages[0].refused=5 %",
                "--set: cases.kinds.joint.stages[0].refused: '5 %' goes with at: away");
        refused(
                "cases.kinds.joint.stages[2].refused=95 %",
                "x.yaml:48: cases.kinds[2].stages[2]: the shares refused and sentBack sum to 101.0 %, more than 100 %");
        assertThat(files.problems(ScenarioFolder.HALL + "cases: {kinds: [{key: k, limits: {statutory: 20 days},"
                        + " stages: [{at: away, work: {deterministic: 7 h}, sentBack: 5 %}]}]}\n"))
                .containsExactly(
                        "x.yaml:21: cases: lacks after and service under materials: what somebody outside asks for"
                                + " (sentBack) comes as what was missing does");
    }

    @Test
    void resultsReachPeopleSomehow() {
        refused(
                "cases.issue.collectAfter=null",
                "x.yaml:71: cases.issue: 'collectAfter' is missing: how long until people come for a result that is"
                        + " ready, nights and days off included");
        refused(
                "cases.issue.kioskDesk=null",
                "x.yaml:71: cases.issue: 'kioskDesk' is missing: the desk that stands for the machines");
        refused(
                "cases.issue.postTime=null",
                "x.yaml:71: cases.issue: 'postTime' is missing: time in the post, nights and days off included");
        refused(
                "cases.kinds.instant.suspended={share: 1 %, time: {deterministic: 7 h}}",
                "--set: cases.kinds.instant.suspended: {share: 1 %, time: {deterministic: 7 h}} goes with stages");
    }

    @Test
    void numbersNeedASourceOrAnAssumption() {
        assertThat(files.problems(EveryKey.CASES.replace("source: made up\n", "")))
                .contains(
                        "x.yaml:49: cases.materials.missing: '10 %' has neither source nor assumption",
                        "x.yaml:34: cases.kinds[1].limits.promised: '5 days' has neither source nor assumption",
                        "x.yaml:80: cases.reviews.levels: the values have neither source nor assumption",
                        "x.yaml:68: cases.offices.warn: '2 days' has neither source nor assumption");
        assertThat(files.problems(EveryKey.CASES
                        .replace("source: made up\n", "")
                        .replace("cases:\n  kinds", "cases:\n  assumption: a guess\n  kinds")))
                .noneMatch(problem -> problem.contains(": cases."));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(files.problems(
                        EveryKey.CASES,
                        "cases.kinds.promised.limits.promised=21 days",
                        "cases.materials.missing=110 %",
                        "cases.issue.desk=isue",
                        "cases.ways.kiosk.fails=x",
                        "windows.dept.count=1"))
                .hasSize(5);
    }
}
