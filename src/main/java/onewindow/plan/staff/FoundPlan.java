package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.WholeHall;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.ServiceParts.Part;
import onewindow.plan.sample.Slots;
import onewindow.plan.staff.StaffingAnswer.JudgedGoal;
import onewindow.plan.staff.StaffingAnswer.Limit;
import onewindow.plan.staff.StaffingAnswer.Method;
import onewindow.plan.staff.StaffingAnswer.Row;
import onewindow.plan.staff.StaffingAnswer.Way;
import onewindow.scenario.WindowRow;

/** Turns a plan that was found into the answer's records. */
final class FoundPlan {

    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final StaffStudy.Found found;
    private final StaffStudy.Question question;
    private final PlannedHall hall;
    private final WindowPlan plan;

    FoundPlan(StaffStudy.Found found, StaffStudy.Question question) {
        this.found = found;
        this.question = question;
        hall = found.hall();
        plan = found.plans().getOrDefault(Way.FOUND, found.plans().get(Way.MODIFIED));
    }

    /** Returns the window-hours of a day, all halls that are alike included. */
    static double hours(PlannedHall hall, WindowPlan plan) {
        double hours = 0;
        for (int row = 0; row < hall.rows().size(); row++) {
            double ofRow = 0;
            for (int slot = 0; slot < hall.slots().count(); slot++) {
                ofRow += plan.windows(row, slot) * openHours(hall, row, slot);
            }
            hours += ofRow * hall.rows().get(row).groups().size();
        }
        return hours;
    }

    private static double openHours(PlannedHall hall, int row, int slot) {
        Slots slots = hall.slots();
        long from = slots.start(slot);
        long to = slot == slots.count() - 1 ? Long.MAX_VALUE : from + slots.lengthMillis();
        return hall.open(row).stream()
                        .mapToLong(
                                open -> Math.max(0, Math.min(to, open.toMillis()) - Math.max(from, open.fromMillis())))
                        .sum()
                / MILLIS_AN_HOUR;
    }

    private static int mostAtOnce(PlannedHall hall, WindowPlan plan) {
        return IntStream.range(0, hall.slots().count())
                .map(slot -> IntStream.range(0, hall.rows().size())
                        .map(row -> plan.windows(row, slot)
                                * hall.rows().get(row).groups().size())
                        .sum())
                .max()
                .orElse(0);
    }

    /** Returns what the simulation of a plan says of it. */
    static Method method(StaffStudy.Found found, Way way, WindowPlan plan, SampleSums sums) {
        List<Verdict> verdicts = found.goals().verdicts(sums);
        return new Method(
                way,
                hours(found.hall(), plan),
                mostAtOnce(found.hall(), plan),
                sums.inTime().estimate(),
                Collections.frequency(verdicts, Verdict.MET),
                Collections.frequency(verdicts, Verdict.NOT_MET),
                Collections.frequency(verdicts, Verdict.UNDECIDED));
    }

    /** Returns the answer. */
    StaffingAnswer answer(
            List<Method> methods, List<RangeEffect> ranges, Optional<WholeHall> whole, String patch, long shiftMillis) {
        Slots slots = hall.slots();
        return new StaffingAnswer(
                found.check().shape().target(),
                question.level() == Goals.Level.HALF_HOUR,
                found.checked(),
                IntStream.range(0, slots.count()).mapToObj(slots::start).toList(),
                slots.lengthMillis() / MILLIS_AN_HOUR,
                rows(shiftMillis),
                goals(),
                methods,
                ranges,
                whole,
                patch,
                new StaffingAnswer.Sureness(
                        question.precision().half(), found.goals().widest(found.check())),
                found.work());
    }

    private List<Row> rows(long shiftMillis) {
        List<Row> rows = new ArrayList<>();
        int[][] counts = plan.counts();
        Slots slots = hall.slots();
        DutyRoster roster = new DutyRoster(slots.lengthMillis(), slots.firstMillis(), DutyRoster.Rules.USUAL);
        for (int row = 0; row < counts.length; row++) {
            WindowRow of = hall.rows().get(row);
            int people = hall.scenario().staffing().get(of.groups().get(0)).staff();
            rows.add(new Row(
                    of.key(),
                    of.name(),
                    of.groups().size(),
                    list(found.plans().get(Way.TODAY), row),
                    list(plan, row),
                    list(found.plans().get(Way.STATIONARY), row),
                    people,
                    ShiftCover.of(
                            counts[row],
                            roster.duties(counts[row]),
                            slots.lengthMillis() / MILLIS_AN_HOUR,
                            shiftMillis)));
        }
        return rows;
    }

    private static List<Integer> list(WindowPlan plan, int row) {
        return IntStream.of(plan.counts()[row]).boxed().toList();
    }

    private List<JudgedGoal> goals() {
        List<JudgedGoal> judged = new ArrayList<>();
        List<Verdict> verdicts = found.goals().verdicts(found.check());
        double confidence = found.goals().confidence();
        for (int i = 0; i < verdicts.size(); i++) {
            Goal goal = found.goals().all().get(i);
            Part part = found.check().shape().parts().parts().get(goal.part());
            RatioEstimate share = goal.share(found.check());
            Band band = share.shareInterval(confidence);
            double reachable = goal.share(found.ceiling()).value();
            judged.add(new JudgedGoal(
                    part.key(),
                    part.name(),
                    goal.slot() == Goal.DAY ? Optional.empty() : Optional.of(goal.slot()),
                    new Estimate(share.value(), band.low(), band.high()),
                    goal.share(found.pilot()).value(),
                    found.checked() ? verdicts.get(i) : Verdict.UNDECIDED,
                    verdicts.get(i) == Verdict.MET ? Optional.empty() : limit(goal, part, reachable),
                    reachable));
        }
        return judged;
    }

    private Optional<Limit> limit(Goal goal, Part part, double reachable) {
        if (goal.asked() >= 1) {
            return Optional.of(Limit.CERTAINTY);
        }
        if (reachable >= goal.asked()) {
            return Optional.empty();
        }
        int row = hall.rowOf(part.groups().get(0));
        if (goal.slot() != Goal.DAY && !hall.isOpen(row, goal.slot())) {
            return Optional.of(Limit.DOORS);
        }
        boolean closes = goal.slot() != Goal.DAY
                && (goal.slot() + 1 == hall.slots().count() || !hall.isOpen(row, goal.slot() + 1));
        return Optional.of(closes ? Limit.CLOSING : Limit.TURNED_AWAY);
    }
}
