package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import onewindow.measure.RunResult;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The run as JSON, read back. */
class JsonReportTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static JsonNode json(Scenario scenario, RunResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonReport.write(scenario, result, out);
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
        assertThatThrownBy(() -> JsonReport.write(TextbookFixture.scenario(), TextbookFixture.run(), full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }
}
