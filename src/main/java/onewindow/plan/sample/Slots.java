package onewindow.plan.sample;

import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;

/**
 * The times of the day in which people come, in steps of equal length; a session longer than a day is one step.
 *
 * @param firstMillis start of the first, milliseconds of the day
 * @param lengthMillis length of each, the last one longer where people come later than that
 * @param count at least 1
 */
public record Slots(long firstMillis, long lengthMillis, int count) {

    /** The step in which staff is planned. */
    public static final long HALF_HOUR = 1_800_000;

    private static final long DAY = 86_400_000;

    /** The half-hours from a horizon's first ticket or opening to its last closing. */
    public static Slots halfHours(Horizon horizon) {
        long first = Long.MAX_VALUE;
        long last = 0;
        for (HallDay day : horizon.days()) {
            long opens = day.tickets().isEmpty()
                    ? day.firstOpenMillis()
                    : Math.min(day.firstOpenMillis(), day.tickets().get(0).fromMillis());
            first = Math.min(first, opens);
            last = Math.max(last, day.lastCloseMillis());
        }
        if (horizon.continuous() || last > DAY) {
            return new Slots(0, Math.max(last, 1), 1);
        }
        long from = Math.floorDiv(first, HALF_HOUR) * HALF_HOUR;
        return new Slots(from, HALF_HOUR, (int) ((last - from + HALF_HOUR - 1) / HALF_HOUR));
    }

    /** Returns the step of a time of the day: the first for earlier times, the last for later ones. */
    public int of(long timeOfDay) {
        long slot = Math.floorDiv(timeOfDay - firstMillis, lengthMillis);
        return (int) Math.max(0, Math.min(count - 1L, slot));
    }

    /** Returns the start of a step, milliseconds of the day. */
    public long start(int slot) {
        return firstMillis + slot * lengthMillis;
    }
}
