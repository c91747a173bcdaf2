package onewindow.plan.sample;

import onewindow.simulate.StopSign;

/**
 * How replications are run, whatever the scenario.
 *
 * @param seed of all random numbers
 * @param threads at least 1; results do not depend on it
 * @param firstDay index of the first measured day
 * @param lastDay index of the last
 * @param stop ends the work soon after it is set
 */
public record Course(long seed, int threads, int firstDay, int lastDay, StopSign stop) {

    /** The same with another seed. */
    public Course withSeed(long other) {
        return new Course(other, threads, firstDay, lastDay, stop);
    }
}
