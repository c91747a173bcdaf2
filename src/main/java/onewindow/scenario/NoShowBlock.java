package onewindow.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.people.Behaviour;

/** Reads what happens to people who are not there when they are called. */
final class NoShowBlock {

    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "share of the people called");
    private static final Key<Integer> CALLS = Key.of(
            "calls", Quantities.count(1, 100), "how often a number is called before it counts as missed; default 1");
    private static final Key<Long> EVERY =
            Key.of("every", Quantities.MILLIS, "time between calls and after the last one");
    private static final Key<Double> REACTIVATED =
            Key.of("reactivated", Quantities.SHARE, "share of the missed who come back to the line; default 0");
    private static final Key<Distribution> BACK_AFTER =
            Key.of("backAfter", Distributions.KIND, "how long after the miss they come back");
    private static final Key<Behaviour.Place> PLACE = Key.of(
            "place", Words.choice("reactivatedPlace", places()), "where the number goes: same, back or end (default)");
    private static final Key<Integer> PLACES_BACK = Key.of(
            "placesBack",
            Quantities.count(0, 10_000),
            "with back: behind how many people who wait for the same windows");

    static final Key<Behaviour.NoShow> NO_SHOW = Key.of(
            "noShow",
            new BlockKind<>(
                    "noShow",
                    Keys.of(SHARE, CALLS, EVERY, REACTIVATED, BACK_AFTER, PLACE, PLACES_BACK),
                    NoShowBlock::read),
            "people who are not there when called; default nobody");

    private NoShowBlock() {}

    private static Map<String, Behaviour.Place> places() {
        Map<String, Behaviour.Place> words = new LinkedHashMap<>();
        words.put("same", Behaviour.Place.SAME);
        words.put("back", Behaviour.Place.BACK);
        words.put("end", Behaviour.Place.END);
        return words;
    }

    private static Optional<Behaviour.NoShow> read(Block block) {
        Optional<Double> share = block.require(SHARE);
        int calls = block.get(CALLS, 1);
        Optional<Long> every = block.require(EVERY);
        double reactivated = block.get(REACTIVATED, 0.0);
        Optional<Distribution> backAfter =
                reactivated > 0 ? block.require(BACK_AFTER) : Optional.of(new Distribution.Deterministic(0));
        Behaviour.Place place = block.get(PLACE, Behaviour.Place.END);
        if (place != Behaviour.Place.BACK) {
            block.refuse(Wording.of("back.only"), PLACES_BACK);
        }
        Optional<Integer> placesBack = place == Behaviour.Place.BACK ? block.require(PLACES_BACK) : Optional.of(0);
        return share.isEmpty() || every.isEmpty() || backAfter.isEmpty() || placesBack.isEmpty()
                ? Optional.empty()
                : Optional.of(new Behaviour.NoShow(
                        share.get(),
                        calls,
                        every.get(),
                        reactivated,
                        block.get(BACK_AFTER, backAfter.get()),
                        place,
                        placesBack.get()));
    }
}
