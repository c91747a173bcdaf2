package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a hall, in a browser, as the people use them for whom they are made. */
class PagesIT {

    private static final String FILE = "scenarios/small-hall.yaml";

    private static final List<String> PAGES =
            List.of("/", "/kiosk", "/display", "/floor", "/console", "/cockpit", "/ledger", "/pad", "/api");

    @TempDir
    Path folder;

    private ServiceFixture service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceFixture.start(FILE, Files.createDirectory(folder.resolve("small")), false);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Browser signedIn(Browser console) {
        console.open("/console?window=1").type("#token", ServiceFixture.TOKEN).click("#sign-in button");
        return console.see("#window-name");
    }

    @Test
    void aTicketIsTakenCalledServedAndSeenOnEveryPage() throws Exception {
        try (Browser kiosk = Browser.of(service, Browser.DESKTOP);
                Browser display = Browser.of(service, Browser.WALL);
                Browser phone = Browser.of(service, Browser.PHONE);
                Browser console = Browser.of(service, Browser.DESKTOP)) {
            display.open("/display").see("#title", "小型大厅").see("#latest", "还没有呼叫");

            kiosk.open("/kiosk").type("#search", "无差别事项 007").click("#choices li:first-child button");
            kiosk.see("#chosen", "007")
                    .keepPicture("kiosk-confirm")
                    .click("#take")
                    .see("#number", "1");
            kiosk.keepPicture("kiosk-ticket").holdsUp();
            String mine = kiosk.attribute("#follow", "href");
            assertThat(mine).matches("/my/1/t1-[A-Za-z0-9_-]{22}");

            phone.open(mine).see("#number", "1").see("#place", "下一个就是您");
            phone.see("#estimate", "现在没有开放的窗口").keepPicture("phone-waiting");

            signedIn(console).see("#count", "1 人");
            console.press("o")
                    .see("#state", "空闲")
                    .press("n")
                    .see("#state", "请到窗口")
                    .see("#number", "1");
            console.keepPicture("console-called");

            display.see("#latest .number", "1").see("#latest .window", "无差别窗口").keepPicture("display-called");
            phone.see("#place", "请到").keepPicture("phone-called");

            console.press("s").see("#state", "办理中").press("f").see("#state", "空闲");
            phone.see("#place", "已办结").keepPicture("phone-review");
            phone.click("#faces button:nth-child(5)").type("#text", "等得太久").click("#send");
            phone.see("#thanks", "感谢您的评价");
            console.press("p").see("#state", "暂停").press("o").see("#state", "空闲");

            display.holdsUp();
            phone.holdsUp();
            console.holdsUp();
        }
    }

    @Test
    void oneTicketIsForSeveralMattersChosenAtTheKiosk() throws Exception {
        try (Browser kiosk = Browser.of(service, Browser.DESKTOP);
                Browser phone = Browser.of(service, Browser.PHONE)) {
            kiosk.open("/kiosk").type("#search", "无差别事项 007").click("#choices li:first-child button");
            kiosk.click("#add").see("#so-far", "007").type("#search", "领域02 003");
            kiosk.click("#choices li:first-child button").see("#chosen", "您要办 2 件事");
            kiosk.click("#add").type("#search", "领域03 001").click("#choices li:first-child button");
            kiosk.see("#chosen", "您要办 3 件事").keepPicture("kiosk-several").holdsUp();
            kiosk.click("#several li:nth-child(2) button").see("#chosen", "您要办 2 件事");
            kiosk.click("#take").see("#number", "1");
            assertThat(kiosk.text("#ticket-matter")).matches(".*无差别事项·事项007 · 领域03·事项001");

            assertThat(ServiceFixture.json(service.get(
                                    kiosk.attribute("#follow", "href").replace("/my/1/", "/api/halls/1/my/")))
                            .path("matters")
                            .findValuesAsText("matter"))
                    .containsExactly("generalm007", "field3m001");
            phone.open(kiosk.attribute("#follow", "href")).see("#matter", "无差别事项·事项007 · 领域03·事项001");
            phone.holdsUp();
            kiosk.click("#done").see("#search").seeNo("#so-far");
        }
    }

