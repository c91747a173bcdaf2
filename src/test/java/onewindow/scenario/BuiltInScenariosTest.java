package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios that are found by name on the class path. */
class BuiltInScenariosTest {

    private static final ScenarioFiles FILES = new ScenarioFiles("/onewindow/scenario/builtin/");

    @TempDir
    private Path folder;

    private static Reading read(String name) {
        return new ScenarioReader(FILES).read(name, List.of());
    }

    private static List<String> problems(String name) {
        return read(name).problems().stream().map(Problem::asLine).toList();
    }

    @Test
    void theyAreListedWithTheirHeads() {
        assertThat(BuiltInScenarios.list(FILES))
                .containsExactly(
                        new BuiltInScenarios.Entry(
                                "hall", new LocalName("大厅", "Hall"), new LocalName("一个大厅", "One hall")),
                        new BuiltInScenarios.Entry(
                                "textbook/variant", new LocalName("Variant", "Variant"), new LocalName("", "")));
    }

    @Test
    void theOnesOfTheProgramAreListed() {
        assertThat(BuiltInScenarios.list())
                .extracting(BuiltInScenarios.Entry::name)
                .contains("zhaoyang-2022h1", "textbook/mm1-rho90");
    }

    @Test
    void theyAreReadByNameWithOrWithoutFolderAndExtension() {
        for (String name :
                List.of("hall", "hall.yaml", "scenarios/hall", "scenarios/hall.yaml", "scenarios\\hall.yaml")) {
            assertThat(read(name).ok()).as(name).isTrue();
        }
        assertThat(read("hall").scenario().orElseThrow().key()).isEqualTo("hall");
    }

    @Test
    void theyBuildOnEachOtherAndReadTracesBesideThem() {
        Scenario variant = ScenarioFolder.scenarioOf(read("textbook/variant"));

        assertThat(variant.key()).isEqualTo("variant");
        assertThat(variant.demand().streams()).hasSize(1);
    }

    @Test
    void filesOfAUserBuildOnThem() {
        ScenarioFolder files = new ScenarioFolder(folder);
        files.write("x.yaml", "base: hall\ntitle: Mine\n");

        assertThat(new ScenarioReader(FILES)
                        .read(folder.resolve("x.yaml").toString(), List.of())
                        .ok())
                .isTrue();
    }

    @Test
    void mistypedNamesAreSuggested() {
        assertThat(problems("hal"))
                .containsExactly(
                        "hal: there is no such file, and no built-in scenario of that name, did you mean 'hall'?");
        assertThat(problems("scenarios/textbok/variant.yaml"))
                .containsExactly("scenarios/textbok/variant.yaml: there is no such file, and no built-in scenario of"
                        + " that name, did you"
                        + " mean 'textbook/variant'?");
    }

    @Test
    void namesDoNotLeaveTheFolder() {
        assertThat(read("../ScenarioReader.class").ok()).isFalse();
        assertThat(read("scenarios/../../scenario/builtin/hall").ok()).isFalse();
    }
}
