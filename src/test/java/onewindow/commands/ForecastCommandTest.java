package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a state: out of a run, by hand, and into a forecast. */
final class ForecastCommandTest {

    private static final Pattern STATE = Pattern.compile("^```json\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path folder;

    private CommandOutcome forecast(Path state, String... more) {
        String[] words = new String[6 + more.length];
        words[0] = "forecast";
        words[1] = "scenarios/small-hall.yaml";
        words[2] = "--from";
        words[3] = state.toString();
        words[4] = "--replications";
        words[5] = "60";
        System.arraycopy(more, 0, words, 6, more.length);
        return CommandOutcome.of(words);
    }

    private Path state() {
        Path state = folder.resolve("state.json");
        CommandOutcome run = CommandOutcome.of(
                "run",
                "scenarios/small-hall.yaml",
                "--replications",
                "1",
                "--days",
                "40",
                "--no-ranges",
                "--no-html",
                "--state-at",
                "2022-03-07 10:30",
                "--state",
                state.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return state;
    }

    @Test
    void stateOfARunIsForecastInEveryForm() throws IOException {
        Path state = state();
        JsonNode written = new ObjectMapper().readTree(state.toFile());
        assertThat(written.path("schema").asText()).isEqualTo("onewindow/state/1");
        assertThat(written.path("time").asText()).isEqualTo("2022-03-07T10:30+08:00");
        assertThat(written.path("tickets")).isNotEmpty();

        Path page = folder.resolve("page.html");
        Path json = folder.resolve("f.json");
        CommandOutcome outcome = forecast(
                state,
                "--html",
                page.toString(),
                "--json",
                json.toString(),
                "--csv",
                folder.resolve("csv").toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("A small hall: forecast of 2022-03-07 (Monday), 10:30\nWhoever comes now waits longest at ")
                .contains("60 replications of the rest of the day, seed 1, looked at until 12:30.\n"
                        + "Over the ranges of the assumptions nine in ten wait at most ");
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 100 || line.startsWith("Report: "));
        JsonNode forecast = new ObjectMapper().readTree(json.toFile());
        assertThat(forecast.path("schema").asText()).isEqualTo("onewindow/forecast/1");
        assertThat(forecast.path("lines")).hasSize(6);
        assertThat(forecast.path("ranges")).hasSize(2);
        assertThat(forecast.at("/ranges/0/p90SecondsAtLow").isNumber()).isTrue();
        assertThat(forecast.path("lines").get(0).path("ifYouCome")).hasSize(5);
        assertThat(Files.readString(page)).contains("<svg", "十人中有九人至多等");
        assertThat(folder.resolve("csv/forecast-waits.csv")).exists();
        assertThat(folder.resolve("csv/forecast-waiting.csv")).exists();
        assertThat(folder.resolve("csv/forecast-tickets.csv")).exists();
    }

    @Test
    void stateByHandOfTheReadmeIsForecast() throws IOException {
        Matcher shown = STATE.matcher(Files.readString(Path.of("README.md")));
        assertThat(shown.find()).isTrue();
        Path state = Files.writeString(folder.resolve("hand.json"), shown.group(1));
        CommandOutcome outcome = forecast(state, "--no-html", "--lang", "zh", "--ahead", "1.5 h");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("现有 4 人等候", "看到 12:00 为止");
    }

    @Test
    void aForecastSaysHowSureItIsAndWhetherThatWasAsked() throws IOException {
        Path state = Files.writeString(
                folder.resolve("few.json"),
                "{\"schema\": \"onewindow/state/1\", \"time\": \"2022-03-07 10:30\","
                        + " \"waiting\": [{\"group\": \"any\", \"count\": 9}]}");
        CommandOutcome outcome = CommandOutcome.of(
                "forecast",
                "scenarios/small-hall.yaml",
                "--from",
                state.toString(),
                "--precision",
                "20%",
                "--no-ranges",
                "--no-html",
                "--json",
                "-");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        JsonNode forecast = new ObjectMapper().readTree(outcome.out());
        assertThat(forecast.path("precision").asDouble()).isEqualTo(0.2);
        assertThat(forecast.path("precisionReached").asBoolean()).isTrue();
        assertThat(forecast.path("replications").asInt()).isGreaterThanOrEqualTo(200);
        for (JsonNode line : forecast.path("lines")) {
            JsonNode now = line.path("ifYouCome").get(0);
            assertThat(line.path("p90HalfWidthSeconds").asDouble())
                    .isLessThanOrEqualTo(
                            Math.max(5, 0.2 * now.path("p90Seconds").asDouble()));
            assertThat(line.path("medianHalfWidthSeconds").asDouble())
                    .isLessThanOrEqualTo(
                            Math.max(5, 0.2 * now.path("medianSeconds").asDouble()));
        }
        assertThat(outcome.err().replace('\n', ' ')).contains("± 20 % was asked for, and is reached in every line.");
        assertFault(
                forecast(state, "--precision", "5%"),
                "--precision and --replications do not go together: one of them says how often the rest of the day is"
                        + " run\n");
    }

    @Test
    void stateOfAnotherScenarioIsTakenWithAWarning() throws IOException {
        Path state = Files.writeString(
                folder.resolve("other.json"),
                "{\"schema\": \"onewindow/state/1\", \"time\": \"2022-03-07 10:30\","
                        + " \"scenario\": {\"sha256\": \"0\"}}");
        CommandOutcome outcome = forecast(state, "--no-html");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .isEqualTo(state + ": the state is of another scenario, or of this one as it was otherwise\n");
        assertThat(outcome.out()).contains("Nobody waits at 10:30.");
    }

    @Test
    void faultsOfTheUserAreTold() throws IOException {
        Path state = Files.writeString(
                folder.resolve("bad.json"), "{\"schema\": \"onewindow/state/1\", \"time\": \"2022-03-06 10:30\"}");
        assertFault(
                forecast(state, "--no-html"),
                state + ": /time: '2022-03-06 10:30' is not on a day on which the hall is open\n");
        assertFault(
                forecast(folder.resolve("none.json"), "--no-html"),
                "--from: '" + folder.resolve("none.json") + "' cannot be read: there is no such file\n");
        Path open = Files.writeString(folder.resolve("open.json"), "{\"schema\": \"onewindow/state/1\"");
        assertFault(
                forecast(open, "--no-html"),
                open + ": line 1: is not JSON: Unexpected end-of-input: expected close marker for Object\n");
        assertFault(forecast(folder, "--no-html"), "--from: '" + folder + "' is a folder; it must be a file\n");
        assertFault(
                forecast(state, "--ahead", "soon"),
                "--ahead: 'soon' is not a time such as '90 min' or '2 h', at most 10000 h\n");
        assertFault(
                CommandOutcome.of("run", "scenarios/small-hall.yaml", "--no-html", "--state", "s.json"),
                "--state-at and --state belong together: the time of a state and its file\n");
        assertFault(
                CommandOutcome.of(
                        "run", "scenarios/small-hall.yaml", "--no-html", "--state-at", "10:30", "--state", "s.json"),
                "--state-at: '10:30' is not a time such as '2022-01-01 10:30' within the horizon\n");
    }

    private static void assertFault(CommandOutcome outcome, String err) {
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo(err);
    }
}
