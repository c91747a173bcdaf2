package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import onewindow.demand.Distribution;
import onewindow.people.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do in the hall, how a run is made, and hours of all kinds. */
class BehaviourTest {

    private static final long MINUTE = 60_000;

    @TempDir
    private Path folder;

    private Behaviour behaviour(String more) {
        return new ScenarioFolder(folder)
                .scenario(ScenarioFolder.HALL + more + "\n")
                .behaviour();
    }

    private void refused(String more, String... problems) {
        assertThat(new ScenarioFolder(folder).problems(ScenarioFolder.HALL + more + "\n"))
                .containsExactly(problems);
    }

    @Test
    void withoutAWordPeopleComeWaitAndAreServed() {
        assertThat(behaviour(""))
                .isEqualTo(new Behaviour(
                        Optional.empty(),
                        1,
                        1,
                        Behaviour.Returns.NEVER,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Behaviour.ClosingRule.SERVE_OUT));
    }

    @Test
    void closingBreaksAndWalkingAreRead() {
        Behaviour behaviour =
                behaviour("closing: send-away\nbreaks: {keep: 90 %, waitAtDoor: 80 %}\nwalking: {deterministic: 30 s}");

        assertThat(behaviour.closing()).isEqualTo(Behaviour.ClosingRule.SEND_AWAY);
        assertThat(behaviour.keepOverBreak()).isEqualTo(0.9);
        assertThat(behaviour.waitAtDoor()).isEqualTo(0.8);
        assertThat(behaviour.walking()).contains(new Distribution.Deterministic(30_000));
    }

    @Test
    void balkingHoldsFromEachNumberOn() {
        assertThat(behaviour("balking: {by: present, shareAt: {2: 20 %, 4: 1}}").balking())
                .contains(new Behaviour.Balking(Behaviour.Balking.Count.PRESENT, List.of(0.0, 0.0, 0.2, 0.2, 1.0)));
    }

    @Test
    void returnsNoShowsAndHoldsAreRead() {
        Behaviour behaviour = behaviour("returns: {sameDay: 10 %, anotherDay: 40 %, sameDayAfter: {deterministic: 1 h},"
                + " anotherDayWithin: 3}\n"
                + "noShow: {share: 2 %, calls: 3, every: 20 s, reactivated: 50 %, backAfter: {deterministic: 5"
                + " min}, place: back,"
                + " placesBack: 3}\nhold: {share: 5 %, time: {deterministic: 4 min}}");

        assertThat(behaviour.returns())
                .isEqualTo(new Behaviour.Returns(0.1, 0.4, new Distribution.Deterministic(60 * MINUTE), 3));
        assertThat(behaviour.noShow())
                .contains(new Behaviour.NoShow(
                        0.02, 3, 20_000, 0.5, new Distribution.Deterministic(5 * MINUTE), Behaviour.Place.BACK, 3));
        assertThat(behaviour.hold())
                .contains(new Behaviour.Hold(0.05, 0.5, new Distribution.Deterministic(4 * MINUTE)));
    }

    @Test
    void transfersGoToAMatterOrToTheFirstOfADepartment() {
        assertThat(behaviour("transfer: {share: 3 %, to: civil}").transfer())
                .contains(new Behaviour.Transfer(List.of(0.0, 0.0, 0.03), List.of(0, 1, 0), Behaviour.Place.END));
        assertThat(behaviour("transfer:\n  - {share: 3 %, of: [marriage], to: tax, place: same}\n"
                                + "  - {share: 4 %, of: [tax], to: divorce, place: same}")
                        .transfer())
                .contains(new Behaviour.Transfer(List.of(0.03, 0.0, 0.04), List.of(2, 1, 1), Behaviour.Place.SAME));
    }

    @Test
    void patienceIsByClassWhereAClassHasItsOwn() {
        ScenarioFolder files = new ScenarioFolder(folder);
        String own = ScenarioFolder.hall("green, share: 10 %", "green, share: 10 %, patience: {deterministic: 1 h}");

        assertThat(files.scenario(own + "patience: {exponential: 20 min}\n")
                        .demand()
                        .patience())
                .containsExactly(
                        new Distribution.Exponential(20 * MINUTE), new Distribution.Deterministic(60 * MINUTE));
        assertThat(files.scenario(own).demand().patience())
                .containsExactly(new Distribution.Deterministic(1e13), new Distribution.Deterministic(60 * MINUTE));
        assertThat(files.scenario(ScenarioFolder.HALL).demand().patience()).isEmpty();
    }

