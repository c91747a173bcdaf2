package onewindow.plan.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.measure.Estimate;
import onewindow.plan.Samples;
import onewindow.plan.SharePrecision;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.pool.Pooling.Reached;
import onewindow.plan.pool.Pooling.SampleFacts;
import onewindow.plan.pool.Pooling.Step;
import onewindow.plan.pool.Pooling.Verdict;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;
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
    private static final double CONFIDENCE = 0.95;
    private static final long CHECK = 0x436865636BL;
    /** The step with this share of all that pooling can save is advised. */
    private static final double MOST_OF_IT = 0.8;

    private final Scenario stated;
    private final ServiceTarget target;
    private final Course course;
    private final KeptResults kept;
    private final Depth depth;
    private final Progress progress;
    private final FewestWindows search;
    private final PooledHall hall;
    private final List<Integer> departments;
    private long checked;
    private int fewestChecked = Integer.MAX_VALUE;
    private double widest;

    /**
     * How a study goes about.
     *
     * @param outsideField factor on service times outside a clerk's own field, at least 1
     * @param precision of the share in time of each part of the people
     */
    public record Depth(double outsideField, SharePrecision precision) {}

    /**
     * Prepares a study.
     *
     * @param target its share and wait are asked of each part
     */
    public PoolStudy(
            Scenario stated, ServiceTarget target, Course course, KeptResults kept, Depth depth, Progress progress) {
        this.stated = stated;
        this.target = new ServiceTarget(target.share(), target.withinMillis());
        this.course = course;
        this.kept = kept;
        this.depth = depth;
        this.progress = progress;
        search = new FewestWindows(stated, this.target, course, kept, depth.outsideField(), FEWEST);
        hall = search.hall();
        departments = hall.departments();
    }

    /** Returns whether there are departments to pool: at least two with windows of their own. */
    public boolean hasDepartments() {
        return departments.size() > 1;
    }

    /** Runs the study; stopped early, it answers with the steps found by then; empty where there is none. */
    public Optional<Pooling> run() {
        int[] windows = search.windowsStated();
        int today = Arrays.stream(windows).sum();
        boolean[] apart = new boolean[windows.length];
        SampleSums asStated = search.sample(windows, apart);
        double people = Math.max(1, asStated.arrivals());
        double usual = Math.min(DAYS_A_STEP / Math.max(1, asStated.days()), PEOPLE_A_STEP / people);
        search.replications((int) Math.max(FEWEST, depth.precision().part() * usual));
        asStated = search.sample(windows, apart);
        double[] load = search.loads(asStated);
        List<LocalName> outOfReach = new ArrayList<>();
        if (!findSeparate(windows, outOfReach)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(step(-1, windows, apart));
        addJoining(steps, windows, load);
        return Optional.of(new Pooling(
                target,
                depth.outsideField(),
                today,
                reached(asStated),
                steps,
                advised(steps),
                outOfReach,
                List.of(),
                List.of(),
                Optional.empty(),
                new SampleFacts(
                        course.seed(),
                        course.seed() ^ CHECK,
                        FEWEST,
                        search.replications(),
                        fewestChecked,
                        search.run() + checked,
                        course.stop().isSet()),
                new Pooling.Sureness(depth.precision().half(), widest)));
    }

    /** Finds each department's fewest windows, with more replications until the shares they reach are sure enough. */
    private boolean findSeparate(int[] windows, List<LocalName> outOfReach) {
        boolean[] apart = new boolean[windows.length];
        while (search.findSeparate(windows, outOfReach, progress)) {
            double half = widest(search.sample(windows, apart));
            int replications = search.replications();
            if (depth.precision().isReached(half) || replications >= SharePrecision.MOST) {
                return true;
            }
            search.replications(depth.precision().next(replications, half));
            outOfReach.clear();
        }
        return false;
    }

    /** The longest half of an interval over the parts of the people, which hold together (Bonferroni). */
    private static double widest(SampleSums sums) {
        int parts = sums.shape().parts().parts().size();
        return IntStream.range(0, parts)
                .mapToObj(sums::inTimeOfPart)
                .filter(share -> share.weight() > 0)
                .mapToDouble(share -> share.shareInterval(together(parts)).half())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    private static double together(int parts) {
        return 1 - (1 - CONFIDENCE) / parts;
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
                int found = search.fewest(windows, pooled, load, guess);
                if (course.stop().isSet()) {
                    return;
                }
                order.learn(pooled, found);
                FewestWindows.share(found, windows, pooled, load);
                steps.add(step(d, windows, pooled));
            }
            progress.finished(inPool, departments.size());
        }
    }

    private Step step(int joins, int[] windows, boolean[] pooled) {
        SampleSums sums = search.sample(windows, pooled);
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
                any < 0 ? Double.NaN : search.shareOf(any, sums).value(),
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
        Samples samples = new Samples(stated, shape, course.withSeed(course.seed() ^ CHECK), kept, "pool");
        SampleSums sums = depth.precision()
                .sample(samples, search.name(windows, pooled), () -> variant, search.replications(), PoolStudy::widest);
        checked += samples.replicationsRun();
        fewestChecked = Math.min(fewestChecked, sums.replications());
        widest = Math.max(widest, widest(sums));
        int parts = shape.parts().parts().size();
        double confidence = together(parts);
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
