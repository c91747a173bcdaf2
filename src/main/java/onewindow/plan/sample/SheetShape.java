package onewindow.plan.sample;

import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;

/**
 * What a sheet counts.
 *
 * @param parts of the people who come
 * @param slots of the day
 * @param target the wait that counts as in time, and on how large a share of a day's people the day counts as met
 * @param groups number of window groups
 * @param days number of days of the horizon
 * @param warmUpMillis who comes before this time of the session is not counted
 */
public record SheetShape(
        ServiceParts parts, Slots slots, ServiceTarget target, int groups, int days, long warmUpMillis) {

    /** The half-hours of a scenario and its people by who serves them. */
    public static SheetShape byWindows(Scenario scenario, ServiceTarget target) {
        return of(scenario, target, ServiceParts.byWindows(scenario));
    }

    /** The half-hours of a scenario and its people by parts. */
    public static SheetShape of(Scenario scenario, ServiceTarget target, ServiceParts parts) {
        return new SheetShape(
                parts,
                Slots.halfHours(scenario.horizon()),
                target,
                scenario.layout().groups().size(),
                scenario.horizon().days().size(),
                scenario.length().warmUpMillis());
    }

    /** The number of cells: a slot of the day for each part. */
    public int cells() {
        return parts.parts().size() * slots.count();
    }

    /** The index of a cell. */
    public int cell(int part, int slot) {
        return part * slots.count() + slot;
    }
}
