package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.people.Staffing;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall kept open over noon, beside the same hall written by hand without a noon. */
class NoonCoverTest {

    private static final String HALL = """
            title: {zh: 午休的厅, en: A hall with a noon}
            source: invented
            horizon: 20 days
            hours: 09:00-11:00, 13:00-17:00
            demand:
              profile: {from: 09:00, step: 2 h, rates: [30, 20, 30, 20]}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 85 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 15 %}
            service: {exponential: 6 min}
            windows:
              - {key: many, count: 5, serves: [civil]}
              - {key: single, count: 1, serves: [tax]}
            """;

    private static final String OPEN = HALL.replace("09:00-11:00, 13:00-17:00", "09:00-17:00")
            .replace("count: 5,", "count: 5, rest: {span: 10:00-14:00, each: 2 h, cover: 2},")
            .replace("count: 1,", "count: 1, rest: {span: 11:00-13:00, each: 2 h},");

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Scenario read(String file, List<String> settings) {
        return new ScenarioReader().read(file, settings).scenario().orElseThrow();
    }

    private static Scenario overNoon(String file) {
        return NoonCover.of(
                        read(file, List.of()),
                        further -> new ScenarioReader().read(file, further).scenario())
                .orElseThrow()
                .with(List.of())
                .orElseThrow();
    }

    private JsonNode capacity(String file) throws IOException {
        CommandOutcome outcome = CommandOutcome.of(
                "capacity",
                file,
                "--target",
                "90% within 10 min",
                "--precision",
                "4%",
                "--kept",
                folder.resolve("kept").toString(),
                "--no-html",
                "--json",
                "-");
        return new ObjectMapper().readTree(outcome.out()).path("capacity");
    }

    @Test
    void everyWindowRestsAsLongAsNoonWasAndOneAloneRestsAtNoon() throws IOException {
        Scenario kept = overNoon(file("hall.yaml", HALL));
        Scenario written = read(file("open.yaml", OPEN), List.of());

        assertThat(kept.staffing()).isEqualTo(written.staffing());
        assertThat(kept.horizon().days().get(0).open())
                .isEqualTo(written.horizon().days().get(0).open());
        assertThat(kept.horizon().days().get(0).tickets())
                .isEqualTo(written.horizon().days().get(0).tickets());
    }

    @Test
    void theLoadAtWhichItBreaksIsThatOfTheHallWithoutNoon() throws IOException {
        JsonNode stated = capacity(file("hall.yaml", HALL));
        JsonNode open = capacity(file("open.yaml", OPEN)).path("breaksAt");
        double overNoon = stated.path("overNoon").asDouble();

        assertThat(overNoon).isCloseTo(open.path("load").asDouble(), within(0.03));
        assertThat(Math.abs(overNoon - stated.at("/breaksAt/load").asDouble())).isGreaterThan(0.1);
    }

    @Test
    void aGroupWithHoursOfItsOwnKeepsThem() throws IOException {
        String own = HALL.replace("count: 1,", "count: 1, hours: 09:00-12:00,");
        String file = file("own.yaml", own);
        Staffing single = read(file, List.of()).staffing().get(1);

        assertThat(single.ownHours()).isTrue();
        assertThat(overNoon(file).staffing().get(1)).isEqualTo(single);
    }

    @Test
    void aHallOpenAtNoonHasNothingToKeepOpen() throws IOException {
        String file = file("open.yaml", OPEN);

        assertThat(NoonCover.of(
                        read(file, List.of()),
                        further -> new ScenarioReader().read(file, further).scenario()))
                .isEmpty();
    }
}
