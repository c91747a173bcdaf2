package onewindow.calibrate.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A hall's snapshots of some days, cleaned: the course of each queue and the mean number waiting by half-hour. */
final class HallSnapshots {

    static final int HALF_HOURS = 48;
    static final int HALF_HOUR_MINUTES = 30;
    private static final double UNSOUND_SHARE = 0.05;

    private final List<LocalDate> days;
    private final List<String> queues;
    private final Map<LocalDate, Map<String, QueueCourse>> courses = new TreeMap<>();
    private final double unsound;

    /** Looks at the days of which there are snapshots; a queue idle on all of them is left out. */
    HallSnapshots(SnapshotLog log, String hall, List<LocalDate> days) {
        this.days = days.stream()
                .filter(day -> !log.queues(hall, day).isEmpty())
                .sorted()
                .toList();
        TreeSet<String> busy = new TreeSet<>();
        long shown = 0;
        long mistyped = 0;
        long called = 0;
        long jumped = 0;
        for (LocalDate day : this.days) {
            Map<String, QueueCourse> ofDay = new TreeMap<>();
            for (Map.Entry<String, QueueDay> queue : log.queues(hall, day).entrySet()) {
                String where = hall + ", " + queue.getKey() + ", " + day;
                QueueCourse course = new QueueCourse(queue.getValue());
                ofDay.put(queue.getKey(), course);
                if (queue.getValue().idle()) {
                    log.report().add(Finding.IDLE_QUEUE_DAY, 1, where);
                    continue;
                }
                busy.add(queue.getKey());
                course.tell(log.report(), where);
                shown += course.shown();
                mistyped += course.mistyped();
                called += course.totalCalled() + course.jumped();
                jumped += course.jumped();
            }
            courses.put(day, ofDay);
        }
        queues = List.copyOf(busy);
        unsound = Math.max((double) mistyped / Math.max(1, shown), (double) jumped / Math.max(1, called));
        if (unsound > UNSOUND_SHARE) {
            log.report().unsound(hall);
        }
    }

    List<LocalDate> days() {
        return days;
    }

    /** Returns the queues that were not idle. */
    List<String> queues() {
        return queues;
    }

    /** Returns whether at most 5 % of the numbers shown are mistyped and at most 5 % of the calls are jumps. */
    boolean sound() {
        return unsound <= UNSOUND_SHARE;
    }

    /** Returns the larger of the shares of mistyped numbers and of jumps. */
    double unsoundShare() {
        return unsound;
    }

    /** Returns the courses of a queue, one for each day on which there are snapshots of it. */
    List<QueueCourse> courses(String queue) {
        return days.stream()
                .map(day -> courses.get(day).get(queue))
                .filter(course -> course != null && course.minutes.length > 0)
                .toList();
    }

    /** Returns the mean number waiting in a queue by half-hour of a day, NaN where there is no snapshot. */
    double[] waiting(LocalDate day, String queue) {
        double[] sum = new double[HALF_HOURS];
        int[] count = new int[HALF_HOURS];
        QueueCourse course = courses.get(day).get(queue);
        if (course != null) {
            for (int i = 0; i < course.minutes.length; i++) {
                sum[course.minutes[i] / HALF_HOUR_MINUTES] += course.waiting[i];
                count[course.minutes[i] / HALF_HOUR_MINUTES]++;
            }
        }
        for (int h = 0; h < HALF_HOURS; h++) {
            sum[h] = count[h] == 0 ? Double.NaN : sum[h] / count[h];
        }
        return sum;
    }

    /** Returns the mean number waiting in the whole hall by half-hour of a day, NaN where there is no snapshot. */
    double[] waiting(LocalDate day) {
        double[] hall = new double[HALF_HOURS];
        Arrays.fill(hall, Double.NaN);
        for (String queue : courses.get(day).keySet()) {
            double[] one = waiting(day, queue);
            for (int h = 0; h < HALF_HOURS; h++) {
                hall[h] = Double.isNaN(one[h]) ? hall[h] : (Double.isNaN(hall[h]) ? 0 : hall[h]) + one[h];
            }
        }
        return hall;
    }

    /** Returns means over several days by half-hour; NaN where no day has a figure. */
    static double[] mean(List<double[]> days) {
        double[] mean = new double[HALF_HOURS];
        for (int h = 0; h < HALF_HOURS; h++) {
            int at = h;
            mean[h] = days.stream()
                    .mapToDouble(day -> day[at])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
        return mean;
    }

    /** Returns the mean over the half-hours of {@code from..to-1} that have a figure; 0 where none has. */
    static double over(double[] halfHours, int from, int to) {
        return Arrays.stream(halfHours, from, to)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
    }

    /** Returns the half-hours by which numbers are called: opening and closing, medians over the days. */
    int[] hours() {
        List<Integer> opens = new ArrayList<>();
        List<Integer> closes = new ArrayList<>();
        for (LocalDate day : days) {
            int first = Integer.MAX_VALUE;
            int last = -1;
            for (QueueCourse course : courses.get(day).values()) {
                for (int i = 0; i < course.minutes.length; i++) {
                    if (course.came[i] > 0) {
                        first = Math.min(first, course.minutes[i]);
                    }
                    if (i > 0 && course.called[i] > course.called[i - 1]) {
                        last = Math.max(last, busiestEnd(course));
                    }
                }
            }
            if (last > first) {
                opens.add(first);
                closes.add(last);
            }
        }
        if (opens.isEmpty()) {
            return new int[] {16, 32};
        }
        opens.sort(null);
        closes.sort(null);
        int open = Math.round(opens.get(opens.size() / 2) / (float) HALF_HOUR_MINUTES);
        int close = Math.round(closes.get(closes.size() / 2) / (float) HALF_HOUR_MINUTES);
        return new int[] {open, Math.max(open + 1, close)};
    }

    /** The minute by which 99 % of a queue's day were called: what the display shows after closing does not count. */
    private static int busiestEnd(QueueCourse course) {
        for (int i = 0; i < course.minutes.length; i++) {
            if (course.called[i] >= 0.99 * course.totalCalled()) {
                return course.minutes[i];
            }
        }
        return -1;
    }
}
