package onewindow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/** The visits alone bring the windows the work that the whole hall brings them, and make people wait as long. */
class VisitsAloneTest {

    private static final ServiceTarget TARGET = new ServiceTarget(0.9, 900_000);
    private static final int REPLICATIONS = 30;

    private static Course course(long seed) {
        return new Course(seed, 2, 5, 9, new StopSign());
    }

    /** Half of the cases lack something, and most results are fetched: every second person comes again. */
    private static Scenario hall() {
        String text = """
                title: {zh: 大厅, en: A hall}
                source: made up
                horizon: 10 days
                hours: 09:00-17:00
                demand: {rate: 30 per hour}
                departments: {count: 2, name: {zh: 部门, en: Department}, shares: {zipf: 0}}
                service: {exponential: 8 min}
                windows: [{key: main, each: department, count: 8, staff: 12}]
                cases:
                  warmUp: 5
                  kinds:
                    - key: promised
                      name: {zh: 承诺件, en: Promised}
                      limits: {statutory: 20 days, promised: 5 days}
                      stages: [{at: own, work: {exponential: 5 min}}]
                  materials:
                    {missing: 30 %, inPerson: 100 %, after: {exponential: 1 day}, service: {exponential: 5 min}}
                  issue: {window: 80 %, online: 20 %, collectAfter: {exponential: 1 day}, service: {exponential: 4 min}}
                """;
        return new ScenarioReader().readText("hall.yaml", text).scenario().orElseThrow();
    }

    private static double busy(SampleSums sums) {
        double hours = 0;
        for (int group = 0; group < sums.shape().groups(); group++) {
            for (int slot = 0; slot < sums.shape().slots().count(); slot++) {
                hours += sums.busyHours(group, slot);
            }
        }
        return hours / sums.days();
    }

    @Test
    void theWorkAndTheWaitsAreThoseOfTheWholeHallOnPeopleNotSeenBefore() {
        Scenario hall = hall();
        Scenario visits = VisitsAlone.of(hall, TARGET, course(1), KeptResults.none(), REPLICATIONS)
                .orElseThrow();
        SheetShape shape = SheetShape.byWindows(hall, TARGET);

        SampleSums whole = new Sampler(hall, shape, course(2)).upTo(3 * REPLICATIONS);
        SampleSums alone = new Sampler(visits, shape, course(2)).upTo(3 * REPLICATIONS);

        assertThat(visits.cases()).isEmpty();
        assertThat(visits.demand().streams()).hasSize(1 + 2);
        assertThat(busy(alone)).isCloseTo(busy(whole), within(0.03 * busy(whole)));
        double error = Math.hypot(whole.inTime().standardError(), alone.inTime().standardError());
        assertThat(alone.inTime().value()).isCloseTo(whole.inTime().value(), within(4 * error));
    }

    @Test
    void aHallWithoutCasesIsLeftAsItIs() {
        Scenario hall =
                new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();
        assertThat(VisitsAlone.of(hall, TARGET, course(1), KeptResults.none(), 2))
                .containsSame(hall);
    }
}
