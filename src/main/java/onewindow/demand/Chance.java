package onewindow.demand;

/**
 * Draws a person's attributes from the person's key: the same key and purpose always give the same value. Not for more
 * than one thread.
 */
public final class Chance {

    private final KeyedRandom random = new KeyedRandom();
    private final Samplers samplers = new Samplers(random);

    /** Returns a sampler to be used with {@link #millis}. */
    public Sampler sampler(Distribution distribution) {
        return samplers.of(distribution);
    }

    /** Returns a whole number of milliseconds drawn from the sampler, not negative. */
    public long millis(long key, Purpose purpose, Sampler sampler) {
        return (long) (sampler.sample(random.at(key, purpose)) + 0.5);
    }

    /**
     * Returns a whole number of milliseconds drawn from a distribution, which is known to be at least {@code elapsed};
     * where none is so long, {@code elapsed} itself.
     */
    public long millisBeyond(long key, Purpose purpose, Distribution distribution, double elapsed) {
        return (long) Math.ceil(Math.max(elapsed, Tail.beyond(distribution, elapsed, random.at(key, purpose))));
    }

    /**
     * Returns a whole number of milliseconds of a duration into which somebody looks at a moment chosen by chance: long
     * ones are met more often.
     */
    public long millisLookedInto(long key, Purpose purpose, Distribution distribution) {
        return (long) (LookedInto.of(distribution, random.at(key, purpose)) + 0.5);
    }

    /** Returns a number drawn from the sampler. */
    public double number(long key, Purpose purpose, Sampler sampler) {
        return sampler.sample(random.at(key, purpose));
    }

    /** Returns a number from 0 to 1, 1 excluded. */
    public double uniform(long key, Purpose purpose) {
        return random.at(key, purpose).nextDouble();
    }

    /** Returns whether an event of this probability happens. */
    public boolean happens(long key, Purpose purpose, double probability) {
        return probability > 0 && uniform(key, purpose) < probability;
    }

    double exponential(long key, Purpose purpose) {
        random.at(key, purpose);
        return samplers.exponential().sample();
    }

    double normal(long key, Purpose purpose) {
        random.at(key, purpose);
        return samplers.normal().sample();
    }

    KeyedRandom random() {
        return random;
    }
}
