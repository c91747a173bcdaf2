package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run as tidy tables. */
class CsvReportTest {

    @TempDir
    private Path folder;

    private List<Path> written;

    @BeforeEach
    void write() {
        Scenario scenario = HalfYearFixture.scenario(new LocalName("厅", "Hall"));
        written = CsvReport.write(scenario, HalfYearRunFixture.of(scenario), folder.resolve("new/tables"));
    }

    private List<NamedCsvRecord> read(String name) throws IOException {
        String text = Files.readString(folder.resolve("new/tables").resolve(name));
        assertThat(text).startsWith("\uFEFF").doesNotContain("NaN").doesNotContain("Infinity");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        }
    }

    private String head(String name) throws IOException {
        return Files.readAllLines(folder.resolve("new/tables").resolve(name))
                .get(0)
                .substring(1);
    }

    @Test
    void thereIsATableForEachKindOfThing() {
        assertThat(written.stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "hours.csv",
                        "days.csv",
                        "departments.csv",
                        "matters.csv",
                        "windows.csv",
                        "classes.csv",
                        "groups.csv",
                        "ranking.csv");
    }

    @Test
    void columnsCarryTheirUnits() throws IOException {
        assertThat(head("days.csv"))
                .isEqualTo("day,date,weekday,arrivals_mean,arrivals_p5,arrivals_p95,wait_mean_seconds,wait_p5_seconds,"
                        + "wait_p95_seconds,queue_max_people,within_600_seconds_share");
        assertThat(head("windows.csv")).isEqualTo("group,name_zh,name_en,window,served,utilisation_share,busy_seconds");
        assertThat(head("matters.csv"))
                .isEqualTo("matter,name_zh,name_en,department,arrivals,served,wait_mean_seconds,wait_max_seconds,"
                        + "within_600_seconds_share,within_900_seconds_share,within_1200_seconds_share,"
                        + "within_1800_seconds_share");
        assertThat(head("hours.csv")).startsWith("hour,from,to,arrivals,arrivals_low,arrivals_high,served,");
        assertThat(head("departments.csv"))
                .startsWith("department,name_zh,name_en,arrivals,")
                .contains(",wait_p90_seconds,wait_p90_seconds_low,wait_p90_seconds_high,")
                .endsWith(",overtime_seconds_per_day,overtime_seconds_per_day_low,overtime_seconds_per_day_high");
    }

    @Test
    void everyThingHasARow() throws IOException {
        assertThat(read("departments.csv")).hasSize(37);
        assertThat(read("matters.csv")).hasSize(1266);
        assertThat(read("windows.csv")).hasSize(82);
        assertThat(read("days.csv")).hasSize(122);
        assertThat(read("hours.csv")).hasSize(10);
        assertThat(read("classes.csv")).hasSize(3);
        assertThat(read("groups.csv")).hasSize(37);
    }

    @Test
    void namesAndNumbersComeThrough() throws IOException {
        NamedCsvRecord day = read("days.csv").get(0);
        assertThat(day.getField("date")).isEqualTo("2022-01-04");
        assertThat(day.getField("weekday")).isEqualTo("Tuesday");
        NamedCsvRecord green = read("classes.csv").get(2);
        assertThat(green.getField("name_zh")).isEqualTo("绿色通道");
        assertThat(green.getField("arrivals")).isEqualTo("1946.01363");
        assertThat(green.getField("utilisation_share")).isEmpty();
        NamedCsvRecord closed = read("hours.csv").get(9);
        assertThat(closed.getField("from")).isEqualTo("17:00");
        assertThat(closed.getField("wait_mean_seconds")).isEmpty();
        assertThat(closed.getField("arrivals")).isEqualTo("0");
    }
}
