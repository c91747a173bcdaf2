package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    /** All cancel as soon as they have booked, so all who ask find a place in the one slot of ten. */
    @Test
    void cancelledOnesAndTheirPlacesStandInTheReportsToo() throws IOException {
        String[] cancelling = {
            "--set", "demand.streams.booked.noShow=0 %",
            "--set", "demand.streams.booked.slot=3 h",
            "--set", "demand.streams.booked.cancel={share: 100 %, before: {deterministic: 4 h}}"
        };
        String text = run(with(cancelling, "--no-html"));
        assertThat(text)
                .contains("\nBooked, cancelled       40  (40 to 40)\n", "\nFreed, used again       30  (30 to 30)\n")
                .doesNotContain("Booked, never came");
        assertThat(run(with(cancelling, "--no-html", "--lang", "zh"))).contains("预约已取消", "取消后再约出");
        JsonNode json = new ObjectMapper().readTree(run(with(cancelling, "--no-html", "--json", "-")));
        assertThat(json.path("cancelledBookings").path("mean").asDouble()).isEqualTo(40);
        assertThat(json.path("reusedPlaces").path("mean").asDouble()).isEqualTo(30);
        assertThat(json.path("arrivals").path("mean").asDouble()).isEqualTo(60);
        Path page = folder.resolve("r.html");
        run(with(cancelling, "--html", page.toString()));
        assertThat(page).content().contains("30 of their places were booked again", "预约已取消");
    }

    /** One person books for all: the first slot missed in the morning bans whoever asks at 11:00. */
    @Test
    void requestsOfTheBannedAreCounted() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(run(
                        "--no-html",
                        "--json",
                        "-",
                        "--set",
                        "demand.streams.booked.profile={steps: {08:00: 1, 08:30: 0, 11:00: 1, 11:30: 0}}",
                        "--set",
                        "demand.streams.booked.ban={people: 1, noShows: 1, within: 1 min, for: 6 h, walkIn: 100 %}"));
        double banned = json.path("bannedRequests").path("mean").asDouble();
        assertThat(banned).isBetween(10.0, 30.0);
        assertThat(json.path("missedBookings").path("mean").asDouble()).isEqualTo(40 - banned);
        assertThat(json.path("arrivals").path("mean").asDouble()).isEqualTo(60 + banned);
    }

    private static String[] with(String[] settings, String... args) {
        return Stream.concat(Stream.of(settings), Stream.of(args)).toArray(String[]::new);
    }

    @Test
    void theyAreLeftOutWhereNobodyBooks() {
        assertThat(run("--no-html", "--set", "demand.streams.booked.noShow=0 %"))
                .doesNotContain("Booked, never came");
    }
}
