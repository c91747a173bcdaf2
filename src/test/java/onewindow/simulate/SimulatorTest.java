package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onewindow.demand.Distribution.Exponential;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Replications on threads, their progress and their end before time. */
final class SimulatorTest {

    private static final Scenario SCENARIO = ScenarioFixture.days(2, "09:00-12:00")
            .poisson(100)
            .service(new Exponential(5 * ScenarioFixture.MINUTE))
            .windows(2)
            .build();

    @Test
    void progressTellsOfEachReplication() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        new Simulator(SCENARIO)
                .run(new RunRequest(1, 5, 2, 0, 1), (done, of) -> told.add(done + " of " + of), new StopSign());
        assertThat(told).containsExactlyInAnyOrder("1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5");
    }

    @Test
    void aRunStoppedBeforeItBeginsHasNoSummary() {
        StopSign stop = new StopSign();
        stop.set();
        assertThat(new Simulator(SCENARIO).run(new RunRequest(1, 5, 1, 0, 1), (d, of) -> {}, stop))
                .isNull();
    }

    @Test
    void aStoppedRunSumsUpWhatIsFinished() {
        StopSign stop = new StopSign();
        Summary stopped = new Simulator(SCENARIO)
                .run(
                        new RunRequest(1, 5, 1, 0, 1),
                        (done, of) -> {
                            if (done == 2) {
                                stop.set();
                            }
                        },
                        stop);
        Summary two = new Simulator(SCENARIO).run(new RunRequest(1, 2, 1, 0, 1), (d, of) -> {}, new StopSign());
        assertThat(stopped.replications()).isEqualTo(2);
        assertThat(stopped.digest()).isEqualTo(two.digest());
        assertThat(stopped.hall()).isEqualTo(two.hall());
        assertThat(stopped.waitBins()).isEqualTo(two.waitBins());
    }

    @Test
    void moreReplicationsBeginWithTheSameOnes() {
        HallRun run = new HallRun(SCENARIO, new Simulator(SCENARIO).scope(), new StopSign());
        long third = run.run(1, 2, 0, 1).digest();
        run.run(1, 0, 0, 1);
        assertThat(run.run(1, 2, 0, 1).digest()).isEqualTo(third);
    }
}
