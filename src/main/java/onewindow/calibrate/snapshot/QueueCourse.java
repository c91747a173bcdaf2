package onewindow.calibrate.snapshot;

import java.util.Arrays;

/** How many had come to a queue, and how many of them had been called, by each snapshot of a day. */
final class QueueCourse {

    private static final int FAR = 5;
    private static final int JUMP = 30;
    private static final int JUMP_A_MINUTE = 6;
    private static final int HUNDRED = 100;
    private static final int GAP_MINUTES = 15;

    final int[] minutes;
    final int[] waiting;
    /** Called so far. */
    final int[] called;
    /** Came so far. */
    final int[] came;

    final int medianOpen;
    private int shown;
    private int mistyped;
    private int jumped;
    private int base;
    private boolean behind;

    QueueCourse(QueueDay day) {
        minutes = day.minutes();
        waiting = day.waiting();
        medianOpen = day.medianOpen();
        int[] byNumber = byNumber(day.numbers());
        int[] sum = new int[minutes.length];
        int[] rises = new int[minutes.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = byNumber[i] + waiting[i];
            rises[i] = i == 0 ? waiting[0] : rises[i - 1] + Math.max(0, waiting[i] - waiting[i - 1]);
        }
        int[] numbered = Course.nearest(sum);
        int last = sum.length - 1;
        behind = last >= 0 && rises[last] > numbered[last];
        came = behind ? rises : numbered;
        called = behind ? fallen(rises) : byNumber;
    }

    private int[] fallen(int[] rises) {
        int[] fallen = new int[rises.length];
        for (int i = 0; i < fallen.length; i++) {
            fallen[i] = rises[i] - waiting[i];
        }
        return fallen;
    }

    private int[] byNumber(int[] numbers) {
        int[] seen =
                Arrays.stream(numbers).filter(number -> number != QueueDay.NONE).toArray();
        int[] course = Course.nearest(seen);
        shown = seen.length;
        base = seen.length == 0 ? 0 : course[0] / HUNDRED * HUNDRED;
        int[] calls = new int[numbers.length];
        int at = -1;
        int sum = 0;
        int before = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != QueueDay.NONE) {
                at++;
                mistyped += Math.abs(seen[at] - course[at]) > FAR ? 1 : 0;
                int rise = course[at] - (at == 0 ? base : course[at - 1]);
                if (at > 0 && rise > Math.max(JUMP, JUMP_A_MINUTE * (minutes[i] - before))) {
                    jumped += rise;
                } else {
                    sum += rise;
                }
                before = minutes[i];
            }
            calls[i] = sum;
        }
        return calls;
    }

    int total() {
        return came.length == 0 ? 0 : came[came.length - 1];
    }

    int totalCalled() {
        return called.length == 0 ? 0 : called[called.length - 1];
    }

    int shown() {
        return shown;
    }

    int mistyped() {
        return mistyped;
    }

    int jumped() {
        return jumped;
    }

    /** Returns how many had come by a minute, in straight lines between snapshots, from 0 at {@code start}. */
    double cameBy(double minute, int start) {
        double fromMinute = start;
        double from = 0;
        for (int i = 0; i < minutes.length; i++) {
            if (minutes[i] >= minute) {
                return minutes[i] <= fromMinute
                        ? came[i]
                        : from + (came[i] - from) * Math.max(0, minute - fromMinute) / (minutes[i] - fromMinute);
            }
            fromMinute = minutes[i];
            from = came[i];
        }
        return from;
    }

    void tell(SnapshotReport report, String where) {
        report.add(Finding.MISTYPED_NUMBER, mistyped, where);
        report.add(Finding.JUMP, jumped > 0 ? 1 : 0, where);
        report.add(Finding.OTHER_START, base > 0 ? 1 : 0, where);
        report.add(Finding.NUMBERS_BEHIND_LINE, behind ? 1 : 0, where);
        report.add(Finding.LEFT_AT_END, Math.max(0, total() - totalCalled()), where);
        for (int i = 1; i < minutes.length; i++) {
            report.add(Finding.GAP, minutes[i] - minutes[i - 1] > GAP_MINUTES ? 1 : 0, where);
        }
    }
}
