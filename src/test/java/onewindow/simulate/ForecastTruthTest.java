package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import onewindow.calendar.HallDay;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.measure.Forecast.Point;
import onewindow.people.HallState;
import onewindow.people.HallState.Person;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Forecasts against what came of the same simulated days, which they do not know. */
final class ForecastTruthTest {

    private static final int DAYS = 200;
    private static final long SEED = 20220630;
    private static final long TIME = ScenarioFixture.time("10:30");

    /** When each ticket of each day was called first, by {@link #ticket}. */
    private static SortedMap<Long, Long> calls(Scenario scenario) {
        SortedMap<Long, Long> calledAt = new TreeMap<>();
        HallView[] view = new HallView[1];
        HallAudience audience = (HallAudience) Proxy.newProxyInstance(
                HallAudience.class.getClassLoader(),
                new Class<?>[] {HallAudience.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("watch")) {
                        view[0] = (HallView) arguments[0];
                    } else if (method.getName().equals("ticketCalled")) {
                        long time = (Long) arguments[0];
                        int number = view[0].number((Integer) arguments[1]);
                        calledAt.putIfAbsent(ticket((int) (time / (24 * ScenarioFixture.HOUR)), number), time);
                    }
                    return null;
                });
        new Simulator(scenario).perform(new RunRequest(SEED, 1, 1, 0, DAYS - 1), r -> audience, new StopSign());
        return calledAt;
    }

    private static long ticket(int day, int number) {
        return 100_000L * day + number;
    }

    @Test
    void actualWaitsLieBelowTheQuantilesAsOftenAsTheyShould() {
        Scenario scenario = CalibratedHall.scenario(DAYS);
        List<HallDay> days = scenario.horizon().days();
        SortedMap<Long, Long> calls = calls(scenario);
        LookAhead ahead = new LookAhead(scenario);
        int followed = 0;
        int belowMedian = 0;
        int belowP90 = 0;
        for (HallDay day : days) {
            HallState state = new Simulator(scenario).stateAt(SEED, day, day.startMillis() + TIME, new StopSign());
            Forecast forecast = ahead.of(state, new LookAheadRequest(SEED, 400, 2, 0), new StopSign())
                    .orElseThrow();
            if (forecast.people().isEmpty()) {
                continue;
            }
            PersonAhead last = forecast.people().get(forecast.people().size() - 1);
            Person person = state.people().get(last.person());
            Long called = calls.get(ticket(day.index(), person.ticket().number()));
            if (called != null) {
                double seconds = (called - state.timeMillis()) / 1000.0;
                followed++;
                belowMedian += seconds <= last.waits().medianSeconds() ? 1 : 0;
                belowP90 += seconds <= last.waits().p90Seconds() ? 1 : 0;
            }
        }
        assertThat(followed).isGreaterThan(DAYS / 2);
        assertThat(belowMedian / (double) followed).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / followed)));
        assertThat(belowP90 / (double) followed).isCloseTo(0.9, within(4 * Math.sqrt(0.09 / followed)));
    }

    @Test
    void emptyHallAtOpeningGoesTheWayOfAPlainRun() {
        Scenario scenario = CalibratedHall.scenario(1);
        int n = 2000;
        long opens = ScenarioFixture.time("09:00");
        Forecast forecast = new LookAhead(scenario)
                .of(HallState.empty(opens), new LookAheadRequest(SEED, n, 2, 4 * ScenarioFixture.HOUR), new StopSign())
                .orElseThrow();
        List<Point> points = forecast.hall().points();
        for (int moment : new int[] {6, 12, 24, 36, 48}) {
            long at = points.get(moment).atMillis();
            double[] waiting = new double[n];
            for (int r = 0; r < n; r++) {
                HallState state = stateOf(scenario, r, at);
                waiting[r] = state.people().stream()
                        .filter(person -> person.ticket().state() == TicketState.WAITING)
                        .count();
            }
            double mean = 0;
            double squares = 0;
            for (double people : waiting) {
                mean += people / n;
                squares += people * people / n;
            }
            double error = Math.sqrt(2 * (squares - mean * mean) / n);
            assertThat(points.get(moment).mean()).isCloseTo(mean, within(4 * error));
        }
    }

    private static HallState stateOf(Scenario scenario, int seed, long at) {
        return new Simulator(scenario)
                .stateAt(1_000_000 + seed, scenario.horizon().days().get(0), at + 1, new StopSign());
    }
}
