package onewindow.plan.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.LoadScaling;
import onewindow.plan.Samples;
import onewindow.plan.capacity.Capacity.Break;
import onewindow.plan.capacity.Capacity.LoadPoint;
import onewindow.plan.capacity.Capacity.PartCapacity;
import onewindow.plan.capacity.Capacity.SampleFacts;
import onewindow.plan.capacity.Capacity.SlotLoad;
import onewindow.plan.capacity.Crossing.Bracket;
import onewindow.plan.capacity.Crossing.Tried;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.simulate.Progress;
import onewindow.simulate.StopSign;

/**
 * Multiplies a scenario's load until its target breaks: first a grid of loads, then closer and closer to the crossing,
 * with more replications until the load found is as sure as asked. More load contains the same people as less.
 */
public final class CapacityStudy {

    private static final double[] GRID = {
        0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2, 2.5, 3, 4, 6, 8
    };
    /** The loads that every study tries, so that its curve has both sides. */
    private static final double FIRST_LOW = 0.2;

    private static final double FIRST_HIGH = 2;

    private static final int FEWEST = 20;
    private static final double DAYS_A_LOAD = 400;
    private static final double PEOPLE_A_LOAD = 800_000;
    private static final int MOST = 20_000;
    private static final int ROUNDS = 16;
    /** The share of the load to which its two sides are brought together, however sure they are. */
    private static final double NARROWEST = 0.002;

    private static final double CONFIDENCE = 0.95;

    private final Scenario stated;
    private final LoadScaling scaling;
    private final Samples samples;
    private final double precision;
    private final Progress progress;
    private final StopSign stop;
    /** Replications of a load before it is known which loads matter. */
    private int first = FEWEST;

    private final Map<Double, SampleSums> tried = new TreeMap<>();

    /**
     * Prepares a study.
     *
     * @param stated the scenario as it stands
     * @param scaling what is multiplied
     * @param samples of the scenario
     * @param precision half-width of the load at which the hall breaks, as a share of it
     * @param progress hears of the loads tried
     */
    public CapacityStudy(Scenario stated, LoadScaling scaling, Samples samples, double precision, Progress progress) {
        this.stated = stated;
        this.scaling = scaling;
        this.samples = samples;
        this.precision = precision;
        this.progress = progress;
        stop = samples.course().stop();
    }

    /**
     * Runs the study; stopped early, it answers with what was run.
     *
     * @param department whose people alone are multiplied; empty for everybody
     * @param ranges the scenario at the ends of its assumptions' ranges, to be tried once the answer is known
     * @return empty where not even the load as stated was run
     */
    public Optional<Capacity> run(Optional<LocalName> department, Ranges ranges) {
        boolean keptAtStart = sampled(1, FEWEST) && samples.replicationsRun() == 0;
        if (!tried.containsKey(1.0)) {
            return Optional.empty();
        }
        SampleSums asStated = tried.get(1.0);
        first = Math.max(FEWEST, (int)
                Math.min(DAYS_A_LOAD / asStated.days(), PEOPLE_A_LOAD / Math.max(1, asStated.arrivals())));
        sampled(1, first);
        Crossing hall = new Crossing(SampleSums::reached, tried.get(1.0).asked());
        tryGrid(hall);
        Optional<Bracket> bracket = closeIn(hall);
        Optional<Break> breaksAt = bracket.map(hall::found);
        List<RangeEffect> effects = breaksAt.isPresent() && !stop.isSet()
                ? ranges.effects(breaksAt.get().load(), slope(bracket.get()), first)
                : List.of();
        Optional<Double> overNoon = breaksAt.isPresent() && !stop.isSet()
                ? ranges.overNoon(breaksAt.get().load(), slope(bracket.get()), first)
                : Optional.empty();
        return Optional.of(answer(department, hall, bracket, effects, overNoon, keptAtStart));
    }

    /** What the ranges of the assumptions do to the load at which the hall breaks. */
    public interface Ranges {
        /**
         * Returns the effects.
         *
         * @param load at which the hall breaks as stated
         * @param slope by how much the share falls with the load there
         * @param replications of each scenario
         */
        List<RangeEffect> effects(double load, double slope, int replications);

        /**
         * Returns the load at which the hall would break if it stayed open over noon; empty where it does or is not
         * asked.
         */
        default Optional<Double> overNoon(double load, double slope, int replications) {
            return Optional.empty();
        }
    }

    private static double slope(Bracket bracket) {
        return (bracket.met().sums().reached().value()
                        - bracket.missed().sums().reached().value())
                / (bracket.missed().load() - bracket.met().load());
    }

    /** Runs a load; returns whether it has all its replications. */
    private boolean sampled(double load, int replications) {
        if (stop.isSet()) {
            return false;
        }
        SampleSums sums =
                samples.of("load=" + String.format(Locale.ROOT, "%.9f", load), () -> scaling.at(load), replications);
        if (sums.replications() >= 2) {
            tried.put(load, sums);
        }
        progress.finished(tried.size(), GRID.length);
        return sums.replications() >= replications;
    }

    /** Tries the loads around the one stated, then further ones until the hall both reaches and misses the target. */
    private void tryGrid(Crossing hall) {
        for (double load : GRID) {
            if (load >= FIRST_LOW && load <= FIRST_HIGH) {
                sampled(load, first);
            }
        }
        for (double load : GRID) {
            if (load > FIRST_HIGH && loads().stream().allMatch(hall::isMet)) {
                sampled(load, first);
            }
        }
        for (int i = GRID.length - 1; i >= 0; i--) {
            if (GRID[i] < FIRST_LOW && loads().stream().noneMatch(hall::isMet)) {
                sampled(GRID[i], first);
            }
        }
    }

