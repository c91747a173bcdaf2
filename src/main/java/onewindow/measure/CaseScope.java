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
 * @param groupOfMatter for each matter the window group that alone serves it, -1 where several do or none
 * @param groups number of window groups
 * @param limited for each kind of case whether it goes behind the counter, so that its limits mean something
 * @param officers for each office the officers that it starts with
 * @param regions for each kind of case the number of partner regions that answer its cases, 0 where there are none
 */
public record CaseScope(
        Horizon horizon,
        WorkingTime hours,
        List<Integer> departmentOfMatter,
        int departments,
        List<Integer> groupOfMatter,
        int groups,
        List<Boolean> limited,
        List<Integer> officers,
        List<Integer> regions) {

    public CaseScope {
        departmentOfMatter = List.copyOf(departmentOfMatter);
        groupOfMatter = List.copyOf(groupOfMatter);
        limited = List.copyOf(limited);
        officers = List.copyOf(officers);
        regions = List.copyOf(regions);
    }

    /** Returns the number of offices. */
    int offices() {
        return officers.size();
    }
}
