package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.journal.Op;
import onewindow.replay.Script;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.StopSign;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario's people replayed against a service that is started for it. */
class ReplayCommandTest {

    @TempDir
    Path folder;

    private JsonNode replay(CommandOutcome outcome) throws Exception {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return new ObjectMapper()
                .readTree(folder.resolve("replay.json").toFile())
                .path("replay");
    }

    @Test
    void commandsInOrderOverHttpMakeTheSimulatorsDigest() throws Exception {
        CommandOutcome outcome = CommandOutcome.of(
                "replay",
                "everything-own-lines",
                "--pace",
                "max",
                "--in-order",
                "--no-html",
                "--ledger",
                folder.resolve("kept.ledger").toString(),
                "--json",
                folder.resolve("replay.json").toString());
        JsonNode replay = replay(outcome);

        assertThat(replay.path("proofs").path("equal").asBoolean()).isTrue();
        assertThat(replay.path("proofs").path("moved").asLong()).isZero();
        assertThat(replay.path("proofs").path("lost").asLong()).isZero();
        assertThat(replay.path("load").path("otherwise").asLong()).isZero();
        assertThat(replay.path("load").path("overlapping").asLong()).isZero();
        assertThat(replay.path("load").path("answered").asLong()).isGreaterThan(1000);
        assertThat(replay.path("otherwise").size()).isZero();
        for (JsonNode figure : replay.path("proofs").path("figures")) {
            assertThat(figure.path("live").asDouble())
                    .as(figure.path("key").asText())
                    .isEqualTo(figure.path("simulated").asDouble());
        }
        assertThat(CommandOutcome.of("verify", folder.resolve("kept.ledger").toString())
                        .out())
                .endsWith(replay.path("proofs").path("digest").asText() + "\n");
    }

    @Test
    void anOpenLoopLosesNothingAndKeepsItsTimes() throws Exception {
        Path log = folder.resolve("times.hlog");
        CommandOutcome outcome = CommandOutcome.of(
                "replay",
                "small-hall",
                "--pace",
                "10000",
                "--halls",
                "3",
                "--displays",
                "6",
                "--hlog",
                log.toString(),
                "--html",
                folder.resolve("replay.html").toString(),
                "--json",
                folder.resolve("replay.json").toString());
        JsonNode replay = replay(outcome);
        JsonNode load = replay.path("load");
        JsonNode proofs = replay.path("proofs");

        assertThat(proofs.path("lost").asLong()).isZero();
        assertThat(load.path("errors").asLong()).isZero();
        assertThat(proofs.path("moved").asLong())
                .isLessThanOrEqualTo(load.path("overlapping").asLong());
        assertThat(replay.path("total").path("response").path("p50").asDouble())
                .isGreaterThanOrEqualTo(
                        replay.path("total").path("service").path("p50").asDouble());
        assertThat(replay.path("displays").path("count").asLong()).isGreaterThan(100);
        assertThat(counted(log, "response-take-ticket")).isEqualTo(counted(log, "service-take-ticket"));
        assertThat(counted(log, "response-take-ticket"))
                .isEqualTo((long) proofs.path("figures").get(0).path("live").asDouble());
        assertThat(Files.readString(folder.resolve("replay.html"))).contains("开始办理", "start service");
    }

    @Test
    void theLeadInIsInTheLedgerAndInNoFigure() throws Exception {
        Path log = folder.resolve("times.hlog");
        CommandOutcome outcome = CommandOutcome.of(
                "replay",
                "small-hall",
                "--pace",
                "max",
                "--in-order",
                "--lead-in",
                "3 h",
                "--displays",
                "1",
                "--no-html",
                "--hlog",
                log.toString(),
                "--json",
                folder.resolve("replay.json").toString());
        JsonNode replay = replay(outcome);
        JsonNode leadIn = replay.path("leadIn");

        Scenario scenario =
                new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();
        Script script = new RehearsedScripts(scenario, scenario.seed(), DayRange.parse("1", scenario.horizon()))
                .of(1, new StopSign())
                .get(0);
        long end = script.time(0) + 3 * 3_600_000;
        long before = IntStream.range(0, script.size())
                .filter(i -> script.time(i) < end)
                .count();
        long callsAfter = IntStream.range(0, script.size())
                .filter(i -> script.time(i) >= end && script.op(i) == Op.CALL_NEXT)
                .count();
        assertThat(before).isBetween(100L, script.size() - 100L);
        assertThat(leadIn.path("scenarioSeconds").asDouble()).isEqualTo(3 * 3600);
        assertThat(leadIn.path("commands").asLong()).isEqualTo(before);
        assertThat(leadIn.path("otherwise").asLong()).isZero();
        assertThat(replay.path("load").path("answered").asLong()).isEqualTo(script.size() - before);
        assertThat(replay.path("total").path("response").path("count").asLong()).isEqualTo(script.size() - before);
        assertThat(counted(log, "response-call-next")).isEqualTo(callsAfter);
        assertThat(replay.path("displays").path("count").asLong()).isBetween(1L, callsAfter);
        assertThat(replay.path("proofs").path("equal").asBoolean()).isTrue();
        assertThat(replay.path("proofs").path("lost").asLong()).isZero();
        assertThat(outcome.out()).contains("Lead-in", "3 h");
    }

    private static long counted(Path log, String tag) throws Exception {
        long count = 0;
        try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
            for (EncodableHistogram next = reader.nextIntervalHistogram();
                    next != null;
                    next = reader.nextIntervalHistogram()) {
                if (tag.equals(next.getTag())) {
                    count += ((org.HdrHistogram.AbstractHistogram) next).getTotalCount();
                }
            }
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-hall", "everything-own-lines"})
    void atTheFastestPaceEverythingComesAsInTheSimulation(String hall) throws Exception {
        JsonNode replay = replay(CommandOutcome.of(
                "replay",
                hall,
                "--pace",
                "max",
                "--no-html",
                "--json",
                folder.resolve("replay.json").toString()));

        assertThat(replay.path("load").path("otherwise").asLong()).isZero();
        assertThat(replay.path("load").path("looks").asLong()).isZero();
        assertThat(replay.path("load").path("errors").asLong()).isZero();
        assertThat(replay.path("load").path("overlapping").asLong()).isGreaterThan(500);
        assertThat(replay.path("proofs").path("lost").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "replay"})
    void aServiceIsOfOneHall(String command) {
        CommandOutcome refused = CommandOutcome.of(command, "three-levels");

        assertThat(refused.err())
                .isEqualTo("three-levels: the scenario has several halls (halls: district, townships, villages), and a "
                        + "service runs one; allowed is a scenario without halls, of which --halls N runs N copies\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --pace 0 | --pace: '0' is not a pace: a number above 0 and up to 1,000,000, so many commands \
            a second such as 500/s, or max
            --pace fast | --pace: 'fast' is not a pace: a number above 0 and up to 1,000,000, so many commands \
            a second such as 500/s, or max
            --pace 0/s | --pace: '0/s' is not a pace: a number above 0 and up to 1,000,000, so many commands \
            a second such as 500/s, or max
            --days 2 | --days: '2' does not begin with the first day; a service knows nobody of days before, \
            so a replay begins with day 1
            --lead-in 30h | --lead-in: the people are through after 555 min; nothing would be left to measure
            --ledger README.md | --ledger: README.md is there already; a replay begins a ledger of its own
            """)
    void whatCannotBeIsOneLine(String options, String said) {
        CommandOutcome refused = CommandOutcome.of(("replay small-hall " + options.strip()).split(" "));

        assertThat(refused.err()).isEqualTo(said + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }
}
