package onewindow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onewindow.journal.KeptScenario;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.HallClock;
import onewindow.live.LiveHalls;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;

/** A service on a free port of this machine, its ledger in a folder, and a client that talks to it. */
final class ServiceFixture implements AutoCloseable {

    static final String TOKEN = "the-token";

    private final SqliteLedger ledger;
    private final LiveHalls halls;
    private final Guard guard;
    private final StreamLimits limits;
    private Optional<Studies> studies;
    private final int port;
    private WebService web;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private ServiceFixture(
            SqliteLedger ledger, LiveHalls halls, Guard guard, StreamLimits limits, Optional<Studies> studies)
            throws IOException {
        this.studies = studies;
        this.ledger = ledger;
        this.halls = halls;
        this.guard = guard;
        this.limits = limits;
        web = WebService.start(
                halls,
                guard,
                new WebService.Address("127.0.0.1", 0),
                limits,
                new WebService.Beside(studies, Optional.empty()));
        port = web.port();
    }

    /** Starts one hall of a scenario; goes on from its ledger where there is one in the folder. */
    static ServiceFixture start(String file, Path folder, boolean simulated) throws Exception {
        return start(file, folder, simulated, StreamLimits.USUAL);
    }

    static ServiceFixture start(String file, Path folder, boolean simulated, StreamLimits limits) throws Exception {
        return start(file, folder, simulated, Guard.of(Access.byToken(TOKEN)), limits, HallClock.WALL, 1);
    }

    /** Starts one with a guard, whose links are replaced by those of the ledger. */
    static ServiceFixture start(String file, Path folder, boolean simulated, Guard guard) throws Exception {
        return start(file, folder, simulated, guard, StreamLimits.USUAL, HallClock.WALL, 1);
    }

    /** Starts a hall whose commands bring the time. */
    static ServiceFixture startByCommands(String file, Path folder) throws Exception {
        Guard guard = Guard.of(Access.byToken(TOKEN));
        return start(file, folder, false, guard, StreamLimits.USUAL, HallClock.COMMANDS, 1);
    }

    /** Starts a hall whose commands bring the time, with a guard. */
    static ServiceFixture startByCommands(String file, Path folder, Guard guard) throws Exception {
        return start(file, folder, false, guard, StreamLimits.USUAL, HallClock.COMMANDS, 1);
    }

    /** Starts a hall whose own people act, so many times as fast as the clock. */
    static ServiceFixture startSimulated(String file, Path folder, double pace) throws Exception {
        ServiceFixture service =
                start(file, folder, true, Guard.of(Access.byToken(TOKEN)), StreamLimits.USUAL, HallClock.WALL, pace);
        service.awaitAnswer();
        return service;
    }

    /** Starts a hall whose own people act, at which a class is taught. */
    static ServiceFixture startClass(String file, Path folder, Classroom classroom) throws Exception {
        Guard usual = Guard.of(Access.byToken(TOKEN));
        Guard guard = new Guard(usual.access(), usual.links(), usual.limits(), usual.tls(), Optional.of(classroom));
        return start(file, folder, true, guard, StreamLimits.USUAL, HallClock.WALL, 60);
    }

    /** Has a simulated hall run to a time of its day, and stand still there. */
    void jumpTo(String time) throws Exception {
        work("/api/halls/1/pace", "{\"paused\": true, \"until\": \"" + time + "\"}");
        for (int i = 0; i < 1000 && json(get("/api/halls/1/pace")).has("until"); i++) {
            Thread.sleep(10);
        }
        if (json(get("/api/halls/1/pace")).has("until")) {
            throw new AssertionError("the hall does not reach " + time);
        }
    }

    private static ServiceFixture start(
            String file, Path folder, boolean simulated, Guard guard, StreamLimits limits, HallClock clock, double pace)
            throws Exception {
        ScenarioReader reader = new ScenarioReader();
        Scenario scenario = reader.read(file, List.of()).scenario().orElseThrow();
        SqliteLedger ledger = SqliteLedger.open(
                folder.resolve("hall.ledger"),
                new LedgerHeader(file, List.of(), scenario.sha256(), 1, simulated, 1, "test"));
        List<KeptScenario.Part> parts = reader.parts().stream()
                .map(part -> new KeptScenario.Part(part.name(), part.builtIn(), part.bytes()))
                .toList();
        ledger.keep(new KeptScenario(1, scenario.sha256(), file, List.of(), "test", parts));
        LiveHalls.Plan plan = new LiveHalls.Plan(scenario, 1, simulated, 1, pace, 2, clock);
        LiveHalls halls = LiveHalls.start(plan, ledger, System::currentTimeMillis);
        Guard whole =
                new Guard(guard.access(), Links.under(ledger.secret()), guard.limits(), guard.tls(), guard.classroom());
        return new ServiceFixture(ledger, halls, whole, limits, Optional.empty());
    }

    /** Answers planner's questions too. */
    ServiceFixture answering(Studies answered) throws IOException {
        shut();
        studies = Optional.of(answered);
        openAgain();
        return this;
    }

    /** A large hall lives through what comes before its first day; on a busy machine that takes a while. */
    private void awaitAnswer() throws Exception {
        for (int tries = 0; tries < 6 && get("/api/halls/1").statusCode() == 503; tries++) {
            Thread.sleep(100);
        }
    }

    LiveHalls halls() {
        return halls;
    }

    /** Answers nobody any more, while the hall goes on. */
    void shut() {
        web.close();
    }

    /** Answers again, at the same port. */
    void openAgain() throws IOException {
        web = WebService.start(
                halls,
                guard,
                new WebService.Address("127.0.0.1", port),
                limits,
                new WebService.Beside(studies, Optional.empty()));
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Posts as a clerk. */
    HttpResponse<String> work(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    @Override
    public void close() {
        web.close();
        halls.close();
        ledger.close();
    }
}
