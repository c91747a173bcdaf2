package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.minutes;
import static onewindow.simulate.ScenarioFixture.row;
import static onewindow.simulate.ScenarioFixture.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.people.HallEvents.At;
import onewindow.people.HallEvents.Outage;
import org.junit.jupiter.api.Test;

/** Visits to applicants and machines that fail, followed by hand. */
final class CaseWaysTraceTest {

    private static CaseFigures cases(RecordedRun run) {
        return run.summary().cases().orElseThrow().hall();
    }

    @Test
    void whoIsAskedForLeavesAWindowAndOpensItAgainAfterTheVisit() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .rows(row("09:30", 0, 0, 5), row("09:40", 0, 0, 5), row("09:50", 0, 0, 5))
                .windows(2)
                .cases(CaseFixture.officers(0).instant(1).onSite(1, minutes(60), 0))
                .build());
        // The third is visited by the first who is back.
        assertThat(run.lines().lines())
                .containsExactly(
                        "09:00 group 0 staffed 2",
                        "09:00 window 1 opened",
                        "09:00 window 2 opened",
                        "09:30 group 0 staffed 1",
                        "09:30 window 1 closed",
                        "09:40 group 0 staffed 0",
                        "09:40 window 2 closed",
                        "09:50 group 0 staffed 0",
                        "10:30 group 0 staffed 0",
                        "10:40 group 0 staffed 1",
                        "10:40 window 1 opened",
                        "11:30 group 0 staffed 2",
                        "11:30 window 2 opened",
                        "12:00 group 0 staffed 0",
                        "12:00 window 1 closed",
                        "12:00 window 2 closed");
        assertThat(cases(run).mean(CaseFigure.RECEIVED_ON_SITE)).isEqualTo(3);
        assertThat(cases(run).mean(CaseFigure.NO_TRIP)).isEqualTo(1);
    }

    @Test
    void theOnlyClerkServesThePersonInHandBeforeAVisitAndTheNextAfterIt() {
        ScenarioFixture fixture = ScenarioFixture.days(1, "09:00-12:00")
                .rows(row("09:00", 0, 0, 30), row("09:10", 0, 0, 30), row("09:40", 0, 0, 30))
                .windows(1)
                .cases(CaseFixture.officers(0).instant(1).onSite(0.5, minutes(60), 0));
        // By chance half of the cases are taken on site: of the first seed by which it is the second one alone.
        RecordedRun run = LongStream.range(1, 100)
                .mapToObj(seed -> RecordedRun.of(fixture.build(), seed))
                .filter(of -> of.lines().with("taken").equals(List.of("09:00 ticket 1 taken", "09:40 ticket 2 taken")))
                .findFirst()
                .orElseThrow();
        assertThat(run.lines().lines())
                .containsExactly(
                        "09:00 group 0 staffed 1",
                        "09:00 window 1 opened",
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00 ticket 1 started",
                        "09:10 group 0 staffed 0",
                        "09:30 ticket 1 finished",
                        "09:30 window 1 closed",
                        "09:40 ticket 2 taken",
                        "10:30 group 0 staffed 1",
                        "10:30 window 1 opened",
                        "10:30 ticket 2 called to window 1",
                        "10:30 ticket 2 started",
                        "11:00 ticket 2 finished",
                        "12:00 group 0 staffed 0",
                        "12:00 window 1 closed");
        assertThat(cases(run).mean(CaseFigure.RECEIVED_ON_SITE)).isEqualTo(1);
    }

    @Test
    void aVisitBegunBeforeClosingIsOverInTheMorningAndItsWindowOpensLater() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(2, "09:00-12:00")
                .rows(row("11:30", 0, 0, 5))
                .windows(2)
                .cases(CaseFixture.officers(0).instant(1).onSite(1, minutes(60), 0))
                .build());
        assertThat(run.lines().with("group"))
                .containsExactly(
                        "09:00 group 0 staffed 2",
                        "11:30 group 0 staffed 1",
                        "12:00 group 0 staffed 0",
                        "33:00 group 0 staffed 1",
                        "33:30 group 0 staffed 2",
                        "36:00 group 0 staffed 0");
    }

    private static ScenarioFixture machine(double fallback) {
        return ScenarioFixture.days(1, "09:00-12:00")
                .matters(1.0, 0.0)
                .service(minutes(20), minutes(10))
                .rows(row("09:00", 0, 0, -1), row("09:05", 0, 0, -1), row("09:15", 0, 0, -1))
                .group(GroupFixture.windows(1).matters(0))
                .group(GroupFixture.windows(1).matters(1))
                .outage(new Outage(List.of(1), new At(time("09:07")), minutes(53), 1, -1))
                .cases(CaseFixture.officers(0).instant(1).kiosk(1, 1, fallback));
    }

    @Test
    void whoFindsTheMachineOutOfOrderGoesToTheWindow() {
        RecordedRun run = RecordedRun.of(machine(1).build());
        assertThat(run.lines().with("ticket"))
                .containsExactly(
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 2",
                        "09:00 ticket 1 started",
                        "09:05 ticket 2 taken",
                        "09:07 ticket 2 sent on from matter 1 to 0",
                        "09:07 ticket 2 called to window 1",
                        "09:07 ticket 2 started",
                        "09:10 ticket 1 finished",
                        "09:15 ticket 3 taken",
                        "09:15 ticket 3 sent on from matter 1 to 0",
                        "09:27 ticket 2 finished",
                        "09:27 ticket 3 called to window 1",
                        "09:27 ticket 3 started",
                        "09:47 ticket 3 finished");
        assertThat(cases(run).mean(CaseFigure.RECEIVED_AT_KIOSK)).isEqualTo(1);
        assertThat(cases(run).mean(CaseFigure.RECEIVED_AT_WINDOW)).isEqualTo(2);
        assertThat(run.hall().waitMean().mean()).isEqualTo((0 + 2 + 12) * 60 / 3.0);
    }

    @Test
    void whereNobodyGoesOnTheyWaitForTheMachine() {
        RecordedRun run = RecordedRun.of(machine(0).build());
        assertThat(run.lines().with("called"))
                .containsExactly(
                        "09:00 ticket 1 called to window 2",
                        "10:00 ticket 2 called to window 2",
                        "10:10 ticket 3 called to window 2");
        assertThat(cases(run).mean(CaseFigure.RECEIVED_AT_KIOSK)).isEqualTo(3);
    }
}
