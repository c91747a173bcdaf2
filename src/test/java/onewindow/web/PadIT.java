package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The review pad at a window, in a browser, as one uses it who has just been served. */
class PadIT {

    @TempDir
    Path folder;

    private ServiceFixture service;

    private void done(String path, String body, int status) throws Exception {
        assertThat(service.work("/api/halls/1/" + path, body).statusCode())
                .as(path)
                .isEqualTo(status);
    }

    private void serve(int ticket) throws Exception {
        done("windows/2/call-next", "{}", 200);
        done("tickets/" + ticket + "/start", "{}", 200);
    }

    @Test
    void whoHasBeenServedIsAskedReviewsIsThankedAndThePadGoesBackByItself() throws Exception {
        service = ServiceFixture.start(SmallHall.in(folder), folder, false);
        try (ServiceFixture open = service;
                Browser pad = Browser.of(open, Browser.DESKTOP);
                Browser phone = Browser.of(open, Browser.PHONE)) {
            for (int i = 0; i < 3; i++) {
                done("tickets", "{\"matter\":\"civil\"}", 201);
            }
            done("windows/2/open", "{}", 200);
            pad.open("/pad?lang=zh").type("#token", ServiceFixture.TOKEN).press(Keys.ENTER);
            pad.see("#windows li:nth-child(2)").click("#windows li:nth-child(2) button");
            pad.see("#idle", "请等候叫号").holdsUp();

            serve(1);
            pad.see("#serving", "正在为 1 号办理");
            done("tickets/1/finish", "{}", 200);
            pad.see("#ask-title", "1 号，您对这次办理满意吗？").see("#levels", "非常不满意");
            pad.keepPicture("pad").holdsUp();
            pad.tabTo("#levels [data-level='4']").press(Keys.ENTER);
            pad.see("#thanks", "谢谢您的评价").keepPicture("pad-thanks").see("#idle", "请等候叫号");

            assertThat(service.work("/api/halls/1/reviews", "").statusCode()).isEqualTo(405);
            assertThat(service.work("/api/halls/1/windows/2/review", "{\"ticket\":1,\"level\":5}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(service.work("/api/halls/1/windows/1/review", "{\"ticket\":1,\"level\":5}")
                            .body())
                    .contains("number 1 was not served at window 1 today");
            assertThat(service.post("/api/halls/1/windows/2/review", "{\"ticket\":1,\"level\":5}")
                            .statusCode())
                    .isEqualTo(401);

            phone.open("/pad?window=2&lang=en")
                    .type("#token", ServiceFixture.TOKEN)
                    .press(Keys.ENTER);
            phone.see("#idle", "Please wait to be called");
            serve(2);
            done("tickets/2/finish", "{}", 200);
            phone.see("#ask-title", "Number 2: how satisfied are you?")
                    .keepPicture("pad-phone")
                    .holdsUp();
            phone.click("#no").see("#idle");
            serve(3);
            pad.see("#serving", "正在为 3 号办理");
        }
    }
}
