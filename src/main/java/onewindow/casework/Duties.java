package onewindow.casework;

import java.util.Arrays;
import onewindow.calendar.WorkingDays;

/**
 * The duties that are open, each with a limit in working days, counted from the working day after it came. Pooled:
 * memory follows the open ones.
 */
final class Duties {

    private static final int FIRST_CAPACITY = 64;
    private static final byte NONE = -1;
    private static final DutyKind[] KINDS = DutyKind.values();

    private WorkingDays days;
    private byte[] kind = new byte[FIRST_CAPACITY];
    private int[] lastDay = new int[FIRST_CAPACITY];
    private int[] department = new int[FIRST_CAPACITY];
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int used;

    Duties(WorkingDays days) {
        countBy(days);
    }

    final void countBy(WorkingDays other) {
        days = other;
    }

    void clear() {
        Arrays.fill(kind, NONE);
        freeCount = 0;
        used = 0;
    }

    int add(long time, DutyKind what, int ofDepartment, int limitDays) {
        int duty = freeCount > 0 ? free[--freeCount] : used++;
        if (duty == kind.length) {
            kind = Arrays.copyOf(kind, 2 * duty);
            lastDay = Arrays.copyOf(lastDay, 2 * duty);
            department = Arrays.copyOf(department, 2 * duty);
            free = Arrays.copyOf(free, 2 * duty);
        }
        kind[duty] = (byte) what.ordinal();
        department[duty] = ofDepartment;
        lastDay[duty] = days.numberAt(time) + limitDays;
        return duty;
    }

    boolean isOpen(int duty) {
        return duty >= 0 && duty < used && kind[duty] != NONE;
    }

    DutyKind kind(int duty) {
        return KINDS[kind[duty]];
    }

    int department(int duty) {
        return department[duty];
    }

    boolean inTime(int duty, long time) {
        return days.numberAt(time) <= lastDay[duty];
    }

    void remove(int duty) {
        kind[duty] = NONE;
        free[freeCount++] = duty;
    }

    int open() {
        return used - freeCount;
    }
}
