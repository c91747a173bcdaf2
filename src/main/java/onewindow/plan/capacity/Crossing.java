package onewindow.plan.capacity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onewindow.plan.capacity.Capacity.Break;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;

/** Finds between which loads a share falls below what is asked, and at which load it does by interpolation. */
final class Crossing {

    private static final double CONFIDENCE = 0.95;

    /** A load with its sample. */
    record Tried(double load, SampleSums sums) {}

    /** The last load at which the share was reached, and the next, at which it was not. */
    record Bracket(Tried met, Tried missed) {}

    private final Function<SampleSums, RatioEstimate> share;
    private final double asked;

    Crossing(Function<SampleSums, RatioEstimate> share, double asked) {
        this.share = share;
        this.asked = asked;
    }

    boolean isMet(Tried tried) {
        return share.apply(tried.sums()).value() >= asked;
    }

    /** Returns the first crossing, of loads in ascending order; empty where all or none reach what is asked. */
    Optional<Bracket> bracket(List<Tried> loads) {
        for (int i = 1; i < loads.size(); i++) {
            if (isMet(loads.get(i - 1)) && !isMet(loads.get(i))) {
                return Optional.of(new Bracket(loads.get(i - 1), loads.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Returns the load at which a straight line between the ends falls to what is asked. */
    double load(Bracket bracket) {
        double high = share.apply(bracket.met.sums).value() - asked;
        double low = asked - share.apply(bracket.missed.sums).value();
        double part = high + low > 0 ? high / (high + low) : 0.5;
        return bracket.met.load + part * (bracket.missed.load - bracket.met.load);
    }

    /** Returns the crossing with its interval: the share's error over the slope of the line. */
    Break found(Bracket bracket) {
        double load = load(bracket);
        RatioEstimate met = share.apply(bracket.met.sums);
        RatioEstimate missed = share.apply(bracket.missed.sums);
        double slope = (met.value() - missed.value()) / (bracket.missed.load - bracket.met.load);
        double error = Math.max(met.standardError(), missed.standardError());
        int replications = Math.min(met.replications(), missed.replications());
        double half = replications < 2 || !(slope > 0)
                ? Double.NaN
                : RatioEstimate.quantile(CONFIDENCE, replications - 1) * error / slope;
        return new Break(load, new Band(Math.max(0, load - half), load + half));
    }
}
