package onewindow.plan.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import onewindow.plan.SharePrecision;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.pool.Pooling.Step;
import onewindow.plan.sample.Course;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/** The pooling frontier beside Erlang's formula. */
class PoolStudyTest {

    private static final String FOUR = """
            title: {zh: 四个部门, en: Four departments}
            source: textbook queues side by side
            horizon: 130 h
            run: {warmUp: 10 h}
            demand: {rate: 72 per hour}
            departments: {count: 4, name: {zh: 部门, en: Department}, shares: {zipf: 0}}
            service: {exponential: 6 min}
            windows:
              - {key: main, each: department, count: 8}
            """;

    private static Scenario scenario(String text) {
        return new ScenarioReader().readText("queue.yaml", text).scenario().orElseThrow();
    }

    private static Pooling pooling(Scenario scenario, ServiceTarget target, double outsideField, int threads) {
        return pooling(scenario, target, new PoolStudy.Depth(outsideField, SharePrecision.USUAL), threads);
    }

    private static Pooling pooling(Scenario scenario, ServiceTarget target, PoolStudy.Depth depth, int threads) {
        Course course = new Course(91, threads, 0, 0, new StopSign());
        return new PoolStudy(scenario, target, course, KeptResults.none(), depth, (done, of) -> {})
                .run()
                .orElseThrow();
    }

    /**
     * Erlang C, 6 min a service, share within 5 min: 18 an hour, 2 windows .2783, 3 .8695; 36: 4 .4356, 5 .8722; 54: 6
     * .5511, 7 .8872; 72: 8 .6398, 9 .9036.
     */
    @Test
    void findsTheWindowsOfErlangSeparateAndPooled() {
        Pooling found = pooling(scenario(FOUR), new ServiceTarget(0.85, 300_000), 1, 2);

        assertThat(found.windowsToday()).isEqualTo(8);
        assertThat(found.steps()).extracting(Step::pooled).containsExactly(0, 2, 3, 4);
        assertThat(found.steps()).extracting(Step::windows).containsExactly(12, 11, 10, 9);
        assertThat(found.steps().get(0).perDepartment()).containsExactly(3, 3, 3, 3);
        assertThat(found.steps().get(3).poolInTime()).isCloseTo(0.9036, within(0.02));
        assertThat(found.steps()).noneMatch(step -> step.check() == Pooling.Verdict.MISSED);
        assertThat(found.outOfReach()).isEmpty();
    }

    @Test
    void slowerServiceOutsideOnesFieldIsThePriceOfPooling() {
        Pooling dear = pooling(scenario(FOUR), new ServiceTarget(0.85, 300_000), 1.5, 2);

        assertThat(dear.steps().get(0).windows()).isEqualTo(12);
        // Three in four people of an evenly shared pool meet a window of another field: 1.375 times the work.
        assertThat(dear.steps().get(3).windows()).isGreaterThanOrEqualTo(12);
    }

    /** 72 an hour, 6 min a service, 9 windows: .9036 within 5 min. */
    @Test
    void aFinerPrecisionIsReachedInEveryCheck() {
        ServiceTarget target = new ServiceTarget(0.85, 300_000);
        Pooling usual = pooling(scenario(FOUR), target, 1, 2);
        Pooling fine = pooling(scenario(FOUR), target, new PoolStudy.Depth(1, new SharePrecision(0.003)), 2);

        assertThat(fine.sure().widest()).isLessThanOrEqualTo(0.003);
        assertThat(fine.samples().checked())
                .isGreaterThan(usual.samples().checked())
                .isGreaterThanOrEqualTo(fine.samples().replications());
        assertThat(fine.steps()).extracting(Step::windows).containsExactly(12, 11, 10, 9);
        assertThat(fine.steps().get(3).poolInTime()).isCloseTo(0.9036, within(0.003));
        assertThat(fine.steps()).allMatch(step -> step.check() == Pooling.Verdict.MET);
    }

    @Test
    void threadsChangeNothing() {
        ServiceTarget target = new ServiceTarget(0.85, 300_000);
        assertThat(pooling(scenario(FOUR), target, 1.1, 1).steps())
                .isEqualTo(pooling(scenario(FOUR), target, 1.1, 2).steps());
    }

    @Test
    void aHallWhoseWindowsServeEverybodyHasNothingToPool() {
        Scenario scenario = scenario(
                FOUR.replace("- {key: main, each: department, count: 8}", "- {key: all, count: 8, serves: all}"));
        Course course = new Course(1, 1, 0, 0, new StopSign());
        PoolStudy study = new PoolStudy(
                scenario,
                new ServiceTarget(0.8, 300_000),
                course,
                KeptResults.none(),
                new PoolStudy.Depth(1.1, SharePrecision.USUAL),
                (done, of) -> {});

        assertThat(study.hasDepartments()).isFalse();
    }
}
