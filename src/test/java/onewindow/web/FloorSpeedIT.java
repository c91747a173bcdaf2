package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a frame the floor takes, as the browser's own trace tells it, and what it keeps. */
class FloorSpeedIT {

    private static final double HALF_A_FRAME_MILLIS = 1000.0 / 60 / 2;
    private static final double STUTTER_MILLIS = 50;
    /** Of a day with some 2,500 people; as much as some hundred bytes for each. */
    private static final long MOST_KEPT_OF_A_DAY = 150_000;

    private static final int WINDOWS = 60;
    private static final int PEOPLE = 500;
    private static final String FULL = """
            title: {zh: 大厅, en: A large hall}
            source: invented
            horizon: 2 days
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 60}]
            """;

    @TempDir
    Path folder;

    private static void done(int expected, java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    private static void command(ServiceFixture service, String path) throws Exception {
        done(200, service.work("/api/halls/1/" + path, "{}"));
    }

    private static void pace(ServiceFixture service, String body) throws Exception {
        done(200, service.work("/api/halls/1/pace", body));
    }

    @Test
    void fiveHundredPeopleAndSixtyWindowsTakeAtMostHalfAFrame() throws Exception {
        String file = Files.writeString(folder.resolve("hall.yaml"), FULL).toString();
        try (ServiceFixture service = ServiceFixture.start(file, folder, false);
                Browser page = Browser.of(service, Browser.WALL)) {
            for (int i = 0; i < PEOPLE; i++) {
                done(201, service.work("/api/halls/1/tickets", "{\"matter\":\"civil\"}"));
            }
            for (int window = 1; window <= WINDOWS; window++) {
                command(service, "windows/" + window + "/open");
            }
            page.open("/floor").see("#waiting", String.valueOf(PEOPLE));

            FrameTrace trace = FrameTrace.of(page);
            for (int turn = 0; turn < 2; turn++) {
                for (int window = 1; window <= WINDOWS; window++) {
                    int ticket = turn * WINDOWS + window;
                    command(service, "windows/" + window + "/call-next");
                    command(service, "tickets/" + ticket + "/start");
                    done(201, service.work("/api/halls/1/tickets", "{\"matter\":\"civil\"}"));
                    if (turn == 0) {
                        command(service, "tickets/" + ticket + "/finish");
                    }
                }
            }
            page.see("#waiting", String.valueOf(PEOPLE));
            Thread.sleep(1_000);
            FrameTrace.Frames frames = trace.end();

            System.out.println(frames);
            assertThat(frames.count()).isGreaterThan(30);
            assertThat(frames.percentile(95)).isLessThan(HALF_A_FRAME_MILLIS);
        }
    }

    @Test
    void aDayThatPassesInSecondsDoesNotStutterAndLeavesNothingBehind() throws Exception {
        try (ServiceFixture service = ServiceFixture.startSimulated("scenarios/peak-day.yaml", folder, 1);
                Browser page = Browser.of(service, Browser.WALL)) {
            page.open("/floor").until("people come", () -> page.text("#given").matches("[0-9]+"));
            pace(service, "{\"pace\":3600}");
            page.until("a third of the day is over", () -> page.text("#given").matches("[3-9][0-9]{2}|[0-9]{4}"));
            pace(service, "{\"paused\":true}");
            long before = page.keptBytes();
            FrameTrace trace = FrameTrace.of(page);
            pace(service, "{\"paused\":false}");
            page.until(
                    "the day is over",
                    () -> page.text("#open").equals("0")
                            && page.text("#served").equals("0")
                            && page.text("#given").matches("[0-9]{4}"));
            FrameTrace.Frames frames = trace.end();
            long after = page.keptBytes();

            System.out.println(frames + "; kept " + before + ", then " + after + " bytes");
            assertThat(frames.count()).isGreaterThan(5);
            assertThat(frames.longerThan(STUTTER_MILLIS)).isZero();
            assertThat(after).isLessThan(before + MOST_KEPT_OF_A_DAY);
        }
    }
}
