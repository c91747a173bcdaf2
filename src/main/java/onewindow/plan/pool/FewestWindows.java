package onewindow.plan.pool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import onewindow.plan.Samples;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.ServiceParts;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Progress;

/** Finds by simulation the fewest windows of departments that stand alone, and of some of them in one pool. */
final class FewestWindows {

    private static final int MOST_GROWTH = 64;

    private final Scenario stated;
    private final ServiceTarget target;
    private final Course course;
    private final KeptResults kept;
    private final double outsideField;
    private final PooledHall hall;
    private final List<Integer> departments;
    private int replications;
    private long run;

    /**
     * Prepares a search.
     *
     * @param outsideField factor on service times outside a clerk's own field, at least 1
     * @param replications of each number of windows
     */
    FewestWindows(
            Scenario stated,
            ServiceTarget target,
            Course course,
            KeptResults kept,
            double outsideField,
            int replications) {
        this.stated = stated;
        this.target = target;
        this.course = course;
        this.kept = kept;
        this.outsideField = outsideField;
        this.replications = replications;
        hall = new PooledHall(stated, outsideField);
        departments = hall.departments();
    }

    PooledHall hall() {
        return hall;
    }

    /** Takes so many replications of each number of windows from now on. */
    void replications(int each) {
        replications = each;
    }

    int replications() {
        return replications;
    }

    /** Returns how many were run here, kept ones left out. */
    long run() {
        return run;
    }

    /** Returns the most windows of each department as stated; 0 for those without windows of their own. */
    int[] windowsStated() {
        int[] windows = new int[stated.labels().departments().size()];
        departments.forEach(d -> windows[d] = hall.windowsStated(d));
        return windows;
    }

    SampleSums sample(int[] windows, boolean[] pooled) {
        Scenario variant = hall.with(windows, pooled);
        Samples samples = new Samples(stated, SheetShape.byWindows(variant, target), course, kept, "pool");
        SampleSums sums = samples.of(name(windows, pooled), () -> variant, replications);
        run += samples.replicationsRun();
        return sums;
    }

    /** What tells numbers of windows, apart or pooled, from all others. */
    String name(int[] windows, boolean[] pooled) {
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "outside=%.6f", outsideField));
        for (int d : departments) {
            name.append(pooled[d] ? " +" : " ").append(windows[d]);
        }
        return name.toString();
    }

    /** The hours of work a day that each department's windows do, all matters in their own field. */
    double[] loads(SampleSums sums) {
        double[] load = new double[stated.labels().departments().size()];
        for (int d : departments) {
            int g = hall.groupOf(d);
            load[d] = IntStream.range(0, sums.shape().slots().count())
                            .mapToDouble(slot -> sums.busyHours(g, slot))
                            .sum()
                    / sums.days();
        }
        return load;
    }

    /** Finds each department's fewest windows; all are looked at in the same runs, since they share nothing. */
    boolean findSeparate(int[] windows, List<LocalName> outOfReach, Progress progress) {
        boolean[] apart = new boolean[windows.length];
        int[] missedWith = new int[windows.length];
        int[] metWith = new int[windows.length];
        Arrays.fill(metWith, Integer.MAX_VALUE);
        boolean open = true;
        while (open && !course.stop().isSet()) {
            SampleSums sums = sample(windows, apart);
            open = false;
            for (int d : departments) {
                if (shareOf(d, sums).value() >= target.share() || noPeople(d, sums)) {
                    metWith[d] = Math.min(metWith[d], windows[d]);
                } else {
                    missedWith[d] = Math.max(missedWith[d], windows[d]);
                }
                int next = next(missedWith[d], metWith[d], hall.windowsStated(d));
                open |= next != windows[d];
                windows[d] = next;
            }
            progress.finished(1, departments.size() + 1);
        }
        for (int d : departments) {
            if (metWith[d] == Integer.MAX_VALUE) {
                outOfReach.add(stated.labels().departments().get(d).name());
            }
        }
        return !course.stop().isSet();
    }

    /** The next number to try between the largest that missed and the least that met; that one where none is left. */
    private static int next(int missed, int met, int stated) {
        if (met == Integer.MAX_VALUE) {
            return missed >= MOST_GROWTH * Math.max(1, stated) ? missed : missed + Math.max(1, missed / 4);
        }
        return met - missed <= 1 ? met : met - Math.max(1, (met - missed) / 3);
    }

    RatioEstimate shareOf(int department, SampleSums sums) {
        List<ServiceParts.Part> parts = sums.shape().parts().parts();
        int group = hall.groupOf(department);
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).groups().contains(group)) {
                return sums.inTimeOfPart(part);
            }
        }
        throw new IllegalStateException("no part for window group " + group);
    }

    private boolean noPeople(int department, SampleSums sums) {
        return shareOf(department, sums).weight() == 0;
    }

    /** The fewest windows with which the pool's people get the target. */
    int fewest(int[] windows, boolean[] pooled, double[] load, int guess) {
        int count = Math.max(1, guess);
        boolean met = meets(count, windows, pooled, load);
        int step = met ? -1 : 1;
        while (!course.stop().isSet() && count + step >= 1) {
            boolean there = meets(count + step, windows, pooled, load);
            if (met && !there) {
                return count;
            }
            count += step;
            if (!met && there) {
                return count;
            }
        }
        return count;
    }

    private boolean meets(int count, int[] windows, boolean[] pooled, double[] load) {
        int[] tried = windows.clone();
        share(count, tried, pooled, load);
        int any = IntStream.range(0, pooled.length)
                .filter(d -> pooled[d])
                .findFirst()
                .orElseThrow();
        return shareOf(any, sample(tried, pooled)).value() >= target.share();
    }

    /** Shares the pool's windows out among its departments by their work, by largest remainders. */
    static void share(int count, int[] windows, boolean[] pooled, double[] load) {
        double all = IntStream.range(0, pooled.length)
                .filter(d -> pooled[d])
                .mapToDouble(d -> load[d])
                .sum();
        double[] rest = new double[pooled.length];
        int given = 0;
        for (int d = 0; d < pooled.length; d++) {
            rest[d] = -1;
            if (pooled[d]) {
                double exact = all > 0 ? count * load[d] / all : 0;
                windows[d] = (int) Math.floor(exact);
                rest[d] = exact - windows[d];
                given += windows[d];
            }
        }
        for (; given < count; given++) {
            int most = 0;
            for (int d = 1; d < rest.length; d++) {
                most = rest[d] > rest[most] ? d : most;
            }
            windows[most]++;
            rest[most] -= 1;
        }
    }
}
