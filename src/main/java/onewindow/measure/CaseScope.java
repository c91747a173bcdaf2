package onewindow.measure;

import java.util.List;
import onewindow.calendar.Horizon;
import onewindow.calendar.WorkingTime;

/**
 * What is measured behind the counter: how many of each kind of part there are, over which time.
 *
 * @param horizon the days
 * @param hours when officers work
 * @param departmentOfMatter for each matter its department
 * @param departments number of departments
 * @param limited for each kind of case whether it goes behind the counter, so that its limits mean something
 * @param offices number of offices
 */
public record CaseScope(
        Horizon horizon,
        WorkingTime hours,
        List<Integer> departmentOfMatter,
        int departments,
        List<Boolean> limited,
        int offices) {

    public CaseScope {
        departmentOfMatter = List.copyOf(departmentOfMatter);
        limited = List.copyOf(limited);
    }
}
