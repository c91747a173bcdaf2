package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import onewindow.journal.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The ledger in words, in a browser: who goes back and forth in a day sees the hall as the ledger has it. */
class LedgerIT {

    @TempDir
    Path folder;

    private ServiceFixture service;

    private void done(String path, String body, int status) throws Exception {
        assertThat(service.work("/api/halls/1/" + path, body).statusCode())
                .as(path)
                .isEqualTo(status);
    }

    private JsonNode at(String sequence) throws Exception {
        return ServiceFixture.json(service.send(HttpRequest.newBuilder(service.uri("/api/halls/1/at/" + sequence))
                .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                .GET()));
    }

    private static Browser signIn(Browser page) {
        return page.type("#token", ServiceFixture.TOKEN).press(Keys.ENTER).see("#commands li");
    }

    @Test
    void goingBackAndForthTheFloorAgreesWithTheLedger() throws Exception {
        service = ServiceFixture.start(SmallHall.in(folder), folder, false);
        try (ServiceFixture open = service;
                Browser page = Browser.of(open, Browser.DESKTOP)) {
            done("tickets", "{\"matter\":\"civil\"}", 201);
            done("tickets", "{\"matter\":\"civil\"}", 201);
            done("windows/2/open", "{}", 200);
            done("windows/2/call-next", "{}", 200);
            done("tickets/1/start", "{}", 200);
            done("tickets/1/finish", "{}", 200);

            page.open("/ledger?lang=zh").see("#sign-in", "本页需要登录").holdsUp();
            signIn(page).see("#commands", "办理完毕").see("#figures", "等候 1 · 窗口前 0");
            page.see("#commands", "叫下一位").see("#commands", "1 号");

            int[] waits = {1, 1, 1, 2, 2, 1};
            for (int back = 1; back <= 5; back++) {
                String before = page.text("#last");
                page.click("#back")
                        .until("a step back", () -> !page.text("#last").equals(before));
                String sequence = page.text("#last").replaceAll("\\D", "");
                JsonNode then = at(sequence);
                page.see("#figures", "等候 " + then.path("waiting").size());
                assertThat(then.path("waiting").size()).isEqualTo(waits[back]);
            }
            page.click("#on").see("#figures", "等候 2 · 窗口前 0");

            page.type("#of-window", "2")
                    .press(Keys.ENTER)
                    .until(
                            "only those of the window are listed",
                            () -> page.text("#commands").contains("开窗")
                                    && !page.text("#commands").contains("取号"));
            page.click("#commands li:nth-child(2) button").see("#figures", "等候 1 · 窗口前 1");
            page.keepPicture("ledger-small").holdsUp();

            page.click("#language").see("#commands", "Next called");
            assertThat(page.text("main")).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void aDayIsPlayedBackOnTheWall() throws Exception {
        service = ServiceFixture.startSimulated("scenarios/peak-day.yaml", folder, 600);
        try (ServiceFixture open = service;
                Browser page = Browser.of(open, Browser.WALL)) {
            page.open("/floor")
                    .until("people have come", () -> page.text("#given").matches("[1-9][0-9]{2,}"));
            signIn(page.open("/ledger?lang=zh"));
            String last = page.text("#clock");
            page.run("const time = document.getElementById('time'); time.value = time.min;"
                    + "time.dispatchEvent(new Event('input'))");
            page.until(
                    "it is the beginning of the day", () -> page.text("#clock").compareTo("09:00:00") < 0);
            page.run("document.getElementById('speed').value = 1200");
            page.click("#play")
                    .until("the day goes on", () -> page.text("#clock").compareTo("09:10:00") > 0);
            assertThat(page.text("#clock")).isLessThanOrEqualTo(last);
            page.click("#play").keepPicture("ledger-wall").holdsUp();
        }
    }

    @Test
    void everyCommandOfTheLedgerHasWords() throws Exception {
        String words = new String(
                LedgerIT.class
                        .getResourceAsStream("/onewindow/web/ledgerwords.js")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        for (Op op : Op.values()) {
            assertThat(words).as(op.key()).containsPattern("['\\s]" + op.key() + "'?: \\['\\p{IsHan}+");
        }
    }
}
