package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onewindow.measure.RunResult;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run as JSON, read back. */
class JsonReportTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static JsonNode json(Scenario scenario, RunResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonReport.write(scenario, result, "en", out);
        assertThat(out.toString())
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .endsWith("}\n");
        return MAPPER.readTree(out.toString());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void theSchemaAndItsKeysAreFixed() throws IOException {
        Scenario scenario = HalfYearFixture.scenario();
        JsonNode json = json(scenario, HalfYearRunFixture.of(scenario));
        assertThat(json.get("schema").asText()).isEqualTo("onewindow/run/1");
        assertThat(keys(json))
                .containsExactly(
                        "schema",
                        "scenario",
                        "seed",
                        "replications",
                        "requestedReplications",
                        "days",
                        "firstDay",
                        "lastDay",
                        "doubts",
                        "quantileEstimator",
                        "cases",
                        "arrivals",
                        "served",
                        "wait",
                        "queuedSecondsPerArrival",
                        "abandoned",
                        "balked",
                        "blocked",
                        "unserved",
                        "noShows",
                        "missedBookings",
                        "cancelledBookings",
                        "reusedPlaces",
                        "bannedRequests",
                        "overtimeSeconds",
                        "queue",
                        "busyWindows",
                        "utilisation",
                        "ranges",
                        "byClass",
                        "byDepartment",
                        "byWindowGroup",
                        "byHour",
                        "ranking",
                        "digest",
                        "environment");
        assertThat(keys(json.get("scenario"))).containsExactly("name", "title", "sha256");
        assertThat(keys(json.get("wait")))
                .containsExactly(
                        "meanSeconds",
                        "p50Seconds",
                        "p90Seconds",
                        "p95Seconds",
                        "p99Seconds",
                        "maxSeconds",
                        "delayed",
                        "within");
        assertThat(keys(json.get("wait").get("within"))).containsExactly("600", "900", "1200", "1800");
        assertThat(keys(json.get("wait").get("meanSeconds"))).containsExactly("mean", "low", "high");
        assertThat(keys(json.get("ranges").get(0)))
                .containsExactly("key", "low", "high", "headlineAtLow", "headlineBase", "headlineAtHigh");
        assertThat(keys(json.get("environment")))
                .containsExactly("version", "commit", "jvm", "cpu", "os", "threads", "runSeconds", "command");
    }

    @Test
    void theNumbersAreThoseOfTheRun() throws IOException {
        Scenario scenario = HalfYearFixture.scenario();
        JsonNode json = json(scenario, HalfYearRunFixture.of(scenario));
        assertThat(json.get("wait").get("meanSeconds").get("mean").asDouble()).isEqualTo(725.3);
        assertThat(json.get("replications").asInt()).isEqualTo(20);
        assertThat(json.get("digest").asText()).isEqualTo("5f0c1d9be27a4438");
        assertThat(json.get("byDepartment")).hasSize(37);
        assertThat(json.get("byDepartment").get(36).get("key").asText()).isEqualTo("d37");
        assertThat(json.get("byDepartment").get(36).get("name").get("zh").asText())
                .isEqualTo("部门37");
        assertThat(json.get("byHour").get(1).get("hour").asInt()).isEqualTo(9);
    }

    @Test
    void doubtsAreSentencesInTheLanguage(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), """
                title: More work than a window can do
                source: made up
                horizon: 2 days
                hours: 09:00-12:00
                demand: {rate: 20 per hour}
                service: {exponential: 12 min}
                windows: [{key: main, name: {zh: 窗口, en: Windows}, count: 2}]
                """);
        Scenario scenario =
                new ScenarioReader().read(file.toString(), List.of()).scenario().orElseThrow();
        for (String language : List.of("en", "zh")) {
            StringBuilder out = new StringBuilder();
            JsonReport.write(scenario, TextbookFixture.run(), language, out);
            JsonNode doubts = MAPPER.readTree(out.toString()).get("doubts");
            assertThat(doubts).hasSize(1);
            assertThat(doubts.get(0).asText())
                    .isEqualTo(
                            language.equals("en")
                                    ? "more work than the windows can do: Windows, 12 h a day against 6 h on the"
                                            + " timetable"
                                    : "工作量超出窗口能力：窗口每天12小时，而排班只有6小时");
        }
    }

    @Test
    void whatDoesNotExistIsNull() throws IOException {
        JsonNode json = json(TextbookFixture.scenario(), TextbookFixture.run());
        JsonNode mean = json.get("wait").get("meanSeconds");
        assertThat(mean.get("mean").asDouble()).isEqualTo(32_400);
        assertThat(mean.get("low").isNull()).isTrue();
        assertThat(mean.get("high").isNull()).isTrue();
        Scenario scenario = HalfYearFixture.scenario();
        JsonNode nobody =
                json(scenario, HalfYearRunFixture.of(scenario)).get("byHour").get(9);
        assertThat(nobody.get("wait").get("meanSeconds").get("mean").isNull()).isTrue();
        assertThat(nobody.get("arrivals").get("mean").asDouble()).isZero();
    }

    @Test
    void anOutputThatFailsIsAnError() {
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(char character) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> JsonReport.write(TextbookFixture.scenario(), TextbookFixture.run(), "en", full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }
}
