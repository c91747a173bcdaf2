package onewindow.truth;

import java.util.SplittableRandom;

/** Parameters of solved cases, drawn from a seed so that nobody picked them; rounded to what a file states. */
final class Draws {

    private final SplittableRandom random;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number between two, to three decimals. */
    double between(double low, double high) {
        return Math.round(random.nextDouble(low, high) * 1000) / 1000.0;
    }

    /** A whole number between two, both included. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }
}
