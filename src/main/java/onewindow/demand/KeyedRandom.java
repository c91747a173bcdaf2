package onewindow.demand;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random numbers that depend on a key alone: SplitMix64 (Steele, Lea and Flood 2014) started anew at each key.
 *
 * <p>A key is made by mixing the seed, the replication, the day, the stream and the visitor; nothing is drawn from a
 * shared sequence, so results do not depend on threads or on the order in which days are run.
 */
public final class KeyedRandom implements UniformRandomProvider {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts the stream of a key and a purpose. */
    public KeyedRandom at(long key, Purpose purpose) {
        state = key + purpose.offset();
        return this;
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Returns a key that depends on both arguments. */
    public static long key(long parent, long child) {
        return mix(parent + (child + 1) * GOLDEN_GAMMA);
    }

    /** The finaliser of SplitMix64 (variant 13 of Stafford's mixers). */
    static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
