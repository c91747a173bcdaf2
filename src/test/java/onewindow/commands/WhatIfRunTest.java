package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with the variants of its scenario beside it, in every report. */
final class WhatIfRunTest {

    @TempDir
    private Path folder;

    private Path hall;

    @BeforeEach
    void writeHallAndVariants() throws IOException {
        hall = HallFiles.undated(folder);
        Files.writeString(hall, Files.readString(hall) + "whatIf: [third, slow]\n");
        variant("third", "第三个窗口", "A third window", "windows: {main: {count: 3}}");
        variant("slow", "慢一些", "Slower", "service: {exponential: {mean: 6 min}}");
    }

    private void variant(String name, String zh, String en, String change) throws IOException {
        String head = "base: hall.yaml\ntitle: {zh: " + zh + ", en: " + en + "}\n";
        Files.writeString(folder.resolve(name + ".yaml"), head + change + "\n");
    }

    private CommandOutcome run(String... more) {
        List<String> words = new ArrayList<>(List.of("run", hall.toString(), "--no-ranges"));
        words.addAll(List.of(more));
        return CommandOutcome.of(words.toArray(String[]::new));
    }

    @Test
    void tableStandsBeneathTheSummaryWithAtMostFiveReplications() {
        String out = run("--no-html", "--what-if").out();
        assertThat(out)
                .contains("\nWhat one change would do: differences to the scenario, 5 replications of each on the same"
                        + " people,\n")
                .containsPattern("\nAs it stands .*\nA third window +-.*\n +±.*\nSlower +\\+");
        assertThat(run("--no-html", "--what-if", "--lang", "zh").out())
                .contains("一项改变会带来什么")
                .contains("第三个窗口");
        assertThat(run("--no-html").out()).doesNotContain("What one change would do");
    }

    @Test
    void jsonRepeatsBitForBitOnOneThreadAndTwo() throws IOException {
        JsonNode one = json("1");
        assertThat(json("2")).isEqualTo(one).isEqualTo(json("1"));
        JsonNode third = one.path("whatIf").path("variants").path(0);
        assertThat(one.path("whatIf").path("replications").asInt()).isEqualTo(3);
        assertThat(third.path("key").asText()).isEqualTo("third");
        JsonNode wait = third.path("difference").path("waitMeanSeconds");
        assertThat(wait.path("mean").asDouble()).isNegative();
        assertThat(wait.path("toldApart").asBoolean())
                .isEqualTo(wait.path("high").asDouble() < 0);
    }

    private JsonNode json(String threads) throws IOException {
        String out = run("--no-html", "--what-if", "--replications", "3", "--threads", threads, "--json", "-")
                .out();
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(out);
        document.remove("environment");
        return document;
    }

    @Test
    void pageAndTableShowTheVariants() throws IOException {
        Path page = folder.resolve("r.html");
        Path csv = folder.resolve("csv");
        run("--what-if-replications", "2", "--html", page.toString(), "--csv", csv.toString());
        assertThat(Files.readString(page))
                .contains("<section id=\"whatIf\">")
                .contains("一项改变会带来什么")
                .contains("A third window")
                .contains("--what-if-replications 2");
        assertThat(Files.readAllLines(csv.resolve("what-if.csv")))
                .hasSize(7)
                .first()
                .asString()
                .isEqualTo("\uFEFFvariant,name_zh,name_en,figure,stated,difference,difference_low,difference_high");
    }

    @Test
    void scenarioWithoutVariantsSaysHowToListThem() throws IOException {
        CommandOutcome outcome =
                CommandOutcome.of("run", folder.resolve("third.yaml").toString(), "--what-if", "--no-html");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo("--what-if: the scenario lists no variants (whatIf: [...] in its file)\n");
    }

    @Test
    void variantThatLacksWhatASettingChangesIsLeftOut() throws IOException {
        variant("third", "综合", "All", "windows: [{key: all, count: 3}]");
        CommandOutcome outcome = run("--no-html", "--what-if", "--set", "windows.main.count=4");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).contains("third.yaml is left out of the comparison: --set: windows.main");
        assertThat(outcome.out()).contains("Slower");
    }

    @Test
    void missingVariantIsAnErrorOfCheckAndOfTheRunThatAsksForIt() throws IOException {
        Files.delete(folder.resolve("slow.yaml"));
        String fault = "hall.yaml:11: %swhatIf[1]: 'slow' is neither a file beside this one nor a built-in scenario\n";
        CommandOutcome check = CommandOutcome.of("check", hall.toString());
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).isEqualTo(folder + "/" + fault.formatted("error: "));
        CommandOutcome run = run("--no-html", "--what-if");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(folder + "/" + fault.formatted(""));
        assertThat(run("--no-html").exitCode()).isZero();
    }
}
