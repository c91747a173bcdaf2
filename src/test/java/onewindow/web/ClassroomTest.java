package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class: joining, working at the own window alone, and the end. */
class ClassroomTest {

    private static final String SEATS = "/api/halls/1/seats/";

    @TempDir
    Path folder;

    private final Classroom classroom = Classroom.begin();
    private ServiceFixture service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceFixture.startClass("small-hall", folder, classroom);
        service.jumpTo("09:30");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> join(String code, String name) throws Exception {
        return service.post("/api/class/join", "{\"code\": \"" + code + "\", \"name\": \"" + name + "\"}");
    }

    private JsonNode joined(String name) throws Exception {
        HttpResponse<String> answer = join(classroom.code(), name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly; SameSite=Strict");
        return ServiceFixture.json(answer);
    }

    private HttpResponse<String> as(JsonNode who, String path, String body) throws Exception {
        return service.post(
                path, body, "Authorization", "Bearer " + who.path("token").asText());
    }

    private JsonNode at(JsonNode who, String command, String body) throws Exception {
        HttpResponse<String> answer = as(who, SEATS + who.path("window").asInt() + "/" + command, body);
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(200);
        return ServiceFixture.json(answer);
    }

    private static String type(HttpResponse<String> answer) throws Exception {
        return ServiceFixture.json(answer).path("type").asText();
    }

    @Test
    void oneJoinsWithTheCodeAloneAndUnderANameOfOnesOwn() throws Exception {
        assertThat(classroom.code()).matches("[2-9A-HJKMNP-Z]{6}");
        assertThat(join("XXXXXX", "Wang").statusCode()).isEqualTo(401);
        joined("Wang");
        assertThat(type(join(classroom.code(), "Wang"))).isEqualTo("/problems/name-taken");
        HttpResponse<String> odd = join(classroom.code(), "<b>");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(ServiceFixture.json(odd).path("detail").asText())
                .isEqualTo("name: 1 to 20 letters, digits, spaces and . _ - are allowed, a letter or digit first");
        assertThat(join(classroom.code().toLowerCase(java.util.Locale.ROOT), "小李")
                        .statusCode())
                .isEqualTo(200);
        for (int i = 0; i < 60; i++) {
            join("WRONG" + i % 10, "Guess");
        }
        assertThat(join(classroom.code(), "Guess").statusCode()).isEqualTo(429);
    }

    @Test
    void aTraineeWorksAtTheOwnWindowAndDoesNothingElse() throws Exception {
        JsonNode wang = joined("Wang");
        JsonNode li = joined("Li");
        assertThat(wang.path("window").asInt())
                .isPositive()
                .isNotEqualTo(li.path("window").asInt());

        assertThat(type(as(wang, SEATS + li.path("window").asInt() + "/call-next", "{}")))
                .isEqualTo("/problems/not-your-window");
        assertThat(type(as(wang, SEATS + li.path("window").asInt() + "/leave", "{}")))
                .isEqualTo("/problems/not-your-window");
        for (String path : List.of(
                "/api/halls/1/windows/1/call-next",
                "/api/halls/1/tickets/1/finish",
                "/api/halls/1/pace",
                "/api/halls/1/incidents/bus",
                "/api/class/end",
                "/api/class/seat")) {
            assertThat(as(wang, path, "{}").statusCode()).as(path).isEqualTo(403);
        }
        JsonNode shown = ServiceFixture.json(service.get("/api/class"));
        assertThat(shown.path("joined").asInt()).isEqualTo(2);
        assertThat(shown.has("code")).isFalse();
        assertThat(shown.has("members")).isFalse();
    }

    @Test
    void aSeatAsksForWhatTheScenarioListsAndTheCitizenBringsSomeOfIt() throws Exception {
        String hall = Files.writeString(folder.resolve("registry.yaml"), """
                        base: small-hall
                        title: {zh: 登记大厅, en: A registry}
                        departments:
                          general:
                            materials: [{zh: 居民身份证, en: Identity card}, {zh: 营业执照, en: Business licence}]
                        """).toString();
        Classroom registry = Classroom.begin();
        try (ServiceFixture other =
                ServiceFixture.startClass(hall, Files.createDirectory(folder.resolve("registry")), registry)) {
            other.jumpTo("09:30");
            assertThat(other.work(SEATS + "1/take", "{}").statusCode()).isEqualTo(200);
            for (int minute = 31; other.work(SEATS + "1/call-next", "{}").statusCode() != 200; minute++) {
                other.jumpTo("%02d:%02d".formatted(9 + minute / 60, minute % 60));
            }
            HttpResponse<String> start = other.work(SEATS + "1/start", "{}");
            assertThat(start.statusCode()).as(start.body()).isEqualTo(200);
            JsonNode serving = ServiceFixture.json(start);

            assertThat(serving.path("invented").asBoolean()).isFalse();
            assertThat(serving.path("needed").findValuesAsText("zh")).containsExactly("居民身份证", "营业执照");
            assertThat(serving.path("needed").findValuesAsText("en"))
                    .containsExactly("Identity card", "Business licence");
            assertThat(List.of("居民身份证", "营业执照"))
                    .containsAll(serving.path("brought").findValuesAsText("zh"));
        }
    }

    @Test
    void theTrainerSeatsTraineesAndEndsTheClass() throws Exception {
        service.work("/api/class/settings", "{\"seatsByItself\": false}");
        JsonNode wang = joined("Wang");
        assertThat(wang.has("window")).isFalse();
        assertThat(type(as(wang, SEATS + "2/take", "{}"))).isEqualTo("/problems/seated-by-trainer");
        JsonNode seated = ServiceFixture.json(service.work("/api/class/seat", "{\"name\": \"Wang\", \"window\": 3}"));
        assertThat(seated.path("members").path(0).path("window").asInt()).isEqualTo(3);
        assertThat(as(wang, SEATS + "3/pause", "{}").statusCode()).isEqualTo(200);
        service.work("/api/class/seat", "{\"name\": \"Wang\", \"window\": 4}");
        assertThat(as(wang, SEATS + "3/open", "{}").statusCode()).isEqualTo(403);

        String code = classroom.code();
        JsonNode over = ServiceFixture.json(service.work("/api/class/end", "{}"));
        assertThat(over.path("open").asBoolean()).isFalse();
        assertThat(as(wang, SEATS + "4/call-next", "{}").statusCode()).isEqualTo(401);
        assertThat(type(join(code, "Late"))).isEqualTo("/problems/class-over");
        JsonNode seats =
                ServiceFixture.json(service.send(java.net.http.HttpRequest.newBuilder(service.uri("/api/halls/1/seats"))
                        .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                        .GET()));
        assertThat(seats.path("seats")).isEmpty();
        assertThat(service.work("/api/class/begin", "{}").statusCode()).isEqualTo(200);
        assertThat(classroom.code()).isNotEqualTo(code);
        joined("Wang");
    }

    @Test
    void whileATraineeServesTheWholeHallRunsByTheClockAndTheScoreCountsTheService() throws Exception {
        service.work("/api/class/settings", "{\"seatsByItself\": false}");
        JsonNode joined = joined("Wang");
        JsonNode wang = ((com.fasterxml.jackson.databind.node.ObjectNode) joined).put("window", 1);
        service.work("/api/class/seat", "{\"name\": \"Wang\", \"window\": 1}");
        JsonNode called = null;
        for (String time : List.of("09:50", "10:10", "10:30", "10:50", "11:10")) {
            service.jumpTo(time);
            HttpResponse<String> answer = as(wang, SEATS + "1/call-next", "{}");
            if (answer.statusCode() == 200) {
                called = ServiceFixture.json(answer);
                break;
            }
        }
        assertThat(called).as("somebody comes to window 1").isNotNull();
        assertThat(called.path("state").asText()).isEqualTo("called");

        service.work("/api/halls/1/pace", "{\"paused\": false}");
        JsonNode pace = ServiceFixture.json(service.get("/api/halls/1/pace"));
        assertThat(pace.path("speed").asDouble()).isEqualTo(1);
        assertThat(pace.path("pace").asDouble()).isEqualTo(60);
        assertThat(pace.path("text").path("en").asText())
                .isEqualTo("×1: Wang is serving, so that the whole hall runs by the clock; then ×60 again");
        assertThat(type(service.work("/api/halls/1/pace", "{\"until\": \"23:00\"}")))
                .isEqualTo("/problems/held");

        JsonNode serving = at(wang, "start", "{}");
        assertThat(serving.path("request").path("zh").asText()).contains("无差别事项");
        assertThat(serving.path("invented").asBoolean()).isTrue();
        assertThat(serving.path("needed").size()).isBetween(3, 6);
        assertThat(serving.path("brought").size()).isBetween(1, 6);
        JsonNode told = at(wang, "notice", "{\"missing\": [0, 2]}");
        assertThat(told.path("told").toString()).isEqualTo("[0,2]");
        assertThat(type(as(wang, SEATS + "1/notice", "{\"missing\": []}"))).isEqualTo("/problems/notice-given");
        at(wang, "finish", "{}");
        assertThat(ServiceFixture.json(service.get("/api/halls/1/pace"))
                        .path("speed")
                        .asDouble())
                .isEqualTo(60);

        JsonNode score = ServiceFixture.json(service.send(java.net.http.HttpRequest.newBuilder(
                                service.uri("/api/halls/1/scores"))
                        .header("Authorization", "Bearer " + wang.path("token").asText())
                        .GET()))
                .path("scores")
                .path(0);
        assertThat(score.path("name").asText()).isEqualTo("Wang");
        assertThat(score.path("served").asInt()).isEqualTo(1);
        assertThat(score.path("pace").path("value").asDouble()).isLessThan(0.5);
        assertThat(score.path("pace").path("low").asDouble())
                .isLessThan(score.path("pace").path("high").asDouble());
    }

    @Test
    void theServiceIsReachedAtEveryHostThatWasBoundAndUnderNoOtherName() throws Exception {
        WebService.Address both = new WebService.Address("127.0.0.1", 0, List.of("127.0.0.2"));
        try (WebService web = WebService.start(service.halls(), Guard.of(Access.byToken("t")), both)) {
            for (String host : List.of("127.0.0.1", "127.0.0.2")) {
                assertThat(asked(host, web.port(), host, "http://" + host)).isEqualTo(200);
            }
            assertThat(asked("127.0.0.2", web.port(), "192.0.2.7", null)).isEqualTo(421);
            assertThat(asked("127.0.0.2", web.port(), "hall.example", null)).isEqualTo(421);
            assertThat(asked("127.0.0.2", web.port(), "127.0.0.2", "http://hall.example"))
                    .isEqualTo(403);
        }
    }

    /** Returns the status of the answer to a request that names a host, from a page of an origin. */
    private static int asked(String address, int port, String host, String origin) throws Exception {
        try (Socket socket = new Socket(address, port)) {
            String request = "GET /api/halls HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n"
                    + (origin == null ? "" : "Origin: " + origin + ":" + port + "\r\n") + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @Test
    void whoSatSomewhereWhenTheServiceLastRanSitsThereNoMore() throws Exception {
        int window = joined("Wang").path("window").asInt();
        service.close();
        service = ServiceFixture.startClass("small-hall", folder, Classroom.begin());
        for (int i = 0; i < 200 && seats().path("seats").size() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(seats().path("seats")).isEmpty();
        assertThat(service.work(SEATS + window + "/take", "{}").statusCode()).isEqualTo(200);
    }

    private JsonNode seats() throws Exception {
        return ServiceFixture.json(service.send(java.net.http.HttpRequest.newBuilder(service.uri("/api/halls/1/seats"))
                .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                .GET()));
    }
}
