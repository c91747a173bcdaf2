package onewindow.calibrate.snapshot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onewindow.calibrate.fit.Interval95;
import onewindow.calibrate.snapshot.SnapshotModel.Queue;

/** Fits a hall to snapshots of its queues. */
public final class SnapshotFit {

    /** Arrivals of a half-hour are drawn towards the whole hall's profile with the weight of so many people. */
    private static final double PROFILE_WEIGHT = 30;
    /** The speed of a half-hour is drawn towards the day's with the weight of so many minutes. */
    private static final double SPEED_WEIGHT = 30;

    private static final double SHORT_SERVICE_MINUTES = 10;
    private static final double LITTLE_WAITING_MINUTES = 30;
    private static final double MINUTES_OF_DAY_WITH_WAITING = 60;
    private static final double FEW_PEOPLE = 20;
    private static final double LARGEST_CV = 1;
    /** The 97.5 % quantiles of Student's t with 1, 2, … degrees of freedom. */
    private static final double[] STUDENT = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};

    private final HallSnapshots hall;
    private final int open;
    private final int close;

    private SnapshotFit(HallSnapshots hall) {
        this.hall = hall;
        int[] hours = hall.hours();
        open = hours[0];
        close = hours[1];
    }

    /**
     * Fits a hall without simulating it.
     *
     * @throws IllegalArgumentException where there are no snapshots of the hall on these days in which somebody waited
     */
    public static SnapshotModel fit(SnapshotLog log, String hall, List<LocalDate> days) {
        HallSnapshots snapshots = new HallSnapshots(log, hall, days);
        if (snapshots.queues().isEmpty()) {
            throw new IllegalArgumentException(hall + ": nobody came on these days");
        }
        return new SnapshotFit(snapshots).model(log, hall);
    }

    private SnapshotModel model(SnapshotLog log, String name) {
        double[] hallProfile = new double[close - open + 1];
        hall.queues().forEach(queue -> add(hallProfile, arrivals(queue)));
        double sum = Arrays.stream(hallProfile).sum();
        List<Queue> queues = new ArrayList<>();
        for (String queue : hall.queues()) {
            if (Arrays.stream(arrivals(queue)).sum() > 0) {
                queues.add(queue(queue, hallProfile, sum));
            }
        }
        List<LocalDate> days = hall.days();
        List<LocalDate> holidays = new ArrayList<>();
        int working = 0;
        for (LocalDate day = days.get(0); !day.isAfter(days.get(days.size() - 1)); day = day.plusDays(1)) {
            if (log.days().contains(day)) {
                working++;
            } else if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                holidays.add(day);
            }
        }
        double arrivalsCv = arrivalsCv();
        double serviceCv = serviceCv();
        double cv = Math.min(LARGEST_CV, Math.hypot(arrivalsCv, serviceCv));
        return new SnapshotModel(name, days, holidays, working, open, close, cv, arrivalsCv, serviceCv, queues);
    }

    private Queue queue(String name, double[] hallProfile, double hallSum) {
        double[] arrivals = arrivals(name);
        double sum = Arrays.stream(arrivals).sum();
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < arrivals.length; i++) {
            rates.add((arrivals[i] + PROFILE_WEIGHT * hallProfile[i] / hallSum) / (sum + PROFILE_WEIGHT));
        }
        double[] calls = new double[HallSnapshots.HALF_HOURS];
        double[] minutes = new double[HallSnapshots.HALF_HOURS];
        int windows = 1;
        for (QueueCourse course : hall.courses(name)) {
            countCalls(course, calls, minutes);
            windows = Math.max(windows, course.medianOpen);
        }
        double called = Arrays.stream(calls).sum();
        double waited = Arrays.stream(minutes).sum();
        double busiest = Arrays.stream(arrivals).max().orElse(0) / hall.days().size() / HallSnapshots.HALF_HOUR_MINUTES;
        double speed = waited < LITTLE_WAITING_MINUTES || called == 0 ? 2 * busiest : called / waited;
        double service = Math.max(SHORT_SERVICE_MINUTES, 1 / speed);
        service = Math.min(service, windows / speed);
        List<Integer> open = new ArrayList<>();
        for (int h = this.open; h < close; h++) {
            double here = (calls[h] + SPEED_WEIGHT * speed) / (minutes[h] + SPEED_WEIGHT);
            open.add((int) Math.max(1, Math.round(here * service)));
        }
        double[] waiting = HallSnapshots.mean(
                hall.days().stream().map(day -> hall.waiting(day, name)).toList());
        double mean = HallSnapshots.over(waiting, this.open, close);
        return new Queue(name, peopleADay(name), rates, open, service, 1, Math.round(called), waited, mean);
    }

    /** People who came in each half-hour, from the one before opening on, over all days. */
    private double[] arrivals(String queue) {
        double[] sum = new double[close - open + 1];
        int start = (open - 1) * HallSnapshots.HALF_HOUR_MINUTES;
        for (QueueCourse course : hall.courses(queue)) {
            double before = 0;
            for (int i = 0; i < sum.length; i++) {
                double by = course.cameBy(start + (i + 1.0) * HallSnapshots.HALF_HOUR_MINUTES, start);
                sum[i] += by - before;
                before = by;
            }
        }
        return sum;
    }

    private static void add(double[] to, double[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    /** Adds up the calls and the minutes between snapshots at both of which somebody waited. */
    private void countCalls(QueueCourse course, double[] calls, double[] minutes) {
        for (int i = 1; i < course.minutes.length; i++) {
            int h = course.minutes[i - 1] / HallSnapshots.HALF_HOUR_MINUTES;
            if (h >= open && h < close && course.waiting[i - 1] > 0 && course.waiting[i] > 0) {
                calls[h] += course.called[i] - course.called[i - 1];
                minutes[h] += course.minutes[i] - course.minutes[i - 1];
            }
        }
    }

    private double[] totals(String queue) {
        int start = (open - 1) * HallSnapshots.HALF_HOUR_MINUTES;
        return hall.courses(queue).stream()
                .mapToDouble(course -> course.cameBy(close * HallSnapshots.HALF_HOUR_MINUTES, start))
                .toArray();
    }

    private Interval95 peopleADay(String queue) {
        double[] totals = totals(queue);
        double mean = Arrays.stream(totals).average().orElse(0);
        if (totals.length < 2) {
            return new Interval95(mean, Double.NaN, Double.NaN);
        }
        double half = STUDENT[Math.min(STUDENT.length, totals.length - 1) - 1]
                * Math.sqrt(variance(totals, mean) / totals.length);
        return new Interval95(mean, Math.max(0, mean - half), mean + half);
    }

    private static double variance(double[] values, double mean) {
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, values.length - 1);
    }

    /** Method of moments beyond Poisson, pooled over the queues to which at least 20 people a day come. */
    private double arrivalsCv() {
        double beyond = 0;
        double square = 0;
        for (String queue : hall.queues()) {
            double[] totals = totals(queue);
            double mean = Arrays.stream(totals).average().orElse(0);
            if (mean >= FEW_PEOPLE && totals.length > 1) {
                beyond += variance(totals, mean) - mean;
                square += mean * mean;
            }
        }
        return square == 0 ? 0 : Math.sqrt(Math.max(0, beyond / square));
    }

    /** The same of the calls of a day, given for how long somebody waited. */
    private double serviceCv() {
        double beyond = 0;
        double square = 0;
        for (String queue : hall.queues()) {
            List<double[]> days = new ArrayList<>();
            double calls = 0;
            double minutes = 0;
            for (QueueCourse course : hall.courses(queue)) {
                double[] c = new double[HallSnapshots.HALF_HOURS];
                double[] m = new double[HallSnapshots.HALF_HOURS];
                countCalls(course, c, m);
                double[] day = {Arrays.stream(c).sum(), Arrays.stream(m).sum()};
                if (day[1] >= MINUTES_OF_DAY_WITH_WAITING) {
                    days.add(day);
                    calls += day[0];
                    minutes += day[1];
                }
            }
            for (double[] day : days) {
                double expected = calls / minutes * day[1];
                beyond += (day[0] - expected) * (day[0] - expected) - expected;
                square += expected * expected;
            }
        }
        return square == 0 ? 0 : Math.sqrt(Math.max(0, beyond / square));
    }
}
