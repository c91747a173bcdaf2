package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.Samples;
import onewindow.plan.SharePrecision;
import onewindow.plan.WholeHall;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.scenario.WindowRow;
import onewindow.simulate.Progress;
import onewindow.simulate.RangeStudy.Variation;

/**
 * Finds the least windows of each row and half-hour with which a hall reaches a target: Erlang's formulas to start
 * with, corrected by simulation, windows added where a goal is missed and taken away where it stays reached, and the
 * whole judged with seeds that the search did not see.
 */
public final class StaffStudy {

    /** Replications of the pilot run, and the fewest of any. */
    public static final int FEWEST = 20;

    /** People that a plan is tried on, and judged by: about a second and ten. */
    private static final double PEOPLE_TO_TRY = 1_500_000;

    private static final double PEOPLE_TO_JUDGE = 12_000_000;
    /** The fewest replications that judge a plan. */
    private static final int FEWEST_TO_JUDGE = 8 * FEWEST;

    private static final int CORRECTIONS = 4;
    private static final int MOST_CHECKS = 5;
    /** Of a share that no number of windows reaches, so much less is asked that a search has an end. */
    private static final double NEARLY = 0.02;
    /** A goal is barely met where its interval ends so little above the level, in parts of its half-width. */
    private static final double BARELY = 0.2;

    private final SheetShape shape;
    private final Course course;
    private final KeptResults kept;
    private final Question question;
    private final Samples samples;
    private final PlannedHall hall;
    private final IntConsumer progress;
    private final Patched patched;
    private int tried;
    private int searchReplications;
    private int checkReplications;

    /**
     * What is asked.
     *
     * @param level of whom the target is asked
     * @param precision of the share of each goal in the sample that judges the plan
     */
    public record Question(ServiceTarget target, Goals.Level level, SharePrecision precision) {}

    /** The hall as a scenario file with a plan describes it, by which the plan is judged. */
    public interface Patched {
        /** Returns the scenario of the file. */
        Scenario of(PlannedHall hall, WindowPlan plan);
    }

    /**
     * What a study found.
     *
     * @param check what the plan's own simulation shows
     * @param ceiling the same with a window for everybody
     * @param pilot the same with today's windows
     * @param checked whether the plan was simulated with a fresh seed
     */
    public record Found(
            PlannedHall hall,
            Goals goals,
            Map<StaffingAnswer.Way, WindowPlan> plans,
            SampleSums check,
            SampleSums ceiling,
            SampleSums pilot,
            boolean checked,
            StaffingAnswer.Work work) {}

    /**
     * Prepares a study.
     *
     * @param rows the window groups that share a timetable
     * @param kept where the samples of plans are kept
     * @param patched reads a plan's patch
     * @param progress is told of the number of plans tried
     */
    public StaffStudy(
            Scenario scenario,
            Question question,
            List<WindowRow> rows,
            Course course,
            KeptResults kept,
            Patched patched,
            IntConsumer progress) {
        this.patched = patched;
        this.course = course;
        this.kept = kept;
        this.question = question;
        this.progress = progress;
        shape = SheetShape.byWindows(scenario, question.target());
        hall = new PlannedHall(scenario, shape.slots(), rows, course);
        samples = samples(course);
    }

    private Samples samples(Course by) {
        return new Samples(hall.scenario(), shape, by, kept, "staff");
    }

    private SampleSums trial(WindowPlan plan) {
        SampleSums sums = samples.of(plan.toString(), () -> hall.with(plan), searchReplications);
        return sums.replications() < searchReplications ? null : sums;
    }

    private void step() {
        progress.accept(++tried);
    }

