package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseworkLayout;
import onewindow.casework.CaseworkLayout.ClockAfterSupplement;
import onewindow.casework.Limits;
import onewindow.demand.Distribution;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;
import onewindow.people.CaseRules.Place;
import onewindow.people.CaseRules.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the blocks cases and desks come to. */
class CasesTest {

    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    /** The fewest words about cases: all are decided at the window. */
    private static final String INSTANT = ScenarioFolder.HALL + "cases: {kinds: [{key: instant}]}\n";

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    private CasePlan plan(String text, String... settings) {
        return files.scenario(text, settings).cases().orElseThrow();
    }

    private static Distribution exactly(double millis) {
        return new Distribution.Deterministic(millis);
    }

    private static Distribution exponential(double millis) {
        return new Distribution.Exponential(millis);
    }

    @Test
    void withoutTheBlockCasesAreNotFollowed() {
        Scenario scenario = files.scenario(ScenarioFolder.HALL);

        assertThat(scenario.cases()).isEmpty();
        assertThat(scenario.labels().kinds()).isEmpty();
        assertThat(scenario.labels().offices()).isEmpty();
    }

    @Test
    void fewestWordsMakeInstantCasesWithoutTripsOrOfficers() {
        CasePlan plan = plan(INSTANT);

        Distribution none = exactly(0);
        assertThat(plan.rules())
                .isEqualTo(new CaseRules(
                        List.of(new CaseRules.Kind(1, List.of(), List.of(), 0, none)),
                        new CaseRules.Materials(0, 0, 0, 0, 0, 0, none, 1, none, none, OptionalInt.empty()),
                        new CaseRules.Offices(List.of(0, 0), List.of(-1, -1), -1, 2, Optional.empty(), 0, 0),
                        new CaseRules.Decision(0, 0, 0, 0),
                        new CaseRules.Issue(0, 0, 0, none, none, -1, -1, none),
                        Optional.empty(),
                        Optional.empty(),
                        CaseRules.Care.NONE,
                        new CaseRules.Ways(0, none, 0, none, 0, none, List.of(), 0, -1, 0, 1, 0, -1, 0, 0, 0, 0, 0)));
        assertThat(plan.layout())
                .isEqualTo(new CaseworkLayout(
                        List.of(0, 0, CaseworkLayout.UNLIMITED),
                        List.of(new Limits(1, 1)),
                        1,
                        ClockAfterSupplement.PAUSE));
        assertThat(plan.departmentOfMatter()).containsExactly(0, 0, 1);
    }

    @Test
    void kindsHaveLimitsStagesAndTheHopOfThoseWithoutAuthority() {
        CasePlan plan = plan(EveryKey.CASES);

        Stage home = new Stage(Place.AWAY, 0.05, exactly(7 * HOUR), 0, false);
        assertThat(plan.rules().kinds())
                .containsExactly(
                        new CaseRules.Kind(0.75, List.of(), List.of(), 0, exactly(0)),
                        new CaseRules.Kind(
                                0.25,
                                List.of(),
                                List.of(
                                        new Stage(Place.OWN, 1, exponential(20 * MINUTE), 0, false),
                                        new Stage(Place.APPROVAL, 1, exponential(5 * MINUTE), 0, false),
                                        home),
                                0.02,
                                exactly(35 * HOUR)),
                        new CaseRules.Kind(
                                0.25,
                                List.of(0, 2),
                                List.of(
                                        new Stage(Place.OWN, 1, exponential(20 * MINUTE), 0, false),
                                        new Stage(Place.PARTNERS, 1, exponential(15 * MINUTE), 2, false),
                                        new Stage(
                                                Place.AWAY,
                                                0.5,
                                                new Distribution.Gamma(14 * HOUR, 0.5),
                                                0,
                                                false,
                                                0.04,
                                                0.06,
                                                Optional.of(new CaseRules.Regions(3, 0.4))),
                                        home),
                                0,
                                exactly(0)));
        assertThat(plan.layout().limits()).containsExactly(new Limits(5, 5), new Limits(20, 5), new Limits(45, 10));
    }

