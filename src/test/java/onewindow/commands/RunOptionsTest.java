package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each option of {@code run} does to the results, and what it says to a value that it does not take. */
final class RunOptionsTest {

    @TempDir
    private Path folder;

    private Path hall;
    private Path january;

    @BeforeEach
    void writeScenarios() throws IOException {
        hall = HallFiles.undated(folder);
        january = HallFiles.dated(folder);
    }

    @Test
    void replicationsAreTheStatedNumberElseTheFilesElseTwenty() throws IOException {
        assertThat(json("--replications", "3").path("replications").asInt()).isEqualTo(3);
        assertThat(json("--set", "run.replications=2").path("replications").asInt())
                .isEqualTo(2);
        assertThat(json().path("replications").asInt()).isEqualTo(20);
    }

    @Test
    void seedChangesTheRunAndIsReported() throws IOException {
        JsonNode other = json("--replications", "2", "--seed", "-7");
        assertThat(other.path("seed").asLong()).isEqualTo(-7);
        assertThat(json("--replications", "2", "--seed", "-7").path("digest")).isEqualTo(other.path("digest"));
        assertThat(json("--replications", "2").path("digest")).isNotEqualTo(other.path("digest"));
    }

    @Test
    void threadsDoNotChangeTheRun() throws IOException {
        JsonNode one = json("--replications", "4", "--threads", "1");
        JsonNode many = json("--replications", "4", "--threads", "256");
        assertThat(many.path("digest")).isEqualTo(one.path("digest"));
        assertThat(many.path("ranges")).isNotEmpty().isEqualTo(one.path("ranges"));
    }

    @Test
    void settingsApplyTogetherAndInOrder() throws IOException {
        String[] settings = {
            "--set", "windows.main.count=9", "--set", "demand.rate=1 per hour", "--set", "windows.main.count=30"
        };
        assertThat(run(settings).out()).contains("30 windows").contains("nobody: everyone who came was served");
        assertThat(json(settings).path("cases").path("mean").asDouble()).isLessThan(40);
    }

    @Test
    void rangesAreLeftOutOnRequest() throws IOException {
        assertThat(run("--replications", "2").out()).contains("over the assumptions");
        assertThat(run("--replications", "2", "--no-ranges").out()).doesNotContain("over the assumptions");
        assertThat(json("--replications", "2", "--no-ranges").path("ranges")).isEmpty();
    }

    @Test
    void rangesThatCostMoreThanTheyMayAreLeftOutWithALine() throws IOException {
        String second = "demand.rate={value: 20 per hour, assumption: {why: a guess, range: 10 per hour..22 per hour}}";
        CommandOutcome outcome = run("--replications", "1", "--days", "2", "--set", second);
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .isEqualTo("the ranges of the assumptions are left out: in a run of these days they take"
                        + " --replications 2 or more (--no-ranges skips them)\n");
        assertThat(run("--replications", "2", "--days", "2", "--set", second).err())
                .isEmpty();
    }

    @Test
    void endOfARangeThatTheFileRefusesIsLeftOut() throws IOException {
        JsonNode ranges = json(
                        "--replications",
                        "2",
                        "--set",
                        "windows.main.count={value: 2, assumption: {why: a guess, range: 0..3}}")
                .path("ranges");
        assertThat(ranges).hasSize(2);
        JsonNode windows = ranges.get(1);
        assertThat(windows.path("key").asText()).isEqualTo("windows.main.count");
        assertThat(windows.path("headlineAtLow").isNull()).isTrue();
        assertThat(windows.path("headlineAtHigh").asDouble()).isPositive();
    }

    @Test
    void settingsAreShownInTheHeadAndAReplacedValueKeepsItsRange() {
        CommandOutcome outcome = run("--replications", "2", "--set", "service.exponential.mean=6 min");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("\nChanged from the file: service.exponential.mean=6 min\n")
                .contains("Service time: exponential, mean (3 min to 8 min)");
        assertThat(run("--replications", "2", "--lang", "zh", "--set", "windows.main.count=4")
                        .out())
                .contains("\n与场景文件不同之处：windows.main.count=4\n");
    }

    @Test
    void rangeThatTheNewValueLeavesIsNamed() {
        CommandOutcome outcome = run("--replications", "2", "--set", "service.exponential.mean=9 min");
        assertThat(outcome.err())
                .isEqualTo("--set: warning: service.exponential.mean: '9 min' is not known to lie in the range"
                        + " 3 min..8 min of the 5 min before it, so that range is left out\n");
        assertThat(outcome.out()).doesNotContain("over the assumptions");
    }

    @Test
    void languageIsThatOfTheTable() {
        assertThat(run("--replications", "2", "--lang", "zh").out()).startsWith("小厅\n");
        assertThat(run("--replications", "2", "--lang", "en").out()).startsWith("Tiny hall\n");
    }

