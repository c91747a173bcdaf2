package onewindow.calibrate.fit;

/**
 * Durations summed up in constant memory: moments, moments of the logarithm, and counts in bins that are one hundredth
 * wide.
 */
final class Durations {

    /** Bins to the longest: {@code 1.01^2056} ms are 8.9 days. */
    static final int BINS = 2_056;

    private static final double LOG_STEP = Math.log(1.01);

    private final double shortest;
    private final int[] bins = new int[BINS];
    private long count;
    private double sum;
    private double sumOfSquares;
    private double sumOfLogs;
    private double sumOfSquaredLogs;
    private double least = Double.POSITIVE_INFINITY;
    private double most;

    /**
     * Prepares an empty sum.
     *
     * @param resolutionMillis to what the log rounds its times; a duration shorter than half of it counts as that half,
     *     so that a rounded 0 has a logarithm
     */
    Durations(double resolutionMillis) {
        shortest = Math.max(1, resolutionMillis / 2);
    }

    /** Adds a duration of 0 ms or more. */
    void add(long millis) {
        double duration = Math.max(shortest, (double) millis);
        double log = Math.log(duration);
        count++;
        sum += duration;
        sumOfSquares += duration * duration;
        sumOfLogs += log;
        sumOfSquaredLogs += log * log;
        least = Math.min(least, duration);
        most = Math.max(most, duration);
        bins[Math.min(BINS - 1, (int) (log / LOG_STEP))]++;
    }

    /** Adds all durations of another sum of the same resolution. */
    void add(Durations other) {
        count += other.count;
        sum += other.sum;
        sumOfSquares += other.sumOfSquares;
        sumOfLogs += other.sumOfLogs;
        sumOfSquaredLogs += other.sumOfSquaredLogs;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
        for (int i = 0; i < BINS; i++) {
            bins[i] += other.bins[i];
        }
    }

    long count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double mean() {
        return sum / count;
    }

    /** Returns the mean of the natural logarithms of the milliseconds. */
    double meanOfLogs() {
        return sumOfLogs / count;
    }

    /** Returns the variance of the logarithms, divided by the count (maximum likelihood). */
    double varianceOfLogs() {
        return Math.max(0, sumOfSquaredLogs / count - meanOfLogs() * meanOfLogs());
    }

    /** Returns the variance, divided by the count. */
    double variance() {
        return Math.max(0, sumOfSquares / count - mean() * mean());
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** Returns how many lie in a bin. */
    int inBin(int bin) {
        return bins[bin];
    }

    /** Returns the lower end of a bin, milliseconds. */
    static double startOf(int bin) {
        return Math.exp(bin * LOG_STEP);
    }

    /** Returns the middle of a bin on the logarithmic scale, milliseconds. */
    static double middleOf(int bin) {
        return Math.exp((bin + 0.5) * LOG_STEP);
    }

    /** Returns the duration below which a share of all lie, by linear interpolation within its bin. */
    double quantile(double share) {
        double wanted = share * count;
        double below = 0;
        for (int i = 0; i < BINS; i++) {
            if (bins[i] > 0 && below + bins[i] >= wanted) {
                double within = (wanted - below) / bins[i];
                double at = startOf(i) + within * (startOf(i + 1) - startOf(i));
                return Math.max(least, Math.min(most, at));
            }
            below += bins[i];
        }
        return most;
    }
}
