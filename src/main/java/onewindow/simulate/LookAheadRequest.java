package onewindow.simulate;

/**
 * How far to look ahead, and how often.
 *
 * @param seed the seed of all random numbers
 * @param replications at least 1
 * @param threads at least 1; results do not depend on it
 * @param aheadMillis how far, at least 0; never beyond the day's last closing
 */
public record LookAheadRequest(long seed, int replications, int threads, long aheadMillis) {

    /** Returns the same with another number of replications. */
    public LookAheadRequest with(int others) {
        return new LookAheadRequest(seed, others, threads, aheadMillis);
    }
}
