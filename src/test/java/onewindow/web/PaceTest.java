package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trainer's control of the pace, on a hall whose own people act. */
class PaceTest {

    @TempDir
    Path folder;

    private ServiceFixture service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceFixture.startSimulated("small-hall", folder, 1);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode set(String body) throws Exception {
        HttpResponse<String> answer = service.work("/api/halls/1/pace", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServiceFixture.json(answer);
    }

    private JsonNode pace() throws Exception {
        return ServiceFixture.json(service.get("/api/halls/1/pace"));
    }

    private JsonNode hall() throws Exception {
        return ServiceFixture.json(service.get("/api/halls/1"));
    }

    private JsonNode afterTheJump() throws Exception {
        for (int i = 0; i < 400 && pace().has("until"); i++) {
            Thread.sleep(10);
        }
        return pace();
    }

    @Test
    void aJumpLetsEverythingHappenUpToItsTimeAndNothingAfter() throws Exception {
        assertThat(set("{\"paused\": true}").path("speed").asDouble()).isZero();
        JsonNode jumping = set("{\"until\": \"11:00\"}");
        assertThat(jumping.path("text").path("zh").asText()).startsWith("正在快进到 2022-01-04 11:00");

        JsonNode there = afterTheJump();
        assertThat(there.path("time").asText()).startsWith("2022-01-04 11:00:00");
        assertThat(there.path("paused").asBoolean()).isTrue();
        JsonNode hall = hall();
        assertThat(hall.path("numbersGiven").asInt()).isGreaterThan(30);
        Thread.sleep(50);
        assertThat(hall()).isEqualTo(hall);

        set("{\"step\": \"event\"}");
        assertThat(afterTheJump().path("time").asText())
                .isGreaterThan(there.path("time").asText());
        assertThat(hall().path("sequence").asLong())
                .isGreaterThan(hall.path("sequence").asLong());
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        HttpResponse<String> back = service.work("/api/halls/1/pace", "{\"until\": \"00:10\"}");
        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(ServiceFixture.json(back).path("type").asText()).isEqualTo("/problems/past");

        HttpResponse<String> wrong =
                service.work("/api/halls/1/pace", "{\"pace\": 3601, \"step\": \"hour\", \"until\": \"25:00\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(ServiceFixture.json(wrong).path("detail").asText())
                .isEqualTo("pace: 3601 is not a whole number from 1 to 3600; step: 'hour' is not one of minute, event;"
                        + " until: is not a time of the day, such as 10:30 or 10:30:00");

        assertThat(service.post("/api/halls/1/pace", "{\"pace\": 2}").statusCode())
                .isEqualTo(401);
    }
}
