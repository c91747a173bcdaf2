package onewindow.truth;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** Closed answers of queueing theory and the birth-death chain, for the comparison with simulated runs. */
final class Formulas {

    private Formulas() {}

    /** Erlang B: the share of people blocked at {@code c} windows without waiting places, offered load {@code a}. */
    static double erlangB(int c, double a) {
        double blocked = 1;
        for (int k = 1; k <= c; k++) {
            blocked = a * blocked / (k + a * blocked);
        }
        return blocked;
    }

    /** Erlang C: the share of people who wait, load {@code a} less than {@code c}. */
    static double erlangC(int c, double a) {
        double b = erlangB(c, a);
        return b / (1 - a / c * (1 - b));
    }

    /** Mean wait in M/M/c by Erlang C; {@code service} is the mean service time. */
    static double waitMMc(int c, double rate, double service) {
        return erlangC(c, rate * service) * service / (c - rate * service);
    }

    /** Mean wait in M/G/1 (Pollaczek and Khinchine). */
    static double waitMG1(double rate, double mean, double secondMoment) {
        return rate * secondMoment / (2 * (1 - rate * mean));
    }

    /**
     * Mean waits by class, first class first, not interrupting (Cobham 1954).
     *
     * @param residual mean wait of a person of the first class for the first window to get free, if nobody waited
     * @param loads load of each class over all windows
     */
    static double[] cobham(double residual, double... loads) {
        double[] waits = new double[loads.length];
        double before = 0;
        for (int k = 0; k < loads.length; k++) {
            double upTo = before + loads[k];
            waits[k] = residual / ((1 - before) * (1 - upTo));
            before = upTo;
        }
        return waits;
    }

    /**
     * Mean wait in GI/M/1 (Kendall 1953).
     *
     * @param gaps Laplace transform of the time between arrivals
     */
    static double waitGIM1(double service, DoubleUnaryOperator gaps) {
        double sigma = 0.5;
        for (int i = 0; i < 10_000; i++) {
            sigma = gaps.applyAsDouble((1 - sigma) / service);
        }
        return sigma * service / (1 - sigma);
    }

    /** Mean wait in M/M/1 of people who come in groups, over all people (Gross and Harris). */
    static double waitBatchM1(double groups, double size, double sizeSecondMoment, double service) {
        double load = groups * size * service;
        double present = load * (size + sizeSecondMoment) / (2 * size * (1 - load));
        return present / (groups * size) - service;
    }

    /** Stationary distribution of the number present from 0 to {@code most}, by birth and death rates. */
    static double[] birthDeath(int most, IntToDoubleFunction birth, IntToDoubleFunction death) {
        double[] p = new double[most + 1];
        p[0] = 1;
        double sum = 1;
        for (int n = 1; n <= most; n++) {
            p[n] = p[n - 1] * birth.applyAsDouble(n - 1) / death.applyAsDouble(n);
            sum += p[n];
        }
        for (int n = 0; n <= most; n++) {
            p[n] /= sum;
        }
        return p;
    }

    /** Returns the mean of a function of the number present. */
    static double mean(double[] p, IntToDoubleFunction of) {
        double mean = 0;
        for (int n = 0; n < p.length; n++) {
            mean += p[n] * of.applyAsDouble(n);
        }
        return mean;
    }
}
