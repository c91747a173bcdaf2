package onewindow.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the halls among which the people are shared out. */
final class HallsBlock {

    private static final int MOST = 200;
    private static final int MOST_CLASSES = 1_000;

    private static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.halls.key");
    private static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "about.halls.name");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.halls.share");
    private static final Key<Integer> COUNT = Key.of("count", Quantities.count(1, MOST), "about.halls.count");

    static final Key<List<Block>> HALLS = Key.of(
            "halls",
            ListKind.keyed(BlockKind.opened("hall", Keys.of(KEY, NAME, SHARE, COUNT)), "halls", MOST),
            "about.halls.halls");

    private HallsBlock() {}

    /**
     * Reads the halls, with what could be read of them where something is wrong, which is then reported.
     *
     * @param unnamed where it is noted that a hall has no key that could be read
     */
    static Halls read(Block root, int classes, Set<Catalogue.Part> unnamed) {
        Optional<List<Block>> items = root.get(HALLS);
        if (items.isEmpty()) {
            if (!root.isFine(HALLS)) {
                unnamed.add(Catalogue.Part.HALLS);
            }
            return Halls.ONE;
        }
        Optional<List<Double>> shares = shares(root, items.get());
        Set<String> keys = new HashSet<>();
        List<Halls.Kind> kinds = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < items.get().size(); i++) {
            Block item = items.get().get(i);
            Optional<String> key = item.require(KEY);
            if (key.isPresent() && !keys.add(key.get())) {
                item.error(KEY, "key.ofHall");
                unnamed.add(Catalogue.Part.HALLS);
            }
            int count = item.get(COUNT, 1);
            if (key.isEmpty() || !item.isFine(COUNT)) {
                unnamed.add(Catalogue.Part.HALLS);
            }
            String known = key.orElse("");
            LocalName name = item.get(NAME, new LocalName(known, known));
            double share = shares.isPresent() ? shares.get().get(i) : item.get(SHARE, 1.0);
            kinds.add(new Halls.Kind(known, name, share, count, first));
            first += count;
        }
        if ((long) first * classes > MOST_CLASSES) {
            root.error(HALLS, "halls.many", first, classes, MOST_CLASSES);
            unnamed.add(Catalogue.Part.HALLS);
            return Halls.ONE;
        }
        if (first > 1) {
            root.refuse(Wording.of("halls.severalWait"), BehaviourBlock.BALKING, BehaviourBlock.PLACES);
        }
        return new Halls(kinds);
    }

    private static Optional<List<Double>> shares(Block root, List<Block> items) {
        Value list = root.find(HALLS).orElseThrow();
        boolean rest = items.size() > 1
                && !items.get(0).has(SHARE)
                && items.stream().skip(1).allMatch(item -> item.has(SHARE));
        if (!rest) {
            return Shares.of(items, SHARE, list, "halls");
        }
        List<Double> shares = new ArrayList<>();
        for (Block item : items.subList(1, items.size())) {
            item.get(SHARE).ifPresent(shares::add);
        }
        if (shares.size() < items.size() - 1) {
            return Optional.empty();
        }
        double others = Shares.sum(shares);
        if (others > 1 && !Shares.sumToOne(shares)) {
            list.error("halls.noRest", Shares.shown(others));
            return Optional.empty();
        }
        shares.add(0, Math.max(0, 1 - others));
        return Optional.of(shares);
    }
}
