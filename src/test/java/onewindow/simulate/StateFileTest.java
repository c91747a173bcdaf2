package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import onewindow.calendar.HallDay;
import onewindow.hall.TicketState;
import onewindow.people.HallState;
import onewindow.people.HallState.Person;
import onewindow.scenario.Scenario;
import onewindow.state.StateReader;
import onewindow.state.StateReading;
import onewindow.state.StateWriter;
import onewindow.state.UnreadableState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States as files: what a run writes is read again, what is left out is filled in, and every fault is told. */
final class StateFileTest {

    private final Scenario hall = CalibratedHall.scenario(3);

    private static byte[] written(Scenario scenario, HallDay day, HallState state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StateWriter.write(scenario, day, state, out);
        return out.toByteArray();
    }

    private static StateReading read(Scenario scenario, byte[] file) throws IOException {
        return StateReader.read(scenario, "state.json", new ByteArrayInputStream(file));
    }

    private HallState read(String json) throws IOException {
        return read(hall, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .state();
    }

    private void assertFaults(String json, String... lines) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableState.class).hasMessage(String.join("\n", lines));
    }

    /** Scenarios in which anything may be switched on, at all hours of each day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatARunWritesIsReadAgain(long seed) throws IOException {
        Scenario scenario = RandomScenario.of(seed, seed % 2 == 0).scenario();
        for (HallDay day : scenario.horizon().days()) {
            for (long at = day.firstOpenMillis(); at < day.lastCloseMillis(); at += 45 * ScenarioFixture.MINUTE) {
                HallState state = new Simulator(scenario).stateAt(seed, day, day.startMillis() + at, new StopSign());
                StateReading reading = read(scenario, written(scenario, day, state));
                assertThat(reading.state()).isEqualTo(state);
                assertThat(reading.day()).isEqualTo(day);
                assertThat(reading.ofOtherScenario()).isFalse();
            }
        }
    }

    /** From any of these states the day goes on to its end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aDayGoesOnFromAnyState(long seed) {
        Scenario scenario = RandomScenario.of(seed, seed % 2 == 0).scenario();
        HallDay day = scenario.horizon().days().get(2);
        for (long at = day.firstOpenMillis(); at < day.lastCloseMillis(); at += 90 * ScenarioFixture.MINUTE) {
            HallState state = new Simulator(scenario).stateAt(seed, day, day.startMillis() + at, new StopSign());
            LookAheadRequest request = new LookAheadRequest(seed, 20, 1, 3 * ScenarioFixture.HOUR);
            assertThat(new LookAhead(scenario)
                            .of(state, request, new StopSign())
                            .orElseThrow()
                            .people())
                    .allSatisfy(person -> assertThat(person.waits().called()
                                    + person.waits().gaveUp()
                                    + person.waits().sentAway())
                            .isBetween(1 - 1e-9, 1 + 1e-9));
        }
    }

    @Test
    void aFewLinesByHandAreEnough() throws IOException {
        HallState state = read("{'schema': 'onewindow/state/1', 'time': '2 10:30', 'waiting': [{'count': 2}],"
                + " 'windows': [{'window': 1, 'state': 'serving', 'since': '10:21'}, {'window': 2, 'state': 'open'}],"
                + " 'tickets': [{'name': 'A12', 'taken': '10:02'}]}");
        assertThat(state.timeMillis()).isEqualTo(ScenarioFixture.time("34:30"));
        assertThat(state.people())
                .extracting(person -> person.ticket().state())
                .containsExactly(TicketState.WAITING, TicketState.SERVING, TicketState.WAITING, TicketState.WAITING);
        Person named = state.people().get(0);
        assertThat(named.name()).isEqualTo("A12");
        assertThat(named.ticket().since()).isEqualTo(ScenarioFixture.time("34:02"));
        assertThat(state.windows()).hasSize(1);
        assertThat(state.windows().get(0).open()).containsExactly(0, 1);
        assertThat(state.windows().get(0).staffed()).isEqualTo(2);
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertFaults(
                "{'schema': 'onewindow/state/1', 'time': '2 10:30', 'waits': 1, 'lastNumber': -1,"
                        + " 'windows': [{'window': 4, 'state': 'open'}, {'window': 1, 'state': 'shut'}],"
                        + " 'tickets': [{'matter': 'x'}, {'taken': '10:31'}, {'state': 'serving'}, 7]}",
                "state.json: /waits: is no key; allowed are schema, scenario, time, zone, lastNumber, groups, windows,"
                        + " waiting, tickets, outside, expected, outages, cases",
                "state.json: /windows/0/window: 4 is not a whole number from 1 to 3",
                "state.json: /windows/1/state: 'shut' is no state of a window; allowed are closed, open, called,"
                        + " serving",
                "state.json: /tickets/0/matter: 'x' is not a matter of the scenario; allowed are k0",
                "state.json: /tickets/1/taken: '10:31' is later than the time of the state",
                "state.json: /tickets/2/window: is missing: a ticket that is serving is at a window",
                "state.json: /tickets/3: 7 is not an object",
                "state.json: /lastNumber: -1 is not a whole number from 0 to 100000000");
    }

    @Test
    void aStateHasATimeOfTheHorizon() {
        assertFaults(
                "{'schema': 'onewindow/state/1'}", "state.json: /time: is missing: a day and a time such as '1 10:30'");
        assertFaults(
                "{'schema': 'onewindow/state/2', 'time': '9 10:30'}",
                "state.json: /schema: 'onewindow/state/2' is not 'onewindow/state/1'",
                "state.json: /time: '9 10:30' is not a day and a time such as '1 10:30' within the horizon");
    }

    @Test
    void twoCannotBeAtOneWindow() {
        assertFaults(
                "{'schema': 'onewindow/state/1', 'time': '1 10:30', 'windows': [{'window': 1, 'state': 'open'},"
                        + " {'window': 1, 'state': 'open'}]}",
                "state.json: /windows/1/window: 1 is listed twice");
        assertFaults(
                "{'schema': 'onewindow/state/1', 'time': '1 10:30', 'tickets': ["
                        + "{'number': 1, 'state': 'serving', 'window': {'window': 1}},"
                        + "{'number': 2, 'state': 'serving', 'window': {'window': 1}}]}",
                "state.json: /tickets/1/window: {\"window\":1} is taken by another ticket");
    }

    @Test
    void hostileFilesAreRefused() {
        assertFaults("", "state.json: is empty");
        assertFaults("[]", "state.json: [] is not an object");
        assertThatThrownBy(() -> read("{'a': ".repeat(50)))
                .isInstanceOf(UnreadableState.class)
                .hasMessageStartingWith(
                        "state.json: is not JSON: Document nesting depth (21) exceeds the maximum allowed");
        assertThatThrownBy(() -> read("{'a': 1,\n}"))
                .isInstanceOf(UnreadableState.class)
                .hasMessageStartingWith("state.json: line 2: is not JSON: ");
        byte[] huge = new byte[StateReader.MOST_BYTES + 1];
        Arrays.fill(huge, (byte) ' ');
        assertThatThrownBy(() -> read(hall, huge))
                .hasMessage("state.json: is larger than 16 MB, the most that a state may be");
        assertFaults(
                "{'schema': 'onewindow/state/1', 'time': '1 10:30', 'waiting': [{'count': 2000000000}]}",
                "state.json: /waiting/0/count: 2000000000 is not a whole number from 0 to 20000");
    }
}
