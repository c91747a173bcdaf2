package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall worked over HTTP: a visit from ticket to end, what is refused, and what is there after a restart. */
class HallByHandTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}, {key: tax, serves: [tax], count: 1}]
            """;

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
    }

    @Test
    void aVisitGoesFromTicketToEnd() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            HttpResponse<String> taken = service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}");
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            assertThat(taken.headers().firstValue("Location").orElse("")).endsWith("/api/halls/1/tickets/1");
            assertThat(json(taken).path("state").asText()).isEqualTo("waiting");

            assertThat(service.work("/api/halls/1/windows/1/open", "").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> called = service.work("/api/halls/1/windows/1/call-next", "");
            assertThat(json(called).path("number").asInt()).isEqualTo(1);
            assertThat(json(called).path("window").asText()).isEqualTo("civil-1");
            assertThat(service.work("/api/halls/1/tickets/1/recall", "").statusCode())
                    .isEqualTo(200);
            assertThat(service.work("/api/halls/1/tickets/1/start", "").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> finished = service.work("/api/halls/1/tickets/1/finish", "");
            assertThat(json(finished).path("end").asText()).isEqualTo("served");
            assertThat(json(finished).path("calls").asInt()).isEqualTo(2);
            assertThat(json(finished).path("recalls").asInt()).isEqualTo(1);
            assertThat(json(finished).path("noShows").asInt()).isZero();
        }
    }

    @Test
    void whatIsNotPossibleNamesTheStateAndWhatIsAllowed() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.post("/api/halls/1/tickets", "{\"matter\": \"tax\"}");

            HttpResponse<String> refused = service.work("/api/halls/1/tickets/1/start", "");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(json(refused).path("type").asText()).isEqualTo("/problems/not-called");
            assertThat(json(refused).path("detail").asText()).isEqualTo("ticket 1: the ticket is not called");
            assertThat(json(refused).path("state").asText()).isEqualTo("waiting");
            assertThat(json(refused).path("allowed").toString()).isEqualTo("[\"cancel\",\"add-matter\"]");
            service.work("/api/halls/1/windows/1/open", "");
            assertThat(json(service.work("/api/halls/1/windows/1/call", "{\"ticket\": 1}"))
                            .path("type")
                            .asText())
                    .isEqualTo("/problems/not-served-here");
        }
    }

    @Test
    void everythingThatIsWrongInABodyIsToldAtOnce() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            HttpResponse<String> refused =
                    service.post("/api/halls/1/tickets", "{\"matter\": \"civl\", \"class\": 3, \"nme\": \"x\"}");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).path("detail").asText())
                    .isEqualTo("matter: 'civl' is not one of civil, tax; class: 3 is not a text;"
                            + " nme: there is no such key; there are [class, document, matter, matters, name]");
            assertThat(json(service.post("/api/halls/1/tickets", "{}"))
                            .path("detail")
                            .asText())
                    .isEqualTo("matter: is missing; its key says for which matter the ticket is");
            assertThat(service.post("/api/halls/1/tickets", "{\"matter\"").statusCode())
                    .isEqualTo(400);
            assertThat(service.post("/api/halls/2/tickets", "{}").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRepeatGetsTheFirstAnswerAlsoAfterARestart() throws Exception {
        String first;
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            first = service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}", "Idempotency-Key", "k1")
                    .body();
            assertThat(service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}", "Idempotency-Key", "k1")
                            .body())
                    .isEqualTo(first);
        }
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            assertThat(service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}", "Idempotency-Key", "k1")
                            .body())
                    .isEqualTo(first);
            assertThat(service.post("/api/halls/1/tickets", "{\"matter\": \"tax\"}", "Idempotency-Key", "k1")
                            .statusCode())
                    .isEqualTo(422);
            HttpResponse<String> ofAnother = service.post(
                    "/api/halls/1/tickets",
                    "{\"matter\": \"civil\"}",
                    "Idempotency-Key",
                    "k1",
                    "Authorization",
                    "Bearer " + ServiceFixture.TOKEN);
            assertThat(ofAnother.statusCode()).isEqualTo(422);
            assertThat(json(service.get("/api/halls/1")).path("numbersGiven").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoHasSeenAnOlderVersionIsTold() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            HttpResponse<String> taken = service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}");
            String seen = taken.headers().firstValue("ETag").orElseThrow();
            service.work("/api/halls/1/windows/1/open", "");
            service.work("/api/halls/1/windows/1/call-next", "");

            HttpResponse<String> late = service.post(
                    "/api/halls/1/tickets/1/start",
                    "",
                    "Authorization",
                    "Bearer " + ServiceFixture.TOKEN,
                    "If-Match",
                    seen);

            assertThat(late.statusCode()).isEqualTo(412);
        }
    }

    @Test
    void whoHasNoRoleTakesTicketsAndLooksAlone() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            assertThat(service.post("/api/halls/1/windows/1/open", "").statusCode())
                    .isEqualTo(401);
            assertThat(service.post("/api/halls/1/windows/1/open", "", "Authorization", "Bearer wrong")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(service.get("/api/halls/1/windows").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        String before;
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}");
            service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}");
            service.work("/api/halls/1/windows/2/open", "");
            service.work("/api/halls/1/windows/2/call-next", "");
            before = service.get("/api/halls/1/windows").body();
        }
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            assertThat(service.get("/api/halls/1/windows").body()).isEqualTo(before);
            assertThat(json(service.get("/api/halls/1/tickets?state=waiting"))
                            .path("tickets")
                            .path(0)
                            .path("number")
                            .asInt())
                    .isEqualTo(2);
        }
    }
}
