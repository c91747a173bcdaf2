package onewindow.measure;

import java.util.List;

/**
 * What becomes of a hall from a known state on: how long those wait who wait now or come later, and how many do. Times
 * are milliseconds since the start of the horizon.
 *
 * @param timeMillis the time of the state
 * @param untilMillis the end of what is looked at: so far ahead, at most to the day's last closing
 * @param seed the seed of all random numbers
 * @param replications how many days were run to their end from the state
 * @param hall the number waiting in the whole hall
 * @param lines those lines that anybody can join, by the window groups that serve them
 * @param people of each person of the state who waits, in the state's order
 * @param newcomers those who come at the time of the state, of each kind of visitor
 */
public record Forecast(
        long timeMillis,
        long untilMillis,
        long seed,
        int replications,
        Queue hall,
        List<LineAhead> lines,
        List<PersonAhead> people,
        List<Newcomer> newcomers) {

    public Forecast {
        lines = List.copyOf(lines);
        people = List.copyOf(people);
        newcomers = List.copyOf(newcomers);
    }

    /**
     * How long somebody waits from a moment on, to the first call. The quantiles are of those who are called.
     *
     * @param asked how many were followed, over all replications
     * @param medianSeconds NaN where nobody was called, as are the others
     * @param p90Seconds nine in ten of those called wait at most so long
     * @param called share called
     * @param gaveUp share that gave up, or left at a break or in an outage
     * @param sentAway share that was sent away, at closing
     */
    public record Wait(
            long asked,
            double meanSeconds,
            double medianSeconds,
            double p90Seconds,
            double called,
            double gaveUp,
            double sentAway) {}

    /**
     * How well the waits of those who come now are known: half of the 95 % intervals of all lines together.
     *
     * @param medianSeconds infinite where too few were called, NaN where nobody was, as is the other
     * @param p90Seconds of the wait that nine in ten do not exceed
     */
    public record Sureness(double medianSeconds, double p90Seconds) {}

    /**
     * One line.
     *
     * @param groups the window groups that serve it, by index
     * @param waitingNow people in it now
     * @param matter somebody who comes later does so for this matter, the most frequent one of the line
     * @param visitClass and is of this class, the most frequent one
     * @param remaining how long those wait who are in it now
     * @param later how long somebody waits who comes now, and at later times
     * @param sure how well the first of these is known
     */
    public record LineAhead(
            List<Integer> groups,
            int waitingNow,
            int matter,
            int visitClass,
            Wait remaining,
            List<LaterWait> later,
            Sureness sure,
            Queue queue) {
        public LineAhead {
            groups = List.copyOf(groups);
            later = List.copyOf(later);
        }
    }

    /**
     * The wait of one who comes at a time.
     *
     * @param waits nobody is followed where no number is given at that time
     */
    public record LaterWait(long atMillis, Wait waits) {}

    /**
     * The number waiting over the next hours.
     *
     * @param emptyShare share of the replications in which nobody waits at some moment of that time
     * @param emptyMedianMillis when that is so for the first time in half of the replications; -1 for not in half of
     *     them
     * @param emptyP90Millis likewise for nine in ten
     */
    public record Queue(List<Point> points, double emptyShare, long emptyMedianMillis, long emptyP90Millis) {
        public Queue {
            points = List.copyOf(points);
        }
    }

    /** The number waiting at a time: its mean and the band that holds nine in ten. */
    public record Point(long atMillis, double mean, double p5, double p95) {}

    /** A person of the state who waits, by the place in the state's list. */
    public record PersonAhead(int person, int line, Wait waits) {}

    /**
     * Somebody who comes at the time of the state.
     *
     * @param line the line that is joined, by its place in the list of them
     * @param waits nobody is followed where no number is given then
     */
    public record Newcomer(int line, int matter, int visitClass, Wait waits) {}
}
