package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while it is fired at, and one that is driven to its limit. */
@Tag("long")
class ReplayFaultsTest {

    @TempDir
    Path folder;

    private JsonNode replay(String options) throws Exception {
        Path json = folder.resolve("replay.json");
        CommandOutcome outcome =
                CommandOutcome.of(("replay small-hall --no-html --json " + json + " " + options).split(" "));
        assertThat(outcome.exitCode()).isZero();
        return new ObjectMapper().readTree(json.toFile()).path("replay");
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServiceIsKilled() throws Exception {
        JsonNode replay = replay("--halls 4 --pace 600 --kill-every 10s");

        assertThat(replay.path("outages").path("kills").asInt()).isPositive();
        assertThat(replay.path("outages").path("repeated").asLong()).isPositive();
        assertThat(replay.path("outages").path("longestGapMillis").asDouble()).isPositive();
        assertThat(replay.path("proofs").path("lost").asLong()).isZero();
        assertThat(replay.path("load").path("errors").asLong()).isZero();
    }

    @Test
    void theHighestRateIsOneThatWasHeldBelowOneThatWasNot() throws Exception {
        JsonNode search = replay("--halls 60 --lead-in 30min --find-rate --quick --p99 200ms --first-rate 50")
                .path("search");

        double held = search.path("knees").get(0).asDouble();
        boolean missedAbove = false;
        boolean heldThere = false;
        for (JsonNode step : search.path("steps")) {
            heldThere |= step.path("held").asBoolean() && step.path("perSecond").asDouble() == held;
            missedAbove |=
                    !step.path("held").asBoolean() && step.path("perSecond").asDouble() > held;
        }
        assertThat(heldThere).isTrue();
        assertThat(missedAbove).isTrue();
    }
}
