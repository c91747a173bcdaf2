package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variants that a scenario lists, and what is said where one cannot be used. */
final class WhatIfTest {

    private static final String MORE = "base: x.yaml\ntitle: More windows\nwindows: {main: {count: 50}}\n";

    @TempDir
    Path path;

    private ScenarioFolder folder;

    @BeforeEach
    void writeVariants() {
        folder = new ScenarioFolder(path);
        folder.write("more.yaml", MORE);
    }

    private WhatIfReading variants(String list, String... settings) {
        folder.write("x.yaml", "whatIf: " + list + "\n" + ScenarioFolder.TEXTBOOK);
        return new ScenarioReader()
                .readVariants(folder.folder().resolve("x.yaml").toString(), List.of(settings));
    }

    private List<String> errors(String list) {
        return folder.lines(variants(list).errors());
    }

    @Test
    void variantIsAFileBesideTheScenarioWithOrWithoutItsEnding() {
        for (String list : List.of("[more]", "[more.yaml]")) {
            WhatIfReading reading = variants(list);
            assertThat(reading.errors()).isEmpty();
            assertThat(reading.variants()).singleElement().satisfies(variant -> {
                Scenario scenario = variant.reading().scenario().orElseThrow();
                assertThat(scenario.key()).isEqualTo("more");
                assertThat(scenario.layout().groups().get(0).windows()).isEqualTo(50);
            });
        }
    }

    @Test
    void settingsHoldInEveryVariant() {
        Scenario variant = variants("[more]", "run.seed=7")
                .variants()
                .get(0)
                .reading()
                .scenario()
                .orElseThrow();
        assertThat(variant.seed()).isEqualTo(7);
    }

    @Test
    void missingFileIsAnError() {
        assertThat(errors("[moor-windows]"))
                .containsExactly("x.yaml:1: whatIf[0]: 'moor-windows' is neither a file beside this one nor a built-in"
                        + " scenario");
    }

    @Test
    void variantThatDoesNotBuildOnTheScenarioIsAnError() {
        assertThat(errors("[more, textbook/mm1-rho90, x]"))
                .containsExactly(
                        "x.yaml:1: whatIf[1]: 'textbook/mm1-rho90' does not build on this scenario; a variant has"
                                + " 'base: x' and says what differs",
                        "x.yaml:1: whatIf[2]: 'x' does not build on this scenario; a variant has 'base: x' and says"
                                + " what differs");
    }

    @Test
    void variantOfAVariantBuildsOnTheScenarioToo() {
        folder.write("still-more.yaml", "base: more.yaml\ntitle: Still more\nwindows: {main: {count: 60}}\n");
        assertThat(errors("[more, still-more]")).isEmpty();
    }

    @Test
    void variantListedTwiceIsAnError() {
        assertThat(errors("[more, more.yaml]")).containsExactly("x.yaml:1: whatIf[1]: 'more.yaml' is listed twice");
    }

    @Test
    void mistakeInAVariantIsAmongTheErrors() {
        folder.write("more.yaml", MORE.replace("count: 50", "count: many"));
        assertThat(errors("[more]")).singleElement().asString().startsWith("more.yaml:3: windows");
    }

    @Test
    void variantDoesNotTakeOverTheListOfItsBase() {
        variants("[more]");
        WhatIfReading none = new ScenarioReader()
                .readVariants(folder.folder().resolve("more.yaml").toString(), List.of());
        assertThat(none.variants()).isEmpty();
        assertThat(none.problems()).isEmpty();
    }
}
