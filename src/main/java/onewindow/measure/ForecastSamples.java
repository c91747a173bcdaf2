package onewindow.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.Point;
import onewindow.measure.Forecast.Queue;
import onewindow.measure.Forecast.Sureness;
import onewindow.measure.Forecast.Wait;

/**
 * What was seen in the replications of a look-ahead. Each replication writes to places of its own, so that several
 * threads may; those that were not run to their end are left out.
 */
public final class ForecastSamples {

    /** In place of a wait: nobody was there to be followed, gave up, was sent away. */
    static final int NOBODY = -1;

    static final int GAVE_UP = -2;
    static final int SENT_AWAY = -3;

    private final Plan plan;
    private final boolean[] finished;
    final int[][] waits;
    /** By kind of visitor. */
    final int[][][] later;
    /** By line, the whole hall last. */
    final int[][][] queue;

    final int[][] emptyAt;

    /**
     * What is to be looked at.
     *
     * @param untilMillis the end of what is looked at
     * @param people for each person of the state who waits the line
     * @param lines the lines of the hall
     * @param visitors for each kind of visitor, of those who come to find out the wait, the line
     * @param moments when the number waiting is counted
     * @param visits when somebody comes to find out the wait
     */
    public record Plan(
            int replications,
            long timeMillis,
            long untilMillis,
            List<Integer> people,
            LineTable lines,
            List<Integer> visitors,
            List<Long> moments,
            List<Long> visits) {
        public Plan {
            people = List.copyOf(people);
            visitors = List.copyOf(visitors);
            moments = List.copyOf(moments);
            visits = List.copyOf(visits);
        }

        /** Returns how many numbers are kept. */
        public long size() {
            long ofLine = moments.size() + 1L;
            long ofVisitors = (long) visits.size() * visitors.size();
            return replications * (people.size() + ofLine * (lines.size() + 1) + ofVisitors);
        }
    }

    /** Prepares to keep what is seen. */
    public ForecastSamples(Plan plan) {
        this.plan = plan;
        int n = plan.replications;
        finished = new boolean[n];
        waits = new int[plan.people.size()][n];
        later = new int[plan.visitors.size()][plan.visits.size()][n];
        queue = new int[plan.lines.size() + 1][plan.moments.size()][n];
        emptyAt = new int[plan.lines.size() + 1][n];
        for (int[][] ofVisitor : later) {
            for (int[] ofVisit : ofVisitor) {
                Arrays.fill(ofVisit, NOBODY);
            }
        }
    }

    Plan plan() {
        return plan;
    }

    /** Returns when the number waiting is counted. */
    public List<Long> moments() {
        return plan.moments;
    }

    /** Returns when somebody comes to find out the wait. */
    public List<Long> visits() {
        return plan.visits;
    }

    /** A replication was run to its end. */
    public void finish(int replication) {
        finished[replication] = true;
    }

    /** Returns how many replications were. */
    public int finished() {
        return (int)
                IntStream.range(0, finished.length).filter(r -> finished[r]).count();
    }

    /** Returns how long a person of the plan waits. */
    public Wait of(int person) {
        return summed(seen(waits[person]));
    }

    /** Returns how long those wait who are in a line. */
    public Wait remaining(int line) {
        return summed(IntStream.range(0, waits.length)
                .filter(person -> plan.people.get(person) == line)
                .flatMap(person -> Arrays.stream(seen(waits[person])))
                .toArray());
    }

    /** Returns how many people are in a line at first. */
    public int waitingNow(int line) {
        return (int) plan.people.stream().filter(of -> of == line).count();
    }

    /** Returns how long visitors of a kind wait who come later. */
    public List<LaterWait> later(int visitor) {
        List<LaterWait> waitsLater = new ArrayList<>();
        for (int visit = 0; visit < plan.visits.size(); visit++) {
            waitsLater.add(new LaterWait(plan.visits.get(visit), summed(seen(later[visitor][visit]))));
        }
        return waitsLater;
    }

    /**
     * Returns how well it is known how long visitors of a kind wait who come at first.
     *
     * @param confidence of each of the two intervals
     */
    public Sureness sure(int visitor, double confidence) {
        double[] called = called(followed(seen(later[visitor][0])));
        return new Sureness(
                Quantiles.halfWidth(called, 0.5, confidence) / 1000,
                Quantiles.halfWidth(called, 0.9, confidence) / 1000);
    }

    /** Returns how many wait in a line; the whole hall is behind the last line. */
    public Queue queue(int line) {
        List<Point> points = new ArrayList<>();
        for (int moment = 0; moment < plan.moments.size(); moment++) {
            double[] counts = sorted(seen(queue[line][moment]));
            points.add(new Point(
                    plan.moments.get(moment),
                    Arrays.stream(counts).average().orElse(Double.NaN),
                    Quantiles.of(counts, 0.05),
                    Quantiles.of(counts, 0.95)));
        }
        int[] seen = seen(emptyAt[line]);
        double[] empty = sorted(Arrays.stream(seen).filter(at -> at >= 0).toArray());
        return new Queue(
                points,
                seen.length == 0 ? Double.NaN : (double) empty.length / seen.length,
                emptyBy(empty, seen.length, 0.5),
                emptyBy(empty, seen.length, 0.9));
    }

    private long emptyBy(double[] empty, int of, double share) {
        int needed = (int) Math.ceil(share * of);
        return needed == 0 || empty.length < needed ? -1 : plan.timeMillis + (long) empty[needed - 1];
    }

    private int[] seen(int[] values) {
        return IntStream.range(0, values.length)
                .filter(r -> finished[r])
                .map(r -> values[r])
                .toArray();
    }

    private static double[] sorted(int[] values) {
        return Arrays.stream(values).sorted().asDoubleStream().toArray();
    }

    private static int[] followed(int[] seen) {
        return Arrays.stream(seen).filter(wait -> wait != NOBODY).toArray();
    }

    /** The waits of those who were called, ascending. */
    private static double[] called(int[] followed) {
        return sorted(Arrays.stream(followed).filter(wait -> wait >= 0).toArray());
    }

    private static Wait summed(int[] seen) {
        int[] followed = followed(seen);
        double[] called = called(followed);
        long gaveUp = Arrays.stream(followed).filter(wait -> wait == GAVE_UP).count();
        double all = followed.length == 0 ? Double.NaN : followed.length;
        return new Wait(
                followed.length,
                Arrays.stream(called).average().orElse(Double.NaN) / 1000,
                Quantiles.of(called, 0.5) / 1000,
                Quantiles.of(called, 0.9) / 1000,
                called.length / all,
                gaveUp / all,
                (followed.length - called.length - gaveUp) / all);
    }
}
