package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.LiveHalls;
import onewindow.web.Access;
import onewindow.web.Guard;
import onewindow.web.Limits;
import onewindow.web.Links;
import onewindow.web.WebService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall goes on from a moment of its past in a branch, and stays itself as it was. */
class ServedBranchesTest {

    private static final String TOKEN = "the-token";
    private static final WebService.Address ADDRESS = new WebService.Address("127.0.0.1", 0);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private JsonNode ask(int port, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN);
        HttpRequest sent =
                (body == null ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(body))).build();
        return new ObjectMapper()
                .readTree(
                        client.send(sent, HttpResponse.BodyHandlers.ofString()).body());
    }

    private void jump(int port, String time) throws Exception {
        ask(port, "/api/halls/1/pace", "{\"paused\": true, \"until\": \"" + time + "\"}");
        for (int i = 0; i < 1000 && ask(port, "/api/halls/1/pace", null).has("until"); i++) {
            Thread.sleep(10);
        }
    }

    private static Guard guard(SqliteLedger ledger) throws Exception {
        return new Guard(Access.byToken(TOKEN), Links.under(ledger.secret()), Limits.USUAL, Optional.empty());
    }

    private static ServedBranches.Setting setting(LiveHalls.Plan plan) {
        return new ServedBranches.Setting(
                plan,
                ADDRESS,
                false,
                (branch, none) -> {
                    try {
                        return guard(branch);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                (none, port) -> {});
    }

    private void refusesMomentsThatAreNone(int port) throws Exception {
        assertThat(ask(port, "/api/halls/1/branch", "{\"sequence\": 99999999}")
                        .path("type")
                        .asText())
                .isEqualTo("/problems/not-found");
        assertThat(ask(port, "/api/halls/1/branch", "{}").path("detail").asText())
                .isEqualTo("sequence: or time is needed, and not both; they say from where it goes on");
    }

    @Test
    void aBranchGoesOnFromItsMomentWhileTheHallStaysReadable() throws Exception {
        Path file = folder.resolve("hall.ledger");
        ServedScenario served = ServedScenario.of("small-hall", List.of(), Language.EN);
        LedgerHeader header =
                new LedgerHeader("small-hall", List.of(), served.scenario().sha256(), 1, true, 5, "test");
        LiveHalls.Plan plan = new LiveHalls.Plan(served.scenario(), 1, true, 5, 60, 1);
        JsonNode past;
        try (SqliteLedger ledger = SqliteLedger.open(file, header)) {
            ledger.keep(served.kept());
            try (LiveHalls halls = LiveHalls.start(plan, ledger, System::currentTimeMillis);
                    ServedBranches branches = new ServedBranches(file, halls, setting(plan));
                    WebService web = WebService.start(halls, guard(ledger), ADDRESS, Optional.empty(), branches)) {
                jump(web.port(), "10:00");
                past = ask(web.port(), "/api/halls/1", null);
                jump(web.port(), "10:01");
                ask(web.port(), "/api/halls/1/incidents/bus", "{\"people\": 40}");
                jump(web.port(), "11:00");
                JsonNode before = ask(web.port(), "/api/halls/1", null);

                JsonNode made = ask(web.port(), "/api/halls/1/branch", "{\"time\": \"10:00\"}");
                assertThat(made.path("ledger").asText()).isEqualTo("hall-branch1.ledger");
                assertThat(made.path("sequence").asLong())
                        .isEqualTo(past.path("sequence").asLong());
                assertThat(ask(web.port(), "/api/halls/1/branch", null)
                                .path("branches")
                                .path(0))
                        .isEqualTo(made);
                int port = made.path("port").asInt();
                JsonNode there = ask(port, "/api/halls/1", null);
                assertThat(there.path("sequence")).isEqualTo(past.path("sequence"));
                assertThat(there.path("numbersGiven")).isEqualTo(past.path("numbersGiven"));
                assertThat(there.path("waiting")).isEqualTo(past.path("waiting"));
                jump(port, "11:00");
                JsonNode went = ask(port, "/api/halls/1", null);
                // Without the bus fewer came.
                assertThat(went.path("numbersGiven").asInt())
                        .isEqualTo(before.path("numbersGiven").asInt() - 40);
                assertThat(ask(web.port(), "/api/halls/1", null)).isEqualTo(before);

                assertThat(ask(port, "/api/halls/1/branch", "{\"sequence\": 20}")
                                .path("ledger")
                                .asText())
                        .isEqualTo("hall-branch1-branch1.ledger");
                refusesMomentsThatAreNone(web.port());
            }
        }
        for (String name : List.of("hall", "hall-branch1", "hall-branch1-branch1")) {
            CommandOutcome verified =
                    CommandOutcome.of("verify", folder.resolve(name + ".ledger").toString());
            assertThat(verified.exitCode()).as(verified.err()).isZero();
        }
        assertThat(Files.list(folder).filter(each -> each.toString().endsWith(".ledger")))
                .hasSize(3);
    }
}
