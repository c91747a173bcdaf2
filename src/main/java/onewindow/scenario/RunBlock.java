package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Reads how a run is made: seed, length, replications, and the limits that reports show. */
final class RunBlock {

    private static final List<Long> TARGET_MILLIS = List.of(600_000L, 900_000L, 1_200_000L, 1_800_000L);

    private static final ScalarKind<Long> SEED_NUMBER =
            ScalarKind.word("seed", Wording.of("kind.whole"), SchemaParts.of("type", "integer"), text -> {
                try {
                    return Long.valueOf(text);
                } catch (NumberFormatException e) {
                    return null;
                }
            });

    private static final Key<Long> SEED = Key.of("seed", SEED_NUMBER, "about.run.seed");
    private static final Key<Long> WARM_UP = Key.of("warmUp", Quantities.MILLIS, "about.run.warmUp");
    private static final Key<Integer> FIRST_CUSTOMERS =
            Key.of("firstCustomers", Quantities.count(1, Quantities.MOST), "about.run.firstCustomers");
    private static final Key<Boolean> AT_END =
            Key.of("atEnd", Words.choice("atEnd", Words.meaning("serve-out", false, "stop", true)), "about.run.atEnd");
    private static final Key<Integer> REPLICATIONS =
            Key.of("replications", Quantities.count(1, 1_000_000), "about.run.replications");

    static final Key<Block> RUN = Key.choice(
            "run",
            BlockKind.opened("run", Keys.of(SEED, WARM_UP, FIRST_CUSTOMERS, AT_END, REPLICATIONS)),
            "about.run.run");
    static final Key<List<Long>> TARGETS =
            Key.choice("targets", ListKind.of(Quantities.POSITIVE_MILLIS, "waits", 20), "about.run.targets");

    static final Key<ServiceTarget> TARGET = Key.of(
            "target",
            ScalarKind.figure(
                    "serviceTarget",
                    Wording.of("kind.target"),
                    SchemaParts.of("type", "string", "pattern", ServiceTarget.PATTERN),
                    text -> ServiceTarget.parse(text).orElse(null)),
            "about.run.target");

    private RunBlock() {}

    /** A run's seed and length. */
    record Run(long seed, RunLength length) {}

    /** Reads the run; a part that is wrong is reported and left out. */
    static Run read(Block root, HallHours hours) {
        Optional<Block> run = root.get(RUN);
        if (run.isEmpty()) {
            return new Run(1, new RunLength(0, OptionalLong.empty(), false, OptionalInt.empty()));
        }
        Block block = run.get();
        long warmUp = block.get(WARM_UP, 0L);
        if (warmUp > 0 && hours.daysKnown()) {
            if (!hours.horizon().continuous()) {
                block.error(WARM_UP, "session.only");
            } else if (warmUp >= hours.endMillis()) {
                block.error(WARM_UP, "warmUp.long", Times.clock(hours.endMillis()));
            }
        }
        Optional<Integer> customers = block.get(FIRST_CUSTOMERS);
        if (customers.isPresent() && hours.daysKnown() && !hours.horizon().continuous()) {
            block.error(FIRST_CUSTOMERS, "session.only");
        }
        Optional<Integer> replications = block.get(REPLICATIONS);
        return new Run(
                block.get(SEED, 1L),
                new RunLength(
                        warmUp,
                        customers.map(OptionalLong::of).orElse(OptionalLong.empty()),
                        block.get(AT_END, false),
                        replications.map(OptionalInt::of).orElse(OptionalInt.empty())));
    }

    /** Reads the limits for which the share served in time is shown, ascending. */
    static List<Long> targets(Block root) {
        return new ArrayList<>(new TreeSet<>(root.get(TARGETS, TARGET_MILLIS)));
    }
}