    @Test
    void daysAreNumbersWhereTheHorizonHasNoDates() {
        assertThat(run("--replications", "1", "--days", "2..3").out()).contains("hall days 2 to 3 of the scenario's 5");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-04, 2022-01-04,",
        "1, 2022-01-04,",
        "1..4, 2022-01-04 to 2022-01-07, 4 hall days",
        "2022-01-01..2022-01-09, 2022-01-04 to 2022-01-07, 4 hall days",
        "2022-01-08..2022-01-10, 2022-01-10,"
    })
    void datesAtDaysOffArePassedOver(String days, String shown, String count) {
        CommandOutcome outcome =
                CommandOutcome.of("run", january.toString(), "--no-html", "--replications", "2", "--days", days);
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains(shown).contains(count == null ? "1 hall day" : count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | is not within the horizon's days, 1..21",
                "21..22 | is not within the horizon's days, 1..21",
                "2022-1-4 | is neither dates such as 2022-03-01..2022-03-31 nor numbers such as 1..5",
                "2022-02-30 | is neither dates such as 2022-03-01..2022-03-31 nor numbers such as 1..5",
                "2022-01-04.. | is neither dates such as 2022-03-01..2022-03-31 nor numbers such as 1..5",
                "2022-01-08 | is a day on which the hall is closed",
                "2022-01-08..2022-01-09 | has no day on which the hall is open",
                "2022-01-09..2022-01-04 | ends before it begins",
                "2021-12-31..2022-01-04 | is not within the horizon, 2022-01-01..2022-01-31",
                "2022-02-01 | is not within the horizon, 2022-01-01..2022-01-31"
            })
    void datesThatNameNoHallDayAreRefused(String days, String why) {
        assertThat(CommandOutcome.of("run", january.toString(), "--no-html", "--days", days))
                .isEqualTo(new CommandOutcome(2, "", "--days: '" + days + "' " + why + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is not the number of a day or a span of numbers such as 1..5",
                "2022-01-04 | is not the number of a day or a span of numbers such as 1..5",
                "1..2..3 | is not the number of a day or a span of numbers such as 1..5",
                "99999999999 | is not the number of a day or a span of numbers such as 1..5",
                "0 | is not within the horizon's days, 1..5",
                "5..6 | is not within the horizon's days, 1..5",
                "4..2 | ends before it begins"
            })
    void numbersThatNameNoDayAreRefused(String days, String why) {
        assertThat(run("--days", days)).isEqualTo(new CommandOutcome(2, "", "--days: '" + days + "' " + why + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--replications | 0 | is not a whole number from 1 to 1000000",
                "--replications | -1 | is not a whole number from 1 to 1000000",
                "--replications | x | is not a whole number from 1 to 1000000",
                "--replications | 99999999999 | is not a whole number from 1 to 1000000",
                "--threads | 0 | is not a whole number from 1 to 256",
                "--threads | 1000 | is not a whole number from 1 to 256",
                "--seed | 1.5 | is not a whole number from -9223372036854775808 to 9223372036854775807",
                "--lang | fr | is not zh or en",
                "--html | '' | is not the name of a file",
                "--json | '' | is not the name of a file",
                "--csv | '' | is not the name of a file"
            })
    void valuesThatAnOptionDoesNotTakeAreNamedWithWhatIsAllowed(String option, String value, String why) {
        assertThat(CommandOutcome.of("run", hall.toString(), option, value))
                .isEqualTo(new CommandOutcome(2, "", option + ": '" + value + "' " + why + "\n"));
    }

    @Test
    void faultsOfTheFileAndOfSettingsAreListedInOneGo() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"), Files.readString(hall).replace("09:00-12:00", "25:00-26:00"));
        CommandOutcome outcome = CommandOutcome.of("run", wrong.toString(), "--set", "windows.mian.count=2");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .anyMatch(line -> line.startsWith(wrong + ":3: hours: '25:00"))
                .anyMatch(line ->
                        line.equals("--set: windows.mian.count: there is no item 'mian', did you mean 'main'?"));
    }

    @Test
    void blankFileNameIsNoFile() {
        assertThat(CommandOutcome.of("run", " "))
                .isEqualTo(new CommandOutcome(2, "", "FILE: ' ' is not the name of a file\n"));
    }

    @Test
    void commandThatRepeatsTheRunIsReported() throws IOException {
        JsonNode command = json("--replications", "2", "--days", "1..2", "--set", "demand.rate=3 per hour")
                .path("environment")
                .path("command");
        assertThat(command.asText())
                .isEqualTo("run " + hall + " --seed 1 --replications 2 --days 1..2 --set 'demand.rate=3 per hour'");
    }

    private CommandOutcome run(String... options) {
        List<String> args = new ArrayList<>(List.of("run", hall.toString(), "--no-html"));
        args.addAll(List.of(options));
        return CommandOutcome.of(args.toArray(String[]::new));
    }

    private JsonNode json(String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("--json", "-"));
        args.addAll(List.of(options));
        CommandOutcome outcome = run(args.toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return new ObjectMapper().readTree(outcome.out());
    }
}
