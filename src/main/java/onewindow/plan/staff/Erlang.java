package onewindow.plan.staff;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Erlang's formulas of stationary queues with Poisson arrivals and exponential services: B without a queue, C with
 * endless patience (A. K. Erlang, 1917) and A with exponential patience (C. Palm, 1946).
 *
 * <p>A load is the arrivals in a mean service time; times are in mean service times.
 */
public final class Erlang {

    /** No hall has more windows. */
    private static final int MOST = 100_000;

    private static final double NEGLIGIBLE = 1e-16;

    private Erlang() {}

    /** Returns the share that finds all of so many servers busy and leaves (Erlang B). */
    public static double blocked(int servers, double load) {
        double inverse = 1;
        for (int s = 1; s <= servers; s++) {
            inverse = 1 + inverse * s / load;
        }
        return load == 0 ? (servers == 0 ? 1 : 0) : 1 / inverse;
    }

    /** Returns the share that has to wait (Erlang C); 1 where the servers cannot do the work. */
    public static double delayed(int servers, double load) {
        if (load >= servers) {
            return 1;
        }
        double blocked = blocked(servers, load);
        return blocked / (1 - load / servers * (1 - blocked));
    }

    /** Returns the share served after a wait of at most {@code within}; 0 where the servers cannot do the work. */
    public static double inTime(int servers, double load, double within) {
        return load >= servers ? 0 : 1 - delayed(servers, load) * Math.exp(-(servers - load) * within);
    }

    /**
     * Returns the share of all who come that is served after a wait of at most {@code within} where people give up
     * (Erlang A).
     *
     * <p>With {@code k} people ahead in the line, and {@code a} servers' rate over the rate of giving up,
     * {@code exp(-wait / patience)} is beta distributed with {@code a} and {@code k + 1}: the wait is the sum of
     * exponential times of rates {@code a + k, …, a + 1, a} over the mean patience.
     *
     * @param patience mean, in mean service times, more than 0
     */
    public static double inTime(int servers, double load, double within, double patience) {
        double a = servers * patience;
        double least = Math.exp(-within / patience);
        double weight = 1;
        double all = 1;
        double served = servers > 0 ? 1 : 0;
        for (int n = 1; n <= servers || weight > NEGLIGIBLE * all; n++) {
            double leaving = Math.min(n, servers) + Math.max(0, n - servers) / patience;
            weight *= load / leaving;
            all += weight;
            if (n < servers) {
                served += weight;
            } else if (servers > 0) {
                int ahead = n - servers;
                served += weight * a / (a + ahead + 1) * upperBeta(a + 1, ahead + 1, least);
            }
            if (weight > 1e200) {
                weight /= 1e200;
                all /= 1e200;
                served /= 1e200;
            }
        }
        return served / all;
    }

    private static double upperBeta(double alpha, double beta, double from) {
        return from <= 0 ? 1 : BetaDistribution.of(alpha, beta).survivalProbability(from);
    }

    /** Returns the least servers with which the share is served within the time, at least 1. */
    public static int least(double load, double within, double share) {
        return least(load, servers -> inTime(servers, load, within) >= share);
    }

    /** Returns the least servers with which the share is served within the time although people give up, at least 1. */
    public static int least(double load, double within, double share, double patience) {
        return least(0, servers -> inTime(servers, load, within, patience) >= share);
    }

    private static int least(double load, IntPredicate enough) {
        int low = Math.max(0, (int) Math.floor(load));
        int step = 1;
        while (low + step < MOST && !enough.test(low + step)) {
            low += step;
            step *= 2;
        }
        int high = low + step;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Returns the load under which so many servers serve the share within the time. */
    public static double loadOf(int servers, double within, double share) {
        double low = 0;
        double high = servers;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (inTime(servers, middle, within) >= share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
