package onewindow.plan.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onewindow.plan.LoadScaling;
import onewindow.plan.Samples;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load at which a target breaks, beside Erlang's formula, and what the answer does not depend on. */
class CapacityStudyTest {

    private static final String HALL = """
            title: {zh: 队列, en: A queue}
            source: a textbook queue
            horizon: 110 h
            run: {warmUp: 10 h}
            demand: {rate: 40 per hour}
            service: {exponential: 6 min}
            windows:
              - {key: main, count: 5}
            """;

    private static final String TWO_DEPARTMENTS = """
            title: {zh: 两个部门, en: Two departments}
            source: two textbook queues side by side
            horizon: 110 h
            run: {warmUp: 10 h}
            demand: {rate: 60 per hour}
            departments:
              - {key: small, name: {zh: 小, en: Small}, share: 40 %}
              - {key: large, name: {zh: 大, en: Large}, share: 60 %}
            service: {exponential: 6 min}
            windows:
              - {key: one, count: 3, serves: [small]}
              - {key: two, count: 5, serves: [large]}
            """;

    private static Scenario scenario(String text) {
        return new ScenarioReader().readText("queue.yaml", text).scenario().orElseThrow();
    }

    private static Capacity capacity(Scenario scenario, ServiceTarget target, int threads, KeptResults kept) {
        return capacity(scenario, new LoadScaling(scenario), target, threads, kept);
    }

    private static Capacity capacity(
            Scenario scenario, LoadScaling scaling, ServiceTarget target, int threads, KeptResults kept) {
        return capacity(scenario, scaling, target, threads, kept, 0.01);
    }

    private static Capacity capacity(
            Scenario scenario,
            LoadScaling scaling,
            ServiceTarget target,
            int threads,
            KeptResults kept,
            double precision) {
        Course course = new Course(20221, threads, 0, 0, new StopSign());
        Samples samples = new Samples(scenario, SheetShape.byWindows(scenario, target), course, kept, "");
        return new CapacityStudy(scenario, scaling, samples, precision, (done, of) -> {})
                .run(Optional.empty(), (load, slope, replications) -> List.of())
                .orElseThrow();
    }

    /** The probability of a wait in M/M/c by Erlang's formula, from the recursion of Erlang B. */
    private static double erlangC(int servers, double offered) {
        double blocked = 1;
        for (int n = 1; n <= servers; n++) {
            blocked = offered * blocked / (n + offered * blocked);
        }
        return blocked / (1 - offered / servers * (1 - blocked));
    }

    /** The load, of {@code rate} an hour and 10 services an hour and window, at which the share within t breaks. */
    private static double breaksAt(int windows, double rate, double share, double hours) {
        double low = 0.01;
        double high = 10.0 * windows / rate - 1e-9;
        for (int i = 0; i < 200; i++) {
            double load = (low + high) / 2;
            double late = erlangC(windows, load * rate / 10) * Math.exp(-(10 * windows - load * rate) * hours);
            if (1 - late >= share) {
                low = load;
            } else {
                high = load;
            }
        }
        return low;
    }

    private static void assertBreaks(Capacity.Break found, double expected) {
        // The half-width is about two standard errors; the truth may lie four away.
        assertThat(found.load()).isCloseTo(expected, within(2 * found.band().half()));
        assertThat(found.band().half()).isLessThan(0.025 * found.load());
    }

    @Test
    void breaksWhereErlangSaysSo() {
        Scenario scenario = scenario(HALL);
        for (double share : new double[] {0.8, 0.95}) {
            Capacity found = capacity(scenario, new ServiceTarget(share, 300_000), 2, KeptResults.none());

            assertBreaks(found.breaksAt().orElseThrow(), breaksAt(5, 40, share, 300.0 / 3600));
        }
    }

    /** The share falls ever faster: between loads far apart a chord would find too little, and be sure of it. */
    @Test
    void aLoadAskedForRoughlyIsNotSurerThanItIsRight() {
        Scenario scenario = scenario(
                HALL.replace("40 per", "60 per").replace("6 min", "20 min").replace("count: 5", "count: 23"));
        ServiceTarget target = new ServiceTarget(0.8, 600_000);
        Capacity found = capacity(scenario, new LoadScaling(scenario), target, 2, KeptResults.none(), 0.03);

        // By Erlang's formula 23 windows of 3 an hour keep 80 % within 10 min up to 62.79 an hour.
        assertBreaks(found.breaksAt().orElseThrow(), 1.0465);
    }

