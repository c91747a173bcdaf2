package onewindow.plan.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.demand.Distribution;
import onewindow.measure.Estimate;
import onewindow.plan.compare.Verdict;
import onewindow.plan.decide.Decision.Flip;
import onewindow.plan.decide.Decision.Measure;
import onewindow.plan.decide.Decision.SampleFacts;
import onewindow.plan.decide.Decision.Timing;
import onewindow.plan.paired.Influences;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.paired.Replicates;
import onewindow.plan.pool.Pooling;
import onewindow.plan.sample.Course;
import onewindow.scenario.LocalName;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Scenario;
import onewindow.simulate.Progress;

/**
 * Tries each measure by itself on the same people as the hall as it stands, and the strongest again at both ends of the
 * range of each assumption: an advice holds as far as no assumption turns it.
 */
public final class DecideStudy {

    /** A replication of a long horizon has many days. */
    private static final int FEWEST = 8;

    private static final double FIRST_DAYS = 400;
    private static final double MOST_DAYS = 6_000;
    /** Hall days that all ends of all ranges may take together. */
    private static final double DAYS_OF_RANGES = 30_000;

    private static final int LEAST_OF_RANGES = 2;
    private static final int MEASURES_IN_RANGES = 4;
    private static final double CONFIDENCE = 0.95;
    private static final double Z = 1.959963984540054;
    private static final double A_TENTH = 0.1;
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(.*)");

    /** A measure: what it makes of the hall, with further settings laid over the scenario. */
    public interface Change {
        /** Returns the hall with the measure; empty where the settings do not allow it. */
        Optional<Scenario> with(List<String> settings);
    }

    /** A measure with its name; {@code settledBy} is the beginning of keys on which it does not depend. */
    public record Lever(String key, LocalName name, Change change, String settledBy) {}

    /**
     * How far the study goes.
     *
     * @param movable the numbers whose ranges are tried; none for no ranges
     * @param precision half of the interval of a change of the share in time, at most
     */
    public record Depth(List<Assumed> movable, double precision) {
        public Depth {
            movable = List.copyOf(movable);
        }
    }

    /** The scenario with further settings. */
    public interface Reading {
        /** Returns it; empty where the settings do not allow it. */
        Optional<Scenario> with(List<String> settings);
    }

    private final Scenario stated;
    private final Reading reading;
    private final List<Lever> levers;
    private final PairedSamples samples;
    private final Course course;
    private final List<Assumed> movable;
    private final double precision;
    private final Progress progress;
    private final int days;
    private int replications;
    private int ofRanges;

    /** Prepares a study. */
    public DecideStudy(
            Scenario stated,
            Reading reading,
            List<Lever> levers,
            PairedSamples samples,
            Course course,
            Depth depth,
            Progress progress) {
        this.stated = stated;
        this.reading = reading;
        this.levers = List.copyOf(levers);
        this.samples = samples;
        this.course = course;
        movable = depth.movable();
        precision = depth.precision();
        this.progress = progress;
        days = course.lastDay() - course.firstDay() + 1;
        replications = (int) Math.max(FEWEST, FIRST_DAYS / days);
    }

    /** Runs the study; stopped early, it answers with what was run; empty where there is nothing. */
    public Optional<Decision> run(Optional<Pooling> pooling, LocalName busiest) {
        List<Measure> measures = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Replicates asStated = samples.of("", stated, course, replications);
        if (asStated.count() < 2) {
            return Optional.empty();
        }
        for (Lever lever : levers) {
            if (!course.stop().isSet()) {
                tryLever(lever, measures, leftOut);
                progress.finished(measures.size() + leftOut.size(), levers.size());
            }
        }
        measures.sort(Comparator.comparingDouble((Measure m) -> -m.inTime().mean()));
        List<Measure> judged = withRanges(measures);
        Influences today = new Influences(samples.of("", stated, course, replications), asStated.count());
        return Optional.of(new Decision(
                samples.target(),
                today.estimate(PairedFigure.IN_TIME),
                today.estimate(PairedFigure.WAIT_MEAN),
                stated.layout().windows(),
                judged,
                leftOut,
                pooling,
                timing(busiest),
                Optional.empty(),
                new SampleFacts(
                        course.seed(), replications, ofRanges, course.stop().isSet())));
    }

    private void tryLever(Lever lever, List<Measure> measures, List<String> leftOut) {
        Optional<Scenario> with = lever.change().with(List.of());
        if (with.isEmpty()) {
            leftOut.add(lever.key());
            return;
        }
        Scenario changed = with.get();
        int most = (int) Math.max(replications, MOST_DAYS / days);
        for (int n = replications; ; n = Math.min(most, 2 * n)) {
            Measure measure = measured(lever, changed, n);
            if (measure == null) {
                return;
            }
            double half = (measure.inTime().high() - measure.inTime().low()) / 2;
            boolean told = measure.verdict() != Verdict.OPEN && half <= precision;
            if (told || n >= most || course.stop().isSet()) {
                measures.add(measure);
                replications = Math.max(replications, Math.min(n, most));
                return;
            }
        }
    }

    /** Returns null where it was stopped. */
    private Measure measured(Lever lever, Scenario changed, int n) {
        Replicates before = samples.of("", stated, course, n);
        Replicates after = samples.of(lever.key(), changed, course, n);
        int both = Math.min(n, Math.min(before.count(), after.count()));
        if (both < 2) {
            return null;
        }
        Estimate inTime = difference(before, after, both, PairedFigure.IN_TIME);
        return new Measure(
                lever.key(),
                lever.name(),
                changed.layout().windows(),
                inTime,
                difference(before, after, both, PairedFigure.WAIT_MEAN),
                Verdict.of(PairedFigure.IN_TIME, inTime, Notice.USUAL.share()),
                Optional.empty(),
                Double.NaN);
    }

