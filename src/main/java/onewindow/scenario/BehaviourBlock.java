package onewindow.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.demand.Needs;
import onewindow.people.Behaviour;

/** Reads what citizens do in the hall, beyond coming and being served. */
final class BehaviourBlock {

    private static final int MOST_PEOPLE = 10_000;

    static final Key<Behaviour.ClosingRule> CLOSING = Key.of(
            "closing",
            Words.choice(
                    "closing",
                    Words.meaning(
                            "serve-out",
                            Behaviour.ClosingRule.SERVE_OUT,
                            "send-away",
                            Behaviour.ClosingRule.SEND_AWAY)),
            "about.behaviour.closing");

    private static final Key<Double> KEEP = Key.of("keep", Quantities.SHARE, "about.behaviour.keep");
    private static final Key<Double> WAIT_AT_DOOR =
            Key.of("waitAtDoor", Quantities.SHARE, "about.behaviour.waitAtDoor");
    static final Key<Block> BREAKS =
            Key.of("breaks", BlockKind.opened("breaks", Keys.of(KEEP, WAIT_AT_DOOR)), "about.behaviour.breaks");

    private static final Key<Behaviour.Balking.Count> BY = Key.of(
            "by",
            Words.choice(
                    "balkingBy",
                    Words.meaning(
                            "waiting", Behaviour.Balking.Count.WAITING, "present", Behaviour.Balking.Count.PRESENT)),
            "about.behaviour.by");
    private static final Key<Map<Integer, Double>> SHARE_AT = Key.of(
            "shareAt",
            new TableKind<>(Quantities.count(0, MOST_PEOPLE), Quantities.SHARE, "^\\d+$"),
            "about.behaviour.shareAt");
    static final Key<Behaviour.Balking> BALKING = Key.of(
            "balking",
            new BlockKind<>("balking", Keys.of(BY, SHARE_AT), BehaviourBlock::balking),
            "about.behaviour.balking");

    static final Key<Distribution> PATIENCE = Key.of("patience", Distributions.KIND, "about.behaviour.patience");
    static final Key<Integer> PLACES = Key.of("places", Quantities.count(0, Quantities.MOST), "about.behaviour.places");
    static final Key<Distribution> WALKING = Key.of("walking", Distributions.KIND, "about.behaviour.walking");

    private static final Key<Double> SAME_DAY = Key.of("sameDay", Quantities.SHARE, "about.behaviour.sameDay");
    private static final Key<Double> ANOTHER_DAY = Key.of("anotherDay", Quantities.SHARE, "about.behaviour.anotherDay");
    private static final Key<Distribution> SAME_DAY_AFTER =
            Key.of("sameDayAfter", Distributions.KIND, "about.behaviour.sameDayAfter");
    private static final Key<Integer> ANOTHER_DAY_WITHIN =
            Key.of("anotherDayWithin", Quantities.count(1, 366), "about.behaviour.anotherDayWithin");
    static final Key<Behaviour.Returns> RETURNS = Key.of(
            "returns",
            new BlockKind<>(
                    "returns",
                    Keys.of(SAME_DAY, ANOTHER_DAY, SAME_DAY_AFTER, ANOTHER_DAY_WITHIN),
                    BehaviourBlock::returns),
            "about.behaviour.returns");

    private static final Key<Double> HOLD_SHARE = Key.of("share", Quantities.SHARE, "about.behaviour.holdShare");
    private static final Key<Double> AFTER = Key.of("after", Quantities.SHARE, "about.behaviour.after");
    private static final Key<Distribution> TIME = Key.of("time", Distributions.KIND, "about.behaviour.time");
    static final Key<Behaviour.Hold> HOLD = Key.of(
            "hold",
            new BlockKind<>("hold", Keys.of(HOLD_SHARE, AFTER, TIME), BehaviourBlock::hold),
            "about.behaviour.hold");

    /** For how long someone waits who never gives up, where others of the hall do: longer than any horizon. */
    private static final Distribution ENDLESS = new Distribution.Deterministic(Needs.ENDLESS_MILLIS);

    private BehaviourBlock() {}

    /** Reads the behaviour; a part that is wrong is reported and left out. */
    static Behaviour read(Block root, Catalogue catalogue) {
        Optional<Block> breaks = root.get(BREAKS);
        return new Behaviour(
                root.get(BALKING),
                breaks.map(block -> block.get(KEEP, 1.0)).orElse(1.0),
                breaks.map(block -> block.get(WAIT_AT_DOOR, 1.0)).orElse(1.0),
                root.get(RETURNS, Behaviour.Returns.NEVER),
                root.get(WALKING),
                root.get(NoShowBlock.NO_SHOW),
                TransferBlock.read(root, catalogue),
                root.get(HOLD),
                root.get(CLOSING, Behaviour.ClosingRule.SERVE_OUT));
    }

    /** Reads the patience of each class; an empty list where nobody ever gives up. */
    static List<Distribution> patience(Block root, List<Catalogue.VisitClass> classes) {
        Optional<Distribution> ofAll = root.get(PATIENCE);
        if (ofAll.isEmpty() && classes.stream().allMatch(one -> one.patience().isEmpty())) {
            return List.of();
        }
        return classes.stream()
                .map(one -> one.patience().or(() -> ofAll).orElse(ENDLESS))
                .toList();
    }

    private static Optional<Behaviour.Balking> balking(Block block) {
        Optional<Behaviour.Balking.Count> by = block.require(BY);
        Optional<Map<Integer, Double>> table = block.require(SHARE_AT);
        if (by.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        int last = Collections.max(table.get().keySet());
        List<Double> shareAt = new ArrayList<>(last + 1);
        double share = 0;
        for (int people = 0; people <= last; people++) {
            share = table.get().getOrDefault(people, share);
            shareAt.add(share);
        }
        return Optional.of(new Behaviour.Balking(by.get(), shareAt));
    }

    private static Optional<Behaviour.Returns> returns(Block block) {
        double sameDay = block.get(SAME_DAY, 0.0);
        double anotherDay = block.get(ANOTHER_DAY, 0.0);
        if (sameDay + anotherDay > 1 + 1e-9) {
            block.error("returns.sum", Shares.shown(sameDay + anotherDay));
            return Optional.empty();
        }
        Optional<Distribution> after =
                sameDay > 0 ? block.require(SAME_DAY_AFTER) : Optional.of(Behaviour.Returns.NEVER.sameDayAfter());
        int within = block.get(ANOTHER_DAY_WITHIN, 1);
        return after.map(time -> new Behaviour.Returns(sameDay, anotherDay, block.get(SAME_DAY_AFTER, time), within));
    }

    private static Optional<Behaviour.Hold> hold(Block block) {
        Optional<Double> share = block.require(HOLD_SHARE);
        double after = block.get(AFTER, 0.5);
        Optional<Distribution> time = block.require(TIME);
        return share.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(new Behaviour.Hold(share.get(), after, time.get()));
    }
}
