package onewindow.replay;

/**
 * A distribution of times, milliseconds.
 *
 * @param count how many times there are
 */
public record Percentiles(long count, double mean, double p50, double p90, double p99, double p999, double max) {}
