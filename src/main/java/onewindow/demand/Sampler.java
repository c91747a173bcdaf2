package onewindow.demand;

/** Draws durations from one distribution. */
@FunctionalInterface
public interface Sampler {

    /** Returns a duration in milliseconds, not rounded; never negative. */
    double sample(KeyedRandom random);
}
