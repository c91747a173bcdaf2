package onewindow.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.people.Behaviour;

/** Reads what happens to people who are not there when they are called. */
final class NoShowBlock {

    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.noShow.share");
    private static final Key<Integer> CALLS = Key.of("calls", Quantities.count(1, 100), "about.noShow.calls");
    private static final Key<Long> EVERY = Key.of("every", Quantities.MILLIS, "about.noShow.every");
    private static final Key<Double> REACTIVATED = Key.of("reactivated", Quantities.SHARE, "about.noShow.reactivated");
    private static final Key<Distribution> BACK_AFTER =
            Key.of("backAfter", Distributions.KIND, "about.noShow.backAfter");
    private static final Key<Behaviour.Place> PLACE =
            Key.of("place", Words.choice("reactivatedPlace", places()), "about.noShow.place");
    private static final Key<Integer> PLACES_BACK =
            Key.of("placesBack", Quantities.count(0, 10_000), "about.noShow.placesBack");

    static final Key<Behaviour.NoShow> NO_SHOW = Key.of(
            "noShow",
            new BlockKind<>(
                    "noShow",
                    Keys.of(SHARE, CALLS, EVERY, REACTIVATED, BACK_AFTER, PLACE, PLACES_BACK),
                    NoShowBlock::read),
            "about.noShow.noShow");

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
