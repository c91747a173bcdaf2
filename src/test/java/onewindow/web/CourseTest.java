package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import onewindow.plan.course.DayBands;
import onewindow.plan.course.DayCourse;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day of a live hall is told by the same measure as the simulated days beside it. */
class CourseTest {

    @TempDir
    Path folder;

    @Test
    void aRunningHallsDayLiesWhereItsOwnSimulationSays() throws Exception {
        String file = SmallHall.in(folder);
        Scenario scenario =
                new ScenarioReader().read(file, List.of()).scenario().orElseThrow();
        try (ServiceFixture service = ServiceFixture.startSimulated(file, folder, 3600)) {
            JsonNode course = null;
            int known = 0;
            for (int tries = 0; tries < 200 && known < 12; tries++) {
                Thread.sleep(100);
                course = course(service);
                known = 0;
                for (JsonNode each : course.path("halfHours")) {
                    known += each.has("waiting") ? 1 : 0;
                }
            }
            DayCourse own = DayBands.lived(scenario, 0);
            int compared = 0;
            for (JsonNode each : course.path("halfHours")) {
                if (each.has("waiting")) {
                    String[] until = each.path("until").asText().split(":");
                    int step = Integer.parseInt(until[0]) * 2 + Integer.parseInt(until[1]) / 30 - 1;
                    assertThat(each.path("waiting").asInt())
                            .as("waiting at " + each.path("until"))
                            .isEqualTo(own.waiting(step));
                    if (each.has("waitSeconds")) {
                        assertThat(each.path("waitSeconds").asDouble()).isEqualTo(own.meanWaitSeconds(step));
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(5);

            service.jumpTo("16:00");
            long at = 16 * 2 * DayCourse.STEP_MILLIS;
            assertThat(course(service).path("served").asDouble()).isPositive().isEqualTo(own.servedBy(at));
            for (int tries = 0;
                    tries < 200 && course(service).path("replications").asInt() < DayBands.REPLICATIONS;
                    tries++) {
                Thread.sleep(100);
            }
            JsonNode band = course(service).path("servedBand");
            assertThat(band.path(0).asDouble())
                    .isPositive()
                    .isLessThan(band.path(1).asDouble());
            assertThat(band.path(1).asDouble()).isLessThan(band.path(2).asDouble());
        }
    }

    private static JsonNode course(ServiceFixture service) throws Exception {
        return ServiceFixture.json(service.send(HttpRequest.newBuilder(service.uri("/api/halls/1/course"))
                .header("Authorization", "Bearer " + ServiceFixture.TOKEN)
                .GET()));
    }
}