    @Test
    void aLongNameOfAHallIsReadInFullOnATelephone() throws Exception {
        try (ServiceFixture large = ServiceFixture.start("scenarios/zhaoyang-2022h1.yaml", folder, false);
                Browser phone = Browser.of(large, Browser.PHONE)) {
            String link = ServiceFixture.json(large.post("/api/halls/1/tickets", "{\"matter\":\"seal-filing\"}"))
                    .path("link")
                    .asText();
            for (String page :
                    List.of(link.replace("/api/halls/1/my/", "/my/1/"), "/kiosk", "/", "/floor", "/display")) {
                phone.open(page + "?lang=en").see("#title", "Zhaoyang");
                assertThat(phone.run("const it = document.getElementById('title');"
                                + "return it.scrollWidth - it.clientWidth > 1"
                                + " && getComputedStyle(it).display !== 'inline'"))
                        .as(page)
                        .isEqualTo(false);
                phone.keepPicture("long-name" + page.replaceAll("/my/.*", "my").replace("/", "-"))
                        .holdsUp();
            }
        }
    }

    @Test
    void everyPageSpeaksBothLanguages() throws Exception {
        try (Browser page = Browser.of(service, Browser.DESKTOP)) {
            for (String path : PAGES) {
                page.open(path + "?lang=zh").see("#language", "English");
                String chinese = page.text("body");
                page.click("#language").see("#language", "中文");
                String english = page.text("body").replace("中文", "").replace("一窗", "");

                assertThat(chinese).as(path).containsPattern("\\p{IsHan}{2}");
                assertThat(english).as(path).doesNotContainPattern("\\p{IsHan}");
                page.run("localStorage.clear()");
                page.holdsUp();
            }
        }
    }

    @Test
    void everyPageStandsTheDarkLargeTypeAndAnySize() throws Exception {
        try (Browser phone = Browser.of(service, Browser.PHONE);
                Browser wall = Browser.of(service, Browser.WALL)) {
            phone.open("/").run("localStorage.setItem('type', 'large')");
            for (String path : PAGES) {
                phone.prefer("prefers-color-scheme", "dark")
                        .open(path + "?lang=zh")
                        .see("#language", "English");
                phone.see("h1").holdsUp();
                wall.prefer("prefers-color-scheme", "dark")
                        .open(path + "?lang=en")
                        .see("#language", "中文");
                wall.see("h1").holdsUp();
            }
        }
    }

    @Test
    void everyPageFitsATelephone() throws Exception {
        try (Browser phone = Browser.of(service, Browser.PHONE)) {
            phone.open("/kiosk")
                    .see("#choices button")
                    .keepPicture("kiosk-phone")
                    .holdsUp();
            phone.open("/").see("#windows li").keepPicture("start-phone").holdsUp();
            phone.open("/display")
                    .see("#link", "实时")
                    .keepPicture("display-phone")
                    .holdsUp();
            signedIn(phone).keepPicture("console-phone").holdsUp();
        }
    }

    @Test
    void aLargeHallThatLivesByItselfIsShownOnTheWall() throws Exception {
        try (ServiceFixture large = ServiceFixture.startSimulated("scenarios/zhaoyang-2022h1.yaml", folder, 60);
                Browser wall = Browser.of(large, Browser.WALL);
                Browser desk = Browser.of(large, Browser.DESKTOP)) {
            wall.open("/display")
                    .see("#calls li:nth-child(7)")
                    .keepPicture("display-large")
                    .holdsUp();
            double first = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                wall.open("about:blank")
                        .open("/display")
                        .until("the first calls are painted", () -> wall.firstCalls() > 0);
                first = Math.min(first, wall.firstCalls());
            }
            System.out.printf("a new display shows its first calls after %.0f ms%n", first);
            assertThat(first)
                    .as("milliseconds from opening a display to its calls")
                    .isLessThan(1_000);
            wall.open("/floor?lang=zh")
                    .until("people have come", () -> wall.text("#given").matches("[1-9][0-9]+"));
            wall.until(
                    "the windows fill the wall",
                    () -> ((Number) wall.run("return document.querySelector('#plan').clientHeight")).intValue() > 700);
            wall.keepPicture("floor-wall").holdsUp();
            desk.open("/kiosk")
                    .see("#choices button")
                    .keepPicture("kiosk-large")
                    .holdsUp();
            desk.open("/")
                    .see("#calls tr:nth-child(8)")
                    .keepPicture("start-large")
                    .holdsUp();
        }
    }

    @Test
    void aDisplayThatLosesItsConnectionSaysSinceWhenAndRecovers() throws Exception {
        try (Browser display = Browser.of(service, Browser.WALL)) {
            display.open("/display").see("#link", "实时");

            display.network(false);
            service.shut();
            display.see("#offline", "离线").keepPicture("display-offline");

            service.openAgain();
            display.network(true);
            display.see("#link", "实时").seeNo("#offline");
        }
    }
}
