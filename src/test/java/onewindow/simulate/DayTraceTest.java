package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.intervals;
import static onewindow.simulate.ScenarioFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import onewindow.people.Behaviour.Hold;
import onewindow.people.Staffing.Tidal;
import org.junit.jupiter.api.Test;

/** Days followed by hand: opening, breaks, closing and the number of windows. */
final class DayTraceTest {

    private static final long MINUTE = ScenarioFixture.MINUTE;

    private static ScenarioFixture overLunch(double keep) {
        return ScenarioFixture.days(1, "09:00-12:00", "13:00-17:00")
                .arrivals(20, "11:50", "11:55")
                .breaks(keep, 1)
                .windows(1);
    }

    @Test
    void whoKeepsTheNumberOverLunchIsCalledAfterIt() {
        assertThat(RecordedRun.of(overLunch(1).build()).lines().lines())
                .containsExactly(
                        "09:00 group 0 staffed 1",
                        "09:00 window 1 opened",
                        "11:50 ticket 1 taken",
                        "11:50 ticket 1 called to window 1",
                        "11:50 ticket 1 started",
                        "11:55 ticket 2 taken",
                        "12:00 group 0 staffed 0",
                        "12:10 ticket 1 finished",
                        "12:10 window 1 closed",
                        "13:00 group 0 staffed 1",
                        "13:00 window 1 opened",
                        "13:00 ticket 2 called to window 1",
                        "13:00 ticket 2 started",
                        "13:20 ticket 2 finished",
                        "17:00 group 0 staffed 0",
                        "17:00 window 1 closed");
    }

    @Test
    void whoDoesNotKeepTheNumberLeavesWhenLunchBegins() {
        RecordedRun run = RecordedRun.of(overLunch(0).build());
        assertThat(run.lines().with("abandoned")).containsExactly("12:00 ticket 2 abandoned");
        assertThat(run.hall().overtime().mean()).isEqualTo(10 * 60.0);
    }

