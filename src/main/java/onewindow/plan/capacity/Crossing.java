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

    /**
     * Returns the load at which the share falls to what is asked. Between the ends the logarithm of the share that is
     * late is taken to rise evenly, as it nearly does in Erlang's formula; where nobody is late at the near end, the
     * share itself.
     */
    double load(Bracket bracket) {
        return bracket.met.load + part(bracket) * (bracket.missed.load - bracket.met.load);
    }

    private double part(Bracket bracket) {
        double met = share.apply(bracket.met.sums).value();
        double missed = share.apply(bracket.missed.sums).value();
        if (isEven(bracket)) {
            return Math.log((1 - asked) / (1 - met)) / Math.log((1 - missed) / (1 - met));
        }
        return met > missed ? (met - asked) / (met - missed) : 0.5;
    }

    private boolean isEven(Bracket bracket) {
        double met = share.apply(bracket.met.sums).value();
        return met < 1 && asked < 1 && share.apply(bracket.missed.sums).value() < met;
    }

    /** Returns by how much the share falls with the load where it crosses. */
    private double slope(Bracket bracket) {
        double met = share.apply(bracket.met.sums).value();
        double missed = share.apply(bracket.missed.sums).value();
        double width = bracket.missed.load - bracket.met.load;
        return isEven(bracket) ? (1 - asked) * Math.log((1 - missed) / (1 - met)) / width : (met - missed) / width;
    }

    /** Returns the crossing with its interval: the share's error there over its slope there. */
    Break found(Bracket bracket) {
        double load = load(bracket);
        RatioEstimate met = share.apply(bracket.met.sums);
        RatioEstimate missed = share.apply(bracket.missed.sums);
        double slope = slope(bracket);
        double error = met.standardError() + part(bracket) * (missed.standardError() - met.standardError());
        int replications = Math.min(met.replications(), missed.replications());
        double half = replications < 2 || !(slope > 0)
                ? Double.NaN
                : RatioEstimate.quantile(CONFIDENCE, replications - 1) * error / slope;
        return new Break(load, new Band(Math.max(0, load - half), load + half));
    }
}
