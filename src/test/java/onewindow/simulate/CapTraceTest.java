package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.HOUR;
import static onewindow.simulate.ScenarioFixture.MINUTE;
import static onewindow.simulate.ScenarioFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import onewindow.demand.Arrivals.Row;
import onewindow.measure.EventFigures;
import onewindow.measure.Summary;
import org.junit.jupiter.api.Test;

/** A cap on the people inside, followed by hand and by theory. */
final class CapTraceTest {

    @Test
    void whoeverFindsTheHallFullIsLetInInOrderAsSomebodyLeaves() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(10, "09:00", "09:01", "09:02", "09:03", "09:25")
                .windows(1)
                .cap(2, 1)
                .build());
        assertThat(run.tickets())
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00 ticket 1 started",
                        "09:01 ticket 2 taken",
                        "09:02 visitor waits outside",
                        "09:03 visitor waits outside",
                        "09:10 ticket 1 finished",
                        "09:10 ticket 2 called to window 1",
                        "09:10 ticket 2 started",
                        "09:10 visitor let in, outside since 09:02",
                        "09:10 ticket 3 taken",
                        "09:20 ticket 2 finished",
                        "09:20 ticket 3 called to window 1",
                        "09:20 ticket 3 started",
                        "09:20 visitor let in, outside since 09:03",
                        "09:20 ticket 4 taken",
                        "09:25 visitor waits outside",
                        "09:30 ticket 3 finished",
                        "09:30 ticket 4 called to window 1",
                        "09:30 ticket 4 started",
                        "09:30 visitor let in, outside since 09:25",
                        "09:30 ticket 5 taken",
                        "09:40 ticket 4 finished",
                        "09:40 ticket 5 called to window 1",
                        "09:40 ticket 5 started",
                        "09:50 ticket 5 finished");
        EventFigures events = run.summary().events();
        assertThat(events.outside().mean()).isEqualTo(3);
        assertThat(events.outsideShare().mean()).isEqualTo(0.6);
        assertThat(events.outsideMean().mean()).isEqualTo((8 + 17 + 5) * 60 / 3.0);
        assertThat(events.outsideMax().mean()).isEqualTo(17 * 60.0);
        assertThat(events.outsideLine().mean()).isEqualTo(2);
        // From the number on: 0, 9, 10, 10 and 10 minutes.
        assertThat(run.hall().waitMean().mean()).isEqualTo(39 * 60 / 5.0);
    }

    @Test
    void whoDoesNotWaitOutsideLeavesUnserved() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(10, "09:00", "09:01")
                .windows(1)
                .cap(1, 0)
                .build());
        assertThat(run.lines().with("visitor")).containsExactly("09:01 visitor left: NO_PLACE");
        assertThat(run.hall().blocked().mean()).isEqualTo(1);
        assertThat(run.summary().events().outside().mean()).isZero();
    }

    @Test
    void nobodyIsLetInOverABreakAndWhoeverIsStillOutsideAfterTheLastNumbersGoesHome() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-10:00", "11:00-12:00")
                .rows(row("09:30", 0, 0, 45), row("09:40", 0, 0, 70), row("09:50", 0, 0, 5))
                .windows(1)
                .cap(1, 1)
                .build());
        assertThat(run.lines().with("visitor"))
                .containsExactly(
                        "09:40 visitor waits outside",
                        "09:50 visitor waits outside",
                        "11:00 visitor let in, outside since 09:40",
                        "12:00 visitor gave up outside, there since 09:50",
                        "12:00 visitor left: DOORS_CLOSED");
        assertThat(run.hall().unserved().mean()).isEqualTo(1);
        assertThat(run.hall().arrivals().mean()).isEqualTo(3);
    }

    @Test
    void insideAndOutsideTogetherAreTheQueueWithoutACap() {
        ScenarioFixture capped = queue().cap(6, 1);
        Summary with = run(capped);
        Summary without = run(queue());
        // One line in order of coming, cut in two: time outside plus wait is the wait of the queue without a cap.
        double outside =
                with.events().outsideMean().mean() * with.events().outside().mean();
        double inside = with.hall().waitMean().mean() * with.hall().served().mean();
        double whole =
                without.hall().waitMean().mean() * without.hall().served().mean();
        assertThat(with.hall().served().mean())
                .isEqualTo(without.hall().served().mean());
        assertThat(outside + inside).isCloseTo(whole, within(1e-6 * whole));
        assertThat(with.events().outside().mean()).isPositive();
    }

    /** Two hundred people in eight hours of a long day, more than two windows can serve meanwhile. */
    private static ScenarioFixture queue() {
        Random random = new Random(4);
        List<Row> people = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long come = 9 * HOUR + (long) (random.nextDouble() * 8 * HOUR);
            people.add(new Row(come, 0, 0, (long) (-Math.log(random.nextDouble()) * 5 * MINUTE)));
        }
        people.sort(Comparator.comparingLong(Row::timeMillis));
        return ScenarioFixture.days(1, "09:00-24:00").rows(people).windows(2);
    }

    private static Summary run(ScenarioFixture fixture) {
        return new Simulator(fixture.build()).run(new RunRequest(3, 1, 1, 0, 0), (done, of) -> {}, new StopSign());
    }

    @Test
    void aSessionThatStopsCountsThoseOutsideToo() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.session("01:00")
                .arrivals(90, "00:10", "00:20")
                .windows(1)
                .cap(1, 1)
                .stopAtEnd()
                .build());
        assertThat(run.lines().with("visitor"))
                .containsExactly(
                        "00:20 visitor waits outside",
                        "01:00 visitor gave up outside, there since 00:20",
                        "01:00 visitor left: DOORS_CLOSED");
        assertThat(run.hall().unserved().mean()).isEqualTo(2);
    }
}
