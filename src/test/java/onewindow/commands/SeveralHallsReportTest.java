package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures by hall in every report, where a scenario has several. */
final class SeveralHallsReportTest {

    private static final String TEXT = """
            title: {zh: 两级, en: Two levels}
            assumption: invented for a test
            horizon: 1 day
            hours: 09:00-12:00
            demand:
              streams:
                - {key: a, kind: trace, times: [9 h, 9.1 h, 9.2 h], halls: {district: 100 %}}
                - {key: b, kind: trace, times: [9 h, 9.05 h], halls: {townships: 100 %}}
            halls:
              - {key: district, name: {zh: 区大厅, en: District hall}}
              - {key: townships, name: {zh: 乡镇大厅, en: Township halls}, share: 10 %}
            service: {deterministic: 12 min}
            windows:
              - {key: main, count: 2}
              - {key: township, hall: townships, count: 1}
            """;

    @TempDir
    private Path folder;

    private CommandOutcome run(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("levels.yaml"), TEXT);
        String[] all = new String[more.length + 5];
        List.of("run", file.toString(), "--no-ranges", "--replications", "1").toArray(all);
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandOutcome.of(all);
    }

    /** District: 9:00, 9:06 and 9:12 at two windows of 12 min, no wait; township: the second waits 9 min. */
    @Test
    void eachHallIsALine() throws IOException {
        assertThat(run("--no-html").out()).contains("""
                Halls                   People        Mean wait     Within 10 min Windows       Use
                  District hall         3             0 s           100 %         2             10 %
                  Township halls        2             4 min 30 s    100 %         1             13.3 %
                """);
        assertThat(run("--no-html", "--lang", "zh").out()).contains("""
                各大厅                  人次          平均等候      10分钟内      窗口          使用率
                  区大厅                3             0秒           100%          2             10%
                  乡镇大厅              2             4分钟30秒     100%          1             13.3%
                """);
    }

    @Test
    void tablesAndDocumentsHaveThem() throws IOException {
        Path page = folder.resolve("r.html");
        Path document = folder.resolve("r.json");
        run("--html", page.toString(), "--json", document.toString(), "--csv", folder.toString());

        assertThat(Files.readAllLines(folder.resolve("halls.csv"))).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("\uFEFFhall,name_zh,name_en,windows,arrivals,");
            assertThat(lines.get(1)).startsWith("district,区大厅,District hall,2,3,");
            assertThat(lines.get(2)).startsWith("townships,乡镇大厅,Township halls,1,2,");
        });
        JsonNode halls = new ObjectMapper().readTree(document.toFile()).path("halls");
        assertThat(halls).hasSize(2);
        assertThat(halls.get(1).path("key").asText()).isEqualTo("townships");
        assertThat(halls.get(1).path("windows").asInt()).isEqualTo(1);
        assertThat(halls.get(1).path("wait").path("meanSeconds").path("mean").asDouble())
                .isEqualTo(270);
        assertThat(Files.readString(page))
                .contains("What each hall, or all that are alike together, served")
                .contains("每个大厅（同类大厅合计）的人次与等候");
    }
}