    @Test
    void materialsAndDecisionsAreRead() {
        CasePlan plan = plan(EveryKey.CASES);

        assertThat(plan.rules().materials())
                .isEqualTo(new CaseRules.Materials(
                        0.1,
                        0.3,
                        0.2,
                        5,
                        0.01,
                        0.03,
                        new Distribution.Gamma(3 * DAY, 1),
                        0.7,
                        exponential(6 * MINUTE),
                        exactly(15 * DAY),
                        OptionalInt.of(5)));
        assertThat(plan.layout().clockAfterSupplement()).isEqualTo(ClockAfterSupplement.RESTART);
        assertThat(plan.layout().yellowDays()).isEqualTo(2);
        assertThat(plan.rules().decision()).isEqualTo(new CaseRules.Decision(0.0003, 0.039, 0, 0.006));
        assertThat(plan.rules().reviews())
                .contains(new CaseRules.Reviews(
                        0.99,
                        List.of(0.98, 0.015, 0.004, 0.001, 0.0),
                        Optional.of(new CaseRules.Quota(20, 2000)),
                        0.3,
                        4));
    }

    @Test
    void theSurveyOfAThirdPartyIsRead() {
        assertThat(plan(EveryKey.CASES).rules().survey())
                .contains(new CaseRules.Survey(0.02, 0.6, List.of(0.6, 0.25, 0.09, 0.04, 0.02)));
        assertThat(plan(EveryKey.CASES.replace("answers: 60 %, ", "")).rules().survey())
                .hasValueSatisfying(survey -> assertThat(survey.answers()).isEqualTo(1));
        assertThat(plan(INSTANT).rules().survey()).isEmpty();
    }

    @Test
    void careForThoseWhoWereNotContentIsRead() {
        assertThat(plan(EveryKey.CASES).rules().care())
                .isEqualTo(new CaseRules.Care(
                        3,
                        new CaseRules.Duty(
                                1,
                                15,
                                exactly(14 * HOUR),
                                0,
                                Optional.of(new CaseRules.Complex(0.2, 20, exactly(21 * HOUR)))),
                        new CaseRules.Duty(0.9, 5, exactly(7 * HOUR)),
                        new CaseRules.Duty(
                                0.1,
                                5,
                                exactly(7 * HOUR),
                                0.05,
                                Optional.of(new CaseRules.Complex(0.1, 10, exactly(14 * HOUR)))),
                        new CaseRules.Duty(0.01, 2, exactly(3 * HOUR)),
                        new CaseRules.Duty(0.02, 0, exactly(HOUR)),
                        new CaseRules.Duty(1, 1, exactly(2 * HOUR)),
                        new CaseRules.Duty(0.1, 5, exactly(2 * HOUR))));
    }

    @Test
    void warmUpDaysAreTheFirstWorkingDays() {
        CasePlan plan = plan(EveryKey.CASES);

        assertThat(plan.warmUp())
                .extracting(HallDay::startMillis)
                .containsExactly((long) (-3 * DAY), (long) (-2 * DAY), (long) -DAY);
        assertThat(plan.days().count()).isEqualTo(40);
        assertThat(plan.days().numberAt(0)).isEqualTo(3);
        assertThat(plan.hours().done((long) (-DAY), (long) HOUR)).isEqualTo((long) (-DAY + 9.5 * HOUR));
        assertThat(plan(EveryKey.CASES, "cases.offices.hours=null").hours().done((long) (-DAY), (long) HOUR))
                .isEqualTo((long) (-DAY + 10 * HOUR));
    }

    @Test
    void desksHaveAMatterBehindThoseOfTheDepartments() {
        Scenario scenario = files.scenario(EveryKey.CASES);
        CaseRules rules = scenario.cases().orElseThrow().rules();

        assertThat(scenario.labels().departments())
                .extracting(Labels.Label::key)
                .containsExactly("civil", "tax", "land");
        assertThat(scenario.labels().desks())
                .extracting(Labels.Label::key)
                .containsExactly("issue", "kiosks", "triage");
        assertThat(scenario.labels().departmentsAndDesks()).hasSize(6);
        assertThat(scenario.labels().caseMatters()).isEqualTo(4);
        assertThat(scenario.labels().matters())
                .extracting(Labels.Label::key)
                .containsExactly("marriage", "divorce", "tax", "land", "issue", "kiosks", "triage");
        assertThat(scenario.cases().orElseThrow().departmentOfMatter()).containsExactly(0, 0, 1, 2, 3, 4, 5);
        assertThat(scenario.demand().departmentOfMatter()).containsExactly(0, 0, 1, 2, 3, 4, 5);
        assertThat(scenario.demand().streams().get(0).matterShares())
                .containsExactly(0.3, 0.3, 0.25, 0.15, 0.0, 0.0, 0.0);
        assertThat(rules.issue())
                .isEqualTo(new CaseRules.Issue(
                        0.6, 0.05, 0.15, exponential(2 * DAY), exactly(3 * MINUTE), 4, 5, exactly(2 * DAY)));
        assertThat(rules.ways())
                .isEqualTo(new CaseRules.Ways(
                        0.1,
                        exponential(5 * MINUTE),
                        0.05,
                        new Distribution.Gamma(3 * DAY, 1),
                        0.01,
                        exactly(2 * HOUR),
                        List.of(0, 0, 1, 2, 0, 0, 0),
                        0.05,
                        5,
                        0.05,
                        0.8,
                        0.3,
                        6,
                        0.5,
                        0.03,
                        0.5,
                        0.02,
                        0.6));
    }

