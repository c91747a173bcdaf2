package onewindow.truth;

import java.util.Arrays;

/**
 * Exact figures of a day in a hall with Poisson arrivals, exponential service and exponential patience, whose rates and
 * windows change from period to period: the Kolmogorov forward equations of the numbers at the windows and in the line,
 * integrated by the classical Runge-Kutta method.
 *
 * <p>Windows beyond the timetable close when they are idle or have finished the case in hand; after the last period
 * nobody comes and the line is served out by the windows of that period. The time unit is the caller's.
 */
final class Transient {

    /** Steps so short that on average a tenth of an event falls into each: an error far below 1e-6 of the figures. */
    private static final double EVENTS_A_STEP = 0.1;

    private static final double EMPTY = 1e-10;

    private final double service;
    private final double impatience;
    private final double[] balking;
    private final int most;
    private final int line;

    private double[] now;
    private int windows;
    private double arrivals;

    /** Integrals over the period just finished: people waiting, windows busy, people who balked. */
    private double waiting;

    private double busy;
    private double balked;

    /**
     * @param service services a window completes in a unit of time
     * @param impatience rate at which each person waiting gives up; 0 for never
     * @param balking share of those who turn round when so many wait; the last entry holds beyond
     * @param most windows at most
     * @param line people who wait at most: so many that more are hardly possible
     */
    Transient(double service, double impatience, double[] balking, int most, int line) {
        this.service = service;
        this.impatience = impatience;
        this.balking = balking.clone();
        this.most = most;
        this.line = line;
    }

    /**
     * A day's figures.
     *
     * @param queue mean number waiting in each period, and at the end the waiting time of all after closing
     * @param waitingTime of all people, after closing included
     */
    record Day(double[] queue, double waitingTime, double busyTime, double balked, double atClosing) {}

    /** Solves a day from empty: {@code rates} and {@code counts} of windows in periods of the given length. */
    Day day(double period, double[] rates, int[] counts) {
        now = new double[(most + 1) * (line + 1)];
        now[0] = 1;
        double[] queue = new double[rates.length + 1];
        double busyTime = 0;
        double turned = 0;
        double total = 0;
        for (int i = 0; i < rates.length; i++) {
            arrivals = rates[i];
            windows = counts[i];
            openWindows();
            integrate(period);
            queue[i] = waiting / period;
            total += waiting;
            busyTime += busy;
            turned += balked;
        }
        double atClosing = meanWaiting(now);
        arrivals = 0;
        while (meanWaiting(now) > EMPTY) {
            integrate(period);
            queue[rates.length] += waiting;
        }
        return new Day(queue, total + queue[rates.length], busyTime, turned, atClosing);
    }

    private int at(int atWindows, int inLine) {
        return atWindows * (line + 1) + inLine;
    }

    /** Windows that open take people from the line at once. */
    private void openWindows() {
        for (int b = 0; b < windows; b++) {
            for (int q = 1; q <= line; q++) {
                int taken = Math.min(windows - b, q);
                double p = now[at(b, q)];
                now[at(b, q)] = 0;
                now[at(b + taken, q - taken)] += p;
            }
        }
    }

    private void integrate(double time) {
        waiting = 0;
        busy = 0;
        balked = 0;
        double fastest = arrivals + most * service + line * impatience;
        int steps = (int) Math.ceil(time * fastest / EVENTS_A_STEP);
        double h = time / steps;
        double[] k = new double[now.length];
        double[] point = new double[now.length];
        double[] sum = new double[now.length];
        for (int step = 0; step < steps; step++) {
            Arrays.fill(sum, 0);
            System.arraycopy(now, 0, point, 0, now.length);
            double[] weights = {1, 2, 2, 1};
            double[] next = {h / 2, h / 2, h, 0};
            for (int stage = 0; stage < 4; stage++) {
                slopes(point, k);
                double part = weights[stage] * h / 6;
                waiting += part * meanWaiting(point);
                busy += part * meanBusy(point);
                balked += part * arrivals * balkingNow(point);
                for (int i = 0; i < k.length; i++) {
                    sum[i] += part * k[i];
                    point[i] = now[i] + next[stage] * k[i];
                }
            }
            for (int i = 0; i < now.length; i++) {
                now[i] += sum[i];
            }
        }
    }

    private void slopes(double[] p, double[] slope) {
        Arrays.fill(slope, 0);
        for (int b = 0; b <= most; b++) {
            for (int q = 0; q <= line; q++) {
                double here = p[at(b, q)];
                if (here == 0) {
                    continue;
                }
                double joins = arrivals * (1 - shareBalking(q));
                if (b < windows) {
                    flow(slope, here * joins, at(b, q), at(b + 1, q));
                } else if (q < line) {
                    flow(slope, here * joins, at(b, q), at(b, q + 1));
                }
                if (b > 0) {
                    boolean callsNext = q > 0 && b <= windows;
                    flow(slope, here * b * service, at(b, q), callsNext ? at(b, q - 1) : at(b - 1, q));
                }
                if (q > 0) {
                    flow(slope, here * q * impatience, at(b, q), at(b, q - 1));
                }
            }
        }
    }

    private static void flow(double[] slope, double rate, int from, int to) {
        slope[from] -= rate;
        slope[to] += rate;
    }

    private double shareBalking(int inLine) {
        return balking[Math.min(inLine, balking.length - 1)];
    }

    private double meanWaiting(double[] p) {
        double mean = 0;
        for (int i = 0; i < p.length; i++) {
            mean += p[i] * (i % (line + 1));
        }
        return mean;
    }

    private double meanBusy(double[] p) {
        double mean = 0;
        for (int i = 0; i < p.length; i++) {
            mean += p[i] * (i / (line + 1));
        }
        return mean;
    }

    private double balkingNow(double[] p) {
        double share = 0;
        for (int i = 0; i < p.length; i++) {
            share += p[i] * shareBalking(i % (line + 1));
        }
        return share;
    }
}
