package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C while a scenario is replayed: a terminal sends it to the service that was started as well. */
class ReplayInterruptedTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--pace 60", "--find-rate --quick --first-rate 20", "--pace 60 --kill-every 60s"})
    void whatWasDoneIsKeptAndMarkedAsPartial(String pace) throws Exception {
        Path log = folder.resolve("times.hlog");
        Path json = folder.resolve("replay.json");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "onewindow.Main",
                "replay",
                "small-hall"));
        Collections.addAll(words, pace.split(" "));
        words.addAll(List.of("--lead-in", "30min", "--no-html", "--lang", "en"));
        words.addAll(List.of("--hlog", log.toString(), "--json", json.toString()));
        Process replay = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            while (replay.isAlive()
                    && !(Files.exists(log) && Files.readString(log).contains("response-"))) {
                Thread.sleep(50);
            }
            List<ProcessHandle> service = replay.children().toList();
            assertThat(service).hasSize(1);
            // The service hears of it first, as may be.
            new ProcessBuilder(
                            "kill", interruption(), Long.toString(service.get(0).pid()), Long.toString(replay.pid()))
                    .start()
                    .waitFor();

            assertThat(replay.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("err"))).doesNotContain("broke off", "not finished");
            assertThat(replay.exitValue()).isEqualTo(130);
            JsonNode result = new ObjectMapper().readTree(json.toFile()).path("replay");
            assertThat(result.path("partial").asBoolean()).isTrue();
            assertThat(result.path("leadIn").path("commands").asLong()).isPositive();
            assertThat(result.path("load").path("answered").asLong()).isPositive();
            assertThat(Files.readString(folder.resolve("out"))).contains("PARTIAL", "The ledger was not looked into.");
            assertThat(service.get(0).isAlive()).isFalse();
            try (var left = Files.list(folder)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("out", "err", "times.hlog", "replay.json");
            }
        } finally {
            replay.descendants().forEach(ProcessHandle::destroyForcibly);
            replay.destroyForcibly();
        }
    }

    /** A JVM started in the background may inherit that SIGINT is ignored; SIGTERM is answered in the same way. */
    private static String interruption() throws Exception {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        return ignored ? "-TERM" : "-INT";
    }
}