    @Test
    void onlyWindowsThatNameADeskServeIt() {
        Scenario scenario = files.scenario(EveryKey.CASES, "windows.out.serves=[issue, tax]");

        assertThat(scenario.layout().groups())
                .extracting(group -> group.preference().subList(4, 7))
                .startsWith(List.of(0, 0, 0), List.of(0, 0, 0), List.of(0, 0, 0), List.of(1, 0, 0), List.of(0, 1, 0));
        assertThat(files.scenario(INSTANT).layout().groups().get(0).preference())
                .containsExactly(1, 1, 1);
    }

    @Test
    void machinesAreNobodysPlaceOfWork() {
        Scenario scenario = files.scenario(EveryKey.CASES);

        assertThat(scenario.staffing().get(4).staff()).isZero();
        // Departments' windows 12, one that issues, one of guides; officers 9 and 2 of the bureau.
        assertThat(scenario.staff()).isEqualTo(25);
        assertThat(files.scenario(EveryKey.CASES, "windows.machines.machines=false")
                        .staff())
                .isEqualTo(27);
    }

    @Test
    void aTransferOfAllDoesNotReachDesks() {
        Scenario scenario = files.scenario(EveryKey.CASES + "transfer: {share: 3 %, to: tax}\n");

        assertThat(scenario.behaviour().transfer().orElseThrow().shareOfMatter())
                .containsExactly(0.03, 0.03, 0.0, 0.03, 0.0, 0.0, 0.0);
    }

    @Test
    void statedOfficersAreSharedOutByDemandAndNeverSitAtAWindow() {
        Scenario scenario = files.scenario(EveryKey.CASES);
        CasePlan plan = scenario.cases().orElseThrow();

        // 60, 25 and 15 % of 9 are 5.4, 2.25 and 1.35: the last one goes to the largest remainder.
        assertThat(plan.layout().offices()).containsExactly(6, 2, 1, 2, CaseworkLayout.UNLIMITED);
        assertThat(plan.rules().offices())
                .isEqualTo(new CaseRules.Offices(
                        List.of(6, 2, 1), List.of(-1, -1, -1), 3, 4, Optional.of(exponential(HOUR)), 0.1, 5));
        assertThat(scenario.labels().offices())
                .extracting(Labels.Label::key)
                .containsExactly("civil", "tax", "land", "approval", "away");
        assertThat(scenario.labels().offices().get(3).name()).isEqualTo(new LocalName("审批局", "Approval bureau"));
    }

    @Test
    void officersAreOtherwiseTheStaffOfADepartmentsOwnWindowsBeyondThoseOpen() {
        CasePlan plan = plan(EveryKey.CASES, "cases.offices.staff=null", "cases.offices.seal=null");

        // 6 windows: one for land at least, and the other 5 as 60 to 25: 4, 1, 1; 12 staff: 7.2, 3, 1.8.
        assertThat(plan.rules().offices().staff()).containsExactly(7, 3, 2);
        assertThat(plan.rules().offices().groupOfDepartment()).containsExactly(0, 1, 2);
        assertThat(plan.rules().offices().approvalOffice()).isEqualTo(-1);
        assertThat(plan.rules().offices().awayOffice()).isEqualTo(3);
        assertThat(plan.layout().offices()).containsExactly(3, 2, 1, CaseworkLayout.UNLIMITED);
    }

