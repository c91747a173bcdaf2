package onewindow.plan.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.measure.Estimate;
import onewindow.plan.Samples;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.pool.Pooling.Reached;
import onewindow.plan.pool.Pooling.SampleFacts;
import onewindow.plan.pool.Pooling.Step;
import onewindow.plan.pool.Pooling.Verdict;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.ServiceParts;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Progress;

/**
 * Finds the pooling frontier: first the fewest windows of each department alone, then of one pool that departments join
 * one by one, the one that saves most first; each number of windows is found by simulation and checked on other people.
 */
public final class PoolStudy {

    private static final int FEWEST = 20;
    private static final double DAYS_A_STEP = 150;
    private static final double PEOPLE_A_STEP = 300_000;
    private static final int MOST_GROWTH = 64;
    private static final double CONFIDENCE = 0.95;
    private static final long CHECK = 0x436865636BL;
    /** The step with this share of all that pooling can save is advised. */
    private static final double MOST_OF_IT = 0.8;

    private final Scenario stated;
    private final ServiceTarget target;
    private final Course course;
    private final KeptResults kept;
    private final double outsideField;
    private final Progress progress;
    private final PooledHall hall;
    private final List<Integer> departments;
    private int replications = FEWEST;
    private long run;

    /**
     * Prepares a study.
     *
     * @param target its share and wait are asked of each part
     * @param outsideField factor on service times outside a clerk's own field, at least 1
     */
    public PoolStudy(
            Scenario stated,
            ServiceTarget target,
            Course course,
            KeptResults kept,
            double outsideField,
            Progress progress) {
        this.stated = stated;
        this.target = new ServiceTarget(target.share(), target.withinMillis());
        this.course = course;
        this.kept = kept;
        this.outsideField = outsideField;
        this.progress = progress;
        hall = new PooledHall(stated, outsideField);
        departments = hall.departments();
    }

    /** Returns whether there are departments to pool: at least two with windows of their own. */
    public boolean hasDepartments() {
        return departments.size() > 1;
    }