    /** Finds a plan. */
    public Found find() {
        SampleSums pilot = samples.of("as stated", hall::scenario, FEWEST);
        plan(pilot);
        StartPlans starts = new StartPlans(hall, RowWork.of(hall, pilot), shape.target());
        Map<StaffingAnswer.Way, WindowPlan> plans = new LinkedHashMap<>();
        plans.put(StaffingAnswer.Way.TODAY, hall.today());
        plans.put(StaffingAnswer.Way.STATIONARY, starts.stationary());
        plans.put(StaffingAnswer.Way.LAGGED, starts.lagged());
        plans.put(StaffingAnswer.Way.MODIFIED, starts.modified());
        WindowPlan most = starts.windowForEverybody();
        SampleSums ceiling = trial(most);
        Goals goals = Goals.of(question, pilot, checkReplications);
        if (ceiling == null) {
            return new Found(hall, goals, plans, pilot, pilot, pilot, false, work(0));
        }
        WindowPlan plan = corrected(starts, starts.modified(), most);
        plans.put(StaffingAnswer.Way.ITERATED, plan);
        PlanSearch search = new PlanSearch(hall, shape.parts().parts(), most, this::trial, this::step);
        List<Goal> aims = aims(goals, ceiling);
        search.aimAt(aims);
        plan = search.lowered(search.raised(plan));
        return judged(search, plan, aims, new Found(hall, goals, plans, pilot, ceiling, pilot, false, work(0)));
    }

    private void plan(SampleSums pilot) {
        double people = Math.max(1, pilot.arrivals());
        double part = question.precision().part();
        searchReplications = (int) Math.max(FEWEST, part * Math.min(SharePrecision.MOST / 8, PEOPLE_TO_TRY / people));
        checkReplications =
                (int) Math.max(FEWEST_TO_JUDGE, part * Math.min(SharePrecision.MOST, PEOPLE_TO_JUDGE / people));
    }

    private WindowPlan corrected(StartPlans starts, WindowPlan from, WindowPlan most) {
        WindowPlan plan = from;
        for (int i = 0; i < CORRECTIONS; i++) {
            step();
            SampleSums sums = trial(plan);
            WindowPlan next = sums == null ? plan : starts.corrected(plan, sums, most);
            if (next.equals(plan)) {
                return plan;
            }
            plan = next;
        }
        return plan;
    }

    /** What the search aims at: the goals or, where they are out of reach, nearly what is within it. */
    private List<Goal> aims(Goals goals, SampleSums ceiling) {
        return goals.all().stream()
                .map(goal -> {
                    double reachable = goal.share(ceiling).value();
                    return reachable - NEARLY / 4 < goal.asked() ? goal.asking(reachable - NEARLY) : goal;
                })
                .toList();
    }

    /** Judges a plan by a seed of its own and mends it, with another seed, as long as goals within reach are missed. */
    private Found judged(PlanSearch search, WindowPlan from, List<Goal> aims, Found soFar) {
        Goals goals = soFar.goals();
        WindowPlan plan = from;
        List<Goal> aiming = aims;
        for (int check = 1; ; check++) {
            Course fresh = course.withSeed(course.seed() + check);
            WindowPlan judged = plan;
            SampleSums sums = question.precision()
                    .sample(
                            samples(fresh),
                            "patched " + plan,
                            () -> patched.of(hall, judged),
                            checkReplications,
                            goals::widest);
            boolean whole =
                    sums.replications() >= checkReplications && !course.stop().isSet();
            checkReplications = Math.max(checkReplications, sums.replications());
            soFar.plans().put(StaffingAnswer.Way.FOUND, plan);
            List<Goal> harder = harder(goals, aims, aiming, sums, plan);
            if (!whole || harder.equals(aiming) || check == MOST_CHECKS) {
                return new Found(hall, goals, soFar.plans(), sums, soFar.ceiling(), soFar.pilot(), whole, work(check));
            }
            aiming = harder;
            search.aimAt(aiming);
            plan = search.raised(plan);
        }
    }

    /** Asks more of the goals that a check does not show to be met: what it lacks on top of what the search saw. */
    private List<Goal> harder(Goals goals, List<Goal> aims, List<Goal> aiming, SampleSums check, WindowPlan plan) {
        List<Verdict> verdicts = goals.verdicts(check);
        boolean allMet = verdicts.stream().allMatch(verdict -> verdict == Verdict.MET);
        SampleSums seen = allMet ? null : trial(plan);
        if (seen == null) {
            return aiming;
        }
        double confidence = goals.confidence();
        List<Goal> harder = new ArrayList<>();
        for (int i = 0; i < goals.all().size(); i++) {
            Goal goal = goals.all().get(i);
            Goal aim = aiming.get(i);
            boolean withinReach = aims.get(i).asked() == goal.asked();
            Band band = goal.share(check).shareInterval(confidence);
            // What is barely met now may not be shown to be met by the next seed.
            double lacking = goal.asked() + BARELY * band.half() - band.low();
            if (lacking > 0 && withinReach) {
                double seenShare = goal.share(seen).value() - goal.share(seen).standardError();
                aim = aim.asking(Math.min(1, Math.max(aim.asked(), seenShare + Math.min(lacking, .002) + 1e-6)));
            }
            harder.add(aim);
        }
        return harder;
    }