    @Test
    void eachPartBreaksAtItsOwnLoad() {
        Scenario scenario = scenario(TWO_DEPARTMENTS);
        ServiceTarget target = new ServiceTarget(0.9, 300_000);
        Capacity found = capacity(scenario, target, 2, KeptResults.none());

        assertThat(found.parts()).extracting(Capacity.PartCapacity::key).containsExactly("one", "two");
        double small = breaksAt(3, 24, 0.9, 300.0 / 3600);
        double large = breaksAt(5, 36, 0.9, 300.0 / 3600);
        assertThat(found.parts().get(0).breaksAt().orElseThrow().load()).isCloseTo(small, within(0.04 * small));
        assertThat(found.parts().get(1).breaksAt().orElseThrow().load()).isCloseTo(large, within(0.04 * large));
        assertThat(found.parts().get(0).ceilingPerWindowHour()).isCloseTo(10, within(1e-9));
    }

    @Test
    void ofOneDepartmentsPeopleTheOthersDoNotFeelIt() {
        Scenario scenario = scenario(TWO_DEPARTMENTS);
        LoadScaling large = new LoadScaling(scenario, 1);
        SheetShape shape = SheetShape.byWindows(scenario, new ServiceTarget(0.9, 300_000));
        Course course = new Course(3, 1, 0, 0, new StopSign());
        var stated = new onewindow.plan.sample.Sampler(large.at(1), shape, course).upTo(4);
        var more = new onewindow.plan.sample.Sampler(large.at(1.5), shape, course).upTo(4);
        var fewer = new onewindow.plan.sample.Sampler(large.at(0.5), shape, course).upTo(4);

        assertThat(more.inTimeOfPart(0)).isEqualTo(stated.inTimeOfPart(0));
        assertThat(more.arrivals(1, 0)).isCloseTo(1.5 * stated.arrivals(1, 0), within(150.0));
        assertThat(fewer.arrivals(0, 0)).isCloseTo(stated.arrivals(0, 0), within(150.0));
        assertThat(fewer.arrivals(1, 0)).isCloseTo(0.5 * stated.arrivals(1, 0), within(150.0));
    }

    @Test
    void aTargetBeyondReachIsMissedAtAnyLoadAndSaysWhy() {
        Scenario scenario = scenario("""
                title: {zh: 提前取号, en: Numbers before the doors open}
                source: made up
                horizon: 5 days
                hours: 09:00-12:00
                tickets: 08:00-12:00
                demand: {rate: 40 per hour}
                service: {exponential: 6 min}
                windows:
                  - {key: main, count: 5}
                """);
        Capacity found = capacity(scenario, new ServiceTarget(0.9, 600_000), 2, KeptResults.none());

        assertThat(found.breaksAt()).isEmpty();
        assertThat(found.alwaysMet()).isFalse();
        assertThat(found.lowestTried()).isEqualTo(0.05);
        assertThat(found.parts().get(0).binding()).isEqualTo(Capacity.Binding.OPENING);
    }

    @Test
    void threadsAndKeptResultsChangeNothing(@TempDir Path folder) {
        Scenario scenario = scenario(TWO_DEPARTMENTS);
        ServiceTarget target = new ServiceTarget(0.9, 300_000);
        KeptResults kept = new KeptResults(folder, "test", false);
        Capacity alone = capacity(scenario, target, 1, KeptResults.none());
        Capacity first = capacity(scenario, target, 2, kept);
        Capacity again = capacity(scenario, target, 2, kept);

        assertThat(first.curve()).isEqualTo(alone.curve());
        assertThat(first.parts()).isEqualTo(alone.parts());
        assertThat(again.curve()).isEqualTo(alone.curve());
        assertThat(again.samples().run()).isZero();
        assertThat(again.samples().fromKept()).isTrue();
    }
}
