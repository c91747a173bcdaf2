package onewindow.plan.course;

import java.util.Arrays;
import java.util.function.Consumer;
import onewindow.scenario.Scenario;
import onewindow.simulate.Rehearsal;
import onewindow.simulate.StopSign;

/**
 * Within which bounds the days of a scenario go: the scenario simulated a few dozen times in the background, one
 * replication after the other.
 *
 * <p>Bounds are the 5th, 50th and 95th percentile over the replications, by the nearest rank.
 */
public final class DayBands implements AutoCloseable {

    /** How often the scenario is simulated. */
    public static final int REPLICATIONS = 40;

    private static final int DAYS_AHEAD = 4;

    private final StopSign closed = new StopSign();
    private final Consumer<Runnable> background;
    private Played played;

    /**
     * Knows nothing yet.
     *
     * @param background lets a task run beside everything else
     */
    public DayBands(Consumer<Runnable> background) {
        this.background = background;
    }

    /**
     * Bounds of a figure at a step.
     *
     * @param low the 5th percentile; NaN where nothing is known
     * @param median the 50th
     * @param high the 95th
     */
    public record Band(double low, double median, double high) {}

    /** The courses of some days of a scenario, as far as they have been simulated. */
    public static final class Played {
        private final Scenario scenario;
        private final int first;
        private final int last;
        private final StopSign stop = new StopSign();
        private final DayCourse[][] courses;
        private volatile int replications;

        private Played(Scenario scenario, int first, int last) {
            this.scenario = scenario;
            this.first = first;
            this.last = last;
            courses = new DayCourse[REPLICATIONS][last - first + 1];
        }

        /** Returns how many replications are done. */
        public int replications() {
            return replications;
        }

        /** Returns the bounds of how many wait at the end of a step. */
        public Band waiting(int day, int step) {
            double[] values = new double[replications];
            for (int replication = 0; replication < values.length; replication++) {
                values[replication] = courses[replication][day - first].waiting(step);
            }
            return band(values);
        }

        /** Returns the bounds of the mean wait of those called in a step, seconds, where anybody is. */
        public Band waitSeconds(int day, int step) {
            double[] values = new double[replications];
            for (int replication = 0; replication < values.length; replication++) {
                values[replication] = courses[replication][day - first].meanWaitSeconds(step);
            }
            return band(
                    Arrays.stream(values).filter(each -> !Double.isNaN(each)).toArray());
        }

        /** Returns the bounds of how many services are finished by a time of the day, milliseconds. */
        public Band served(int day, long millisOfDay) {
            double[] values = new double[replications];
            for (int replication = 0; replication < values.length; replication++) {
                values[replication] = courses[replication][day - first].servedBy(millisOfDay);
            }
            return band(values);
        }

        private boolean covers(Scenario asked, int day) {
            return scenario.sha256().equals(asked.sha256()) && day >= first && day <= last;
        }

        private void play(long seed, StopSign closed) {
            for (int replication = 0; replication < REPLICATIONS && !stop.isSet() && !closed.isSet(); replication++) {
                DayCourse[] days = courses[replication];
                DayWatcher watcher = new DayWatcher((course, day) -> days[day - first] = course);
                // The first replication is left out: a hall with people of its own lives through it.
                if (!new Rehearsal(scenario, watcher, closed).play(seed, replication + 1, first, last)) {
                    return;
                }
                replications = replication + 1;
            }
        }
    }

    /** Returns the course of a day in the replication that a simulated hall of this scenario lives through. */
    public static DayCourse lived(Scenario scenario, int day) {
        DayCourse[] lived = new DayCourse[1];
        DayWatcher watcher = new DayWatcher((course, index) -> lived[0] = course);
        new Rehearsal(scenario, watcher, new StopSign()).play(scenario.seed(), 0, day, day);
        return lived[0];
    }

    static Band band(double[] values) {
        Arrays.sort(values);
        return values.length == 0
                ? new Band(Double.NaN, Double.NaN, Double.NaN)
                : new Band(rank(values, 0.05), rank(values, 0.5), rank(values, 0.95));
    }

    private static double rank(double[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    /**
     * Returns what is known of a day, and has more simulated where that is not enough yet.
     *
     * @param day index of the day
     */
    public synchronized Played of(Scenario scenario, int day) {
        Played known = played;
        if (known != null && known.covers(scenario, day)) {
            return known;
        }
        if (known != null) {
            known.stop.set();
        }
        int last = Math.min(day + DAYS_AHEAD, scenario.horizon().days().size() - 1);
        Played begun = new Played(scenario, day, last);
        played = begun;
        background.accept(() -> begun.play(scenario.seed(), closed));
        return begun;
    }

    @Override
    public void close() {
        closed.set();
    }
}