    private StaffingAnswer.Work work(int checks) {
        return new StaffingAnswer.Work(
                tried,
                searchReplications,
                checkReplications,
                FEWEST_TO_JUDGE,
                checks,
                course.seed(),
                course.firstDay(),
                course.lastDay());
    }

    /**
     * Returns what found plans and ranges come to.
     *
     * @param patch the text of the file that has the plan
     * @param ends what the assumptions' ranges do
     * @param whole the hall with its back office and the plan
     * @param shiftMillis for each row's cover
     */
    public StaffingAnswer answer(Found found, String patch, Ends ends, Optional<WholeHall> whole, long shiftMillis) {
        return new FoundPlan(found, question).answer(methods(found), ranges(found, ends), whole, patch, shiftMillis);
    }

    /**
     * The scenario at the ends of its assumptions' ranges.
     *
     * @param visits what is simulated of each; empty where it was stopped
     * @param progress hears of the ranges tried
     */
    public record Ends(List<Variation> variations, Function<Scenario, Optional<Scenario>> visits, Progress progress) {

        public Ends {
            variations = List.copyOf(variations);
        }
    }

    private List<StaffingAnswer.Method> methods(Found found) {
        List<StaffingAnswer.Method> methods = new ArrayList<>();
        Samples fresh = samples(course.withSeed(course.seed() + MOST_CHECKS + 1));
        found.plans().forEach((way, plan) -> {
            boolean judged = way == StaffingAnswer.Way.FOUND && found.checked();
            SampleSums sums =
                    judged ? found.check() : fresh.of(plan.toString(), () -> hall.with(plan), checkReplications);
            if (sums.replications() >= checkReplications) {
                methods.add(FoundPlan.method(found, way, plan, sums));
            }
        });
        return methods;
    }

    /** How the window-hours move, by the modified offered load of a pilot run at each end of each range. */
    private List<RangeEffect> ranges(Found found, Ends ends) {
        List<RangeEffect> effects = new ArrayList<>();
        WindowPlan plan = found.plans().get(StaffingAnswer.Way.FOUND);
        if (plan == null) {
            return effects;
        }
        double base = FoundPlan.hours(hall, found.plans().get(StaffingAnswer.Way.MODIFIED));
        double hours = FoundPlan.hours(hall, plan);
        for (Variation variation : ends.variations()) {
            double low = modifiedHours(variation.atLow(), ends);
            double high = modifiedHours(variation.atHigh(), ends);
            if (course.stop().isSet()) {
                return effects;
            }
            effects.add(new RangeEffect(
                    variation.key(),
                    variation.low(),
                    variation.high(),
                    hours * low / base,
                    hours,
                    hours * high / base));
            ends.progress().finished(effects.size(), ends.variations().size());
        }
        return effects;
    }

    private double modifiedHours(Scenario stated, Ends ends) {
        if (stated == null
                || stated.staffing().size() != hall.scenario().staffing().size()) {
            return Double.NaN;
        }
        Optional<Scenario> visits = ends.visits().apply(stated);
        if (visits.isEmpty()) {
            return Double.NaN;
        }
        Scenario scenario = visits.get();
        PlannedHall other = new PlannedHall(scenario, shape.slots(), hall.rows(), course);
        SheetShape counted = SheetShape.byWindows(scenario, shape.target());
        SampleSums pilot =
                new Samples(scenario, counted, course, kept, "staff").of("as stated", () -> scenario, FEWEST);
        return pilot.replications() == 0
                ? Double.NaN
                : FoundPlan.hours(other, new StartPlans(other, RowWork.of(other, pilot), shape.target()).modified());
    }
}
