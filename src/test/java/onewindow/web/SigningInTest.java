package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and passwords, what comes of them, and for how long. */
class SigningInTest {

    private static final int FEW_ROUNDS = 1_000;
    private static final String OPEN = "/api/halls/1/windows/1/open";

    @TempDir
    Path folder;

    private final AtomicLong clock = new AtomicLong();
    private String file;
    private Guard guard;

    @BeforeEach
    void writeHall() throws Exception {
        file = SmallHall.in(folder);
        PasswordFile passwords = PasswordFile.empty();
        passwords.put("李娜", Role.CLERK, "a long password", FEW_ROUNDS);
        passwords.put("wang", Role.MANAGER, "another password", FEW_ROUNDS);
        guard = Guard.of(Access.byPasswords(passwords, clock::get));
    }

    private ServiceFixture start() throws Exception {
        return ServiceFixture.start(file, folder, false, guard);
    }

    private static HttpResponse<String> signIn(ServiceFixture service, String name, String password) throws Exception {
        return service.post("/api/sign-in", "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}");
    }

    @Test
    void aClerkWorksWithTheTokenThatSigningInGives() throws Exception {
        try (ServiceFixture service = start()) {
            HttpResponse<String> in = signIn(service, "李娜", "a long password");

            assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
            JsonNode told = json(in);
            assertThat(told.path("name").asText()).isEqualTo("李娜");
            assertThat(told.path("role").asText()).isEqualTo("clerk");
            String bearer = "Bearer " + told.path("token").asText();
            assertThat(service.post(OPEN, "", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            assertThat(service.post("/api/sign-out", "", "Authorization", bearer)
                            .statusCode())
                    .isEqualTo(204);
            HttpResponse<String> after = service.post(OPEN, "", "Authorization", bearer);
            assertThat(after.statusCode()).isEqualTo(401);
            assertThat(json(after).path("detail").asText()).isEqualTo("the token is not known");
        }
        assertThat(actors()).containsExactly("", "李娜");
    }

    private List<String> actors() throws LedgerFault {
        List<String> actors = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.read(folder.resolve("hall.ledger"))) {
            ledger.read(0, 0, entry -> actors.add(entry.actor()));
        }
        return actors;
    }

    @Test
    void aCookieWorksFromAPageOfTheServiceOnly() throws Exception {
        try (ServiceFixture service = start()) {
            String set = signIn(service, "wang", "another password")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            assertThat(set).matches("onewindow=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
            String cookie = set.substring(0, set.indexOf(';'));
            String own = "http://127.0.0.1:" + service.port();

            assertThat(service.post(OPEN, "", "Cookie", cookie, "Origin", own).statusCode())
                    .isEqualTo(200);
            assertThat(service.post(OPEN, "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .isEqualTo(409);
            for (String[] foreign : new String[][] {
                {}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Sec-Fetch-Site", "none"}
            }) {
                HttpResponse<String> refused = foreign.length == 0
                        ? service.post(OPEN, "", "Cookie", cookie)
                        : service.post(OPEN, "", "Cookie", cookie, foreign[0], foreign[1]);
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(json(refused).path("detail").asText())
                        .isEqualTo("with a cookie, a command needs the header Origin or Sec-Fetch-Site of an own page");
            }
            assertThat(json(service.send(HttpRequest.newBuilder(service.uri("/api/sign-in"))
                                    .header("Cookie", cookie)))
                            .path("name")
                            .asText())
                    .isEqualTo("wang");
        }
    }

    @Test
    void whatIsWrongIsToldWithoutSayingWhichOfTheTwo() throws Exception {
        try (ServiceFixture service = start()) {
            for (String name : List.of("wang", "nobody")) {
                HttpResponse<String> refused = signIn(service, name, "a long password");
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                assertThat(json(refused).path("detail").asText())
                        .isEqualTo("the name and the password do not belong together");
            }
            HttpResponse<String> missing = service.post("/api/sign-in", "{\"name\": 3}");
            assertThat(missing.statusCode()).isEqualTo(422);
            assertThat(json(missing).path("detail").asText())
                    .isEqualTo("name: 3 is not a text; name: is missing; password: is missing");
        }
    }

    @Test
    void aNameThatFailsTenTimesWaitsAndOthersDoNot() throws Exception {
        try (ServiceFixture service = start()) {
            for (int i = 0; i < 10; i++) {
                assertThat(signIn(service, "wang", "wrong").statusCode()).isEqualTo(401);
                clock.addAndGet(1_000);
            }

            HttpResponse<String> refused = signIn(service, "wang", "another password");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("290");
            assertThat(json(refused).path("detail").asText()).isEqualTo("too many attempts have failed");
            assertThat(signIn(service, "李娜", "a long password").statusCode()).isEqualTo(200);
            clock.addAndGet(290_001);
            assertThat(signIn(service, "wang", "another password").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatFailsFiftyTimesWaitsWhateverTheName() throws Exception {
        try (ServiceFixture service = start()) {
            for (int i = 0; i < 50; i++) {
                assertThat(signIn(service, "name" + i, "wrong").statusCode()).isEqualTo(401);
            }
            assertThat(signIn(service, "wang", "another password").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whoIsIdleForTwoHoursIsSignedOut() throws Exception {
        try (ServiceFixture service = start()) {
            String bearer = "Bearer "
                    + json(signIn(service, "wang", "another password"))
                            .path("token")
                            .asText();
            clock.addAndGet(7_200_000);
            assertThat(service.post(OPEN, "", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            clock.addAndGet(7_200_001);
            assertThat(service.post(OPEN, "", "Authorization", bearer).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void theTokenOfTheStartSignsABrowserIn() throws Exception {
        guard = Guard.of(Access.byToken(ServiceFixture.TOKEN));
        try (ServiceFixture service = start()) {
            HttpResponse<String> in = service.post("/api/sign-in", "{\"token\": \"the-token\"}");
            assertThat(json(in).path("role").asText()).isEqualTo("trainer");
            assertThat(in.headers().firstValue("Set-Cookie").orElse("")).startsWith("onewindow=");
            assertThat(service.post("/api/sign-in", "{\"token\": \"another\"}").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void overHttpsTheCookieStaysThere() throws Exception {
        Tls tls = TestKeys.in(folder);
        guard = new Guard(guard.access(), guard.links(), guard.limits(), Optional.of(tls));
        try (ServiceFixture service = start()) {
            String answer = TestKeys.post(
                    service.port(), "/api/sign-in", "{\"name\": \"wang\", \"password\": \"another password\"}");
            assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("; SameSite=Strict; Secure\r\n");
        }
    }
}