    @Test
    void wrongBehaviourIsExplained() {
        refused(
                "balking: {by: queue, shareAt: {6: 20 %}}",
                "x.yaml:21: balking.by: 'queue' is not one of waiting, present");
        refused(
                "balking: {by: waiting, shareAt: {six: 20 %}}",
                "x.yaml:21: balking.shareAt.six: 'six' is not a whole number from 0 to 10000");
        refused(
                "returns: {sameDay: 60 %, anotherDay: 50 %, sameDayAfter: {deterministic: 1 h}}",
                "x.yaml:21: returns: sameDay and anotherDay sum to 110.0 %, more than 100 %");
        refused(
                "noShow: {share: 2 %, every: 20 s, reactivated: 50 %, placesBack: 3}",
                "x.yaml:21: noShow: 'backAfter' is missing: how long after the miss they come back",
                "x.yaml:21: noShow.placesBack: '3' goes with place: back");
        refused(
                "transfer: {share: 3 %, of: [civil], to: civil}",
                "x.yaml:21: transfer.to: 'civil' is among those whose cases are passed on");
        refused(
                "transfer: [{share: 3 %, to: tax}, {share: 3 %, of: [marriage], to: divorce}]",
                "x.yaml:21: transfer[1].of: the matter 'marriage' is in another transfer too");
        refused("places: few", "x.yaml:21: places: 'few' is not a whole number of 0 or more");
        refused("closing: never", "x.yaml:21: closing: 'never' is not one of serve-out, send-away");
    }

    @Test
    void runsHaveALength() {
        Scenario scenario = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.TEXTBOOK
                        + "run: {seed: 7, warmUp: 2 h, firstCustomers: 1000, atEnd: stop, replications: 5}\n"
                        + "targets: [20 min, 10 min, 20 min]\n");

        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.length())
                .isEqualTo(new RunLength(120 * MINUTE, OptionalLong.of(1000), true, OptionalInt.of(5)));
        assertThat(scenario.waitTargetsMillis()).containsExactly(10 * MINUTE, 20 * MINUTE);
    }

    @Test
    void wrongRunsAreExplained() {
        refused(
                "run: {warmUp: 1 h}",
                "x.yaml:21: run.warmUp: '1 h' is for one continuous session, such as horizon: 900 h");
        refused("run: {firstCustomers: 0}", "x.yaml:21: run.firstCustomers: '0' is not a whole number of 1 or more");
        refused(
                "targets: [10]",
                "x.yaml:21: targets[0]: '10' is not a duration such as 9.7 min (ms, s, min, h or days), write '10 min'"
                        + " if minutes are meant");
        assertThat(new ScenarioFolder(folder).problems(ScenarioFolder.TEXTBOOK + "run: {warmUp: 8 h}\n"))
                .containsExactly("x.yaml:10: run.warmUp: '8 h' lasts as long as the session, 08:00");
    }

    @Test
    void hoursAreByWeekdayOrAsExtended() {
        String profile = "  cases: 1000\n  profile: {from: 09:00, step: 1 h, rates: [1]}";
        Scenario scenario = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.hall(
                                "hours: 09:00-12:00, 13:00-17:00",
                                "hours: {weekdays: 09:00-17:00, wed: closed}\n"
                                        + "extended: [{from: 2022-01-08, to: 2022-01-08, hours: 09:00-12:00,"
                                        + " onDaysOff: true}]")
                        .replace("  cases: 1000", profile));

        // 4 to 14 January without the Wednesdays and Sunday 9th, with Saturday 8th.
        assertThat(scenario.horizon().days())
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(4, 6, 7, 8, 10, 11, 13, 14);
    }

    @Test
    void undatedDaysAndCalendarsOfOnesOwnAreRead() {
        ScenarioFolder files = new ScenarioFolder(folder);

        assertThat(files.scenario(ScenarioFolder.hall("2022-01-04..2022-01-14", "20 days"))
                        .horizon()
                        .days())
                .hasSize(20);
        assertThat(files.scenario(ScenarioFolder.hall("hours:", "calendar: none\nhours:"))
                        .horizon()
                        .days())
                .hasSize(11);
        assertThat(files.scenario(ScenarioFolder.hall(
                                "hours:",
                                "calendar: {holidays: [2022-01-05..2022-01-06], workingDays: [2022-01-08]}\nhours:"))
                        .horizon()
                        .days())
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(4, 7, 8, 10, 11, 12, 13, 14);
    }
}
