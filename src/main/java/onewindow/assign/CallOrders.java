package onewindow.assign;

import onewindow.assign.Assignment.Ageing;
import onewindow.assign.Assignment.LongestWait;
import onewindow.assign.Assignment.PreferenceLists;
import onewindow.assign.Assignment.Ratio;
import onewindow.assign.Assignment.StrictPriority;
import onewindow.hall.CallOrder;

/** The call orders by what a scenario asks for. */
public final class CallOrders {

    private CallOrders() {}

    /** Returns a new call order for one hall. */
    public static CallOrder of(Assignment assignment) {
        if (assignment instanceof LongestWait) {
            return new LongestWaitOrder();
        } else if (assignment instanceof StrictPriority priority) {
            return new StrictPriorityOrder(priority);
        } else if (assignment instanceof Ageing ageing) {
            return new AgeingOrder(ageing);
        } else if (assignment instanceof Ratio ratio) {
            return new RatioOrder(ratio);
        } else if (assignment instanceof PreferenceLists) {
            return new PreferenceListsOrder();
        }
        throw new IllegalArgumentException("no call order for " + assignment);
    }
}
