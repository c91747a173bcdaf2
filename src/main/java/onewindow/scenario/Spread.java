package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How demand spreads over numbered departments or matters. */
sealed interface Spread {

    /** Every one has the same share. */
    record Even() implements Spread {}

    /** The k-th has a share in proportion to 1 / k^exponent (Zipf's law). */
    record Zipf(double exponent) implements Spread {}

    /** Weights, one each. */
    record Given(List<Double> weights) implements Spread {}

    private static Kind<Spread> kind() {
        Key<Double> zipf =
                Key.of("zipf", Quantities.number("exponent", Wording.of("kind.exponent"), 0), "about.spread.zipf");
        return new ByShape<>(
                Words.choice("evenSpread", java.util.Map.of("even", (Spread) new Even())),
                new BlockKind<>(
                        "zipf", Keys.of(zipf), block -> block.require(zipf).map(Zipf::new)),
                ListKind.of(Quantities.NUMBER_FROM_0, "weights", 20_000).map(Given::new),
                Wording.of("kind.spread"));
    }

    /** {@code even}, {@code {zipf: 0.8}} or a list of weights. */
    Kind<Spread> KIND = kind();

    /**
     * Returns shares that sum to 1 for so many items; empty when weights are given for another number, which is
     * reported.
     */
    default Optional<List<Double>> shares(int items, Value at) {
        List<Double> weights = new ArrayList<>(items);
        if (this instanceof Given given) {
            if (given.weights.size() != items) {
                at.error("spread.count", given.weights.size(), items);
                return Optional.empty();
            }
            weights.addAll(given.weights);
        } else {
            double exponent = this instanceof Zipf zipf ? zipf.exponent : 0;
            for (int k = 1; k <= items; k++) {
                weights.add(StrictMath.pow(k, -exponent));
            }
        }
        if (!(Shares.sum(weights) > 0)) {
            at.error("spread.zero");
            return Optional.empty();
        }
        return Optional.of(Shares.normalised(weights));
    }
}
