package onewindow.plan.staff;

import java.util.List;

/**
 * A person's day at the windows: which steps are spent there.
 *
 * @param fromSlot first step of the person's day
 * @param toSlot step after the last
 * @param away steps in between at which the person is not at the window: breaks and lunch
 */
public record Duty(int fromSlot, int toSlot, List<Integer> away) {
    public Duty {
        away = List.copyOf(away);
    }

    /** Whether the person is at the window in a step. */
    public boolean covers(int slot) {
        return slot >= fromSlot && slot < toSlot && !away.contains(slot);
    }

    /** Steps at the window. */
    public int atWindow() {
        return toSlot - fromSlot - away.size();
    }
}
