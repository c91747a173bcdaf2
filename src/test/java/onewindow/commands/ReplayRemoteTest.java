package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay against a service that runs already: it must be the right one, and new. */
class ReplayRemoteTest {

    @TempDir
    Path folder;

    private static void refused(String said, String... args) {
        CommandOutcome refused = CommandOutcome.of(args);
        assertThat(refused.err()).isEqualTo(said + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aServiceThatRunsIsAskedWhatItIsBeforeItIsFiredAt() throws Exception {
        Path ledger = folder.resolve("hall.ledger");
        try (ServiceProcess service =
                ServiceProcess.start(List.of("small-hall", "--ledger", ledger.toString()), folder)) {
            String url = "http://" + service.target().host();
            Path token =
                    Files.writeString(folder.resolve("token"), service.target().token() + "\n");
            Path wrong = Files.writeString(folder.resolve("wrong"), "nobody");
            refused(
                    "--token: the token in " + wrong + " is not known to " + url,
                    ("replay small-hall --url " + url + " --token " + wrong).split(" "));
            refused(
                    "--url: " + url
                            + " runs small-hall, which is not appointments as given here; serve the same file with"
                            + " the same --set (where cases are followed, with --set cases.warmUp=0)",
                    ("replay appointments --set cases=null --url " + url + " --token " + token).split(" "));
            refused(
                    "--halls: the service has 1, and 2 are asked for",
                    ("replay small-hall --halls 2 --url " + url + " --token " + token).split(" "));

            CommandOutcome done = CommandOutcome.of(
                    ("replay small-hall --pace max --in-order --no-html --url " + url + " --token " + token)
                            .split(" "));
            assertThat(done.err()).isEmpty();
            assertThat(done.exitCode()).isZero();
            assertThat(done.out()).contains("The ledger was not looked into.");
            assertThat(done.out()).doesNotContain("Answered otherwise than in the simulation");

            CommandOutcome again = CommandOutcome.of(
                    ("replay small-hall --pace max --no-html --url " + url + " --token " + token).split(" "));
            assertThat(again.err())
                    .matches("--url: a hall of " + url
                            + " has been worked in \\(\\d+ commands\\); a replay needs a new one\n");
            assertThat(again.exitCode()).isEqualTo(2);
        }
        assertThat(CommandOutcome.of("verify", ledger.toString()).exitCode()).isZero();
    }

    /** Something that answers every request alike. */
    private static HttpServer answering(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        return server;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"version": "0.0.9", "scenario": "small-hall", "sha256": "1"} | URL is version 0.0.9; this is VERSION
            200 | <html>A page</html> | no service answers at URL: what answers is no service of this kind (200)
            200 | {"status": "UP"} | no service answers at URL: what answers is no service of this kind (200)
            404 | none | no service answers at URL: what answers is no service of this kind (404)
            """)
    void whatAnswersOtherwiseIsOneLine(int status, String body, String said) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "x");
        HttpServer server = answering(status, body);
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            refused(
                    "--url: "
                            + said.replace("URL", url)
                                    .replace("VERSION", Build.running().version()),
                    ("replay small-hall --url " + url + " --token " + token).split(" "));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aClerkMayNotReplay() throws Exception {
        Path names = folder.resolve("hall.auth");
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("a long password\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(CommandOutcome.of("auth", "add", names.toString(), "li", "--role", "clerk")
                            .exitCode())
                    .isZero();
        } finally {
            System.setIn(before);
        }
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "onewindow.Main",
                        "serve",
                        "small-hall",
                        "--lang",
                        "en",
                        "--port",
                        "0",
                        "--ledger",
                        folder.resolve("hall.ledger").toString(),
                        "--auth",
                        names.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("address: ")) {
                line = out.readLine();
            }
            assertThat(line).isNotNull();
            String url = line.substring("address: ".length(), line.length() - 1);
            HttpResponse<String> signedIn = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/api/sign-in"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"name\": \"li\", \"password\": \"a long password\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            Path token = Files.writeString(
                    folder.resolve("token"),
                    new ObjectMapper().readTree(signedIn.body()).path("token").asText());
            refused(
                    "--token: the token in " + token + " is not of a manager or trainer, as a replay needs at " + url,
                    ("replay small-hall --url " + url + " --token " + token).split(" "));
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    @Test
    void whereNoServiceAnswersItSaysSo() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "x");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        refused(
                "--url: no service answers at http://127.0.0.1:" + port + ": Connection refused",
                ("replay small-hall --url http://127.0.0.1:" + port + " --token " + token).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --url http://192.0.2.7:8080 --token README.md | --url: 192.0.2.7 is another machine; to fire at it, \
            confirm it with --confirm-host 192.0.2.7
            --url https://127.0.0.1:8080 --token README.md | --url: 'https://127.0.0.1:8080' is not an address such as \
            http://127.0.0.1:8080 (https is not spoken here)
            --url http://127.0.0.1:8080 | --token: is missing; the file has the token that the service printed at its \
            start
            --token README.md | --token: goes with --url
            --url http://127.0.0.1:8080 --token LICENSE | --token: LICENSE holds no token
            --first-rate 0 | --first-rate: '0' is not a whole number from 1 to 1000000
            --p99 0ms | --p99: '0ms' is not a time such as 20ms or 1.5s
            --quick | --quick: goes with --find-rate
            --find-rate --in-order | --in-order: does not go with --find-rate, which sends whatever became of the others
            --find-rate --p99 soon | --p99: 'soon' is not a time such as 20ms or 1.5s
            --kill-every 1s | --kill-every: at least 2 s, or the service never starts
            """)
    void whatDoesNotGoTogetherIsOneLine(String options, String said) {
        refused(said, ("replay small-hall " + options.strip()).split(" "));
    }
}
