package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The manager's cockpit in a browser: alarms, the day against its band, and questions that are answered beside the
 * hall.
 */
class CockpitIT {

    @TempDir
    Path folder;

    /** Answers with a page that was written beforehand, once it is told to. */
    private static final class ReadyAnswers implements Planner {

        private final CountDownLatch go = new CountDownLatch(1);
        private volatile boolean cancelled;

        @Override
        public Choices choices() {
            return new Choices(
                    List.of(new Choice("two-windows", "两个窗口", "Two windows")),
                    List.of(new Choice("windows.civil.count=1..3/3", "窗口数（1..3）", "Windows (1..3)")));
        }

        @Override
        public Running ask(Question question, Path page) {
            return new Running() {
                @Override
                public String progress() {
                    return "3 / 20";
                }

                @Override
                public String await() throws InterruptedException {
                    go.await();
                    if (cancelled) {
                        return "interrupted";
                    }
                    try {
                        Files.writeString(
                                page,
                                "<!doctype html><html lang=en><title>Report</title><body><h1>The report of "
                                        + question.what() + " at " + question.loadPercent() + " %</h1></body></html>");
                    } catch (IOException e) {
                        return e.toString();
                    }
                    return "";
                }

                @Override
                public void cancel() {
                    cancelled = true;
                    go.countDown();
                }
            };
        }
    }

