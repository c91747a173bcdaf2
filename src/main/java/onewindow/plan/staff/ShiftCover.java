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
        return shifts(result, needed, duties, slotHours);
    }

    private static Shifts shifts(Optimisation.Result result, int[] needed, List<Duty> duties, double slotHours) {
        List<DutyCount> chosen = new ArrayList<>();
        int people = 0;
        double hours = 0;
        for (int i = 0; result.getState().isFeasible() && i < duties.size(); i++) {
            int count = (int) Math.round(result.doubleValue(i));
            if (count > 0) {
                chosen.add(new DutyCount(duties.get(i), count));
                people += count;
                hours += count * duties.get(i).atWindow() * slotHours;
            }
        }
        boolean optimal = result.getState().isOptimal();
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
