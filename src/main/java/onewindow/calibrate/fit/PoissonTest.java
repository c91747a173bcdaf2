package onewindow.calibrate.fit;

import java.util.Arrays;

/**
 * Tests within the day whether people come one by one and independently of each other (a Poisson process).
 *
 * <p>Within each quarter of an hour the rate is taken as constant: given their number, the times are then uniform. They
 * are transformed as by Lewis (1965), which Kim and Whitt (Naval Research Logistics 61, 2014) found the most powerful,
 * after spreading times within what the log rounds them to, and all are compared with the uniform distribution by the
 * test of Kolmogorov and Smirnov.
 */
final class PoissonTest {

    private static final int BINS = 20_000;
    private static final int FEWEST_IN_STEP = 3;

    private final long resolution;
    private final long[] counts = new long[BINS];
    private long total;
    private long spread;

    /** Prepares a test of times rounded to so many milliseconds. */
    PoissonTest(long resolutionMillis) {
        resolution = resolutionMillis;
    }

    /**
     * Adds the times of one quarter of an hour of one day.
     *
     * @param offsets since its start, ascending, milliseconds
     */
    void add(long[] offsets) {
        int n = offsets.length;
        if (n < FEWEST_IN_STEP) {
            return;
        }
        double[] times = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = offsets[i] + resolution * fraction(spread++);
        }
        Arrays.sort(times);
        double[] gaps = new double[n + 1];
        double length = LogSurvey.STEP_MILLIS;
        for (int i = 0; i <= n; i++) {
            double from = i == 0 ? 0 : Math.min(length, times[i - 1]);
            double to = i == n ? length : Math.min(length, times[i]);
            gaps[i] = (to - from) / length;
        }
        // Durbin's transformation: the ordered gaps, each difference weighted by how many gaps are as long or longer.
        Arrays.sort(gaps);
        double sum = 0;
        double before = 0;
        for (int i = 0; i < n; i++) {
            sum += (n + 1 - i) * (gaps[i] - before);
            before = gaps[i];
            counts[(int) Math.min(BINS - 1, Math.max(0, sum * BINS))]++;
            total++;
        }
    }

    /** A sequence that fills [0, 1) evenly (van der Corput's), in place of chance. */
    private static double fraction(long index) {
        return (Long.reverse(index) >>> 11) * 0x1.0p-53;
    }

    /**
     * Returns what came of it.
     *
     * @param arrivals times that were compared
     * @param distance largest difference between the distribution functions
     * @param pValue how often a Poisson process lies further off by chance (asymptotic law of Kolmogorov)
     */
    record Outcome(long arrivals, double distance, double pValue) {}

    Outcome outcome() {
        long below = 0;
        double distance = 0;
        for (int i = 0; i < BINS; i++) {
            below += counts[i];
            distance = Math.max(distance, Math.abs((double) below / Math.max(1, total) - (i + 1.0) / BINS));
        }
        double root = Math.sqrt((double) Math.max(1, total));
        double x = distance * (root + 0.12 + 0.11 / root);
        double p = 0;
        for (int k = 1; k <= 100; k++) {
            p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
        }
        return new Outcome(total, distance, total == 0 ? Double.NaN : x < 0.2 ? 1 : Math.max(0, Math.min(1, p)));
    }
}
