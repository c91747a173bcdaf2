package onewindow.people;

import java.util.List;
import onewindow.calendar.WorkingDays;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseworkLayout;

/**
 * The work behind the counter, as a scenario states it.
 *
 * @param layout its fixed frame; its kinds of case are those of {@code rules}, its offices those of {@code rules}
 * @param rules what applicants and officers do
 * @param days the days by which limits are counted
 * @param hours when officers work
 * @param departmentOfMatter for each matter its department's index
 */
public record CasePlan(
        CaseworkLayout layout, CaseRules rules, WorkingDays days, WorkingTime hours, List<Integer> departmentOfMatter) {

    public CasePlan {
        departmentOfMatter = List.copyOf(departmentOfMatter);
    }
}