    /** Runs the study; stopped early, it answers with the steps found by then; empty where there is none. */
    public Optional<Pooling> run() {
        int count = stated.labels().departments().size();
        int[] windows = new int[count];
        departments.forEach(d -> windows[d] = hall.windowsStated(d));
        int today = Arrays.stream(windows).sum();
        boolean[] apart = new boolean[count];
        SampleSums asStated = sample(windows, apart);
        double people = Math.max(1, asStated.arrivals());
        replications =
                (int) Math.max(FEWEST, Math.min(DAYS_A_STEP / Math.max(1, asStated.days()), PEOPLE_A_STEP / people));
        asStated = sample(windows, apart);
        double[] load = loads(asStated);
        List<LocalName> outOfReach = new ArrayList<>();
        if (!findSeparate(windows, outOfReach)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(step(-1, windows, apart));
        addJoining(steps, windows, load);
        return Optional.of(new Pooling(
                target,
                outsideField,
                today,
                reached(asStated),
                steps,
                advised(steps),
                outOfReach,
                new SampleFacts(
                        course.seed(),
                        course.seed() ^ CHECK,
                        replications,
                        run,
                        course.stop().isSet())));
    }

    private SampleSums sample(int[] windows, boolean[] pooled) {
        Scenario variant = hall.with(windows, pooled);
        Samples samples = new Samples(stated, SheetShape.byWindows(variant, target), course, kept, "pool");
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "outside=%.6f", outsideField));
        for (int d : departments) {
            name.append(pooled[d] ? " +" : " ").append(windows[d]);
        }
        SampleSums sums = samples.of(name.toString(), () -> variant, replications);
        run += samples.replicationsRun();
        return sums;
    }

    /** The hours of work a day that each department's windows do, all matters in their own field. */
    private double[] loads(SampleSums sums) {
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
    private boolean findSeparate(int[] windows, List<LocalName> outOfReach) {
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

    private RatioEstimate shareOf(int department, SampleSums sums) {
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

    private void addJoining(List<Step> steps, int[] separate, double[] load) {
        PoolOrder order = new PoolOrder(departments, separate, load);
        boolean[] pooled = new boolean[separate.length];
        int[] windows = separate.clone();
        int inPool = 0;
        for (int d = order.next(pooled); d >= 0 && !course.stop().isSet(); d = order.next(pooled)) {
            pooled[d] = true;
            inPool++;
            if (inPool > 1) {
                int guess = order.windows(pooled);
                int found = fewest(windows, pooled, load, guess);
                if (course.stop().isSet()) {
                    return;
                }
                order.learn(pooled, found);
                share(found, windows, pooled, load);
                steps.add(step(d, windows, pooled));
            }
            progress.finished(inPool, departments.size());
        }
    }

    /** The fewest windows with which the pool's people get the target. */
    private int fewest(int[] windows, boolean[] pooled, double[] load, int guess) {
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
    private static void share(int count, int[] windows, boolean[] pooled, double[] load) {
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

    private Step step(int joins, int[] windows, boolean[] pooled) {
        SampleSums sums = sample(windows, pooled);
        List<Integer> members =
                IntStream.range(0, pooled.length).filter(d -> pooled[d]).boxed().toList();
        int poolWindows = IntStream.range(0, pooled.length)
                .filter(d -> pooled[d])
                .map(d -> windows[d])
                .sum();
        int any = IntStream.range(0, pooled.length)
                .filter(d -> pooled[d])
                .findFirst()
                .orElse(-1);
        LocalName name = joins < 0
                ? new LocalName("", "")
                : stated.labels().departments().get(joins).name();
        return new Step(
                name,
                joins < 0 ? "" : stated.labels().departments().get(joins).key(),
                members.size(),
                members,
                Arrays.stream(windows).sum(),
                poolWindows,
                Arrays.stream(windows).boxed().toList(),
                toLearn(windows, pooled),
                reached(sums),
                any < 0 ? Double.NaN : shareOf(any, sums).value(),
                busy(sums),
                check(windows, pooled));
    }

    private long toLearn(int[] windows, boolean[] pooled) {
        long all = 0;
        for (int d : departments) {
            all += pooled[d] ? hall.matters(d) : 0;
        }
        long sum = 0;
        for (int d : departments) {
            sum += pooled[d] ? windows[d] * (all - hall.matters(d)) : 0;
        }
        return sum;
    }

    private double busy(SampleSums sums) {
        double busy = 0;
        double open = 0;
        for (int d : departments) {
            for (int slot = 0; slot < sums.shape().slots().count(); slot++) {
                busy += sums.busyHours(hall.groupOf(d), slot);
                open += sums.openHours(hall.groupOf(d), slot);
            }
        }
        return Math.min(1, busy / open);
    }

    private static Reached reached(SampleSums sums) {
        Band band = sums.inTime().shareInterval(CONFIDENCE);
        return new Reached(
                new Estimate(sums.inTime().value(), band.low(), band.high()),
                sums.meanWait().estimate());
    }

    /** Runs the hall on other people; the intervals of its parts hold together (Bonferroni). */
    private Verdict check(int[] windows, boolean[] pooled) {
        Scenario variant = hall.with(windows, pooled);
        SheetShape shape = SheetShape.byWindows(variant, target);
        SampleSums sums = new Sampler(variant, shape, course.withSeed(course.seed() ^ CHECK)).upTo(replications);
        run += sums.replications();
        int parts = shape.parts().parts().size();
        double confidence = 1 - (1 - CONFIDENCE) / parts;
        Verdict worst = Verdict.MET;
        for (int part = 0; part < parts; part++) {
            RatioEstimate share = sums.inTimeOfPart(part);
            if (share.weight() > 0 && sums.replications() > 1) {
                Band band = share.shareInterval(confidence);
                Verdict verdict = band.low() >= target.share()
                        ? Verdict.MET
                        : band.high() < target.share() ? Verdict.MISSED : Verdict.UNDECIDED;
                worst = verdict.ordinal() > worst.ordinal() ? verdict : worst;
            }
        }
        return worst;
    }

    private static int advised(List<Step> steps) {
        int most = steps.get(0).windows();
        int least = steps.stream().mapToInt(Step::windows).min().orElse(most);
        for (int i = 0; i < steps.size(); i++) {
            if (most - steps.get(i).windows() >= MOST_OF_IT * (most - least)) {
                return i;
            }
        }
        return steps.size() - 1;
    }
}