    private static void take(ServiceFixture service, int tickets) throws Exception {
        for (int i = 0; i < tickets; i++) {
            assertThat(service.post("/api/halls/1/tickets", "{\"matter\":\"civil\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static Browser signIn(Browser page) {
        return page.type("#token", ServiceFixture.TOKEN).press(Keys.ENTER).see("#alarms");
    }

    @Test
    void aManagerSignsInSeesAnAlarmAsksAQuestionAndReadsTheReport() throws Exception {
        ReadyAnswers planner = new ReadyAnswers();
        try (Studies studies = new Studies(planner, folder.resolve("studies"));
                ServiceFixture service = ServiceFixture.start(SmallHall.in(folder), folder, false)
                        .answering(studies);
                Browser page = Browser.of(service, Browser.DESKTOP)) {
            take(service, 3);
            page.open("/cockpit?lang=en").see("#sign-in", "This page needs you to sign in.");
            page.seeNo("#alarms").holdsUp();
            signIn(page).see("#alarms", "3 wait, and no window is open").see("#waiting", "3");

            page.click("#ask button").see("#studies", "Simulate the scenario").see("#studies", "3 / 20");
            assertThat(page.property("#ask button", "disabled")).isEqualTo("true");
            page.see("#band-words", "simulated, 5th to 95th percentile")
                    .keepPicture("cockpit-small")
                    .holdsUp();

            planner.go.countDown();
            page.see("#studies a", "Read the report");
            assertThat(page.attribute("#studies a", "href")).isEqualTo("/api/studies/1/report");
            page.open("/api/studies/1/report").see("h1", "The report of run at 100 %");

            page.open("/cockpit?lang=en").click("#language").see("#studies a", "看报告");
            String chinese = page.text("main");
            assertThat(chinese).contains("没有开放的窗口", "模拟本情景");
            page.click("#leave").see("#sign-in").seeNo("#alarms");
        }
        try (Studies again = new Studies(planner, folder.resolve("studies"))) {
            assertThat(again.all()).singleElement().satisfies(kept -> assertThat(kept.state())
                    .isEqualTo(Studies.State.DONE));
        }
    }

    @Test
    void aBadReviewIsOwedAContactWhichTheManagerNotesAsDone() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(SmallHall.in(folder), folder, false);
                Browser page = Browser.of(service, Browser.DESKTOP)) {
            take(service, 1);
            for (String command :
                    new String[] {"windows/1/open", "windows/1/call-next", "tickets/1/start", "tickets/1/finish"}) {
                assertThat(service.work("/api/halls/1/" + command, "{}").statusCode())
                        .as(command)
                        .isEqualTo(200);
            }
            assertThat(service.work("/api/halls/1/windows/1/review", "{\"ticket\":1,\"level\":1}")
                            .statusCode())
                    .isEqualTo(200);

            signIn(page.open("/cockpit?lang=zh")).see("#duties", "联系").see("#reviews", "今日办结 1 人，评价 1 条，好评率 0.0 %。");
            page.click("#duties li button").type("#duty-note", "已电话联系，材料清单已更正").press(Keys.ENTER);
            page.seeNo("#do-duty")
                    .until("the contact is done", () -> !page.text("#duties").contains("联系"));
            page.holdsUp();
        }
    }

    @Test
    void oneQuestionIsAnsweredAtATimeAndMayBeCancelled() throws Exception {
        ReadyAnswers planner = new ReadyAnswers();
        try (Studies studies = new Studies(planner, folder.resolve("studies"));
                ServiceFixture service = ServiceFixture.start(SmallHall.in(folder), folder, false)
                        .answering(studies)) {
            assertThat(service.get("/api/studies").statusCode()).isEqualTo(401);
            assertThat(service.post("/api/studies", "{\"question\":\"run\"}").statusCode())
                    .isEqualTo(401);
            assertThat(service.work("/api/studies", "{\"question\":\"guess\"}").body())
                    .contains("question: 'guess' is not one of run, what-if, compare, vary, capacity, staff, pool,"
                            + " decide");

            assertThat(service.work("/api/studies", "{\"question\":\"pool\",\"load\":120}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(service.work("/api/studies", "{\"question\":\"run\"}").statusCode())
                    .isEqualTo(409);
            JsonNode cancelled = ServiceFixture.json(service.work("/api/studies/1/cancel", "{}"));
            assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
            assertThat(service.work("/api/studies/1/cancel", "{}").statusCode()).isIn(200, 409);
        }
    }

    @Test
    void aManagerComparesWithAnotherScenarioAndVariesANumber() throws Exception {
        ReadyAnswers planner = new ReadyAnswers();
        planner.go.countDown();
        try (Studies studies = new Studies(planner, folder.resolve("studies"));
                ServiceFixture service = ServiceFixture.start(SmallHall.in(folder), folder, false)
                        .answering(studies);
                Browser page = Browser.of(service, Browser.DESKTOP)) {
            signIn(page.open("/cockpit?lang=en"));
            choose(page.seeNo("#with"), "compare");
            page.see("#with", "Two windows").seeNo("#over").click("#ask button");
            page.see("#studies", "1. Compare with another scenario: Two windows")
                    .see("#studies a", "Read the report");

            choose(page, "vary");
            page.see("#setting", "Windows (1..3)").seeNo("#with");
            assertThat(page.property("#over", "value")).isEqualTo("windows.civil.count=1..3/3");
            page.click("#ask button").see("#studies", "2. What another number would do: Windows (1..3)");
            page.keepPicture("cockpit-questions").holdsUp();
            page.click("#language").see("#studies", "2. 改变一个数会怎样：窗口数（1..3）");
            refusesWhatIsNoScenarioAndNoNumber(service);
        }
        try (Studies again = new Studies(planner, folder.resolve("studies"))) {
            assertThat(again.all())
                    .extracting(study -> study.question().beside())
                    .containsExactly(List.of("windows.civil.count=1..3/3"), List.of("two-windows"));
        }
    }

    private static void choose(Browser page, String question) {
        page.run(
                "const it = document.getElementById('question'); it.value = arguments[0];"
                        + "it.dispatchEvent(new Event('change'))",
                question);
    }

    private static void refusesWhatIsNoScenarioAndNoNumber(ServiceFixture service) throws Exception {
        assertThat(service.work("/api/studies", "{\"question\":\"compare\",\"with\":[\"/etc/passwd\"]}")
                        .body())
                .contains("with: '/etc/passwd' is not one of two-windows");
        assertThat(service.work("/api/studies", "{\"question\":\"vary\",\"over\":[\"demand.file=/etc/passwd\"]}")
                        .body())
                .contains("over: 'demand.file=/etc/passwd' is not a key with values such as");
        assertThat(service.work("/api/studies", "{\"question\":\"vary\"}").body())
                .contains("over: is missing; 1 to 3 settings with their values");
    }

    @Test
    void theCockpitFitsATelephoneAndTheWall() throws Exception {
        try (ServiceFixture service = ServiceFixture.startSimulated("scenarios/peak-day.yaml", folder, 600);
                Browser phone = Browser.of(service, Browser.PHONE);
                Browser wall = Browser.of(service, Browser.WALL)) {
            signIn(phone.open("/cockpit?lang=zh"))
                    .see("#queues tr")
                    .keepPicture("cockpit-phone")
                    .holdsUp();
            signIn(wall.open("/cockpit?lang=zh")).see("#queues tr");
            wall.until("the band is there", () ->
                    (Boolean) wall.run("return document.querySelector('#wait-chart .band') !== null"));
            wall.keepPicture("cockpit-wall").holdsUp();
        }
    }
}
