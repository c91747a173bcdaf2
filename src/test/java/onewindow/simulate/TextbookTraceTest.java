package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.people.Behaviour.Balking;
import org.junit.jupiter.api.Test;

/**
 * Traces that can be followed by hand; the examples of Ciw are those of its documentation (ciw.readthedocs.io, guides
 * on server schedules, reneging and balking), that of the KSL is from its book (Rossetti, section on reneging). A unit
 * of time is a minute.
 */
final class TextbookTraceTest {

    @Test
    void casesInHandAtTheEndOfAShiftAreOvertime() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.session("00:20")
                .stopAtEnd()
                .arrivals(5, "00:03", "00:06", "00:09", "00:12", "00:15", "00:18")
                .group(GroupFixture.windows(1).steps("00:00", 1, "00:04", 0).ownHours())
                .group(GroupFixture.windows(2).steps("00:04", 2, "00:10", 0).ownHours())
                .build());
        assertThat(run.lines().lines())
                .containsExactly(
                        "00:00 group 0 staffed 1",
                        "00:00 window 1 opened",
                        "00:03 ticket 1 taken",
                        "00:03 ticket 1 called to window 1",
                        "00:03 ticket 1 started",
                        "00:04 group 0 staffed 0",
                        "00:04 group 1 staffed 2",
                        "00:04 window 2 opened",
                        "00:04 window 3 opened",
                        "00:06 ticket 2 taken",
                        "00:06 ticket 2 called to window 2",
                        "00:06 ticket 2 started",
                        "00:08 ticket 1 finished",
                        "00:08 window 1 closed",
                        "00:09 ticket 3 taken",
                        "00:09 ticket 3 called to window 3",
                        "00:09 ticket 3 started",
                        "00:10 group 1 staffed 0",
                        "00:11 ticket 2 finished",
                        "00:11 window 2 closed",
                        "00:12 visitor left: DOORS_CLOSED",
                        "00:14 ticket 3 finished",
                        "00:14 window 3 closed",
                        "00:15 visitor left: DOORS_CLOSED",
                        "00:18 visitor left: DOORS_CLOSED");
        assertThat(run.hall().overtime().mean()).isEqualTo((4 + 1 + 4) * 60.0);
        assertThat(run.summary().byGroup().get(0).overtime().mean()).isEqualTo(4 * 60.0);
        assertThat(run.summary().byGroup().get(1).overtime().mean()).isEqualTo((1 + 4) * 60.0);
        assertThat(run.hall().unserved().mean()).isEqualTo(3);
    }

    @Test
    void thoseWhosePatienceEndsLeaveWhileOthersAreServed() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.session("00:31:30")
                .stopAtEnd()
                .arrivals(11, "00:07", "00:14", "00:21", "00:28")
                .patience(ScenarioFixture.minutes(3))
                .windows(1)
                .build());
        assertThat(run.lines().with("abandoned"))
                .containsExactly("00:17 ticket 2 abandoned", "00:31 ticket 4 abandoned");
        assertThat(run.lines().with("started")).containsExactly("00:07 ticket 1 started", "00:21 ticket 3 started");
        assertThat(run.lines().with("cut off")).containsExactly("00:31:30 ticket 3 cut off");
    }

    @Test
    void meanTimeInSystemCountsThoseWhoGaveUp() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.session("00:20")
                .arrivals(10, "00:01", "00:02", "00:03", "00:04")
                .patience(ScenarioFixture.minutes(3))
                .windows(1)
                .build());
        assertThat(run.lines().with("abandoned"))
                .containsExactly("00:05 ticket 2 abandoned", "00:06 ticket 3 abandoned", "00:07 ticket 4 abandoned");
        double inLine = run.hall().queuedPerArrival().mean();
        double atWindow = run.summary().windows().get(0).get(0).busySeconds() / 4;
        assertThat(inLine + atWindow).isEqualTo(19 * 60 / 4.0);
    }

    @Test
    void thoseWhoFindThreePresentTurnRound() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.session("00:51")
                .stopAtEnd()
                .arrivals(21, "00:05", "00:10", "00:15", "00:20", "00:25", "00:30", "00:35", "00:40", "00:45", "00:50")
                .balking(Balking.Count.PRESENT, 0.0, 0.0, 0.0, 1.0)
                .windows(1)
                .build());
        assertThat(run.lines().with("BALKED"))
                .containsExactly(
                        "00:20 visitor left: BALKED",
                        "00:25 visitor left: BALKED",
                        "00:35 visitor left: BALKED",
                        "00:40 visitor left: BALKED",
                        "00:45 visitor left: BALKED");
        assertThat(run.lines().with("finished")).containsExactly("00:26 ticket 1 finished", "00:47 ticket 2 finished");
        assertThat(run.hall().waitMean().mean()).isEqualTo((0 + 16) * 60 / 2.0);
        assertThat(run.hall().balked().mean()).isEqualTo(5);
    }
}
