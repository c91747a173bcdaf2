package onewindow.plan.capacity;

import java.util.List;
import java.util.stream.IntStream;
import onewindow.plan.capacity.Capacity.Throughput;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;

/** What some window groups get done, from one sample or between two. */
final class Throughputs {

    private final Scenario scenario;
    private final SheetShape shape;

    Throughputs(Scenario scenario, SheetShape shape) {
        this.scenario = scenario;
        this.shape = shape;
    }

    List<Integer> allGroups() {
        return IntStream.range(0, shape.groups()).boxed().toList();
    }

    private interface Hours {
        double of(SampleSums sums, int group, int slot);
    }

    /** Returns the throughput of groups as a weighted mean of samples whose weights sum to 1. */
    Throughput of(List<Integer> groups, List<SampleSums> sums, double[] weights) {
        int windows = groups.stream()
                .mapToInt(g -> scenario.layout().groups().get(g).windows())
                .sum();
        double best = 0;
        int peak = 0;
        double done = 0;
        double busy = 0;
        double open = 0;
        for (int slot = 0; slot < shape.slots().count(); slot++) {
            double finished = sum(groups, slot, sums, weights, SampleSums::finished);
            double hours = sum(groups, slot, sums, weights, SampleSums::openHours);
            busy += sum(groups, slot, sums, weights, SampleSums::busyHours);
            open += hours;
            done += finished;
            // Of a slot with little window time the rate is chance: the last one holds the work after closing too.
            boolean whole = slot < shape.slots().count() - 1 || shape.slots().count() == 1;
            if (whole && finished > best) {
                best = finished;
                peak = slot;
            }
        }
        double hours = sum(groups, peak, sums, weights, SampleSums::openHours);
        double days = sums.get(0).days();
        return new Throughput(
                windows, best / hours, shape.slots().start(peak), done / days / windows, Math.min(1, busy / open));
    }

    private static double sum(List<Integer> groups, int slot, List<SampleSums> sums, double[] weights, Hours hours) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int group : groups) {
                sum += weights[i] * hours.of(sums.get(i), group, slot);
            }
        }
        return sum;
    }
}
