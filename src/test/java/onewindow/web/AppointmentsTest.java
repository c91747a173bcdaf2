package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import onewindow.journal.Erasure;
import onewindow.journal.SqliteLedger;
import onewindow.live.Verification;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appointments over HTTP, by the commands' own time: slots, links, check-in early and late, no-shows and bans. */
class AppointmentsTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2022-03-07..2022-03-25
            hours: 09:00-12:00, 14:00-17:00
            demand:
              rate: 10 per hour
              streams:
                - key: booked
                  name: {zh: 预约, en: Booked}
                  kind: appointments
                  cases: 200
                  bookingWindow: 1..5
                  slot: 30 min
                  places: 2
                  early: {mean: 5 min, sd: 6 min}
                  noShow: 10 %
                  cancel: {share: 5 %, before: {exponential: 1 day}, limit: 2 h}
                  ban: {people: 500, noShows: 2, within: 90 days, for: 30 days, walkIn: 80 %}
                  checkIn: {early: 15 min, late: 10 min}
                  whenFull: walk-in
                  lateClass: walk-in
                  classes: {appointment: 1}
            classes:
              - {key: walk-in, name: {zh: 普通, en: Walk-in}, share: 100 %}
              - {key: appointment, name: {zh: 预约, en: Appointment}, share: 0 %}
            assign: {order: strict-priority, ranks: {appointment: 0, walk-in: 1}}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {exponential: 6 min}
            windows: [{key: all, count: 2}]
            """;

    private static final String BEARER = "Bearer " + ServiceFixture.TOKEN;

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
    }

    private static HttpResponse<String> at(ServiceFixture service, String time, String path, String body)
            throws Exception {
        return service.post("/api/halls/1/" + path, body, CommandTime.HEADER, "2022-03-" + time);
    }

    private static HttpResponse<String> work(ServiceFixture service, String time, String path, String body)
            throws Exception {
        return service.post(
                "/api/halls/1/" + path, body, CommandTime.HEADER, "2022-03-" + time, "Authorization", BEARER);
    }

    private static String wish(String day, String slot, String who) {
        return "{\"matter\": \"civil\", \"date\": \"2022-03-" + day + "\", \"slot\": \"" + slot + "\", \"name\": \"张"
                + who + "\", \"document\": \"id-" + who + "\"}";
    }

    private static JsonNode why(ServiceFixture service, int ticket) throws Exception {
        return json(service.send(HttpRequest.newBuilder(service.uri("/api/halls/1/tickets/" + ticket + "/why"))
                .header("Authorization", BEARER)
                .GET()));
    }

    private static String why(HttpResponse<String> refused) throws Exception {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        return json(refused).path("type").asText().replace("/problems/", "");
    }

    private static JsonNode made(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return json(response);
    }

    @Test
    void aSlotIsBookedMovedAndTurnedIntoATicketBeforeWalkIns() throws Exception {
        String link;
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            JsonNode booked = made(at(service, "07 09:00", "appointments", wish("08", "09:30", "三丰")));
            assertThat(booked.path("state").asText()).isEqualTo("booked");
            assertThat(booked.path("time").asText()).startsWith("2022-03-08 09:30");
            assertThat(booked.path("changeUntil").asText()).startsWith("2022-03-08 07:30");
            assertThat(booked.path("comeBy").asText()).startsWith("2022-03-08 09:40");
            // Its holder is told a masked name, nobody a document.
            assertThat(booked.path("name").asText()).isEqualTo("张*");
            assertThat(booked.toString()).doesNotContain("id-");
            link = booked.path("link").asText();
            JsonNode slots = json(service.get("/api/halls/1/appointments/slots"));
            assertThat(slots.path("date").asText()).isEqualTo("2022-03-08");
            assertThat(slots.path("class").asText()).isEqualTo("appointment");
            assertThat(slots.path("slots").get(1).toString()).isEqualTo("{\"slot\":\"09:30\",\"places\":2,\"free\":1}");
            assertThat(slots.path("days")).hasSize(5);
            assertThat(slots.path("days").get(0).toString()).isEqualTo("{\"date\":\"2022-03-08\",\"free\":23}");
            made(service.post(
                    link + "/rebook",
                    "{\"date\": \"2022-03-08\", \"slot\": \"10:00\"}",
                    CommandTime.HEADER,
                    "2022-03-07 10:00"));
        }
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            assertThat(json(service.get(link)).path("slot").asText()).isEqualTo("10:00");
            made(at(service, "08 09:30", "tickets", "{\"matter\": \"tax\"}"));
            made(at(service, "08 09:40", "tickets", "{\"matter\": \"tax\"}"));
            // Twenty minutes early: it waits as if it had come a quarter of an hour before.
            JsonNode come = made(service.post(link + "/check-in", "", CommandTime.HEADER, "2022-03-08 09:40"));
            assertThat(come.path("state").asText()).isEqualTo("checked-in");
            assertThat(come.path("ticket").asInt()).isEqualTo(3);
            JsonNode ticket = json(service.get(come.path("ticketLink").asText()));
            assertThat(ticket.path("class").asText()).isEqualTo("appointment");
            work(service, "08 09:41", "windows/1/open", "");
            JsonNode why = why(service, 2);
            assertThat(why.path("rule").path("class").asText()).isEqualTo("walk-in");
            assertThat(why.path("rule").path("rank").asInt()).isEqualTo(1);
            assertThat(why.path("ahead").asInt()).isEqualTo(1);
            assertThat(why.path("windows").get(0).path("next").path("number").asInt())
                    .isEqualTo(3);
            assertThat(why.path("windows").get(0).path("reason").asText()).isEqualTo("class-rank");
            JsonNode called = made(work(service, "08 09:50", "windows/1/call-next", ""));
            JsonNode passed = why(service, 3).path("passed").get(0);
            assertThat(passed.path("other").path("number").asInt()).isEqualTo(1);
            assertThat(passed.path("reason").asText()).isEqualTo("class-rank");
            assertThat(called.path("number").asInt()).isEqualTo(3);
            assertThat(called.path("name").asText()).isEqualTo("张三丰");
            HttpResponse<String> again = service.post(link + "/check-in", "", CommandTime.HEADER, "2022-03-08 09:51");
            assertThat(why(again)).isEqualTo("not-booked");
            assertThat(json(again).path("state").asText()).isEqualTo("checked-in");
            assertThat(json(again).path("allowed").toString()).isEqualTo("[]");
        }
        verified();
    }

    @Test
    void whoComesTooLateQueuesLikeAWalkInAndWhoNeverComesIsBarred() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            made(at(service, "07 09:00", "appointments", wish("08", "09:00", "late")));
            made(at(service, "07 09:00", "appointments", wish("08", "09:30", "never")));
            made(at(service, "07 09:00", "appointments", wish("09", "09:30", "never")));
            made(at(service, "07 09:00", "appointments", wish("10", "09:30", "never")));
            HttpResponse<String> kiosk =
                    at(service, "08 09:11", "appointments/check-in", "{\"document\": \" ID-LATE\"}");
            assertThat(made(kiosk).path("class").asText()).isEqualTo("walk-in");
            assertThat(made(kiosk).path("name").asText()).isEqualTo("张*");
            assertThat(at(service, "08 09:12", "appointments/check-in", "{\"document\": \"id-never\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(at(service, "08 09:12", "appointments/check-in", "{\"document\": \"id-nobody\"}")
                            .statusCode())
                    .isEqualTo(404);
            // Two slots pass without a word, on the 9th and the 10th.
            made(at(service, "10 11:00", "tickets", "{\"matter\": \"tax\"}"));
            JsonNode all =
                    made(service.send(java.net.http.HttpRequest.newBuilder(service.uri("/api/halls/1/appointments"))
                            .header("Authorization", BEARER)));
            assertThat(all.path("appointments").findValuesAsText("state"))
                    .containsExactly("checked-in", "checked-in", "missed", "missed");
            HttpResponse<String> barred = at(service, "10 11:01", "appointments", wish("11", "09:30", "never"));
            assertThat(why(barred)).isEqualTo("banned");
            assertThat(json(barred).path("detail").asText())
                    .isEqualTo("the person has missed too many slots and cannot book for a while");
        }
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            assertThat(why(at(service, "10 11:02", "appointments", wish("11", "09:30", "never"))))
                    .isEqualTo("banned");
            JsonNode banned = made(
                    service.send(java.net.http.HttpRequest.newBuilder(service.uri("/api/halls/1/appointments/banned"))
                            .header("Authorization", BEARER)));
            assertThat(banned.path("banned").get(0).path("missed")).hasSize(2);
            assertThat(banned.path("banned").get(0).path("until").asText()).startsWith("2022-04-09 09:30");
            int booker = banned.path("banned").get(0).path("booker").asInt();
            made(work(service, "10 11:03", "appointments/banned/" + booker + "/lift", ""));
            made(at(service, "10 11:04", "appointments", wish("11", "09:30", "never")));
        }
        verified();
    }

    @Test
    void whatIsNotPossibleIsToldAndNothingIsBooked() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            HttpResponse<String> wrong =
                    at(service, "07 09:00", "appointments", "{\"matter\": \"civl\", \"slot\": 9, \"day\": \"x\"}");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(json(wrong).path("detail").asText())
                    .isEqualTo("matter: 'civl' is not one of civil, tax; slot: 9 is not a text;"
                            + " date: is missing; the day of the slot, such as 2022-03-08;"
                            + " document: is missing; the number of an identity document says who books;"
                            + " day: there is no such key; there are [date, document, matter, name, slot]");
            assertThat(json(at(service, "07 09:00", "appointments", wish("08", "09:20", "a")))
                            .path("detail")
                            .asText())
                    .isEqualTo("slot: '09:20' is not one of 09:00, 09:30, 10:00, 10:30, 11:00, 11:30, 14:00, 14:30,"
                            + " 15:00, 15:30, 16:00, 16:30");
            assertThat(json(at(service, "07 09:00", "appointments", wish("12", "09:30", "a")))
                            .path("detail")
                            .asText())
                    .isEqualTo("date: '2022-03-12' is not a day of the hall");
            assertThat(why(at(service, "07 09:00", "appointments", wish("07", "14:30", "a"))))
                    .isEqualTo("too-soon");
            assertThat(why(at(service, "07 09:00", "appointments", wish("15", "14:30", "a"))))
                    .isEqualTo("too-far");
            String link = made(at(service, "07 09:00", "appointments", wish("14", "14:30", "a")))
                    .path("link")
                    .asText();
            assertThat(why(at(service, "07 09:00", "appointments", wish("14", "15:30", "a"))))
                    .isEqualTo("booked-that-day");
            HttpResponse<String> early = service.post(link + "/check-in", "", CommandTime.HEADER, "2022-03-07 10:00");
            assertThat(why(early)).isEqualTo("not-of-today");
            assertThat(json(early).path("state").asText()).isEqualTo("booked");
            assertThat(json(early).path("allowed").toString()).isEqualTo("[\"cancel\",\"rebook\"]");
            assertThat(why(service.post(link + "/cancel", "", CommandTime.HEADER, "2022-03-14 12:31")))
                    .isEqualTo("too-late");
            assertThat(why(service.post(link + "/check-in", "", CommandTime.HEADER, "2022-03-14 13:00")))
                    .isEqualTo("no-numbers");
            HttpResponse<String> pretends =
                    at(service, "14 14:00", "tickets", "{\"matter\": \"tax\", \"class\": \"appointment\"}");
            assertThat(why(pretends)).isEqualTo("appointment-needed");
            assertThat(json(pretends).path("detail").asText())
                    .isEqualTo("whoever has an appointment checks in with it; no other is of this class");
            assertThat(service.get("/api/halls/1/appointments").statusCode()).isEqualTo(401);
            assertThat(service.get(link.substring(0, link.length() - 1)).statusCode())
                    .isEqualTo(404);
        }
        verified();
    }

    @Test
    void clientsWhoBookTogetherNeverGetMorePlacesThanThereAreAndARepeatGetsItsOwn() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            ExecutorService clients = Executors.newFixedThreadPool(8);
            List<Callable<HttpResponse<String>>> wishes = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<HttpResponse<String>>) () -> service.post(
                            "/api/halls/1/appointments",
                            wish("08", "10:00", "c" + i / 2),
                            "Idempotency-Key",
                            "wish-" + i / 2,
                            CommandTime.HEADER,
                            "2022-03-07 09:00"))
                    .toList();
            List<String> given = new java.util.ArrayList<>();
            for (Future<HttpResponse<String>> each : clients.invokeAll(wishes)) {
                if (each.get().statusCode() == 201) {
                    given.add(json(each.get()).path("appointment").asText());
                } else {
                    // A person who was refused and asks again is refused again, whoever comes between.
                    assertThat(why(each.get())).isEqualTo("slot-full");
                }
            }
            clients.shutdown();
            assertThat(given).hasSize(4);
            assertThat(new java.util.TreeSet<>(given)).containsExactly("1", "2");
            JsonNode slots = json(service.get("/api/halls/1/appointments/slots?date=2022-03-08"));
            assertThat(slots.path("slots").get(2).path("free").asInt()).isZero();
        }
        verified();
    }

    @Test
    void namesAreErasedAndTheAppointmentsStand() throws Exception {
        String link;
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            link = made(at(service, "07 09:00", "appointments", wish("08", "09:30", "三丰")))
                    .path("link")
                    .asText();
        }
        try (SqliteLedger ledger = SqliteLedger.openExisting(folder.resolve("hall.ledger"))) {
            assertThat(ledger.personsBeside(0)).hasSize(1);
            assertThat(ledger.persons(0, "2022-03-08")).isEmpty();
            assertThat(ledger.erase(new Erasure.OfDaysBefore("2022-03-09"), 0, true))
                    .isEqualTo(1);
            assertThat(ledger.personsBeside(0)).isEmpty();
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("hall.ledger")), StandardCharsets.UTF_8))
                .doesNotContain("三丰");
        try (ServiceFixture service = ServiceFixture.startByCommands(file, folder)) {
            JsonNode come = made(service.post(link + "/check-in", "", CommandTime.HEADER, "2022-03-08 09:25"));
            assertThat(come.has("name")).isFalse();
        }
        verified();
    }

    @Test
    void aScenarioWithoutAppointmentsSaysSo() throws Exception {
        String without = SmallHall.in(folder);
        try (ServiceFixture service = ServiceFixture.startByCommands(without, folder)) {
            HttpResponse<String> none = service.get("/api/halls/1/appointments/slots");
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(json(none).path("detail").asText())
                    .isEqualTo("the scenario has no appointments: there is no stream of them in its demand");
        }
    }

    /** The ledger gives the same once more. */
    private void verified() throws Exception {
        Scenario scenario =
                new ScenarioReader().read(file, List.of()).scenario().orElseThrow();
        try (SqliteLedger ledger = SqliteLedger.read(folder.resolve("hall.ledger"))) {
            assertThat(Verification.of(scenario, ledger).commands()).isPositive();
        }
    }
}