    @Test
    void theStatedShareKeepsTheNumberOverLunch() {
        String[] eleven = Collections.nCopies(1000, "11:00").toArray(new String[0]);
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00", "13:00-17:00")
                .arrivals(0.1, eleven)
                .breaks(0.7, 1)
                .group(GroupFixture.windows(1).steps("13:00", 1))
                .build());
        // 1,000 people keep it with probability 0.7: standard error 14.5.
        assertThat(run.hall().served().mean()).isBetween(700 - 58.0, 700 + 58.0);
        assertThat(run.hall().abandoned().mean())
                .isEqualTo(1000 - run.hall().served().mean());
    }

    @Test
    void peopleBeforeTheDoorTakeNumbersInOrderWhenItOpens() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.day(intervals("09:00-12:00"), intervals("08:45-12:00"))
                .arrivals(5, "08:20", "08:30", "08:50", "12:05")
                .windows(1)
                .build());
        assertThat(run.tickets())
                .containsExactly(
                        "08:45 ticket 1 taken",
                        "08:45 ticket 2 taken",
                        "08:50 ticket 3 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00 ticket 1 started",
                        "09:05 ticket 1 finished",
                        "09:05 ticket 2 called to window 1",
                        "09:05 ticket 2 started",
                        "09:10 ticket 2 finished",
                        "09:10 ticket 3 called to window 1",
                        "09:10 ticket 3 started",
                        "09:15 ticket 3 finished",
                        "12:05 visitor left: DOORS_CLOSED");
        assertThat(run.hall().unserved().mean()).isEqualTo(1);
    }

    @Test
    void peopleBeforeTheDoorWhoDoNotWaitLeaveUnserved() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(5, "08:20", "09:30")
                .breaks(1, 0)
                .windows(1)
                .build());
        assertThat(run.lines().with("left")).containsExactly("09:00 visitor left: DOORS_CLOSED");
        assertThat(run.lines().with("taken")).containsExactly("09:30 ticket 1 taken");
    }

    private static ScenarioFixture atClosing() {
        return ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(20, "11:50", "11:55", "11:56")
                .windows(1);
    }

    @Test
    void numbersTakenBeforeClosingAreServedOut() {
        RecordedRun run = RecordedRun.of(atClosing().build());
        assertThat(run.lines().lines())
                .endsWith(
                        "12:00 group 0 staffed 0",
                        "12:10 ticket 1 finished",
                        "12:10 ticket 2 called to window 1",
                        "12:10 ticket 2 started",
                        "12:30 ticket 2 finished",
                        "12:30 ticket 3 called to window 1",
                        "12:30 ticket 3 started",
                        "12:50 ticket 3 finished",
                        "12:50 window 1 closed");
        assertThat(run.hall().overtime().mean()).isEqualTo(50 * 60.0);
    }

    @Test
    void numbersAreSentAwayAtClosingWhereTheScenarioSaysSo() {
        RecordedRun run = RecordedRun.of(atClosing().sendAway().build());
        assertThat(run.lines().lines())
                .endsWith(
                        "12:00 ticket 2 sent away",
                        "12:00 ticket 3 sent away",
                        "12:00 group 0 staffed 0",
                        "12:10 ticket 1 finished",
                        "12:10 window 1 closed");
        assertThat(run.hall().unserved().mean()).isEqualTo(2);
    }

    @Test
    void aWindowOpensAgainForWhoComesBackAfterClosing() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(20, "11:45")
                .hold(new Hold(1, 0.5, minutes(30)))
                .windows(1)
                .build());
        assertThat(run.lines().lines())
                .endsWith(
                        "11:55 ticket 1 held",
                        "12:00 group 0 staffed 0",
                        "12:00 window 1 closed",
                        "12:25 window 1 opened",
                        "12:25 ticket 1 returned",
                        "12:25 ticket 1 called to window 1",
                        "12:25 ticket 1 started",
                        "12:35 ticket 1 finished",
                        "12:35 window 1 closed");
        assertThat(run.hall().overtime().mean()).isEqualTo(10 * 60.0);
    }

    @Test
    void aTidalWindowOpensWhenManyWaitAndClosesWhenFewDo() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(10, "09:00", "09:00", "09:00", "09:00")
                .group(GroupFixture.windows(2).steps("09:00", 1).tidal(new Tidal(1, 2, 0, 0, MINUTE)))
                .build());
        assertThat(run.lines().lines())
                .filteredOn(line -> line.matches(".*(window|staffed).*"))
                .containsExactly(
                        "09:00 group 0 staffed 1",
                        "09:00 window 1 opened",
                        "09:00 ticket 1 called to window 1",
                        "09:01 group 0 staffed 2",
                        "09:01 window 2 opened",
                        "09:01 ticket 2 called to window 2",
                        "09:10 ticket 3 called to window 1",
                        "09:11 ticket 4 called to window 2",
                        "09:11 group 0 staffed 1",
                        "09:20 window 1 closed",
                        "12:00 group 0 staffed 0",
                        "12:00 window 2 closed");
    }

    @Test
    void aTidalWindowOpensOnlyForThoseWhoHaveWaitedLong() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(30, "09:00", "09:00", "09:00", "09:00")
                .group(GroupFixture.windows(2).steps("09:00", 1).tidal(new Tidal(1, 2, 15 * MINUTE, 0, MINUTE)))
                .build());
        assertThat(run.lines().with("opened")).containsExactly("09:00 window 1 opened", "09:15 window 2 opened");
    }

    @Test
    void tidalWindowsCloseWithTheHallHoweverSeldomTheRuleIsLookedAt() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-10:00")
                .arrivals(20, "09:05", "09:06", "09:07", "09:08", "09:09")
                .group(GroupFixture.windows(1).steps("09:00", 0).tidal(new Tidal(1, 1, 0, 0, 25 * MINUTE)))
                .build());
        assertThat(run.lines().lines())
                .filteredOn(line -> line.matches("[0-9:]+ (window|group).*"))
                .containsExactly(
                        "09:25 group 0 staffed 1",
                        "09:25 window 1 opened",
                        "10:00 group 0 staffed 0",
                        "11:05 window 1 closed");
        assertThat(run.hall().overtime().mean()).isEqualTo(65 * 60.0);
    }

    @Test
    void staffRestInTurnAndTheCoverStays() {
        ScenarioFixture three = ScenarioFixture.days(1, "09:00-12:00").arrivals(1, "09:00");
        assertThat(RecordedRun.of(three.group(GroupFixture.windows(3).rest("10:00-11:00", 20 * MINUTE, 1))
                                .build())
                        .lines()
                        .with("staffed"))
                .containsExactly(
                        "09:00 group 0 staffed 3",
                        "10:00 group 0 staffed 1",
                        "10:20 group 0 staffed 2",
                        "10:40 group 0 staffed 3",
                        "12:00 group 0 staffed 0");
    }

    @Test
    void aRestThatDoesNotFitTheSpanIsNotTaken() {
        assertThat(RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                                .arrivals(1, "09:00")
                                .group(GroupFixture.windows(3).rest("10:00-10:50", 20 * MINUTE, 2))
                                .build())
                        .lines()
                        .with("staffed"))
                .containsExactly(
                        "09:00 group 0 staffed 3",
                        "10:00 group 0 staffed 2",
                        "10:40 group 0 staffed 3",
                        "12:00 group 0 staffed 0");
    }

    @Test
    void theNumberOfWindowsIsDrawnForEachDay() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(2000, "09:00-12:00")
                .arrivals(1, "09:00")
                .group(GroupFixture.windows(3).drawn(3, 0.8).drawn(2, 0.15).drawn(1, 0.05))
                .build());
        List<String> staffed = run.lines().with("staffed");
        // Standard errors of 2,000 draws: 17.9, 16.0 and 9.7 days.
        assertThat(staffed.stream().filter(l -> l.endsWith("staffed 3")).count())
                .isBetween(1600 - 72L, 1600 + 72L);
        assertThat(staffed.stream().filter(l -> l.endsWith("staffed 2")).count())
                .isBetween(300 - 64L, 300 + 64L);
        assertThat(staffed.stream().filter(l -> l.endsWith("staffed 1")).count())
                .isBetween(100 - 39L, 100 + 39L);
    }

    @Test
    void aGroupFollowsItsTimetableWithinTheHallsHours() {
        assertThat(RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00", "13:00-17:00")
                                .arrivals(1, "09:00")
                                .group(GroupFixture.windows(3).steps("08:00", 1, "10:00", 3, "14:00", 2))
                                .build())
                        .lines()
                        .with("staffed"))
                .containsExactly(
                        "09:00 group 0 staffed 1",
                        "10:00 group 0 staffed 3",
                        "12:00 group 0 staffed 0",
                        "13:00 group 0 staffed 3",
                        "14:00 group 0 staffed 2",
                        "17:00 group 0 staffed 0");
    }
}
