package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario is read again from what was kept of it, be its files changed or gone. */
class KeptFilesTest {

    @TempDir
    Path folder;

    private static Scenario again(ScenarioReader reader, String file, List<String> settings) {
        return ScenarioReader.ofKept(reader.parts())
                .read(file, settings)
                .scenario()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-hall", "scenarios/trained-staff.yaml", "textbook/mm40-hall"})
    void aBuiltInOneWithItsBases(String name) {
        ScenarioReader reader = new ScenarioReader();
        List<String> settings = List.of("run.seed=11");
        Scenario first = reader.read(name, settings).scenario().orElseThrow();

        assertThat(again(reader, name, settings).sha256()).isEqualTo(first.sha256());
        assertThat(again(reader, name, settings).key()).isEqualTo(first.key());
    }

    @Test
    void aFileWithABaseAndRecordedArrivalsThatAreGone() throws Exception {
        Path trace = Files.writeString(folder.resolve("arrivals.csv"), "time\n1 min\n3 min\n");
        Path base = Files.writeString(folder.resolve("base.yaml"), """
                title: {zh: 录下来的, en: Recorded}
                source: invented
                horizon: 1 h
                demand: {streams: [{key: recorded, kind: trace, file: arrivals.csv}]}
                service: {exponential: 6 min}
                windows: [{key: any, count: 1}]
                """);
        Path file =
                Files.writeString(folder.resolve("variant.yaml"), "base: base.yaml\nservice: {exponential: 7 min}\n");
        ScenarioReader reader = new ScenarioReader();
        Scenario first = reader.read(file.toString(), List.of()).scenario().orElseThrow();
        assertThat(reader.parts()).hasSize(3);
        Files.delete(trace);
        Files.delete(base);
        Files.delete(file);

        assertThat(again(reader, file.toString(), List.of()).sha256()).isEqualTo(first.sha256());
        assertThat(new ScenarioReader().read(file.toString(), List.of()).ok()).isFalse();
    }
}