    private static Estimate difference(Replicates before, Replicates after, int n, PairedFigure figure) {
        return new Influences(after, n)
                .of(figure)
                .less(new Influences(before, n).of(figure))
                .estimate(CONFIDENCE);
    }

    private List<Measure> withRanges(List<Measure> measures) {
        List<Measure> tried = measures.stream()
                .filter(measure -> measure.verdict() == Verdict.BETTER)
                .limit(MEASURES_IN_RANGES)
                .toList();
        if (tried.isEmpty() || movable.isEmpty()) {
            return measures;
        }
        double runs = 2.0 * movable.size() * (tried.size() + 1);
        ofRanges = (int) Math.max(LEAST_OF_RANGES, Math.min(replications, DAYS_OF_RANGES / (runs * days)));
        List<Ends> ends = tried.stream().map(Ends::new).toList();
        int done = 0;
        for (Assumed assumed : movable) {
            for (String end : List.of(assumed.low(), assumed.high())) {
                if (!course.stop().isSet()) {
                    tryEnd(assumed, end, ends);
                }
                progress.finished(++done, 2 * movable.size());
            }
        }
        List<Measure> judged = new ArrayList<>();
        for (Measure measure : measures) {
            judged.add(ends.stream()
                    .filter(each -> each.measure.key().equals(measure.key()))
                    .findFirst()
                    .map(Ends::judged)
                    .orElse(measure));
        }
        return judged;
    }

    private void tryEnd(Assumed assumed, String end, List<Ends> all) {
        List<String> setting = List.of(assumed.key() + "=" + end);
        Optional<Scenario> base = reading.with(setting);
        if (base.isEmpty()) {
            return;
        }
        String name = "at " + setting.get(0);
        Replicates before = samples.of(name, base.get(), course, ofRanges);
        for (Ends each : all) {
            Lever lever = levers.stream()
                    .filter(one -> one.key().equals(each.measure.key()))
                    .findFirst()
                    .orElseThrow();
            boolean settled = !lever.settledBy().isEmpty() && assumed.key().startsWith(lever.settledBy());
            Optional<Scenario> changed =
                    settled ? Optional.empty() : lever.change().with(setting);
            if (changed.isPresent()) {
                Replicates after = samples.of(lever.key() + " " + name, changed.get(), course, ofRanges);
                int both = Math.min(ofRanges, Math.min(before.count(), after.count()));
                if (both >= LEAST_OF_RANGES) {
                    each.add(
                            assumed,
                            end,
                            difference(before, after, both, PairedFigure.IN_TIME)
                                    .mean());
                }
            }
        }
    }

    /** What the ends of the ranges do to one measure. */
    private final class Ends {
        private final Measure measure;
        private double weakest = Double.POSITIVE_INFINITY;
        private Flip flip;
        private double nearest = Double.POSITIVE_INFINITY;

        Ends(Measure measure) {
            this.measure = measure;
        }

        void add(Assumed assumed, String end, double effect) {
            weakest = Math.min(weakest, effect);
            double stays = measure.inTime().mean() - Notice.USUAL.share();
            double falls = measure.inTime().mean() - effect;
            if (effect < Notice.USUAL.share() && falls > 0 && stays / falls < nearest) {
                nearest = stays / falls;
                flip = flip(assumed, end, effect, nearest);
            }
        }

        private Flip flip(Assumed assumed, String end, double effect, double part) {
            OptionalDouble from = number(assumed.value());
            OptionalDouble to = number(end);
            if (from.isEmpty() || to.isEmpty()) {
                return new Flip(assumed.key(), assumed.value(), end, effect, 0);
            }
            double value = from.getAsDouble() + part * (to.getAsDouble() - from.getAsDouble());
            double apart = Math.abs(value / from.getAsDouble() - 1);
            boolean timed = assumed.key().startsWith("service") && assumed.key().contains("mean") && apart > 0;
            return new Flip(
                    assumed.key(), assumed.value(), rounded(value) + unit(end), effect, timed ? cases(apart) : 0);
        }

        Measure judged() {
            return new Measure(
                    measure.key(),
                    measure.name(),
                    measure.windows(),
                    measure.inTime(),
                    measure.waitMean(),
                    measure.verdict(),
                    Optional.ofNullable(flip),
                    Double.isInfinite(weakest) ? Double.NaN : weakest);
        }
    }

    private static OptionalDouble number(String text) {
        Matcher found = NUMBER.matcher(text.strip());
        return found.matches() ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
    }

    private static String unit(String text) {
        Matcher found = NUMBER.matcher(text.strip());
        return found.matches() ? found.group(2) : "";
    }

    private static String rounded(double value) {
        double scale = Math.pow(10, 2 - Math.ceil(Math.log10(Math.max(1e-9, Math.abs(value)))));
        double rounded = Math.round(value * scale) / scale;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Timed cases whose mean lies, with 95 %, no further off than a share of it: (1.96 cv / share)². */
    private int cases(double share) {
        double root = Z * cv() / share;
        return (int) Math.ceil(root * root);
    }

    private Timing timing(LocalName busiest) {
        return new Timing(cv(), cases(A_TENTH), busiest);
    }

    /** The coefficient of variation of the service times of the first kind that has one; 1 where it is not stated. */
    private double cv() {
        for (Distribution service : stated.demand().serviceTimes()) {
            if (service instanceof Distribution.Lognormal it) {
                return it.cv();
            }
            if (service instanceof Distribution.Gamma it) {
                return it.cv();
            }
            if (service instanceof Distribution.Erlang it) {
                return 1 / Math.sqrt(it.phases());
            }
        }
        return 1;
    }
}
