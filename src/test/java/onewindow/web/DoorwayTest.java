package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every request passes: its host and origin, its size, its rate; and what every answer carries. */
class DoorwayTest {

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = SmallHall.in(folder);
    }

    private ServiceFixture start(Limits limits) throws Exception {
        Guard usual = Guard.of(Access.byToken(ServiceFixture.TOKEN));
        return ServiceFixture.start(
                file, folder, false, new Guard(usual.access(), usual.links(), limits, Optional.empty()));
    }

    private static String get(String host, String... headers) {
        return "GET /api/halls HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + String.join("", headers)
                + "\r\n";
    }

    @Test
    void aRequestForAnotherHostIsRefused() throws Exception {
        try (ServiceFixture service = start(Limits.USUAL)) {
            int port = service.port();
            for (String own : List.of("127.0.0.1:" + port, "localhost:" + port, "LOCALHOST:" + port, "[::1]:" + port)) {
                assertThat(RawClient.send(port, get(own))).startsWith("HTTP/1.1 200 OK\r\n");
            }
            for (String foreign : List.of("evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "127.0.0.2:" + port)) {
                assertThat(RawClient.send(port, get(foreign)))
                        .startsWith("HTTP/1.1 421 Misdirected Request\r\n")
                        .endsWith("{\"type\":\"/problems/misdirected\",\"title\":\"The request is for another host\","
                                + "\"status\":421,\"detail\":\"the header Host names none under which this service is"
                                + " reached; one is 127.0.0.1:" + port + "\"}");
            }
        }
    }

    @Test
    void aServiceOnEveryAddressIsReachedByNumbersAndNotByOthersNames() {
        OwnNames own = new OwnNames("0.0.0.0", 443, true);

        assertThat(List.of("192.0.2.7", "192.0.2.7:443", "[2001:db8::1]:443", "localhost"))
                .allMatch(own::isOwnHost);
        assertThat(List.of("evil.example", "192.0.2.7:80", "192.0.2.7.evil.example", "", ":443"))
                .noneMatch(own::isOwnHost);
        assertThat(own.isOwnOrigin("https://192.0.2.7")).isTrue();
        assertThat(own.isOwnOrigin("http://192.0.2.7")).isFalse();
        assertThat(new OwnNames("hall.example", 80, false).isOwnHost("hall.example"))
                .isTrue();
        assertThat(new OwnNames("hall.example", 80, false).isOwnHost("192.0.2.7"))
                .isFalse();
        assertThat(new OwnNames("::1", 8080, false).isOwnHost("[::1]:8080")).isTrue();
    }

    @Test
    void aRequestFromAPageOfAnotherOriginIsRefused() throws Exception {
        try (ServiceFixture service = start(Limits.USUAL)) {
            int port = service.port();
            String host = "127.0.0.1:" + port;
            for (String origin : List.of(
                    "http://evil.example", "https://127.0.0.1:" + port, "http://127.0.0.1:1", "null", "file://")) {
                assertThat(RawClient.send(port, get(host, "Origin: " + origin + "\r\n")))
                        .startsWith("HTTP/1.1 403 Forbidden\r\n")
                        .contains("\"detail\":\"the header Origin names another\"");
            }
            assertThat(RawClient.send(port, get(host, "Origin: http://localhost:" + port + "\r\n")))
                    .startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(RawClient.send(port, get(host, "Origin: null\r\nSec-Fetch-Site: same-origin\r\n")))
                    .startsWith("HTTP/1.1 200 OK\r\n");
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersOfAGuardedPage() throws Exception {
        try (ServiceFixture service = start(Limits.USUAL)) {
            int port = service.port();
            String host = "Host: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
            for (String request : List.of(
                    "GET /api/halls HTTP/1.1\r\n" + host,
                    "GET /api/nowhere HTTP/1.1\r\n" + host,
                    "GET /api/halls HTTP/1.1\r\nHost: evil\r\nConnection: close\r\n\r\n",
                    "GET / HTTP/9.9\r\n\r\n",
                    "GET /" + "x".repeat(9_000) + " HTTP/1.1\r\n" + host)) {
                assertThat(RawClient.send(port, request))
                        .contains(
                                "\r\nContent-Security-Policy: default-src 'self'; frame-ancestors 'none';"
                                        + " base-uri 'none'; form-action 'self'\r\n",
                                "\r\nX-Content-Type-Options: nosniff\r\n",
                                "\r\nReferrer-Policy: no-referrer\r\n",
                                "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
                                "\r\nCross-Origin-Resource-Policy: same-origin\r\n",
                                "\r\nCache-Control: no-store\r\n")
                        .doesNotContain("\r\nServer:", "Jetty", "<html", "\tat ");
            }
        }
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws Exception {
        try (ServiceFixture service = start(Limits.USUAL)) {
            int port = service.port();
            String host = "Host: 127.0.0.1:" + port + "\r\nConnection: close\r\n";
            String post = "POST /api/halls/1/tickets HTTP/1.1\r\n" + host;
            String bad = "{\"type\":\"/problems/bad-request\",\"title\":\"The request cannot be read\",\"status\":400,"
                    + "\"detail\":\"it is not as HTTP has it\"}";
            assertThat(RawClient.send(port, "nonsense\r\n\r\n"))
                    .startsWith("HTTP/1.1 400 ")
                    .endsWith(bad);
            assertThat(RawClient.send(port, "GET /api/%zz HTTP/1.1\r\n" + host + "\r\n"))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(RawClient.send(port, "GET /" + "x".repeat(9_000) + " HTTP/1.1\r\n" + host + "\r\n"))
                    .startsWith("HTTP/1.1 414 ")
                    .contains("\"type\":\"/problems/address-too-long\"");
            assertThat(RawClient.send(
                            port, "GET /api/halls HTTP/1.1\r\n" + host + "X: " + "x".repeat(9_000) + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 431 ")
                    .contains("\"type\":\"/problems/headers-too-large\"");
            assertThat(RawClient.send(port, post + "Content-Length: 65537\r\n\r\n"))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("\"detail\":\"64 KB are allowed\"");
            assertThat(RawClient.send(
                            port,
                            post + "Transfer-Encoding: chunked\r\n\r\n11000\r\n" + "x".repeat(0x11000)
                                    + "\r\n0\r\n\r\n"))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("\"detail\":\"64 KB are allowed\"");
            assertThat(RawClient.send(port, post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void whoAsksTooOftenIsToldToWaitAndClerksAreNot() throws Exception {
        try (ServiceFixture service = start(Limits.USUAL.with(2, 1_000))) {
            for (int i = 0; i < 4; i++) {
                assertThat(service.get("/api/halls").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = service.get("/api/halls");
            for (int i = 0; i < 20 && refused.statusCode() == 200; i++) {
                refused = service.get("/api/halls");
            }

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body())
                    .isEqualTo("{\"type\":\"/problems/too-many\",\"title\":\"Too many requests\",\"status\":429,"
                            + "\"detail\":\"more a second come from this address than are allowed\"}");
            for (int i = 0; i < 10; i++) {
                assertThat(service.work("/api/halls/1/windows/1/open", "").statusCode())
                        .isIn(200, 409);
            }
        }
    }

    @Test
    void aRateIsKeptByThoseWhoAskForMore() {
        PublicRate rate = new PublicRate(10, 0);
        int allowed = 0;
        for (long millis = 0; millis < 10_000; millis += 5) {
            allowed += rate.onRequest(millis * 1_000_000) ? 1 : 0;
        }
        // Twenty at once from the full store, and ten in each of the ten seconds: the last falls due at 10 s.
        assertThat(allowed).isEqualTo(20 + 99);
    }

    @Test
    void anAddressHasItsNumberOfConnections() throws Exception {
        try (ServiceFixture service = start(Limits.USUAL.with(200, 3))) {
            int port = service.port();
            String request = get("127.0.0.1:" + port);
            try (RawClient one = new RawClient(port);
                    RawClient two = new RawClient(port);
                    RawClient three = new RawClient(port)) {
                // A connection counts once the service has seen it.
                Thread.sleep(500);
                assertThat(RawClient.send(port, request)).isEmpty();
                for (RawClient client : List.of(one, two, three)) {
                    client.write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    assertThat(client.rest()).startsWith("HTTP/1.1 200 OK\r\n");
                }
            }
            String after = "";
            for (int i = 0; i < 50 && after.isEmpty(); i++) {
                Thread.sleep(20);
                after = RawClient.send(port, request);
            }
            assertThat(after).startsWith("HTTP/1.1 200 OK\r\n");
        }
    }
}
