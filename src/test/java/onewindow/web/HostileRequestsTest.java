package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that are malformed or mean harm: none is answered by a fault of the service, none hangs, and the service
 * answers after them. {@code -Dfuzz.requests=100000} is the long form; {@code -Dfuzz.seed} repeats one.
 */
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "POST",
            "POST",
            "PUT",
            "DELETE",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "PATCH",
            "get",
            "G\u0001T",
            "CONNECT",
            "");
    private static final List<String> PATHS = List.of(
            "/api/halls",
            "/api/halls/1",
            "/api/halls/1/tickets",
            "/api/halls/1/tickets/1",
            "/api/halls/1/tickets/1/start",
            "/api/halls/1/tickets/-1",
            "/api/halls/1/tickets/99999999999999999999",
            "/api/halls/1/windows/1/open",
            "/api/halls/1/windows/2147483648/call",
            "/api/halls/1/cases/1/accept",
            "/api/halls/1/my/t1-AAAAAAAAAAAAAAAAAAAAAA",
            "/api/halls/1/my/t1-AAAAAAAAAAAAAAAAAAAAAA/cancel",
            "/api/sign-in",
            "/api/sign-out",
            "/api/halls/1/tickets?limit=-5",
            "/api/halls/1/tickets?after=x",
            "/api/halls/0",
            "/api/halls/%2e%2e/%2e%2e/etc/passwd",
            "/../../etc/passwd",
            "/api/..;/api/halls",
            "//api//halls",
            "/api/halls/1/%00",
            "/api/halls/%c0%af",
            "/%ff%fe",
            "/api/halls/1/tickets;x=1",
            "/api/halls/1\\tickets",
            "*",
            "http://evil.example/api/halls",
            "/api/halls/" + "9".repeat(4_000),
            "/" + "a/".repeat(3_000),
            "/api/halls/1/offices",
            "/api/halls/1/offices/none/cases",
            "/favicon.ico");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "x",
            "application/json; charset=utf-7",
            "application/x-www-form-urlencoded",
            "\u00ff/\u00fe");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "{\"matter\": \"civil\"}",
            "{\"matter\": 1}",
            "{\"matter\": null}",
            "{",
            "}",
            "{\"a\":1,\"a\":2}",
            "{\"name\": \"\\ud800\", \"matter\": \"civil\"}",
            "{\"ticket\": -1}",
            "{\"ticket\": 1e999}",
            "{\"ticket\": " + "9".repeat(500) + "}",
            "{\"level\": NaN}",
            "\u0000\u0001\u0002",
            "\u00ff\u00fe\u00fd",
            "{\"matter\": \"\u00c3\u0028\"}",
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000),
            "\"" + "x".repeat(30_000) + "\"",
            "{\"name\": \"" + "y".repeat(20_000) + "\", \"matter\": \"civil\"}",
            "x".repeat(70_000),
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "{\"name\": \"wang\", \"password\": \"x\"}",
            "{\"token\": \"x\"}");

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void writeHall() throws Exception {
        file = SmallHall.in(folder);
    }

    @Test
    void noneIsAnsweredByAFaultAndNoneHangs() throws Exception {
        System.out.println("fuzz.seed=" + SEED + " fuzz.requests=" + REQUESTS);
        Random random = new Random(SEED);
        Guard usual = Guard.of(Access.byToken(ServiceFixture.TOKEN));
        Limits wide = Limits.USUAL.with(1_000_000, 1_000);
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        try (ServiceFixture service = ServiceFixture.start(
                file, folder, false, new Guard(usual.access(), usual.links(), wide, usual.tls()))) {
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = request(random, service.port());
                String answer;
                try {
                    answer = RawClient.send(service.port(), request);
                } catch (IOException e) {
                    throw new AssertionError("request " + i + " of seed " + SEED + ": " + shown(request), e);
                }
                int status = answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
                statuses.merge(status, 1, Integer::sum);
                assertThat(status)
                        .as("request %d of seed %d: %s%n%s", i, SEED, shown(request), answer)
                        .isNotEqualTo(500);
                assertThat(answer).doesNotContain("\tat ", "<html", "Exception", "root:");
            }
            System.out.println("answers by status (0: closed without one): " + statuses);
            assertThat(service.get("/api/halls/1").statusCode()).isEqualTo(200);
        }
        assertThat(statuses.keySet()).contains(400, 401, 404, 405, 413, 421, 422);
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static byte[] request(Random random, int port) throws IOException {
        byte[] body = of(random, BODIES).getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder head = new StringBuilder();
        head.append(mostly(random, METHODS))
                .append(' ')
                .append(of(random, PATHS))
                .append(' ');
        head.append(random.nextInt(20) == 0 ? "HTTP/" + random.nextInt(3) + "." + random.nextInt(3) : "HTTP/1.1");
        head.append("\r\n");
        if (random.nextInt(10) > 0) {
            head.append("Host: ")
                    .append(random.nextInt(20) == 0 ? "evil.example" : "127.0.0.1:" + port)
                    .append("\r\n");
        }
        for (String header : headers(random)) {
            head.append(header).append("\r\n");
        }
        head.append("Connection: close\r\n");
        boolean chunked = random.nextInt(8) == 0;
        if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n\r\n")
                    .append(Integer.toHexString(body.length))
                    .append("\r\n");
        } else {
            head.append("Content-Length: ")
                    .append(random.nextInt(15) == 0 ? oddLength(random) : "" + body.length)
                    .append("\r\n\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.write(body);
        whole.write((chunked ? "\r\n0\r\n\r\n" : "").getBytes(StandardCharsets.ISO_8859_1));
        byte[] bytes = whole.toByteArray();
        for (int flips = random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 0; flips > 0; flips--) {
            bytes[random.nextInt(Math.min(bytes.length, 400))] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static List<String> headers(Random random) {
        List<String> headers = new ArrayList<>();
        headers.add("Content-Type: " + mostly(random, TYPES));
        if (random.nextInt(3) > 0) {
            headers.add("Authorization: Bearer " + (random.nextInt(6) == 0 ? "wrong\u00ff" : ServiceFixture.TOKEN));
        }
        if (random.nextInt(6) == 0) {
            headers.add("Cookie: onewindow=" + "z".repeat(random.nextInt(100)) + "; =; ;;onewindow");
        }
        if (random.nextInt(6) == 0) {
            headers.add("If-Match: " + of(random, List.of("*", "\"1\"", "W/\"x\"", ",,,", "\u0007")));
        }
        if (random.nextInt(6) == 0) {
            headers.add("Idempotency-Key: " + of(random, List.of("k", "k".repeat(200), "\u00e9", "")));
        }
        if (random.nextInt(6) == 0) {
            headers.add("Accept: " + of(random, List.of("text/html", "*/*;q=x", "image/png", "")));
        }
        if (random.nextInt(12) == 0) {
            headers.add("Origin: " + of(random, List.of("http://evil.example", "null", "::::", "")));
        }
        int more = random.nextInt(25) == 0 ? random.nextInt(1_000) : 0;
        for (int i = 0; i < more; i++) {
            headers.add("X-" + i + ": " + i);
        }
        return headers;
    }

    private static String oddLength(Random random) {
        return of(random, List.of("-1", "99999999999999999999", "x", "0", "1", "2147483648"));
    }

    /** One of the first few, or any now and then: what is odd at once is refused before it comes far. */
    private static <T> T mostly(Random random, List<T> choices) {
        return random.nextInt(8) > 0 ? choices.get(random.nextInt(4)) : of(random, choices);
    }

    private static <T> T of(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Test
    void connectionsThatDribbleKeepNobodyOutAndAreClosed() throws Exception {
        Guard usual = Guard.of(Access.byToken(ServiceFixture.TOKEN));
        Limits hasty = new Limits(1_000, 1_000, 2_000);
        List<RawClient> slow = new ArrayList<>();
        try (ServiceFixture service = ServiceFixture.start(
                file, folder, false, new Guard(usual.access(), usual.links(), hasty, usual.tls()))) {
            for (int i = 0; i < 50; i++) {
                slow.add(new RawClient(service.port()));
            }
            String head = "POST /api/halls/1/tickets HTTP/1.1\r\nHost: 127.0.0.1:" + service.port() + "\r\n";
            for (int i = 0; i < 25; i++) {
                slow.get(i).write((head + "Content-Length: 60000\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            }
            int open = 50;
            for (int second = 0; second < 12 && open > 0; second++) {
                Thread.sleep(1_000);
                assertThat(service.get("/api/halls/1").statusCode()).isEqualTo(200);
                open = 0;
                for (RawClient each : slow) {
                    open += each.takesAnother((byte) 'G') ? 1 : 0;
                }
            }
            assertThat(open).isZero();
        } finally {
            for (RawClient each : slow) {
                each.close();
            }
        }
    }
}
