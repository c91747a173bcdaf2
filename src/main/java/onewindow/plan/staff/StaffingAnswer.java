package onewindow.plan.staff;

import java.util.List;
import java.util.Optional;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.WholeHall;
import onewindow.scenario.LocalName;
import onewindow.scenario.ServiceTarget;

/**
 * The least windows of a hall that reach a target, as far as the search found them.
 *
 * @param target what is to be reached
 * @param byHalfHour whether it is asked of the people of each half-hour; else of each part's people of the day
 * @param checked whether the plan was simulated with a fresh seed; not where the work was interrupted
 * @param slotStarts starts of the steps of the day, milliseconds of the day
 * @param slotHours length of a step, hours
 * @param rows the windows, row by row
 * @param goals what the simulation with the fresh seed says of each goal
 * @param methods plans by how they came about, today's among them, judged by one simulation
 * @param ranges how the window-hours of a day move over the ranges of the assumptions
 * @param whole the hall with its back office and the plan; empty where none is followed or it was not run
 * @param patch a scenario file that has the plan
 * @param sure how sure the shares of the goals are
 * @param work what the answer rests on
 */
public record StaffingAnswer(
        ServiceTarget target,
        boolean byHalfHour,
        boolean checked,
        List<Long> slotStarts,
        double slotHours,
        List<Row> rows,
        List<JudgedGoal> goals,
        List<Method> methods,
        List<RangeEffect> ranges,
        Optional<WholeHall> whole,
        String patch,
        Sureness sure,
        Work work) {

    public StaffingAnswer {
        slotStarts = List.copyOf(slotStarts);
        rows = List.copyOf(rows);
        goals = List.copyOf(goals);
        methods = List.copyOf(methods);
        ranges = List.copyOf(ranges);
    }

    /** Returns how many goals have a verdict. */
    public long goals(Verdict verdict) {
        return goals.stream().filter(goal -> goal.verdict() == verdict).count();
    }

    /** Returns whether every goal is shown to be met. */
    public boolean isMet() {
        return checked && goals(Verdict.MET) == goals.size();
    }

    /**
     * A row of windows.
     *
     * @param halls how many groups of windows have this timetable: more than one where halls are alike
     * @param today windows open in each step by today's timetable
     * @param planned windows open in each step by the plan; 0 where closed
     * @param erlang windows that the stationary formula gives to each step
     * @param people who belong to it today
     * @param shifts what covers the windows
     */
    public record Row(
            String key,
            LocalName name,
            int halls,
            List<Integer> today,
            List<Integer> planned,
            List<Integer> erlang,
            int people,
            Shifts shifts) {
        public Row {
            today = List.copyOf(today);
            planned = List.copyOf(planned);
            erlang = List.copyOf(erlang);
        }
    }

    /**
     * A goal and how far it is reached.
     *
     * @param slot step of the day; empty for the whole day
     * @param share served in time with the plan, its interval right for all goals at once
     * @param today the share with today's windows
     * @param limit why the target cannot be reached there; empty where it can
     * @param reachable the share with a window for everybody
     */
    public record JudgedGoal(
            String key,
            LocalName name,
            Optional<Integer> slot,
            Estimate share,
            double today,
            Verdict verdict,
            Optional<Limit> limit,
            double reachable) {}

    /** Why no number of windows reaches a target. */
    public enum Limit {
        /** People take numbers so long before the doors open. */
        DOORS,
        /** The windows close before those who came last are called. */
        CLOSING,
        /** People turn round, find no place or are sent away. */
        TURNED_AWAY,
        /** A share of everybody is no level that chance leaves in anybody's power. */
        CERTAINTY
    }

    /** How a plan came about. */
    public enum Way {
        TODAY,
        STATIONARY,
        LAGGED,
        MODIFIED,
        ITERATED,
        FOUND
    }

    /**
     * One plan, simulated.
     *
     * @param windowHours of a day
     * @param mostWindows at once
     * @param inTime share of all who come
     * @param met goals that its simulation shows to be met; likewise the others
     */
    public record Method(
            Way way, double windowHours, int mostWindows, Estimate inTime, int met, int notMet, int undecided) {}

    /**
     * What covers the windows of a row.
     *
     * @param duties each with how many people do it
     * @param people needed, the least with which the windows can be covered
     * @param least no fewer people can cover them: the bound of the integer program
     * @param optimal whether nothing better is possible, by proof
     */
    public record Shifts(List<DutyCount> duties, int people, double hours, double least, boolean optimal) {
        public Shifts {
            duties = List.copyOf(duties);
        }
    }

    /** A duty and how many people do it. */
    public record DutyCount(Duty duty, int people) {}

    /**
     * Half of the 95 % interval of a goal's share, all goals together.
     *
     * @param asked half-width
     * @param widest of all goals; NaN where none has an interval
     */
    public record Sureness(double asked, double widest) {}

    /**
     * What the answer rests on.
     *
     * @param plansTried by simulation
     * @param searchReplications of each
     * @param checkReplications with a fresh seed
     * @param fewestReplications with which a plan is judged, however unsure the answer may be
     * @param checks how many plans were checked so, each with a seed of its own
     * @param firstDay index of the first day of the horizon that was simulated; likewise the last
     */
    public record Work(
            int plansTried,
            int searchReplications,
            int checkReplications,
            int fewestReplications,
            int checks,
            long seed,
            int firstDay,
            int lastDay) {}
}
