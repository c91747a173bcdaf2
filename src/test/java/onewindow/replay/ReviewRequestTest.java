package onewindow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.replay.Script.Subject;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A case's review is asked for as the case is received, long before the address of a case takes one. */
class ReviewRequestTest {

    @Test
    void aReviewGoesToTheHallAsTheSimulationGaveIt() {
        Scenario scenario = new ScenarioReader()
                .read("zhaoyang-2022h1", List.of())
                .scenario()
                .orElseThrow();
        Script.Recording recording = new Script.Recording();
        recording.record(Command.of(1, Op.RECEIVE, 0, 0, 0), 0);
        recording.record(Command.of(2, Op.REVIEW, 0, 5), 0);
        HallActors hall = new HallActors(recording.script(), Premises.of(scenario), 1, false);
        hall.due(0);
        hall.due(0);
        hall.take(false);
        Call review = hall.take(false);
        hall.names().made(Subject.CASE, 0, 7);
        Requests requests = new Requests(scenario, "127.0.0.1", "token", false, "");

        String request = new String(requests.of(review), StandardCharsets.UTF_8);

        assertThat(request).startsWith("POST /api/halls/1/commands/review ").endsWith("{\"case\":7,\"level\":5}");
    }
}
