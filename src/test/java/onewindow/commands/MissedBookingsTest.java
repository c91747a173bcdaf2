package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who booked and never came stand in every report, beside those who came. */
final class MissedBookingsTest {

    /** Exactly 40 ask before the doors open, all find a slot of that day, and nobody of them comes. */
    private static final String HALL = """
            title: {zh: 预约, en: Bookings}
            horizon: 1 day
            hours: 09:00-12:00
            demand:
              total: exact
              cases: 60
              streams:
                - {key: booked, kind: appointments, cases: 40, slot: 30 min, places: 10, bookingWindow: 0..0,
                   noShow: 100 %, profile: {steps: {08:00: 1, 08:30: 0}}}
            service: {deterministic: 1 min}
            windows: [{key: main, count: 2}]
            assumption: invented for a test
            """;

    @TempDir
    private Path folder;

    private Path hall;

    @BeforeEach
    void writeScenario() throws IOException {
        hall = Files.writeString(folder.resolve("hall.yaml"), HALL);
    }

    private String run(String... args) {
        String[] all = new String[args.length + 4];
        System.arraycopy(new String[] {"run", hall.toString(), "--replications", "2"}, 0, all, 0, 4);
        System.arraycopy(args, 0, all, 4, args.length);
        CommandOutcome outcome = CommandOutcome.of(all);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void theyAreCountedAndAreNotAmongThoseWhoCame() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("--no-html", "--json", "-"));
        assertThat(json.path("missedBookings").path("mean").asDouble()).isEqualTo(40);
        assertThat(json.path("arrivals").path("mean").asDouble()).isEqualTo(60);
        assertThat(json.path("served").path("mean").asDouble()).isEqualTo(60);
        assertThat(json.path("byClass")
                        .get(0)
                        .path("missedBookings")
                        .path("mean")
                        .asDouble())
                .isEqualTo(40);
    }

    @Test
    void theyStandInTheTableThePageAndTheSpreadsheet() throws IOException {
        Path page = folder.resolve("r.html");
        Path tables = folder.resolve("tables");
        String text = run("--html", page.toString(), "--csv", tables.toString());
        assertThat(text).contains("\nBooked, never came      40  (40 to 40)\n");
        assertThat(run("--no-html", "--lang", "zh")).contains("\n预约未到                40  （40至40）\n");
        assertThat(page).content().contains("Booked, never came", "预约未到", "had a slot; not among those who came");
        assertThat(tables.resolve("classes.csv")).content().contains(",missed_bookings,");
    }

    @Test
    void theyAreLeftOutWhereNobodyBooks() {
        assertThat(run("--no-html", "--set", "demand.streams.booked.noShow=0 %"))
                .doesNotContain("Booked, never came");
    }
}
