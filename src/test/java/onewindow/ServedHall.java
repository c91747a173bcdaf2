package onewindow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar serving a hall in a process of its own, and a client that talks to it. */
final class ServedHall implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("onewindow.jar", "target/onewindow.jar"));

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String address;
    private String token;

    private ServedHall(Process process) {
        this.process = process;
    }

    /** Starts to serve on a free port, and waits until it answers or ends. */
    static ServedHall start(Path scenario, Path ledger, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "serve",
                scenario.toString(),
                "--port",
                "0",
                "--ledger",
                ledger.toString()));
        words.addAll(List.of(more));
        ServedHall hall = new ServedHall(
                new ProcessBuilder(words).redirectErrorStream(true).start());
        hall.listen();
        return hall;
    }

    private void listen() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith("address: http")) {
                address = line.substring("address: ".length(), line.length() - 1);
            } else if (line.startsWith("token ")) {
                token = line.substring(line.lastIndexOf(' ') + 1);
                Thread drain = new Thread(() -> out.lines().forEach(said::add), "drain");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
    }

    /** Whether it answers; it has ended otherwise. */
    boolean isUp() {
        return token != null;
    }

    /** Returns what it has said. */
    List<String> said() {
        return said;
    }

    long pid() {
        return process.pid();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** Ends it as a loss of power does, but for the disk's own memory. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
