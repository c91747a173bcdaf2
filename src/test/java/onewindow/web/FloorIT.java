package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall as a living plan, in a browser: who looks at it sees where the people are and how long they wait. */
class FloorIT {

    @TempDir
    Path folder;

    private ServiceFixture service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceFixture.start(SmallHall.in(folder), folder, false);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void take(int tickets) throws Exception {
        for (int i = 0; i < tickets; i++) {
            assertThat(service.post("/api/halls/1/tickets", "{\"matter\":\"civil\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private void at(int window, String word) throws Exception {
        assertThat(service.work("/api/halls/1/windows/" + window + "/" + word, "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** How many people are painted within a part of the plan, by their colours: each sprite has one ink. */
    private static long painted(Browser floor, String token) {
        return (Long) floor.run("""
                const canvas = document.querySelector('#plan canvas:last-child');
                const probe = document.createElement('canvas').getContext('2d');
                probe.fillStyle = getComputedStyle(canvas).getPropertyValue(arguments[0]).trim();
                probe.fillRect(0, 0, 1, 1);
                const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
                const copy = document.createElement('canvas');
                copy.width = canvas.width;
                copy.height = canvas.height;
                const pen = copy.getContext('2d', { willReadFrequently: true });
                pen.drawImage(canvas, 0, 0);
                const { data } = pen.getImageData(0, 0, copy.width, copy.height);
                let found = 0;
                for (let at = 0; at < data.length; at += 4) {
                  if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) {
                    found++;
                  }
                }
                return found;
                """, token);
    }

    @Test
    void whoTakesANumberIsSeenWaitingThenAtTheWindowThenGone() throws Exception {
        try (Browser floor = Browser.of(service, Browser.DESKTOP)) {
            floor.open("/floor?lang=zh").see("#waiting", "0").see("#legend", "不到 5 分钟");

            take(3);
            floor.see("#waiting", "3").until("three sit", () -> painted(floor, "--wait-0") > 0);
            assertThat(painted(floor, "--at-window")).isZero();

            at(1, "open");
            at(1, "call-next");
            assertThat(service.work("/api/halls/1/tickets/1/start", "{}").statusCode())
                    .isEqualTo(200);
            floor.see("#served", "1").see("#waiting", "2");
            floor.until("one is at the window", () -> painted(floor, "--at-window") > 0);

            floor.click("#table summary").see("#rows", "2").see("#rows", "1");
            floor.until("the plan is told in words", () -> floor.attribute("#plan", "aria-label")
                    .startsWith("大厅平面图：2 人等候，最长 0 分钟；1 人在窗口；开放 1 个窗口。"));
            floor.keepPicture("floor-small").holdsUp();

            assertThat(service.work("/api/halls/1/tickets/1/finish", "{}").statusCode())
                    .isEqualTo(200);
            floor.see("#served", "0").until("that one has left", () -> painted(floor, "--at-window") == 0);
        }
    }

    @Test
    void theFloorSpeaksBothLanguagesAndHasLargeTypeByKeyboardAlone() throws Exception {
        try (Browser floor = Browser.of(service, Browser.PHONE)) {
            take(1);
            floor.open("/floor?lang=zh").see("#waiting", "1");
            floor.tabTo("#large").press(org.openqa.selenium.Keys.ENTER);
            assertThat(floor.attribute("#large", "aria-pressed")).isEqualTo("true");
            floor.tabTo("#language").press(org.openqa.selenium.Keys.ENTER);
            floor.see("#legend", "under 5 min");
            assertThat(floor.text("main")).doesNotContainPattern("\\p{IsHan}");
            floor.keepPicture("floor-phone").holdsUp();
        }
    }

    @Test
    void whoWantsLittleMotionSeesPeopleWhereTheyAreAtOnce() throws Exception {
        try (Browser floor = Browser.of(service, Browser.DESKTOP)) {
            floor.prefer("prefers-reduced-motion", "reduce").open("/floor").see("#waiting", "0");
            take(1);
            floor.see("#waiting", "1");
            Object places = floor.run("""
                    const canvas = document.querySelector('#plan canvas:last-child');
                    const door = canvas.getContext('2d').getImageData(0, canvas.height - 60, canvas.width, 60);
                    return door.data.some(each => each > 0);
                    """);
            assertThat(places).as("somebody walks in at the door").isEqualTo(false);
        }
    }

    @Test
    void coloursOfWaitingAreToldApartByTheColourBlind() throws Exception {
        try (Browser floor = Browser.of(service, Browser.DESKTOP)) {
            for (String scheme : new String[] {"light", "dark"}) {
                floor.prefer("prefers-color-scheme", scheme).open("/floor").see("#legend li");
                ColourSight.holdApart(
                        scheme,
                        floor.values("#plan", "--wait-0", "--wait-1", "--wait-2", "--wait-3"),
                        floor.values("#plan", "--floor"));
            }
        }
    }
}
