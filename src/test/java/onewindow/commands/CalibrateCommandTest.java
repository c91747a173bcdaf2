package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated hall's log becomes a scenario and its reports. */
class CalibrateCommandTest {

    @TempDir
    Path folder;

    private String log;
    private String scenario;

    @BeforeEach
    void writeALog() {
        log = folder.resolve("hall.csv").toString();
        scenario = folder.resolve("mine.yaml").toString();
        CommandOutcome run = CommandOutcome.of(
                "run",
                "small-hall",
                "--days",
                "1..10",
                "--replications",
                "1",
                "--no-ranges",
                "--no-html",
                "--log",
                log);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void scenarioPageAndJsonAreWrittenAndTheScenarioIsValid() throws IOException {
        Path page = folder.resolve("page.html");
        Path json = folder.resolve("all.json");
        CommandOutcome outcome = CommandOutcome.of(
                "calibrate", log, "--out", scenario, "--html", page.toString(), "--json", json.toString());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("What the model misses", "Scenario: " + scenario, "Report: " + page)
                .contains("Fitted on               8 days, 2022-01-04 to 2022-01-13");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("hall.csv: calibration");
        JsonNode all = new ObjectMapper().readTree(Files.readString(json));
        assertThat(all.path("schema").asText()).isEqualTo("onewindow/calibration/1");
        assertThat(all.path("scenario").asText()).isEqualTo(Files.readString(Path.of(scenario)));
        assertThat(CommandOutcome.of("check", scenario).exitCode()).isZero();
    }

    @Test
    void jsonOnTheTerminalSendsTheSummaryElsewhere() throws IOException {
        CommandOutcome outcome = CommandOutcome.of("calibrate", log, "--out", scenario, "--no-html", "--json", "-");
        assertThat(new ObjectMapper()
                        .readTree(outcome.out())
                        .path("judgement")
                        .path("heldOut")
                        .asBoolean())
                .isTrue();
        assertThat(outcome.err()).contains("What to measure next");
        assertThat(outcome.err()).doesNotContain("Report: ");
    }

    @Test
    void aReportNeverTakesThePlaceOfTheLogOrOfAnother() {
        assertThat(CommandOutcome.of("calibrate", log, "--out", scenario, "--html", log)
                        .err())
                .isEqualTo("--html: '" + log + "' is the log itself; name another file\n");
        assertThat(CommandOutcome.of("calibrate", log, "--out", scenario, "--no-html", "--json", scenario)
                        .err())
                .isEqualTo("--json: '" + scenario + "' is what --out names; name another file\n");
        assertThat(CommandOutcome.of("calibrate", log, "--no-html", "--html", "a.html")
                        .err())
                .isEqualTo("--html and --no-html exclude each other\n");
    }

    @Test
    void daysWithoutRowsAreHeldAgainstMaxBad() throws IOException {
        StringBuilder text = new StringBuilder("ticket_time\n");
        LocalDate first = LocalDate.parse("2022-02-28");
        for (LocalDate day = first; day.isBefore(first.plusWeeks(4)); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            if (!weekend && !day.equals(LocalDate.parse("2022-03-09"))) {
                text.append((day + " 09:00\n").repeat(5));
            }
        }
        Path gap = Files.writeString(folder.resolve("gap.csv"), text);
        CommandOutcome refused = CommandOutcome.of("calibrate", gap.toString(), "--out", scenario);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("days without rows, each counted as a bad row: nobody came on 2022-03-09, though people come"
                        + " on most days of that weekday (1 day)\n"
                        + "0 of 95 rows left out and 1 day without rows (1.05 %), more than the 1 % allowed\n"
                        + "a day on which the hall was closed is a bad row too; allow for them with --max-bad\n");
        assertThat(Path.of(scenario)).doesNotExist();
    }
}
