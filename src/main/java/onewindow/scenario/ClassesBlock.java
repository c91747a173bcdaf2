package onewindow.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.demand.Distribution;

/** Reads the visit classes. */
final class ClassesBlock {

    private static final int MOST = 64;

    private static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.classes.key");
    private static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "about.classes.name");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.classes.share");
    private static final Key<Distribution> PATIENCE = Key.of("patience", Distributions.KIND, "about.classes.patience");

    static final Key<List<Block>> CLASSES = Key.of(
            "classes",
            ListKind.keyed(BlockKind.opened("class", Keys.of(KEY, NAME, SHARE, PATIENCE)), "classes", MOST),
            "about.classes.classes");

    private static final Catalogue.VisitClass WALK_IN =
            new Catalogue.VisitClass("walk-in", new LocalName("普通", "Walk-in"), 1, Optional.empty());

    private ClassesBlock() {}

    /**
     * Reads the classes, with what could be read of them where something is wrong, which is then reported.
     *
     * @param unnamed where it is noted that a class has no key that could be read
     */
    static List<Catalogue.VisitClass> read(Block root, Set<Catalogue.Part> unnamed) {
        Optional<List<Block>> items = root.get(CLASSES);
        if (items.isEmpty()) {
            if (!root.isFine(CLASSES)) {
                unnamed.add(Catalogue.Part.CLASSES);
            }
            return List.of(WALK_IN);
        }
        Optional<List<Double>> shares =
                Shares.of(items.get(), SHARE, root.find(CLASSES).orElseThrow(), "classes");
        Set<String> keys = new HashSet<>();
        List<Catalogue.VisitClass> classes = new ArrayList<>();
        for (int i = 0; i < items.get().size(); i++) {
            Block item = items.get().get(i);
            Optional<String> key = item.require(KEY);
            if (key.isPresent() && !keys.add(key.get())) {
                item.error(KEY, "key.ofClass");
                unnamed.add(Catalogue.Part.CLASSES);
            }
            Optional<LocalName> name = item.get(NAME);
            Optional<Distribution> patience = item.get(PATIENCE);
            if (key.isEmpty()) {
                unnamed.add(Catalogue.Part.CLASSES);
            }
            String known = key.orElse("");
            LocalName shown = name.orElse(new LocalName(known, known));
            double share = shares.isPresent() ? shares.get().get(i) : item.get(SHARE, 1.0);
            classes.add(new Catalogue.VisitClass(known, shown, share, patience));
        }
        return classes;
    }
}
