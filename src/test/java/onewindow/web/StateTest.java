package onewindow.web;

import static onewindow.web.ServiceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import onewindow.hall.TicketState;
import onewindow.measure.Forecast;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.LookAhead;
import onewindow.simulate.LookAheadRequest;
import onewindow.simulate.StopSign;
import onewindow.state.StateReader;
import onewindow.state.StateReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of a live hall is what a forecast begins with. */
class StateTest {

    private static final String STATE = "/api/halls/1/state";

    @TempDir
    Path folder;

    private static StateReading reading(String file, HttpResponse<String> answer) throws Exception {
        Scenario scenario =
                new ScenarioReader().read(file, List.of()).scenario().orElseThrow();
        return StateReader.read(
                scenario, "s.json", new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aForecastBeginsWithWhoIsThere() throws Exception {
        String file = SmallHall.in(folder);
        try (ServiceFixture service = ServiceFixture.start(file, folder, false)) {
            for (int i = 0; i < 4; i++) {
                service.post(
                        "/api/halls/1/tickets",
                        "{\"matter\": \"civil\", \"name\": \"欧阳询\", \"document\": \"530602X\"}");
            }
            service.work("/api/halls/1/windows/2/open", "");
            service.work("/api/halls/1/windows/2/call-next", "");
            service.work("/api/halls/1/tickets/1/start", "");

            HttpResponse<String> answer = service.get(STATE);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).contains("\"8\"");
            assertThat(answer.body()).contains("onewindow/state/1").doesNotContain("欧阳", "530602X");
            StateReading reading = reading(file, answer);
            assertThat(reading.ofOtherScenario()).isFalse();
            assertThat(reading.state().lastNumber()).isEqualTo(4);
            assertThat(reading.state().people())
                    .extracting(person -> person.ticket().number(), person -> person.ticket()
                            .state())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, TicketState.SERVING),
                            org.assertj.core.groups.Tuple.tuple(2, TicketState.WAITING),
                            org.assertj.core.groups.Tuple.tuple(3, TicketState.WAITING),
                            org.assertj.core.groups.Tuple.tuple(4, TicketState.WAITING));
            Scenario scenario =
                    new ScenarioReader().read(file, List.of()).scenario().orElseThrow();
            Forecast forecast = new LookAhead(scenario)
                    .of(reading.state(), new LookAheadRequest(1, 100, 1, 3_600_000), new StopSign())
                    .orElseThrow();
            assertThat(forecast.people()).hasSize(3);
            assertThat(forecast.replications()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-hall", "appointments", "zhaoyang-2022h1"})
    void theStateOfASimulatedHallIsRead(String scenario) throws Exception {
        try (ServiceFixture service = ServiceFixture.start(scenario, folder, true)) {
            HttpResponse<String> answer = service.get(STATE);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(reading(scenario, answer).day().index()).isZero();
        }
    }

    @Test
    void aHallWhoseDaysAreOverHasNone() throws Exception {
        try (ServiceFixture service = ServiceFixture.startByCommands(SmallHall.in(folder), folder)) {
            service.post("/api/halls/1/tickets", "{\"matter\": \"civil\"}", CommandTime.HEADER, "2 24:00");

            HttpResponse<String> answer = service.get(STATE);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(json(answer).path("type").asText()).isEqualTo("/problems/day-over");
            assertThat(json(answer).path("detail").asText())
                    .isEqualTo("the hall has no day now; its state is of a day");
        }
    }
}
