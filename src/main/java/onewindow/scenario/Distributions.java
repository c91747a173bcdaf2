package onewindow.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import onewindow.demand.Distribution;

/** Reads a distribution of durations: one family with its parameters, and perhaps an atom at zero. */
final class Distributions {

    private static final Key<Double> MEAN = Key.of("mean", Quantities.POSITIVE_DURATION, "about.distributions.mean");
    private static final Key<Integer> PHASES =
            Key.of("phases", Quantities.count(1, 1_000), "about.distributions.phases");
    private static final Key<Double> CV = Key.of("cv", Quantities.POSITIVE_NUMBER, "about.distributions.cv");
    private static final Key<Double> MEDIAN =
            Key.of("median", Quantities.POSITIVE_DURATION, "about.distributions.median");
    private static final Key<Double> P95 = Key.of("p95", Quantities.POSITIVE_DURATION, "about.distributions.p95");
    private static final Key<Double> SCV = Key.of("scv", Quantities.POSITIVE_NUMBER, "about.distributions.scv");
    private static final Key<Double> SHAPE = Key.of("shape", Quantities.POSITIVE_NUMBER, "about.distributions.shape");
    private static final Key<Double> LOW = Key.of("low", Quantities.DURATION, "about.distributions.low");
    private static final Key<Double> MODE = Key.of("mode", Quantities.DURATION, "about.distributions.mode");
    private static final Key<Double> HIGH = Key.of("high", Quantities.POSITIVE_DURATION, "about.distributions.high");

    private static final Kind<Distribution> EXPONENTIAL_MEAN = new BlockKind<>(
            "exponential", Keys.of(MEAN), block -> block.require(MEAN).map(Distribution.Exponential::new));

    private static final Key<Distribution> DETERMINISTIC = Key.of(
            "deterministic",
            Quantities.DURATION.map(Distribution.Deterministic::new),
            "about.distributions.deterministic");
    private static final Key<Distribution> EXPONENTIAL = Key.of(
            "exponential",
            new ByShape<>(
                    Quantities.POSITIVE_DURATION.map(Distribution.Exponential::new),
                    EXPONENTIAL_MEAN,
                    null,
                    Wording.of("kind.mean")),
            "about.distributions.exponential");
    private static final Key<Distribution> ERLANG = Key.of(
            "erlang",
            new BlockKind<>(
                    "erlang",
                    Keys.of(MEAN, PHASES),
                    block -> both(
                            block.require(MEAN),
                            block.require(PHASES),
                            (mean, phases) -> new Distribution.Erlang(phases, mean))),
            "about.distributions.erlang");
    private static final Key<Distribution> GAMMA = Key.of(
            "gamma",
            new BlockKind<>(
                    "gamma",
                    Keys.of(MEAN, CV),
                    block -> both(block.require(MEAN), block.require(CV), Distribution.Gamma::new)),
            "about.distributions.gamma");
    private static final Key<Distribution> LOGNORMAL = Key.of(
            "lognormal",
            new BlockKind<>("lognormal", Keys.of(MEAN, CV, MEDIAN, P95), Distributions::lognormal),
            "about.distributions.lognormal");
    private static final Key<Distribution> HYPEREXPONENTIAL = Key.of(
            "hyperexponential",
            new BlockKind<>("hyperexponential", Keys.of(MEAN, SCV), Distributions::hyperexponential),
            "about.distributions.hyperexponential");
    private static final Key<Distribution> WEIBULL = Key.of(
            "weibull",
            new BlockKind<>(
                    "weibull",
                    Keys.of(MEAN, SHAPE),
                    block -> both(block.require(MEAN), block.require(SHAPE), Distribution.Weibull::new)),
            "about.distributions.weibull");
    private static final Key<Distribution> TRIANGULAR = Key.of(
            "triangular",
            new BlockKind<>("triangular", Keys.of(LOW, MODE, HIGH), Distributions::triangular),
            "about.distributions.triangular");
    private static final Key<Distribution> UNIFORM = Key.of(
            "uniform",
            new BlockKind<>("uniform", Keys.of(LOW, HIGH), Distributions::uniform),
            "about.distributions.uniform");
    private static final Key<Distribution> EMPIRICAL = Key.of(
            "empirical",
            ListKind.of(Quantities.DURATION, "durations", 10_000).map(Distribution.Empirical::new),
            "about.distributions.empirical");
    private static final Key<Double> AT_ZERO = Key.of("atZero", Quantities.SHARE, "about.distributions.atZero");

