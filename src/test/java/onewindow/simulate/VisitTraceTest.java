package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.minutes;
import static onewindow.simulate.ScenarioFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.people.Behaviour.Balking;
import onewindow.people.Behaviour.Hold;
import onewindow.people.Behaviour.NoShow;
import onewindow.people.Behaviour.Place;
import onewindow.people.Behaviour.Returns;
import onewindow.people.Behaviour.Transfer;
import onewindow.people.Staffing.Tidal;
import org.junit.jupiter.api.Test;

/** Visits followed by hand: what one person does besides coming and being served. */
final class VisitTraceTest {

    private static ScenarioFixture morning() {
        return ScenarioFixture.days(1, "09:00-12:00");
    }

    @Test
    void aPersonWhoSteppedAsideIsRecalledForTheRestOfTheService() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(10, "09:00", "09:01")
                .hold(new Hold(1, 0.5, minutes(6)))
                .windows(1)
                .build());
        assertThat(run.tickets())
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00 ticket 1 started",
                        "09:01 ticket 2 taken",
                        "09:05 ticket 1 held",
                        "09:05 ticket 2 called to window 1",
                        "09:05 ticket 2 started",
                        "09:10 ticket 2 held",
                        "09:11 ticket 1 returned",
                        "09:11 ticket 1 called to window 1",
                        "09:11 ticket 1 started",
                        "09:16 ticket 2 returned",
                        "09:16 ticket 1 finished",
                        "09:16 ticket 2 called to window 1",
                        "09:16 ticket 2 started",
                        "09:21 ticket 2 finished");
        assertThat(run.hall().waitMean().mean()).isEqualTo((0 + 4) * 60 / 2.0);
    }

    private static RecordedRun transferred(Place place) {
        return RecordedRun.of(morning()
                .matters(0.5, 0.5)
                .service(minutes(1), minutes(7))
                .rows(row("09:00", 0, 0, 4), row("09:01", 1, 0, 10), row("09:02", 1, 0, 10))
                .transfer(new Transfer(List.of(1.0, 0.0), List.of(1, 1), place))
                .group(GroupFixture.windows(1).matters(0))
                .group(GroupFixture.windows(1).matters(1))
                .build());
    }

    @Test
    void aCasePassedOnGoesToTheEndOfTheNewLine() {
        assertThat(transferred(Place.END).tickets())
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00 ticket 1 started",
                        "09:01 ticket 2 taken",
                        "09:01 ticket 2 called to window 2",
                        "09:01 ticket 2 started",
                        "09:02 ticket 3 taken",
                        "09:04 ticket 1 transferred from matter 0 to 1",
                        "09:11 ticket 2 finished",
                        "09:11 ticket 3 called to window 2",
                        "09:11 ticket 3 started",
                        "09:21 ticket 3 finished",
                        "09:21 ticket 1 called to window 2",
                        "09:21 ticket 1 started",
                        "09:28 ticket 1 finished");
    }

    @Test
    void aCasePassedOnKeepsItsFirstTimeWhereTheScenarioSaysSo() {
        RecordedRun run = transferred(Place.SAME);
        assertThat(run.lines().with("finished"))
                .containsExactly("09:11 ticket 2 finished", "09:18 ticket 1 finished", "09:28 ticket 3 finished");
        // Of matter 0 the busy time before the transfer; the visit is counted where it ended.
        assertThat(run.summary().byDepartment().get(0).served().mean()).isZero();
        assertThat(run.summary().byDepartment().get(1).served().mean()).isEqualTo(3);
        assertThat(run.summary().windows().get(0).get(0).busySeconds()).isEqualTo(4 * 60.0);
        assertThat(run.summary().windows().get(1).get(0).busySeconds()).isEqualTo(27 * 60.0);
    }

    @Test
    void aMissedNumberIsReactivatedOnceItsHolderIsBack() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(5, "09:00", "09:00:30")
                .noShow(new NoShow(1, 3, 20_000, 1, minutes(5), Place.SAME, 0))
                .windows(1)
                .build());
        assertThat(run.tickets())
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00:30 ticket 2 taken",
                        "09:01 ticket 1 missed",
                        "09:01 ticket 2 called to window 1",
                        "09:02 ticket 2 missed",
                        "09:06 ticket 1 reactivated",
                        "09:06 ticket 1 called to window 1",
                        "09:06 ticket 1 started",
                        "09:07 ticket 2 reactivated",
                        "09:11 ticket 1 finished",
                        "09:11 ticket 2 called to window 1",
                        "09:11 ticket 2 started",
                        "09:16 ticket 2 finished");
        assertThat(run.hall().waitMean().mean()).isEqualTo((30 + 4 * 60) / 2.0);
    }

    @Test
    void aMissedNumberThatNobodyReactivatesIsDropped() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(5, "09:00")
                .noShow(new NoShow(1, 2, 20_000, 0, minutes(5), Place.SAME, 0))
                .windows(1)
                .build());
        assertThat(run.tickets())
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00:40 ticket 1 missed",
                        "09:00:40 ticket 1 dropped");
        assertThat(run.hall().noShows().mean()).isEqualTo(1);
        assertThat(run.hall().served().mean()).isZero();
        assertThat(run.hall().waitMean().mean()).isNaN();
    }

    @Test
    void theWindowIsHeldWhileThePersonWalks() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(5, "09:00", "09:02")
                .walking(minutes(1))
                .windows(1)
                .build());
        assertThat(run.tickets())
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:01 ticket 1 started",
                        "09:02 ticket 2 taken",
                        "09:06 ticket 1 finished",
                        "09:06 ticket 2 called to window 1",
                        "09:07 ticket 2 started",
                        "09:12 ticket 2 finished");
        assertThat(run.summary().windows().get(0).get(0).busySeconds()).isEqualTo(12 * 60.0);
    }

    @Test
    void slowStaffAndMattersOutsideTheirFieldTakeLonger() {
        RecordedRun run = RecordedRun.of(morning()
                .matters(0.5, 0.5)
                .rows(row("09:00", 0, 0, 10), row("10:00", 1, 0, 10))
                .group(GroupFixture.windows(1).speed(1.2).field(1.5, 0))
                .build());
        assertThat(run.lines().with("finished")).containsExactly("09:12 ticket 1 finished", "10:18 ticket 2 finished");
    }

    @Test
    void whoFindsNoPlaceComesAgainTheSameDay() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(30, "09:00", "09:05")
                .places(0)
                .returns(new Returns(1, 0, minutes(60), 1))
                .windows(1)
                .build());
        assertThat(run.tickets())
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00 ticket 1 started",
                        "09:05 visitor left: NO_PLACE",
                        "09:30 ticket 1 finished",
                        "10:05 ticket 2 taken",
                        "10:05 ticket 2 called to window 1",
                        "10:05 ticket 2 started",
                        "10:10 ticket 2 finished");
        assertThat(run.hall().arrivals().mean()).isEqualTo(3);
        assertThat(run.hall().blocked().mean()).isEqualTo(1);
    }

    @Test
    void whoComesAgainAfterTheTicketHoursIsCountedAndStaysAwayThen() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(30, "11:40", "11:45")
                .places(0)
                .returns(new Returns(1, 0, minutes(20), 1))
                .windows(1)
                .build());
        assertThat(run.lines().with("taken")).containsExactly("11:40 ticket 1 taken");
        assertThat(run.lines().with("left"))
                .containsExactly("11:45 visitor left: NO_PLACE", "12:05 visitor left: DOORS_CLOSED");
        assertThat(run.hall().arrivals().mean()).isEqualTo(3);
        assertThat(run.hall().unserved().mean()).isEqualTo(1);
    }

    private static RecordedRun againOverLunch(double waitAtDoor) {
        return RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00", "13:00-16:00")
                .arrivals(30, "11:40", "11:45")
                .places(0)
                .breaks(1, waitAtDoor)
                .returns(new Returns(1, 0, minutes(40), 1))
                .windows(1)
                .build());
    }

    @Test
    void whoComesAgainOverLunchWaitsAtTheDoor() {
        RecordedRun run = againOverLunch(1);
        assertThat(run.lines().with("taken")).containsExactly("11:40 ticket 1 taken", "13:00 ticket 2 taken");
        assertThat(run.hall().waitMean().mean()).isZero();
    }

    @Test
    void whoDoesNotWaitAtTheDoorLeavesAndComesAgain() {
        RecordedRun run = againOverLunch(0);
        assertThat(run.lines().with("left"))
                .containsExactly("11:45 visitor left: NO_PLACE", "13:00 visitor left: DOORS_CLOSED");
        assertThat(run.lines().with("taken")).containsExactly("11:40 ticket 1 taken", "13:40 ticket 2 taken");
    }

    @Test
    void whoWouldComeAgainAfterMidnightStaysAway() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(30, "11:40", "11:45")
                .places(0)
                .returns(new Returns(1, 0, minutes(13 * 60), 1))
                .windows(1)
                .build());
        assertThat(run.hall().arrivals().mean()).isEqualTo(2);
    }

    @Test
    void whoTurnsRoundComesAgainAnotherDay() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(3, "09:00-12:00")
                .arrivals(30, "09:00", "09:05")
                .balking(Balking.Count.PRESENT, 0.0, 1.0)
                .returns(new Returns(0, 1, minutes(0), 1))
                .windows(1)
                .build());
        assertThat(run.lines().with("left")).containsExactly("09:05 visitor left: BALKED");
        List<String> taken = run.lines().with("taken");
        assertThat(taken).hasSize(2);
        assertThat(taken.get(1)).matches("3[345]:.* ticket 1 taken");
    }

    @Test
    void whoIsLeftWaitingWhenTheDayEndsComesAgainAnotherDay() {
        // The rule for the tide never opens a window for one person alone.
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(2, "09:00-12:00")
                .arrivals(30, "10:30")
                .returns(new Returns(0, 1, minutes(0), 1))
                .group(GroupFixture.windows(1).steps("09:00", 0).tidal(new Tidal(1, 1, 0, 0, 60_000)))
                .build());
        assertThat(run.lines().with("ticket 1").get(1)).isEqualTo("12:00 ticket 1 sent away");
        assertThat(run.lines().with("taken")).hasSize(2);
        assertThat(run.summary().days().get(1).arrivalsMean()).isEqualTo(1);
    }

    @Test
    void whoIsSentAwayOnTheLastDayNeverComesAgain() {
        RecordedRun run = RecordedRun.of(morning()
                .arrivals(30, "11:40", "11:45")
                .sendAway()
                .returns(new Returns(0, 1, minutes(0), 1))
                .windows(1)
                .build());
        assertThat(run.hall().arrivals().mean()).isEqualTo(2);
        assertThat(run.hall().unserved().mean()).isEqualTo(1);
    }
}
