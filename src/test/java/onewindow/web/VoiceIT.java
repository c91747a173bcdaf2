package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The voice of the call display, in a browser whose speech is listened to. */
class VoiceIT {

    /** In place of the machine's speech: a voice of the language, and another that would come over the network. */
    private static final String LISTEN = """
            globalThis.said = [];
            globalThis.speaking = 0;
            globalThis.together = 0;
            globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(globalThis, 'speechSynthesis', { value: {
              getVoices: () => [
                { lang: 'zh-CN', localService: false, name: 'far' },
                { lang: arguments[0], localService: true, name: 'near' },
              ],
              cancel() {},
              speak(speech) {
                said.push(`${speech.voice.name}: ${speech.text}`);
                together = Math.max(together, ++speaking);
                setTimeout(() => { speaking--; speech.onend(); }, 300);
              },
            } });
            """;

    @TempDir
    Path folder;

    private ServiceFixture service;

    private void call(int window) throws Exception {
        assertThat(service.work("/api/halls/1/windows/" + window + "/call-next", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    private void openWithTwoWaiting() throws Exception {
        for (int window = 1; window <= 2; window++) {
            assertThat(service.post("/api/halls/1/tickets", "{\"matter\":\"civil\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(service.work("/api/halls/1/windows/" + window + "/open", "{}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void callsAreSpokenOneAfterTheOtherByAVoiceOfTheMachineOnceSoundIsEnabled() throws Exception {
        service = ServiceFixture.start(SmallHall.in(folder), folder, false);
        try (ServiceFixture open = service;
                Browser display = Browser.of(open, Browser.WALL)) {
            openWithTwoWaiting();
            display.open("/display?lang=zh").see("#link", "实时").run(LISTEN, "zh-CN");
            display.tabTo("#sound").press(Keys.ENTER).see("#sound", "关闭声音");
            assertThat(display.attribute("#sound", "aria-pressed")).isEqualTo("true");
            assertThat(display.text("#voice-state")).isEmpty();

            call(1);
            call(2);
            display.until("both are called", () -> ((List<?>) display.run("return said")).size() == 2);
            assertThat((List<?>) display.run("return said"))
                    .asString()
                    .isEqualTo("[near: 请1号到civil 1号, near: 请2号到civil 2号]");
            assertThat(display.run("return together")).isEqualTo(1L);
            display.holdsUp();
        }
    }

    @Test
    void whereTheMachineHasNoVoiceOfTheLanguageThePageSaysSoAndShowsTheCall() throws Exception {
        service = ServiceFixture.start(SmallHall.in(folder), folder, false);
        try (ServiceFixture open = service;
                Browser display = Browser.of(open, Browser.WALL)) {
            openWithTwoWaiting();
            display.open("/display?lang=zh").see("#link", "实时").run(LISTEN, "fr-FR");
            call(1);
            display.see("#latest .number", "1");
            assertThat((List<?>) display.run("return said")).isEmpty();
            display.click("#sound").see("#voice-state", "本机没有中文语音：只响提示音");
            call(2);
            display.see("#latest .number", "2");
            assertThat((List<?>) display.run("return said")).isEmpty();
        }
    }
}