    private static final List<Key<Distribution>> FAMILIES = List.of(
            DETERMINISTIC,
            EXPONENTIAL,
            ERLANG,
            GAMMA,
            LOGNORMAL,
            HYPEREXPONENTIAL,
            WEIBULL,
            TRIANGULAR,
            UNIFORM,
            EMPIRICAL);

    private static final Keys KEYS = Keys.of(
            DETERMINISTIC,
            EXPONENTIAL,
            ERLANG,
            GAMMA,
            LOGNORMAL,
            HYPEREXPONENTIAL,
            WEIBULL,
            TRIANGULAR,
            UNIFORM,
            EMPIRICAL,
            AT_ZERO);

    /** A distribution with its parameters. */
    static final Kind<Distribution> KIND = new Kind<>() {
        private final Kind<Distribution> block = new BlockKind<>("distribution", KEYS, Distributions::read);

        @Override
        public Optional<Distribution> read(Value value) {
            if (value.node() instanceof Node.Scalar scalar && !value.node().isNull()) {
                value.error("text.isNot", Shown.value(scalar.text()), Wording.of("kind.distribution"), Wording.NONE);
                return Optional.empty();
            }
            return block.read(value);
        }

        @Override
        public Map<String, Object> schema(SchemaParts parts) {
            return block.schema(parts);
        }
    };

    private Distributions() {}

    /** The names of the families, of which a distribution has one. */
    static List<String> families() {
        return FAMILIES.stream().map(Key::name).toList();
    }

    private static Optional<Distribution> read(Block block) {
        List<Key<Distribution>> stated = FAMILIES.stream().filter(block::has).toList();
        if (stated.size() != 1) {
            if (stated.isEmpty() && !block.hasUnknown()) {
                block.missing(
                        Wording.of("family.none", String.join(", ", families())), FAMILIES.toArray(Key<?>[]::new));
            } else if (!stated.isEmpty()) {
                List<String> names = stated.stream().map(Key::name).toList();
                block.error("family.several", names.size(), String.join(", ", names));
            }
            return Optional.empty();
        }
        Optional<Distribution> family = block.get(stated.get(0));
        double atZero = block.get(AT_ZERO, 0.0);
        return atZero == 0 ? family : family.map(rest -> new Distribution.WithAtomAtZero(atZero, rest));
    }

    private static Optional<Distribution> lognormal(Block block) {
        if (!block.has(MEDIAN) && !block.has(P95)) {
            return both(block.require(MEAN), block.require(CV), Distribution.Lognormal::new);
        }
        block.refuse(Wording.of("beside.median"), MEAN, CV);
        Optional<Double> median = block.require(MEDIAN);
        Optional<Double> p95 = block.require(P95);
        if (median.isPresent() && p95.isPresent() && median.get() >= p95.get()) {
            block.error(P95, "p95.low", shown(block, MEDIAN));
            return Optional.empty();
        }
        return both(median, p95, Distribution.Lognormal::ofMedianAndP95);
    }

    private static Optional<Distribution> hyperexponential(Block block) {
        Optional<Double> mean = block.require(MEAN);
        Optional<Double> scv = block.require(SCV);
        if (scv.isPresent() && scv.get() <= 1) {
            block.error(SCV, "scv.low");
            return Optional.empty();
        }
        return both(mean, scv, Distribution.Hyperexponential::new);
    }

    private static Optional<Distribution> triangular(Block block) {
        Optional<Double> low = block.require(LOW);
        Optional<Double> mode = block.require(MODE);
        Optional<Double> high = block.require(HIGH);
        if (low.isEmpty() || mode.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (!(low.get() <= mode.get() && mode.get() <= high.get() && low.get() < high.get())) {
            block.error("triangular.order");
            return Optional.empty();
        }
        return Optional.of(new Distribution.Triangular(low.get(), mode.get(), high.get()));
    }

    private static Optional<Distribution> uniform(Block block) {
        Optional<Double> low = block.require(LOW);
        Optional<Double> high = block.require(HIGH);
        if (low.isPresent() && high.isPresent() && low.get() >= high.get()) {
            block.error("uniform.order");
            return Optional.empty();
        }
        return both(low, high, Distribution.Uniform::new);
    }

    private static String shown(Block block, Key<?> key) {
        return block.find(key).map(value -> Shown.node(value.node())).orElse("");
    }

    private static <A, B> Optional<Distribution> both(
            Optional<A> first, Optional<B> second, BiFunction<A, B, ? extends Distribution> made) {
        return first.flatMap(a -> second.map(b -> made.apply(a, b)));
    }
}
