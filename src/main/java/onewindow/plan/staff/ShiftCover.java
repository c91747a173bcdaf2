package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.List;
import onewindow.plan.staff.StaffingAnswer.DutyCount;
import onewindow.plan.staff.StaffingAnswer.Shifts;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Covers the windows of one row by duties of as few people as possible, by an integer program. */
public final class ShiftCover {

    /** Among covers by as few people, hours at the window count a little, but never as much as a person. */
    private static final double AN_HOUR = 1e-4;

    private static final double ROUNDING = 1e-6;

    private ShiftCover() {}

    /**
     * Returns the cover.
     *
     * @param needed windows in each step
     * @param duties that people may do
     * @param slotHours length of a step
     * @param millis after which the search ends with the best that it has
     */
    public static Shifts of(int[] needed, List<Duty> duties, double slotHours, long millis) {
        int most = 0;
        for (int windows : needed) {
            most = Math.max(most, windows);
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_suffice = millis;
        model.options.time_abort = millis;
        List<Variable> counts = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            double hours = duties.get(i).atWindow() * slotHours;
            counts.add(model.newVariable("duty" + i)
                    .lower(0)
                    .upper(most)
                    .integer(true)
                    .weight(1 + AN_HOUR * hours));
        }
        for (int slot = 0; slot < needed.length; slot++) {
            if (needed[slot] > 0) {
                Expression cover = model.newExpression("step" + slot).lower(needed[slot]);
                for (int i = 0; i < duties.size(); i++) {
                    if (duties.get(i).covers(slot)) {
                        cover.set(counts.get(i), 1);
                    }
                }
            }
        }
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible()
                ? shifts(counts(result, duties.size()), result.getState().isOptimal(), needed, duties, slotHours)
                : shifts(oneByOne(needed, duties), false, needed, duties, slotHours);
    }

    private static int[] counts(Optimisation.Result result, int duties) {
        int[] counts = new int[duties];
        for (int i = 0; i < duties; i++) {
            counts[i] = (int) Math.round(result.doubleValue(i));
        }
        return counts;
    }

    /**
     * A cover for where the time is over before the program has one: each person takes the duty at which most windows
     * still want somebody.
     *
     * @return people of each duty
     */
    static int[] oneByOne(int[] needed, List<Duty> duties) {
        int[] counts = new int[duties.size()];
        int[] left = needed.clone();
        for (int best = mostWanted(left, duties); best >= 0; best = mostWanted(left, duties)) {
            counts[best]++;
            for (int slot = 0; slot < left.length; slot++) {
                left[slot] -= duties.get(best).covers(slot) ? 1 : 0;
            }
        }
        return counts;
    }

    /** The duty with most steps at which somebody is still wanted; -1 where nobody is. */
    private static int mostWanted(int[] left, List<Duty> duties) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < duties.size(); i++) {
            int wanted = 0;
            for (int slot = 0; slot < left.length; slot++) {
                wanted += left[slot] > 0 && duties.get(i).covers(slot) ? 1 : 0;
            }
            if (wanted > most) {
                most = wanted;
                best = i;
            }
        }
        return best;
    }

    private static Shifts shifts(int[] counts, boolean optimal, int[] needed, List<Duty> duties, double slotHours) {
        List<DutyCount> chosen = new ArrayList<>();
        int people = 0;
        double hours = 0;
        for (int i = 0; i < duties.size(); i++) {
            int count = counts[i];
            if (count > 0) {
                chosen.add(new DutyCount(duties.get(i), count));
                people += count;
                hours += count * duties.get(i).atWindow() * slotHours;
            }
        }
        return new Shifts(chosen, people, hours, optimal ? people : fewest(needed, duties), optimal);
    }

    /** A bound that needs no search: nobody is at more than one window, nor at it longer than a duty. */
    private static int fewest(int[] needed, List<Duty> duties) {
        int most = 0;
        int sum = 0;
        for (int windows : needed) {
            most = Math.max(most, windows);
            sum += windows;
        }
        int longest = duties.stream().mapToInt(Duty::atWindow).max().orElse(1);
        return Math.max(most, (int) Math.ceil((double) sum / longest - ROUNDING));
    }
}
