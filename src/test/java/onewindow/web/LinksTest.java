package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the holder of a ticket or a case can do by its link, and what others see of people's names. */
class LinksTest {

    private static final String TAKE =
            "{\"matter\": \"civil\", \"name\": \"张三丰\", \"document\": \"110101190001011234\"}";

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = SmallHall.in(folder);
    }

    private static JsonNode asClerk(ServiceFixture service, String path) throws Exception {
        return json(service.send(
                HttpRequest.newBuilder(service.uri(path)).header("Authorization", "Bearer " + ServiceFixture.TOKEN)));
    }

    @Test
    void theHolderSeesAndCancelsTheTicketByItsLinkAlsoAfterARestart() throws Exception {
        String link;
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            JsonNode taken = json(service.post("/api/halls/1/tickets", TAKE));
            link = taken.path("link").asText();
            assertThat(link).matches("/api/halls/1/my/t1-[A-Za-z0-9_-]{22}");
            assertThat(taken.path("name").asText()).isEqualTo("张*");
            JsonNode other = json(service.post("/api/halls/1/tickets", TAKE));
            assertThat(other.path("link").asText().substring(18)).isNotEqualTo(link.substring(18));
        }
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            JsonNode seen = json(service.get(link));
            assertThat(seen.path("number").asInt()).isEqualTo(1);
            assertThat(seen.path("state").asText()).isEqualTo("waiting");
            assertThat(seen.path("name").asText()).isEqualTo("张*");

            HttpResponse<String> cancelled = service.post(link + "/cancel", "");
            assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
            assertThat(json(cancelled).path("end").asText()).isEqualTo("abandoned");
            HttpResponse<String> again = service.post(link + "/cancel", "");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(json(again).path("detail").asText()).isEqualTo("ticket 1: its visit is over (abandoned)");
        }
    }

    @Test
    void aLinkThatIsNobodysFindsNothing() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            String link = json(service.post("/api/halls/1/tickets", TAKE))
                    .path("link")
                    .asText();
            service.post("/api/halls/1/tickets", TAKE);
            String code = link.substring(link.lastIndexOf('/') + 1);
            for (String other : new String[] {
                "t2" + code.substring(2),
                "c1" + code.substring(2),
                code + "A",
                code.substring(0, 20),
                "t1-",
                "1",
                "t9999999999-x"
            }) {
                HttpResponse<String> none = service.get("/api/halls/1/my/" + other);
                assertThat(none.statusCode()).as(other).isEqualTo(404);
                assertThat(json(none).path("detail").asText())
                        .isEqualTo("the link is of no ticket of today, no open case and no appointment");
            }
        }
    }

    @Test
    void aCodeIsTheHmacOfHallDayAndNumber() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = "a secret of the test".getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] whole = mac.doFinal("t\n2\n2022-02-07\n17".getBytes(StandardCharsets.UTF_8));
        String half = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));

        Links links = Links.under(secret);

        assertThat(links.code(Links.Kind.TICKET, 2, "2022-02-07", 17)).isEqualTo("t17-" + half);
        assertThat(links.numberOf(Links.Kind.TICKET, 2, "2022-02-07", "t17-" + half))
                .hasValue(17);
        assertThat(links.numberOf(Links.Kind.TICKET, 2, "2022-02-08", "t17-" + half))
                .isEmpty();
        assertThat(links.numberOf(Links.Kind.TICKET, 1, "2022-02-07", "t17-" + half))
                .isEmpty();
    }

    @Test
    void clerksSeeNamesAndThePublicSeesNobodys() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.post("/api/halls/1/tickets", TAKE);
        }
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            for (String path :
                    new String[] {"/api/halls/1/tickets/1", "/api/halls/1/tickets", "/api/halls/1/windows"}) {
                assertThat(service.get(path).body()).doesNotContain("张", "110101", "\"link\"");
            }
            assertThat(asClerk(service, "/api/halls/1/tickets/1").path("name").asText())
                    .isEqualTo("张三丰");
            assertThat(asClerk(service, "/api/halls/1/tickets").toString())
                    .contains("张三丰")
                    .doesNotContain("110101", "\"link\"");
            service.work("/api/halls/1/windows/1/open", "");
            assertThat(service.work("/api/halls/1/windows/1/call-next", "").body())
                    .contains("张三丰");
        }
    }

    @Test
    void aLedgerWithoutASecretGetsOne() throws Exception {
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.post("/api/halls/1/tickets", TAKE);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.ledger"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM ledger WHERE key = 'secret'"))
                    .isEqualTo(1);
        }
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            String link = json(service.post("/api/halls/1/tickets", TAKE))
                    .path("link")
                    .asText();
            assertThat(service.get(link).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theLedgerWithItsNamesIsForItsOwnerAlone() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            service.post("/api/halls/1/tickets", TAKE);
            for (String kept : List.of("hall.ledger", "hall.ledger-wal")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(kept))))
                        .as(kept)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aCaseIsReviewedByItsLinkAndNotByItsNumber() throws Exception {
        try (ServiceFixture service = ServiceFixture.start("scenarios/zhaoyang-2022h1.yaml", folder, false)) {
            String matter = json(service.get("/api/halls/1/layout"))
                    .path("matters")
                    .path(0)
                    .path("key")
                    .asText();
            HttpResponse<String> received = service.work("/api/halls/1/cases", "{\"matter\": \"" + matter + "\"}");
            assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
            String link = json(received).path("link").asText();
            assertThat(link).matches("/api/halls/1/my/c1-[A-Za-z0-9_-]{22}");

            assertThat(json(service.get(link)).path("case").asInt()).isEqualTo(1);
            assertThat(service.post("/api/halls/1/cases/1/review", "{\"level\": 5}")
                            .statusCode())
                    .isEqualTo(401);
            HttpResponse<String> early = service.post(link + "/review", "{\"level\": 5}");
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(json(early).path("detail").asText())
                    .isEqualTo("case 1: only who was served reviews a visit, once it is over, and a case once it is"
                            + " decided");
            assertThat(json(early).path("state").asText()).isEqualTo("received");
            service.work("/api/halls/1/cases/1/decide", "{\"outcome\": \"not-accepted\"}");
            HttpResponse<String> reviewed = service.post(link + "/review", "{\"level\": 5, \"text\": \"好\"}");
            assertThat(reviewed.statusCode()).as(reviewed.body()).isEqualTo(200);
            HttpResponse<String> wrong = service.post(link + "/review", "{\"level\": 6}");
            assertThat(json(wrong).path("detail").asText()).isEqualTo("level: 6 is not a whole number from 1 to 5");
        }
    }
}
