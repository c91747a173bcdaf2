package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/**
 * Thousands of worlds in which clocks step, disks fill, answers are lost and the service stops, each of one seed. For
 * longer: {@code mvn -o test -Dtest=WorldTest -Dworld.seconds=600}; one again: {@code -Dworld.seed=N}.
 */
class WorldTest {

    private static final String BY_HAND = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 3 days
            hours: 08:00-20:00
            demand: {rate: 10 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}, {key: all, count: 2}]
            """;

    private static final String WITH_APPOINTMENTS = BY_HAND.replace("demand: {rate: 10 per hour}", """
            demand:
              rate: 10 per hour
              streams:
                - key: booked
                  name: {zh: 预约, en: Booked}
                  kind: appointments
                  cases: 20
                  bookingWindow: 0..1
                  slot: 60 min
                  places: 1
                  early: {mean: 5 min, sd: 6 min}
                  noShow: 10 %
                  cancel: {share: 5 %, before: {exponential: 1 day}, limit: 2 h}
                  ban: {people: 50, noShows: 2, within: 3 days, for: 1 day, walkIn: 80 %}
                  checkIn: {early: 15 min, late: 10 min}
                  whenFull: walk-in
                  lateClass: walk-in
                  classes: {appointment: 1}
            classes:
              - {key: walk-in, name: {zh: 普通, en: Walk-in}, share: 100 %}
              - {key: appointment, name: {zh: 预约, en: Appointment}, share: 0 %}
            """.strip());

    private static final int STEPS = 300;
    private static final double SECONDS = Double.parseDouble(System.getProperty("world.seconds", "10"));

    private static Scenario scenario(boolean simulated) {
        return new ScenarioReader()
                .readText("world.yaml", simulated ? BY_HAND : WITH_APPOINTMENTS)
                .scenario()
                .orElseThrow();
    }

    /** Returns what is wrong in a world of these steps, or the empty text. */
    private static String wrongIn(Scenario scenario, boolean simulated, List<World.Step> steps) {
        try {
            World world = new World(scenario, simulated, simulated ? 1 : 2);
            for (World.Step step : steps) {
                world.take(step);
            }
            world.conclude();
            return "";
        } catch (Exception | AssertionError e) {
            return e.toString();
        }
    }

    /** Leaves out steps as long as the world is still wrong. */
    private static List<World.Step> shrunk(Scenario scenario, boolean simulated, List<World.Step> steps) {
        List<World.Step> least = new ArrayList<>(steps);
        for (int part = least.size() / 2; part >= 1; part /= 2) {
            for (int from = 0; from + part <= least.size(); ) {
                List<World.Step> fewer = new ArrayList<>(least);
                fewer.subList(from, from + part).clear();
                if (wrongIn(scenario, simulated, fewer).isEmpty()) {
                    from += part;
                } else {
                    least = fewer;
                }
            }
        }
        return least;
    }

    private static int worlds(boolean simulated, double seconds) {
        Scenario scenario = scenario(simulated);
        Long only = Long.getLong("world.seed");
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int count = 0;
        for (long seed = only == null ? 1 : only; System.nanoTime() < end; seed++) {
            List<World.Step> steps = World.steps(seed, STEPS);
            String wrong = wrongIn(scenario, simulated, steps);
            if (!wrong.isEmpty()) {
                List<World.Step> least = shrunk(scenario, simulated, steps);
                throw new AssertionError("seed " + seed + ": " + wrong + "\nleast: "
                        + wrongIn(scenario, simulated, least) + "\n" + least);
            }
            count++;
            if (only != null) {
                break;
            }
        }
        System.out.println(count + " worlds of " + STEPS + " steps, " + Math.round(60 * count / seconds) + " a minute");
        return count;
    }

    @Test
    void aWorldOfFaultsLosesNothingOfAHallByHand() {
        assertThat(worlds(false, SECONDS)).isPositive();
    }

    @Test
    void norOfAHallWithPeopleOfItsOwn() {
        assertThat(worlds(true, SECONDS)).isPositive();
    }

    @Test
    void aBrokenLawIsFoundAndShrunk() {
        Scenario scenario = scenario(false);
        List<World.Step> steps = new ArrayList<>(World.steps(3, 60));
        steps.add(30, new World.Step(null, 0));
        assertThat(wrongIn(scenario, false, steps)).contains("NullPointerException");
        assertThat(shrunk(scenario, false, steps)).hasSize(1);
    }
}
