package onewindow.calibrate.judge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A fitted hall set beside days of its log.
 *
 * @param days the days judged, in order; held out of the fit where {@code heldOut}
 * @param heldOut whether the fit did not see them
 * @param replications simulated repetitions of these days
 * @param people a day
 * @param meanWait mean wait of those called, seconds
 * @param queue mean number waiting, over the half-hours of the day with anybody there
 * @param abandoned share of the tickets
 * @param busy mean number of windows calling or serving, over the half-hours of the day with anybody there
 * @param halfHours by half-hour of the day
 * @param weekdays mean wait by weekday, seconds
 * @param departments mean wait by department, seconds
 * @param coverage share of the half-hours of single days in which the observed mean number waiting lies within the 90 %
 *     band of the simulated ones, and of how many
 * @param replay the log's own people and services through the simulated windows; empty where the log does not allow it
 */
public record Judgement(
        List<LocalDate> days,
        boolean heldOut,
        int replications,
        Compared people,
        Compared meanWait,
        Compared queue,
        Compared abandoned,
        Compared busy,
        List<HalfHour> halfHours,
        List<Weekday> weekdays,
        List<Part> departments,
        Coverage coverage,
        Optional<Replay> replay) {

    public Judgement {
        days = List.copyOf(days);
        halfHours = List.copyOf(halfHours);
        weekdays = List.copyOf(weekdays);
        departments = List.copyOf(departments);
    }

    /**
     * A figure of the log beside the simulated one.
     *
     * @param observed of the log
     * @param simulated mean over the replications
     * @param low 5 % of the replications lie below it
     * @param high 5 % of the replications lie above it
     */
    public record Compared(double observed, double simulated, double low, double high) {

        /** Returns whether the observed figure is one of those that the model expects in 90 of 100 cases. */
        public boolean within() {
            return observed >= low && observed <= high;
        }

        /** Returns the relative error of the simulated figure, NaN where the log has 0. */
        public double error() {
            return observed == 0 ? Double.NaN : simulated / observed - 1;
        }
    }

    /** The mean number waiting and the mean wait, seconds, in the half-hour that starts at a time of the day. */
    public record HalfHour(long fromMillis, Compared queue, Compared meanWait) {}

    /** The mean wait on a weekday, and on how many days. */
    public record Weekday(DayOfWeek weekday, int days, Compared meanWait) {}

    /** The mean wait of a department, and of how many people. */
    public record Part(String name, long people, Compared meanWait) {}

    /** How many half-hours of single days lie within the band, and of how many. */
    public record Coverage(int within, int of) {

        private static final double LEAST = 0.85;
        private static final double MOST = 0.95;

        /** Returns whether fewer than 85 % lie within, so that the bands are too narrow. */
        public boolean isLow() {
            return share() < LEAST;
        }

        /** Returns whether more than 95 % lie within, so that the bands are too wide. */
        public boolean isHigh() {
            return share() > MOST;
        }

        /** Returns the share, NaN where there are none. */
        public double share() {
            return of == 0 ? Double.NaN : (double) within / of;
        }
    }

    /**
     * The log's own people and services through the simulated windows and rules.
     *
     * @param meanWait mean wait, seconds
     * @param queue mean number waiting by half-hour of the day, 48 of them
     * @param waits mean wait of those called, seconds, by half-hour of the ticket, NaN where nobody was called
     * @param people who could be replayed
     */
    public record Replay(double meanWait, List<Double> queue, List<Double> waits, long people) {}
}
