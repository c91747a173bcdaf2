package onewindow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.replay.ReplayResult.RateStep;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Which rates are tried one after the other. */
class PaceSearchTest {

    private static final long MILLI = 1_000_000;

    private static Script tickets(int count) {
        Script.Recording recording = new Script.Recording();
        LongStream.range(0, count).forEach(i -> recording.record(Command.of(i, Op.TAKE_TICKET, 0, 0), (int) i));
        return recording.script();
    }

    private static List<RateStep> steps(SlowService service, int tickets) throws Exception {
        List<RateStep> told = new ArrayList<>();
        try (Player player = new Player(
                service::target,
                new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow(),
                List.of(tickets(tickets)),
                new Player.Settings(20, false, 0, false),
                IntervalLog.none(),
                () -> false)) {
            PaceSearch.Plan plan = new PaceSearch.Plan(300, 100 * MILLI, 100 * MILLI, 1000 * MILLI, 20, 1, 40);
            new PaceSearch(new Session(player, Session.Meter.none()), plan, told::add).run();
        }
        return told;
    }

    @Test
    void aRateThatIsMissedOnceIsTriedAgainAndClimbedFrom() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        // Some are held up within the first step, and none after it.
        try (SlowService service = new SlowService(
                path -> {
                    int number = asked.incrementAndGet();
                    return number >= 8 && number < 12 ? 600 : 0;
                },
                0)) {
            List<RateStep> steps = steps(service, 160);

            assertThat(steps.get(0).held()).isFalse();
            assertThat(steps.get(1).perSecond()).isEqualTo(steps.get(0).perSecond());
            assertThat(steps.get(1).held()).isTrue();
            assertThat(steps.get(2).perSecond()).isGreaterThan(steps.get(1).perSecond());
        }
    }

    @Test
    void aRateThatIsMissedTwiceIsDescendedFrom() throws Exception {
        try (SlowService service = new SlowService(path -> 330, 0)) {
            List<RateStep> steps = steps(service, 160);

            // No queue grows: it is slow at any rate.
            assertThat(steps.get(0).held()).isFalse();
            assertThat(steps.get(0).growing()).isFalse();
            assertThat(steps.get(1).perSecond()).isEqualTo(steps.get(0).perSecond());
            assertThat(steps.get(1).held()).isFalse();
            assertThat(steps.get(2).perSecond()).isLessThan(steps.get(0).perSecond());
        }
    }
}
