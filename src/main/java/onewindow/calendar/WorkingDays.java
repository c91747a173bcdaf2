package onewindow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The working days of a horizon, numbered from 0: what a limit in working days (工作日) is counted by.
 *
 * <p>A day off bears the number of the last working day before it, so that "the next working day" is always the number
 * plus one; before the first working day the number is -1.
 */
public final class WorkingDays {

    private static final long DAY_MILLIS = 86_400_000;

    private final long[] starts;
    private final StartIndex index;

    private WorkingDays(long[] starts) {
        this.starts = starts;
        index = new StartIndex(starts);
    }

    /**
     * The working days of a calendar within a dated horizon, hall days or not.
     *
     * @throws IllegalArgumentException when the calendar lacks a year of the horizon
     * @throws IllegalStateException when the horizon has no dates
     */
    public static WorkingDays of(Horizon horizon, HolidayCalendar holidays) {
        List<Long> starts = new ArrayList<>();
        for (LocalDate date = horizon.from(); !date.isAfter(horizon.to()); date = date.plusDays(1)) {
            if (holidays.isWorkingDay(date)) {
                starts.add(horizon.millisAt(date.atStartOfDay()));
            }
        }
        return new WorkingDays(starts.stream().mapToLong(Long::longValue).toArray());
    }

    /** The days of a horizon, each a working day: for a horizon without dates. */
    public static WorkingDays everyHallDay(Horizon horizon) {
        return new WorkingDays(
                horizon.days().stream().mapToLong(HallDay::startMillis).toArray());
    }

    /** The same days and before them those of a warm-up, which then bear the first numbers. */
    public WorkingDays after(List<HallDay> warmUp) {
        long[] all = new long[warmUp.size() + starts.length];
        for (int i = 0; i < warmUp.size(); i++) {
            all[i] = warmUp.get(i).startMillis();
        }
        System.arraycopy(starts, 0, all, warmUp.size(), starts.length);
        return new WorkingDays(all);
    }

    /** Whether the first of these days are those, with their numbers. */
    public boolean goesOnFrom(WorkingDays those) {
        return Arrays.equals(those.starts, Arrays.copyOf(starts, Math.min(starts.length, those.starts.length)));
    }

    /** How many working days there are. */
    public int count() {
        return starts.length;
    }

    /** Midnight at the start of a working day, milliseconds since the start of the horizon. */
    public long startMillis(int number) {
        return starts[number];
    }

    /** The number of the working day on which a time falls or, on a day off, of the one before it; -1 before any. */
    public int numberAt(long timeMillis) {
        return index.lastUpTo(timeMillis);
    }

    /** The number of the last working day before the day on which a time falls, worked or not; -1 before any. */
    public int lastBefore(long timeMillis) {
        int number = numberAt(timeMillis);
        return number >= 0 && timeMillis - starts[number] < DAY_MILLIS ? number - 1 : number;
    }
}
