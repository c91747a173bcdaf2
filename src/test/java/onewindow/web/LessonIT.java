package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A lesson in browsers: the trainer's page, the wall, and a trainee at a window. */
class LessonIT {

    private static final String TALK = """
            base: zhaoyang-2022h1
            title: {zh: 昭阳区大厅的二十分之一, en: A twentieth of the hall of Zhaoyang}
            demand: {scale: {value: 0.05, assumption: for a short talk}}
            cases:
              warmUp: {value: 1, assumption: for a short talk}
            """;

    @TempDir
    Path folder;

    private final Classroom classroom = Classroom.begin();
    private ServiceFixture service;
    private int window;
    /** Of the hall's day, after nine. */
    private int minute = 30;

    @BeforeEach
    void start() throws Exception {
        service = ServiceFixture.startClass("small-hall", folder, classroom);
        service.jumpTo("09:30");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Browser trainer(Browser page) {
        page.open("/trainer").type("#sign-in input", ServiceFixture.TOKEN).click("#sign-in button");
        return page.see("#desk");
    }

    private Browser joined(Browser phone, String name) {
        phone.open("/join?code=" + classroom.code()).type("#name", name).click("#join button");
        return phone.see("#desk");
    }

    private JsonNode asTrainer(String path) throws Exception {
        return ServiceFixture.json(service.send(HttpRequest.newBuilder(service.uri(path))
                .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                .GET()));
    }

    /** Calls by the keyboard, once the trainer has let time pass until somebody waits. */
    private void callSomebody(Browser phone) throws Exception {
        while (asTrainer("/api/halls/1/seats/" + window).path("waiting").asInt() == 0) {
            minute += 2;
            service.jumpTo("%02d:%02d".formatted(9 + minute / 60, minute % 60));
        }
        phone.see("[data-command=call-next]").press("n").see("#state", "已到窗口");
    }

    @Test
    void aTraineeJoinsServesByKeyboardForgetsAPaperAndSeesTheCitizenAgain() throws Exception {
        try (Browser wall = Browser.of(service, Browser.WALL);
                Browser phone = Browser.of(service, Browser.PHONE)) {
            wall.open("/class").type("#sign-in input", ServiceFixture.TOKEN).click("#sign-in button");
            wall.see("#code", classroom.code()).see("#qr");
            joined(phone, "小王");
            wall.see("#members li", "小王").keepPicture("class-wall").holdsUp();

            window = asTrainer("/api/class")
                    .path("members")
                    .path(0)
                    .path("window")
                    .asInt();
            for (int served = 0; ; served++) {
                assertThat(served).as("citizens of whom none lacked anything").isLessThan(25);
                callSomebody(phone);
                phone.see("[data-command=start]").press("s").see("#asks").see("#needed li");
                JsonNode seat = asTrainer("/api/halls/1/seats/" + window);
                if (served == 0) {
                    phone.keepPicture("seat-phone").holdsUp();
                }
                boolean lacks =
                        seat.path("brought").size() < seat.path("needed").size();
                phone.press("f").see("#state", "空闲");
                if (lacks) {
                    break;
                }
            }
            phone.see("#score", "办结").see("#score", "0 %");
            JsonNode score = asTrainer("/api/halls/1/scores").path("scores").path(0);
            assertThat(score.path("returns").path("value").asInt()).isOne();

            wall.open("/trainer")
                    .see("#members tr", "小王")
                    .see("#members svg")
                    .keepPicture("trainer-scores")
                    .holdsUp();
            seenAgain(phone);
            phone.see("#asks", "我上次来过").keepPicture("seat-again");
        }
    }

    private void seenAgain(Browser phone) throws Exception {
        for (int i = 0; i < 60; i++) {
            callSomebody(phone);
            phone.see("[data-command=start]").press("s").see("#asks");
            if (phone.text("#asks").contains("我上次来过")) {
                return;
            }
            phone.press("f").see("#state", "空闲");
        }
        throw new AssertionError("the citizen has not come again");
    }

    @Test
    void theTrainerPausesJumpsAndLetsThingsHappen() throws Exception {
        try (Browser page = Browser.of(service, Browser.DESKTOP);
                Browser display = Browser.of(service, Browser.WALL)) {
            trainer(page).see("#why", "已暂停").see("#code", classroom.code());
            display.open("/display").see("#link", "实时");

            page.run("document.getElementById('until').value = '10:15'");
            page.click("#jump button").see("#clock", "10:15:00");
            JsonNode hall = ServiceFixture.json(service.get("/api/halls/1"));
            assertThat(hall.path("time").asText()).startsWith("2022-01-04 10:15:00");

            int given = hall.path("numbersGiven").asInt();
            page.click("[data-kind=bus] button").see("#said", "大巴到了");
            service.jumpTo("10:21");
            assertThat(ServiceFixture.json(service.get("/api/halls/1"))
                            .path("numbersGiven")
                            .asInt())
                    .isGreaterThanOrEqualTo(given + 40);
            page.keepPicture("trainer").holdsUp();

            page.run("document.querySelector('[data-kind=offline] input').value = '2'");
            page.click("[data-kind=offline] button");
            display.see("#offline", "离线").see("#link", "实时").seeNo("#offline");

            page.click("[data-pace='300']").click("#pause").see("#why", "×300");
            page.click("#language").see("#pause", "Pause");
        }
    }

    @Test
    void theFloorAndTheCockpitSayWhatTheTrainerLetsHappenWhileItLasts() throws Exception {
        try (Browser floor = Browser.of(service, Browser.WALL);
                Browser cockpit = Browser.of(service, Browser.DESKTOP)) {
            floor.open("/floor").see("#link", "实时").seeNo("#incidents");
            service.work("/api/halls/1/incidents/outage", "{\"minutes\": 20, \"group\": \"window1\"}");
            service.work("/api/halls/1/incidents/bus", "{\"people\": 40}");
            service.work("/api/halls/1/incidents/offline", "{\"seconds\": 600}");
            floor.see("#incidents", "系统故障：领域01窗口，约 09:50 恢复")
                    .see("#incidents", "大巴到了：40 人陆续进厅")
                    .see("#incidents", "叫号大屏断网")
                    .keepPicture("floor-incidents")
                    .holdsUp();
            floor.click("#language").see("#incidents", "The systems have failed: Field 01 windows, until about 09:50");

            cockpit.open("/cockpit").type("#token", ServiceFixture.TOKEN).press(Keys.ENTER);
            cockpit.see("#incidents", "系统故障：领域01窗口")
                    .see("#served-band", "模拟")
                    .keepPicture("cockpit-incidents")
                    .holdsUp();
            service.jumpTo("09:36");
            cockpit.until("the bus is in", () -> !cockpit.text("#incidents").contains("大巴"));
            cockpit.see("#incidents", "系统故障");
            service.jumpTo("09:51");
            cockpit.seeNo("#incidents");
        }
    }

    @Test
    void thePagesOfALessonSpeakBothLanguagesAndFitATelephone() throws Exception {
        try (Browser phone = Browser.of(service, Browser.PHONE)) {
            trainer(phone).see("#members").keepPicture("trainer-phone").holdsUp();
            phone.open("/class").see("#code").keepPicture("class-phone").holdsUp();
            for (String path : new String[] {"/join", "/class", "/trainer", "/seat"}) {
                phone.open(path + "?lang=zh").see("#language", "English");
                assertThat(phone.text("body")).as(path).containsPattern("\\p{IsHan}{2}");
                phone.click("#language").see("#language", "中文");
                Thread.sleep(300);
                String english = phone.text("body").replace("中文", "").replace("一窗", "");
                assertThat(english).as(path).doesNotContainPattern("\\p{IsHan}");
                phone.run("localStorage.clear()");
                phone.keepPicture("lesson" + path.replace('/', '-')).holdsUp();
            }
        }
    }

    @Test
    void oneRealCaseIsFollowedFromItsIntakeToItsIssue() throws Exception {
        Path file = Files.writeString(folder.resolve("talk.yaml"), TALK);
        try (ServiceFixture talk = ServiceFixture.startSimulated(
                        file.toString(), Files.createDirectory(folder.resolve("talk")), 1);
                Browser page = Browser.of(talk, Browser.DESKTOP)) {
            page.open("/tour").type("#sign-in input", ServiceFixture.TOKEN).click("#sign-in button");
            page.see("#heading", "还没有一件办成").click("#run").see("#next");
            JsonNode story = ServiceFixture.json(talk.send(HttpRequest.newBuilder(talk.uri("/api/halls/1/tour"))
                    .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                    .GET()));
            assertThat(story.path("moments").findValuesAsText("type"))
                    .containsSubsequence(
                            "ticket-taken",
                            "ticket-called",
                            "service-started",
                            "case-received",
                            "step-finished",
                            "case-decided",
                            "case-issued");
            assertThat(story.path("moments").findValuesAsText("time")).isSorted();
            assertThat(story.path("countedDays").asInt()).isBetween(0, 20);

            page.see("#facts", "第 " + story.path("case").asInt() + " 号办件").click("#next");
            page.see("#heading", "一窗接件")
                    .see("#log", "收件")
                    .keepPicture("tour-intake")
                    .holdsUp();
            page.click("#next").see("#heading", "内部流转").see("#log", "办完").keepPicture("tour-circulation");
            page.click("#next").see("#heading", "限时办结").see("#facts", "个工作日").click("#next");
            page.see("#heading", "一窗出件")
                    .see("#facts", "跑动 " + story.path("trips").asInt() + " 次");
            page.keepPicture("tour-issue")
                    .click("#language")
                    .see("#heading", "One-window issue")
                    .holdsUp();
        }
    }

    @Test
    void whatTheTrainerSeesLookingBackIsWhatTheLedgerHas() throws Exception {
        JsonNode then = ServiceFixture.json(service.get("/api/halls/1"));
        int waiting = then.path("waiting").asInt();
        service.jumpTo("10:30");
        try (Browser page = Browser.of(service, Browser.DESKTOP)) {
            trainer(page).see("#clock", "10:30:00");
            page.run("document.getElementById('until').value = '09:30'");
            page.click("#jump button").see("#wrong", "往回只能看");

            JsonNode past = asTrainer("/api/halls/1/at?time=2022-01-04T09:30:00");
            JsonNode was = asTrainer("/api/halls/1/at/" + then.path("sequence").asLong());
            assertThat(past.path("hall").path("numbersGiven")).isEqualTo(then.path("numbersGiven"));
            assertThat(was.path("waiting").size()).isEqualTo(waiting);
            assertThat(was.path("hall").path("numbersGiven")).isEqualTo(then.path("numbersGiven"));
            assertThat(ServiceFixture.json(service.get("/api/halls/1"))
                            .path("numbersGiven")
                            .asInt())
                    .isGreaterThan(then.path("numbersGiven").asInt());
        }
    }
}
