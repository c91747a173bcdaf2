package onewindow.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Arithmetic of shares: that they sum to 1, and whole numbers shared out by them. */
final class Shares {

    private static final double TOLERANCE = 1e-6;

    private Shares() {}

    /** Whether the shares sum to 1. */
    static boolean sumToOne(List<Double> shares) {
        return Math.abs(sum(shares) - 1) <= TOLERANCE;
    }

    static double sum(List<Double> shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /** Returns the weights divided by their sum. */
    static List<Double> normalised(List<Double> weights) {
        double sum = sum(weights);
        List<Double> shares = new ArrayList<>(weights.size());
        for (double weight : weights) {
            shares.add(weight / sum);
        }
        return shares;
    }

    /** Returns a sum as a problem shows it. */
    static String shown(double sum) {
        return Math.round(sum * 1e6) / 1e4 + " %";
    }

    /**
     * Reads the shares of listed items: all of them state one and they sum to 1, or none does and they are equal.
     *
     * @param what names the items in the bundles: {@code items.halls}
     * @return empty when they are not so, which is then reported
     */
    static Optional<List<Double>> of(List<Block> items, Key<Double> share, Value list, String what) {
        long stated = items.stream().filter(item -> item.has(share)).count();
        if (stated == 0) {
            List<Double> equal = new ArrayList<>();
            items.forEach(item -> equal.add(1.0 / items.size()));
            return Optional.of(equal);
        }
        List<Double> shares = new ArrayList<>();
        for (Block item : items) {
            if (!item.has(share)) {
                item.error("share.missing", share.name(), Wording.ofItems(what));
            }
            item.get(share).ifPresent(shares::add);
        }
        if (shares.size() < items.size()) {
            return Optional.empty();
        }
        if (!sumToOne(shares)) {
            list.error("shares.sumOf", Wording.ofItems(what), shown(sum(shares)));
            return Optional.empty();
        }
        return Optional.of(normalised(shares));
    }

    /**
     * Shares a whole number out by largest remainder, each part at least its minimum.
     *
     * @param total at least the sum of the minimums
     * @param shares not negative, in any proportion; where all are 0, each part has the same
     */
    static int[] apportioned(int total, List<Double> shares, int[] minimum) {
        int parts = shares.size();
        int[] counts = new int[parts];
        boolean[] fixed = new boolean[parts];
        int left = total;
        double open = sum(shares);
        if (open <= 0) {
            return apportioned(total, Collections.nCopies(parts, 1.0), minimum);
        }
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < parts; i++) {
                if (!fixed[i] && left * shares.get(i) < minimum[i] * open) {
                    fixed[i] = true;
                    counts[i] = minimum[i];
                    left -= minimum[i];
                    open -= shares.get(i);
                    again = true;
                }
            }
        }
        return largestRemainder(left, open, shares, counts, fixed);
    }

    private static int[] largestRemainder(int left, double open, List<Double> shares, int[] counts, boolean[] fixed) {
        List<Integer> order = new ArrayList<>();
        double[] remainder = new double[counts.length];
        int given = 0;
        for (int i = 0; i < counts.length; i++) {
            if (!fixed[i]) {
                double quota = left * shares.get(i) / open;
                counts[i] = (int) Math.floor(quota);
                remainder[i] = quota - counts[i];
                given += counts[i];
                order.add(i);
            }
        }
        // A stable sort: of equal remainders the first in the list gets one more.
        order.sort((a, b) -> Double.compare(remainder[b], remainder[a]));
        for (int i = 0; i < order.size() && given < left; i++, given++) {
            counts[order.get(i)]++;
        }
        return counts;
    }
}
