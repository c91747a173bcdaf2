package onewindow.plan.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;

/** How much work the windows of each department do. */
public final class DepartmentWork {

    private static final int REPLICATIONS = 40;

    private DepartmentWork() {}

    /**
     * Returns the hours a day in which windows are busy, by department; 0 for one without windows of its own.
     *
     * @param target of the hall; the work does not depend on it
     */
    public static List<Double> of(Scenario scenario, ServiceTarget target, Course course) {
        SampleSums sums = new Sampler(scenario, SheetShape.byWindows(scenario, target), course).upTo(REPLICATIONS);
        PooledHall hall = new PooledHall(scenario, 1);
        List<Double> work = new ArrayList<>();
        for (int d = 0; d < scenario.labels().departments().size(); d++) {
            int group = hall.groupOf(d);
            work.add(
                    group < 0
                            ? 0
                            : IntStream.range(0, sums.shape().slots().count())
                                            .mapToDouble(slot -> sums.busyHours(group, slot))
                                            .sum()
                                    / Math.max(1, sums.days()));
        }
        return work;
    }
}
