package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import onewindow.commands.BranchingClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a class the trainer goes back and continues from there: in the browsers of the trainer, the wall and a trainee.
 */
class BranchIT {

    private static final String TOKEN = "the-token";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    /** Of the day, after nine. */
    private int minute;

    private JsonNode ask(String origin, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpRequest sent = request.header("Authorization", "Bearer " + TOKEN).build();
        return new ObjectMapper()
                .readTree(
                        client.send(sent, HttpResponse.BodyHandlers.ofString()).body());
    }

    private void jumpTo(String origin, int minutesAfterNine) throws Exception {
        minute = minutesAfterNine;
        String until = "%02d:%02d".formatted(9 + minute / 60, minute % 60);
        JsonNode pace = send(HttpRequest.newBuilder(URI.create(origin + "/api/halls/1/pace"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"paused\": true, \"until\": \"" + until + "\"}")));
        assertThat(pace.path("until").asText()).as(pace.toString()).contains(until);
        for (int i = 0; i < 1000 && ask(origin, "/api/halls/1/pace").has("until"); i++) {
            Thread.sleep(10);
        }
    }

    private int windowOf(String origin, String name) throws Exception {
        JsonNode member = ask(origin, "/api/class").path("members").path(0);
        assertThat(member.path("name").asText()).isEqualTo(name);
        return member.path("window").asInt();
    }

    /** Serves whoever is next at the trainee's window. */
    private void serve(Browser phone, String origin, int window) throws Exception {
        JsonNode seat = ask(origin, "/api/halls/1/seats/" + window);
        while (!seat.path("state").asText().equals("open")
                || seat.path("waiting").asInt() == 0) {
            assertThat(minute)
                    .as("minutes after nine without anybody who waits: " + seat)
                    .isLessThan(150);
            jumpTo(origin, minute + 2);
            seat = ask(origin, "/api/halls/1/seats/" + window);
        }
        phone.see("[data-command=call-next]").press("n").see("#state", "已到窗口").press("s");
        phone.see("#asks").press("f").see("#state", "空闲").see("#score", "办结");
    }

    private int served(String origin) throws Exception {
        return ask(origin, "/api/halls/1/scores")
                .path("scores")
                .path(0)
                .path("served")
                .asInt();
    }

    @Test
    void aTraineeJoinsAgainWhereTheTrainerContinuesFromAndTheHallThatWasStaysReadable() throws Exception {
        Classroom classroom = Classroom.begin();
        Path file = folder.resolve("hall.ledger");
        try (BranchingClass lesson = BranchingClass.begin(file, TOKEN, classroom);
                Browser trainer = Browser.of(lesson.origin(), Browser.DESKTOP);
                Browser wall = Browser.of(lesson.origin(), Browser.WALL);
                Browser phone = Browser.of(lesson.origin(), Browser.PHONE)) {
            String trunk = lesson.origin();
            jumpTo(trunk, 30);
            int then = ask(trunk, "/api/halls/1").path("sequence").asInt();
            jumpTo(trunk, 31);
            signIn(wall.open("/class")).see("#code", classroom.code());
            phone.open("/join?code=" + classroom.code())
                    .type("#name", "小王")
                    .click("#join button")
                    .see("#desk");
            serve(phone, trunk, windowOf(trunk, "小王"));
            jumpTo(trunk, minute + 30);

            String branch = goBack(trainer, trunk);
            JsonNode was = ask(trunk, "/api/halls/1");
            assertThat(ask(branch, "/api/halls/1").path("sequence").asInt()).isEqualTo(then);
            assertThat(served(branch)).isZero();

            phone.see("#again", "请用墙上的新加入码再加入一次").keepPicture("join-again").holdsUp();
            wall.see("#address", branch).keepPicture("branch-wall").holdsUp();
            String code = wall.text("#code");
            assertThat(code).isNotEqualTo(classroom.code());
            phone.type("#code", code).type("#name", "小王").click("#join button").see("#desk");
            minute = 30;
            serve(phone, branch, windowOf(branch, "小王"));
            phone.holdsUp();
            assertThat(served(branch)).isOne();

            trainer.see("#branched", code)
                    .click("#branched a")
                    .see("#members tr", "小王")
                    .holdsUp();
            assertThat(trainer.run("return location.origin")).isEqualTo(branch);
            readsTheHallThatWas(trainer, trunk, was);
        }
        BranchingClass.verified(file);
        BranchingClass.verified(folder.resolve("hall-branch1.ledger"));
    }

    private static Browser signIn(Browser page) {
        return page.type("#sign-in input", TOKEN).click("#sign-in button");
    }

    /** Looks back in the ledger to half past nine and continues from there; returns where the branch is. */
    private String goBack(Browser trainer, String trunk) {
        signIn(trainer.open("/ledger")).see("#commands li").see("#continue");
        trainer.run("const time = document.getElementById('time'); time.value = 34200;"
                + "time.dispatchEvent(new Event('input'))");
        trainer.see("#clock", "09:30:00")
                .until("the link leads to the moment", () -> trainer.attribute("#continue", "href")
                        .contains("from=09:30:00"))
                .click("#continue")
                .see("#branch");
        assertThat(trainer.property("#from", "value")).isIn("09:30", "09:30:00");
        trainer.click("#branch button").see("#said", "分支已开").see("#branched a", "hall-branch1.ledger");
        String branch = trainer.attribute("#branched a", "href").replaceAll("/trainer.*", "");
        assertThat(branch).isNotEqualTo(trunk);
        return branch;
    }

    private void readsTheHallThatWas(Browser trainer, String trunk, JsonNode was) throws Exception {
        trainer.open(trunk + "/trainer").see("#branched a", "hall-branch1.ledger");
        trainer.open(trunk + "/ledger").see("#commands li");
        assertThat(trainer.text("#commands")).isNotEmpty();
        assertThat(ask(trunk, "/api/halls/1").path("sequence")).isEqualTo(was.path("sequence"));
        assertThat(served(trunk)).isOne();
    }
}
