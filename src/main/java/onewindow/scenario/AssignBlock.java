package onewindow.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onewindow.assign.Assignment;
import onewindow.hall.HallLayout;

/** Reads how waiting people and free windows find each other. */
final class AssignBlock {

    /** The rules by which a free window calls. */
    private enum Order {
        LONGEST_WAIT,
        STRICT_PRIORITY,
        AGEING,
        RATIO,
        PREFERENCE_LISTS
    }

    /** What the block came to. */
    record Assigned(Assignment assignment, HallLayout.Lines lines, HallLayout.IdleChoice idleChoice) {}

    private static final Key<Order> ORDER = Key.of("order", Words.choice("order", orders()), "about.assign.order");
    private static final Key<HallLayout.Lines> LINES = Key.of(
            "lines",
            Words.choice(
                    "lines", Words.meaning("pooled", HallLayout.Lines.POOLED, "dedicated", HallLayout.Lines.DEDICATED)),
            "about.assign.lines");
    private static final Key<HallLayout.IdleChoice> IDLE = Key.of(
            "idle",
            Words.choice(
                    "idle",
                    Words.meaning(
                            "first-group",
                            HallLayout.IdleChoice.FIRST_GROUP,
                            "least-flexible",
                            HallLayout.IdleChoice.LEAST_FLEXIBLE)),
            "about.assign.idle");
    private static final Key<Map<String, Integer>> RANKS =
            Key.of("ranks", byClass(Quantities.count(0, 1_000)), "about.assign.ranks");
    private static final Key<Map<String, Long>> HEAD_START =
            Key.of("headStart", byClass(Quantities.MILLIS), "about.assign.headStart");
    private static final Key<Map<String, Double>> SPEED =
            Key.of("speed", byClass(Quantities.POSITIVE_NUMBER), "about.assign.speed");
    private static final Key<Map<String, Integer>> WEIGHTS =
            Key.of("weights", byClass(Quantities.count(1, 1_000)), "about.assign.weights");

    static final Key<Block> ASSIGN = Key.choice(
            "assign",
            BlockKind.opened("assign", Keys.of(ORDER, LINES, IDLE, RANKS, HEAD_START, SPEED, WEIGHTS)),
            "about.assign.assign");

    private static final Assigned BY_WAIT =
            new Assigned(new Assignment.LongestWait(), HallLayout.Lines.POOLED, HallLayout.IdleChoice.FIRST_GROUP);

    private final Block block;
    private final Catalogue catalogue;

    private AssignBlock(Block block, Catalogue catalogue) {
        this.block = block;
        this.catalogue = catalogue;
    }

    /** Reads the assignment; empty when something is wrong, which is then reported. */
    static Optional<Assigned> read(Block root, Catalogue catalogue) {
        return root.has(ASSIGN)
                ? root.get(ASSIGN).flatMap(block -> new AssignBlock(block, catalogue).assigned())
                : Optional.of(BY_WAIT);
    }

    private static Map<String, Order> orders() {
        Map<String, Order> words = new LinkedHashMap<>();
        words.put("longest-wait", Order.LONGEST_WAIT);
        words.put("strict-priority", Order.STRICT_PRIORITY);
        words.put("ageing", Order.AGEING);
        words.put("ratio", Order.RATIO);
        words.put("preference-lists", Order.PREFERENCE_LISTS);
        return words;
    }

    private static <T> Kind<Map<String, T>> byClass(Kind<T> value) {
        return new TableKind<>(Words.ITEM_KEY, value, "^.+$");
    }

    private Optional<Assigned> assigned() {
        Order order = block.get(ORDER, Order.LONGEST_WAIT);
        HallLayout.Lines lines = block.get(LINES, HallLayout.Lines.POOLED);
        HallLayout.IdleChoice idle = block.get(IDLE, HallLayout.IdleChoice.FIRST_GROUP);
        for (Key<?> table : List.of(RANKS, HEAD_START, SPEED, WEIGHTS)) {
            catalogue.know(Catalogue.Part.CLASSES, block, table);
        }
        if (block.has(ORDER) && block.get(ORDER).isEmpty()) {
            return Optional.empty();
        }
        refuseUnless(order == Order.STRICT_PRIORITY, "strict-priority", RANKS);
        refuseUnless(order == Order.AGEING, "ageing", HEAD_START, SPEED);
        refuseUnless(order == Order.RATIO, "ratio", WEIGHTS);
        Optional<Assignment> assignment =
                switch (order) {
                    case LONGEST_WAIT -> Optional.of(new Assignment.LongestWait());
                    case PREFERENCE_LISTS -> Optional.of(new Assignment.PreferenceLists());
                    case STRICT_PRIORITY -> forEachClass(RANKS, null).map(Assignment.StrictPriority::new);
                    case RATIO -> forEachClass(WEIGHTS, null).map(Assignment.Ratio::new);
                    case AGEING ->
                        forEachClass(HEAD_START, 0L).flatMap(start -> forEachClass(SPEED, 1.0)
                                .map(speed -> new Assignment.Ageing(start, speed)));
                };
        return assignment.map(found -> new Assigned(found, lines, idle));
    }

    private void refuseUnless(boolean allowed, String order, Key<?>... keys) {
        if (!allowed) {
            for (Key<?> key : keys) {
                block.refuse(Wording.of("order.only", order, key.name()), key);
            }
        }
    }

    /** The classes that were probably meant by names that are none; an empty text where none is near. */
    private Set<String> meant(Set<String> names) {
        Set<String> meant = new LinkedHashSet<>();
        for (String name : names) {
            if (catalogue.classNamed(name) < 0) {
                meant.add(Suggestion.nearest(name, catalogue.classKeys()).orElse(""));
            }
        }
        return meant;
    }

    /**
     * Returns the values by visit class index, the same for every hall; where {@code otherwise} is null, each class
     * must state one.
     */
    private <T> Optional<List<T>> forEachClass(Key<Map<String, T>> key, T otherwise) {
        Optional<Map<String, T>> table = otherwise == null ? block.require(key) : Optional.of(block.get(key, Map.of()));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Set<String> meant = meant(table.get().keySet());
        List<T> values = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (String name : catalogue.classKeys()) {
            T value = table.get().getOrDefault(name, otherwise);
            if (value == null && meant.stream().noneMatch(name::equals)) {
                lacking.add(name);
            }
            values.addAll(Collections.nCopies(catalogue.halls().count(), value));
        }
        if (!lacking.isEmpty() && !meant.contains("") && catalogue.names(Catalogue.Part.CLASSES)) {
            block.error(key, "table.lacks", String.join(", ", lacking));
        }
        return lacking.isEmpty() && meant.isEmpty() ? Optional.of(values) : Optional.empty();
    }
}
