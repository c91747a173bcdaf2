package onewindow.people;

import java.util.List;
import onewindow.calendar.HallDay;
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
 * @param warmUp hall days before the horizon that are run, unmeasured, so that the offices do not start empty; see
 *     {@link onewindow.calendar.WarmUp}
 * @param officersApart officers who belong to no window group: those whom the scenario states for the offices alone
 * @param departmentOfMatter for each matter its department's index
 */
public record CasePlan(
        CaseworkLayout layout,
        CaseRules rules,
        WorkingDays days,
        WorkingTime hours,
        List<HallDay> warmUp,
        int officersApart,
        List<Integer> departmentOfMatter) {

    public CasePlan {
        warmUp = List.copyOf(warmUp);
        departmentOfMatter = List.copyOf(departmentOfMatter);
    }
}
