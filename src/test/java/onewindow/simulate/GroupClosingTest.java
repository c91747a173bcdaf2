package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.minutes;
import static onewindow.simulate.ScenarioFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import onewindow.people.Behaviour.Hold;
import onewindow.people.Staffing.Tidal;
import org.junit.jupiter.api.Test;

/** Groups of windows whose day is not the hall's, followed by hand: each closes by the rule of the hall. */
final class GroupClosingTest {

    /** Matter 0 is served until 10:00 only, matter 1 until the hall closes. */
    private static ScenarioFixture untilTen() {
        return ScenarioFixture.days(1, "09:00-12:00")
                .matters(0.5, 0.5)
                .rows(row("09:40", 0, 0, 15), row("09:45", 0, 0, 15), row("09:50", 0, 0, 15), row("10:30", 0, 0, 15))
                .group(GroupFixture.windows(1).matters(0).steps("09:00", 1, "10:00", 0))
                .group(GroupFixture.windows(1).matters(1));
    }

    @Test
    void whoWaitsForTheGroupAloneIsServedAfterItsEndAndNoMoreNumbersAreGiven() {
        RecordedRun run = RecordedRun.of(untilTen().build());
        assertThat(run.lines().lines())
                .filteredOn(line -> line.compareTo("09:55") >= 0)
                .containsExactly(
                        "09:55 ticket 1 finished",
                        "09:55 ticket 2 called to window 1",
                        "09:55 ticket 2 started",
                        "10:00 group 0 staffed 0",
                        "10:10 ticket 2 finished",
                        "10:10 ticket 3 called to window 1",
                        "10:10 ticket 3 started",
                        "10:25 ticket 3 finished",
                        "10:25 window 1 closed",
                        "10:30 visitor left: DOORS_CLOSED",
                        "12:00 group 1 staffed 0",
                        "12:00 window 2 closed");
        assertThat(run.hall().overtime().mean()).isEqualTo(25 * 60.0);
        assertThat(run.hall().unserved().mean()).isEqualTo(1);
    }

    @Test
    void whoWaitsForTheGroupAloneIsSentAwayAtItsEndWhereTheScenarioSaysSo() {
        RecordedRun run = RecordedRun.of(untilTen().sendAway().build());
        assertThat(run.lines().lines())
                .filteredOn(line -> line.compareTo("09:56") >= 0)
                .containsExactly(
                        "10:00 ticket 3 sent away",
                        "10:00 group 0 staffed 0",
                        "10:10 ticket 2 finished",
                        "10:10 window 1 closed",
                        "10:30 visitor left: DOORS_CLOSED",
                        "12:00 group 1 staffed 0",
                        "12:00 window 2 closed");
        assertThat(run.hall().unserved().mean()).isEqualTo(2);
    }

    @Test
    void whomAnotherGroupServesTooWaitsForIt() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(40, "09:30", "09:35", "09:40")
                .group(GroupFixture.windows(1).steps("09:00", 1, "10:00", 0))
                .group(GroupFixture.windows(1))
                .build());
        assertThat(run.lines().with("called"))
                .containsExactly(
                        "09:30 ticket 1 called to window 1",
                        "09:35 ticket 2 called to window 2",
                        "10:15 ticket 3 called to window 2");
        assertThat(run.lines().with("window 1 closed")).containsExactly("10:10 window 1 closed");
    }

    @Test
    void aGroupThatWorksBeyondTheHallsClosingKeepsThoseWhoWaitUntilItsOwn() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .matters(0.5, 0.5)
                .rows(
                        row("11:50", 0, 0, 25),
                        row("11:51", 0, 0, 25),
                        row("11:52", 0, 0, 25),
                        row("11:53", 1, 0, 25),
                        row("11:54", 1, 0, 25))
                .sendAway()
                .group(GroupFixture.windows(1)
                        .matters(0)
                        .steps("09:00", 1, "12:30", 0)
                        .ownHours())
                .group(GroupFixture.windows(1).matters(1))
                .build());
        assertThat(run.lines().with("away")).containsExactly("12:00 ticket 5 sent away", "12:30 ticket 3 sent away");
        assertThat(run.lines().with("finished"))
                .containsExactly("12:15 ticket 1 finished", "12:18 ticket 4 finished", "12:40 ticket 2 finished");
    }

    @Test
    void forAGroupThatIsNotThereTodayNoNumbersAreGiven() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(5, "09:30")
                .group(GroupFixture.windows(1).drawn(0, 1))
                .build());
        assertThat(run.lines().lines()).containsExactly("09:00 group 0 staffed 0", "09:30 visitor left: DOORS_CLOSED");
    }

    @Test
    void windowsThatOnlyARuleOpensServeOutWhenTheHallCloses() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-10:00")
                .arrivals(20, "09:30", "09:31", "09:32")
                .group(GroupFixture.windows(2)
                        .steps("09:00", 1, "09:45", 0)
                        .tidal(new Tidal(1, 0, 0, 0, 10 * ScenarioFixture.MINUTE)))
                .build());
        // At 09:45 the timetable ends, the window that the rule opened stays; at 10:00 one person is left.
        assertThat(run.hall().served().mean()).isEqualTo(3);
        assertThat(run.hall().unserved().mean()).isZero();
    }

    @Test
    void withALineForEachWindowWhoComesBackIsServedAtTheWindowThatOpensAgain() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(20, "11:45", "11:55", "11:56")
                .hold(new Hold(1, 0.5, minutes(11)))
                .dedicated()
                .group(GroupFixture.windows(3).steps("09:00", 2))
                .build());
        assertThat(run.hall().served().mean()).isEqualTo(3);
        assertThat(run.lines().with("sent away")).isEmpty();
        assertThat(run.lines().with("opened").size())
                .isEqualTo(run.lines().with("closed").size());
    }
}
