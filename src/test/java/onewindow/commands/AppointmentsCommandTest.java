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

/** The command appointments: what it answers, what it writes and what it refuses. */
class AppointmentsCommandTest {

    @TempDir
    Path folder;

    private String hall;

    @BeforeEach
    void writeHall() throws IOException {
        String text = """
                title: {zh: 小厅, en: A small hall}
                source: invented
                horizon: 5 days
                hours: 09:00-12:00
                demand:
                  total: poisson
                  cases: 400
                  streams:
                    - key: booked
                      kind: appointments
                      share: 30 %
                      bookingWindow: 1..2
                      slot: 30 min
                      places: 4
                      noShow: {value: 20 %, assumption: {why: invented, range: 5 %..40 %}}
                      whenFull: walk-in
                      lateClass: walk-in
                      classes: {appointment: 1}
                classes:
                  - {key: walk-in, share: 100 %}
                  - {key: appointment, share: 0 %}
                assign: {order: strict-priority, ranks: {appointment: 0, walk-in: 1}}
                service: {exponential: 6 min}
                windows: [{key: main, count: 3}]
                """;
        hall = Files.writeString(folder.resolve("hall.yaml"), text).toString();
    }

    private CommandOutcome run(String... words) {
        List<String> all = new ArrayList<>(List.of("appointments"));
        all.addAll(List.of(words));
        all.addAll(List.of("--kept", folder.resolve("kept").toString()));
        return CommandOutcome.of(all.toArray(String[]::new));
    }

    @Test
    void answersInBothLanguagesOnAPageInTablesAndInJson() throws IOException {
        Path page = folder.resolve("a.html");
        Path json = folder.resolve("a.json");
        Path tables = folder.resolve("tables");
        CommandOutcome english = run(
                hall,
                "--shares",
                "0,20,40",
                "--precision",
                "5%",
                "--html",
                page.toString(),
                "--json",
                json.toString(),
                "--csv",
                tables.toString());
        CommandOutcome chinese = run(hall, "--shares", "20,40", "--precision", "5%", "--no-html", "--lang", "zh");

        assertThat(english.err()).isEmpty();
        assertThat(english.exitCode()).isBetween(0, 1);
        assertThat(english.out())
                .startsWith("How many should be able to book? A small hall\n")
                .contains("In time, nobody books")
                .contains("Against the hall without appointments");
        assertThat(chinese.out()).startsWith("应让多少人预约？小厅\n");
        assertThat(Files.readString(page)).contains("How many should be able to book?");
        assertThat(tables.resolve("appointments-settings.csv")).exists();
        JsonNode answer = new ObjectMapper().readTree(Files.readString(json));
        assertThat(answer.path("schema").asText()).isEqualTo("onewindow/appointments/1");
        JsonNode settings = answer.at("/appointments/settings");
        assertThat(settings).hasSizeGreaterThanOrEqualTo(2);
        assertThat(settings.get(0).path("share").asDouble()).isEqualTo(0.2);
        assertThat(settings.get(0).at("/book/withoutSlot/mean").asDouble()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void aHallWithoutAppointmentsIsToldWhatToAdd() {
        CommandOutcome outcome = run("peak-day", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("peak-day: nobody books: add a stream of kind appointments under demand.streams (its cases"
                        + " or share, bookingWindow, slot, places and a class of its own); the built-in scenario"
                        + " appointments shows one\n");
    }

    @Test
    void sharesThatCannotBeAreRefused() {
        assertThat(run(hall, "--shares", "0").err())
                .contains("'0' names no share above 0, so there is nothing to compare");
        assertThat(run(hall, "--shares", "10,120").err())
                .contains("'120' is not a percentage from 0 to 100, such as 10,20,30");
        assertThat(run(hall, "--shares", "").exitCode()).isEqualTo(2);
    }
}
