package onewindow.simulate;

/**
 * What to run.
 *
 * @param seed the seed of all random numbers
 * @param replications at least 1
 * @param threads at least 1; results do not depend on it
 * @param firstDay index of the first day to measure
 * @param lastDay index of the last
 */
public record RunRequest(long seed, int replications, int threads, int firstDay, int lastDay) {}