    private List<Tried> loads() {
        List<Tried> loads = new ArrayList<>();
        tried.forEach((load, sums) -> loads.add(new Tried(load, sums)));
        return loads;
    }

    /**
     * Narrows the crossing until its interval is as short as asked, and the loads on both sides are so near that the
     * chord between them is off by less than that interval: the share falls ever faster with the load.
     */
    private Optional<Bracket> closeIn(Crossing hall) {
        Optional<Bracket> bracket = hall.bracket(loads());
        int replications = first;
        for (int round = 0; round < ROUNDS && bracket.isPresent() && !stop.isSet(); round++) {
            double load = hall.load(bracket.get());
            double width = bracket.get().missed().load() - bracket.get().met().load();
            double half = hall.found(bracket.get()).band().half();
            double wide = Math.min(4 * precision * load, Math.max(4 * half, NARROWEST * load));
            if (width > wide) {
                sampled(inside(bracket.get(), load, wide), replications);
            } else if (half > precision * load && replications < MOST) {
                double needed = replications * Math.pow(half / (precision * load), 2) * 1.1;
                replications = (int) Math.min(MOST, Math.max(replications + FEWEST, Math.ceil(needed)));
                sampled(bracket.get().met().load(), replications);
                sampled(bracket.get().missed().load(), replications);
            } else {
                break;
            }
            bracket = hall.bracket(loads());
        }
        return bracket;
    }

    /** A load near the crossing, off the ends of the bracket, rounded so that it is found again among kept ones. */
    private double inside(Bracket bracket, double load, double wide) {
        double width = bracket.missed().load() - bracket.met().load();
        double apart = 0.375 * wide;
        boolean upper = load - bracket.met().load() > width / 2;
        double chosen = upper ? load - apart : load + apart;
        double held = Math.max(
                bracket.met().load() + width / 10, Math.min(bracket.missed().load() - width / 10, chosen));
        return Math.round(held * 1e6) / 1e6;
    }

    private Capacity answer(
            Optional<LocalName> department,
            Crossing hall,
            Optional<Bracket> bracket,
            List<RangeEffect> effects,
            Optional<Double> overNoon,
            boolean fromKept) {
        List<Tried> loads = loads();
        Throughputs throughputs = new Throughputs(stated, samples.shape());
        Tried nearest = bracket.map(Bracket::missed).orElse(loads.get(loads.size() - 1));
        PartStudy parts = new PartStudy(stated, samples.shape(), throughputs, loads, tried.get(1.0));
        List<PartCapacity> found = IntStream.range(
                        0, samples.shape().parts().parts().size())
                .filter(part -> tried.get(1.0).inTimeOfPart(part).weight() > 0)
                .mapToObj(parts::of)
                .toList();
        return new Capacity(
                samples.shape().target(),
                department,
                point(1, tried.get(1.0)),
                bracket.map(hall::found),
                bracket.isEmpty() && loads.stream().allMatch(hall::isMet),
                loads.get(0).load(),
                loads.get(loads.size() - 1).load(),
                throughputs.of(throughputs.allGroups(), List.of(nearest.sums()), new double[] {1}),
                loads.stream().map(each -> point(each.load(), each.sums())).toList(),
                found,
                slots(nearest.sums()),
                effects,
                overNoon,
                new SampleFacts(
                        samples.course().seed(),
                        loads.stream()
                                .mapToInt(each -> each.sums().replications())
                                .min()
                                .orElse(0),
                        loads.stream()
                                .mapToInt(each -> each.sums().replications())
                                .max()
                                .orElse(0),
                        samples.replicationsRun(),
                        fromKept,
                        stop.isSet(),
                        scaling.isExact(),
                        precision));
    }

    private static LoadPoint point(double load, SampleSums sums) {
        Band p95 = sums.waits().interval(0.95, sums.replications(), CONFIDENCE);
        return new LoadPoint(
                load,
                sums.arrivals() / sums.days(),
                share(sums.inTime()),
                share(sums.reached()),
                sums.asked(),
                sums.meanWait().estimate(),
                new Estimate(sums.waits().quantile(0.95), p95.low(), p95.high()),
                sums.replications());
    }

    static Estimate share(RatioEstimate ratio) {
        Band band = ratio.shareInterval(CONFIDENCE);
        return new Estimate(ratio.value(), band.low(), band.high());
    }

    private List<SlotLoad> slots(SampleSums sums) {
        SheetShape shape = samples.shape();
        List<SlotLoad> slots = new ArrayList<>();
        for (int slot = 0; slot < shape.slots().count(); slot++) {
            int at = slot;
            double arrivals = IntStream.range(0, shape.parts().parts().size())
                    .mapToDouble(part -> sums.arrivals(part, at))
                    .sum();
            double busy = IntStream.range(0, shape.groups())
                    .mapToDouble(g -> sums.busyHours(g, at))
                    .sum();
            double open = IntStream.range(0, shape.groups())
                    .mapToDouble(g -> sums.openHours(g, at))
                    .sum();
            slots.add(new SlotLoad(
                    shape.slots().start(slot),
                    arrivals / sums.days(),
                    share(sums.inTimeOfSlot(slot)),
                    open > 0 ? Math.min(1, busy / open) : Double.NaN));
        }
        return slots;
    }
}
