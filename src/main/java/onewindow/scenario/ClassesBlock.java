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

    private static final Key<String> KEY =
            Key.of("key", Words.ITEM_KEY, "by which the rest of the file names the class");
    private static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "what people call it");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "share of all people");
    private static final Key<Distribution> PATIENCE =
            Key.of("patience", Distributions.KIND, "how long people of this class wait before they give up");

    static final Key<List<Block>> CLASSES = Key.of(
            "classes",
            ListKind.keyed(BlockKind.opened("class", Keys.of(KEY, NAME, SHARE, PATIENCE)), "classes", MOST),
            "visit classes; default: one, walk-in");

    private static final Catalogue.VisitClass WALK_IN =
            new Catalogue.VisitClass("walk-in", new LocalName("普通", "Walk-in"), 1, Optional.empty());

    private ClassesBlock() {}

    /** Reads the classes; empty when something is wrong, which is then reported. */
    static Optional<List<Catalogue.VisitClass>> read(Block root) {
        if (!root.has(CLASSES)) {
            return Optional.of(List.of(WALK_IN));
        }
        Optional<List<Block>> items = root.get(CLASSES);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Double>> shares =
                Shares.of(items.get(), SHARE, root.find(CLASSES).orElseThrow(), "classes");
        Set<String> keys = new HashSet<>();
        List<Catalogue.VisitClass> classes = new ArrayList<>();
        for (int i = 0; i < items.get().size(); i++) {
            Block item = items.get().get(i);
            Optional<String> key = item.require(KEY);
            if (key.isPresent() && !keys.add(key.get())) {
                item.error(KEY, Shown.value(key.get()) + " is the key of another class");
            }
            Optional<LocalName> name = item.get(NAME);
            Optional<Distribution> patience = item.get(PATIENCE);
            if (key.isPresent() && shares.isPresent()) {
                LocalName shown = name.orElse(new LocalName(key.get(), key.get()));
                classes.add(
                        new Catalogue.VisitClass(key.get(), shown, shares.get().get(i), patience));
            }
        }
        return classes.size() == items.get().size() ? Optional.of(classes) : Optional.empty();
    }
}