    @Test
    void ofSeveralGroupsSoManyAsNeverSitAtAWindowAreOfficers() {
        String text = ScenarioFolder.hall("""
                  - key: main
                    count: 40
                """, """
                  - {key: tax-a, serves: [tax], schedule: {09:00: 2, 10:00: 4}, staff: 5}
                  - {key: tax-b, serves: [tax], count: 1, staff: 3}
                  - {key: civil, serves: [marriage, divorce], count: 3, staff: 4}
                  - {key: all, count: 2}
                """) + "cases: {kinds: [{key: instant}]}\n";
        CasePlan own = plan(text);
        CasePlan shared = plan(text, "windows.all.staff=12");

        assertThat(own.rules().offices().staff()).containsExactly(4, 8);
        assertThat(own.rules().offices().groupOfDepartment()).containsExactly(2, -1);
        assertThat(own.layout().offices()).containsExactly(1, 3, CaseworkLayout.UNLIMITED);
        // Ten of the twelve are shared out as 60 to 40.
        assertThat(shared.rules().offices().staff()).containsExactly(10, 12);
        assertThat(shared.rules().offices().groupOfDepartment()).containsExactly(-1, -1);
        assertThat(shared.layout().offices()).containsExactly(7, 7, CaseworkLayout.UNLIMITED);
    }

    @Test
    void officersHaveTheirOwnHoursOnWorkingDays() {
        CasePlan own = plan(EveryKey.CASES);
        CasePlan halls = plan(EveryKey.CASES, "cases.offices.hours=null");

        // The 4th of January 2022 is the first day of the horizon, a Tuesday; 4 h 30 min of work lasts over the break.
        assertThat(own.hours().done(0, (long) (4.5 * HOUR))).isEqualTo((long) (14 * HOUR));
        assertThat(halls.hours().done(0, (long) (4.5 * HOUR))).isEqualTo((long) (14.5 * HOUR));
        // Three days of warm-up and 37 of the horizon.
        assertThat(own.days().count()).isEqualTo(40);
        assertThat(own.days().numberAt((long) (4 * DAY))).isEqualTo(6);
    }

    @Test
    void daysWithoutDatesAreAllWorkingDays() {
        CasePlan plan = plan(INSTANT.replace("2022-01-04..2022-01-14", "20 days"));

        assertThat(plan.days().count()).isEqualTo(20);
    }

    @Test
    void calendarOfOnesOwnCountsTheWorkingDays() {
        CasePlan plan = plan(INSTANT + "calendar: {holidays: [2022-01-05], workingDays: [2022-01-08]}\n");

        // 9 weekdays from the 4th to the 14th, one off and one more.
        assertThat(plan.days().count()).isEqualTo(9);
        assertThat(plan.days().numberAt((long) (4 * DAY))).isEqualTo(3);
    }

    @Test
    void settingsReachEveryPart() {
        assertThat(plan(EveryKey.CASES, "cases.materials.missing=5 %")
                        .rules()
                        .materials()
                        .missing())
                .isEqualTo(0.05);
        assertThat(plan(EveryKey.CASES, "cases.kinds.promised.limits.promised=3 days")
                        .layout()
                        .limits()
                        .get(1))
                .isEqualTo(new Limits(20, 3));
        assertThat(plan(EveryKey.CASES, "cases.kinds.promised.stages[0].work={deterministic: 1 h}")
                        .rules()
                        .kinds()
                        .get(1)
                        .stages()
                        .get(0)
                        .work())
                .isEqualTo(exactly(HOUR));
        assertThat(plan(EveryKey.CASES, "cases.offices.seal.officers=4")
                        .layout()
                        .offices())
                .containsExactly(6, 2, 1, 4, CaseworkLayout.UNLIMITED);
        assertThat(plan(INSTANT, "cases.offices.warn=3 days").layout().yellowDays())
                .isEqualTo(3);
    }

    @Test
    void variantPatchesKindsByTheirKeys() {
        files.write("base.yaml", EveryKey.CASES);

        CasePlan plan = plan("""
                base: base.yaml
                cases:
                  kinds:
                    promised: {limits: {promised: 2 days}}
                  materials: {notice: once, again: null}
                """);

        assertThat(plan.layout().limits()).containsExactly(new Limits(5, 5), new Limits(20, 2), new Limits(45, 10));
        assertThat(plan.rules().materials().again()).isZero();
    }
}
