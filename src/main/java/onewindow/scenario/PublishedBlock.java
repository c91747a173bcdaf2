package onewindow.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the published figures that reports set beside the model. */
final class PublishedBlock {

    /** A figure as it was published, as a number or in percent. */
    private record Figure(double value, boolean percent) {}

    private static final ScalarKind<Figure> FIGURE = ScalarKind.word(
            "publishedValue",
            Wording.of("kind.numberOrPercent"),
            SchemaParts.of("type", List.of("number", "string"), "pattern", "^\\d*\\.?\\d+ ?%$"),
            text -> {
                double value = Quantities.percentOrNumber(text);
                return Double.isNaN(value) ? null : new Figure(value, text.endsWith("%"));
            });

    private static final ScalarKind<Double> PART =
            ScalarKind.word("publishedPart", Wording.of("kind.number"), SchemaParts.of("type", "number"), text -> {
                double value = Letters.number(text);
                return Double.isNaN(value) ? null : value;
            });

    private static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.published.key");
    private static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "about.published.name");
    private static final Key<Figure> VALUE = Key.of(Node.VALUE, FIGURE, "about.published.value");
    private static final Key<List<Double>> OF = Key.of("of", ListKind.of(PART, "numbers", 2), "about.published.of");

    static final Key<List<Block>> PUBLISHED = Key.choice(
            "published",
            ListKind.keyed(
                    BlockKind.opened("publishedFigure", Keys.of(KEY, NAME, VALUE, OF)), "publishedFigures", 1_000),
            "about.published.published");

    private PublishedBlock() {}

    /** Reads the figures; one that is wrong is reported and left out. */
    static List<Published> read(Block root) {
        List<Published> published = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Block item : root.get(PUBLISHED, List.of())) {
            Optional<String> key = item.require(KEY);
            if (key.isPresent() && !keys.add(key.get())) {
                item.error(KEY, "key.ofFigure");
            }
            Optional<Figure> value = item.require(VALUE);
            Optional<String> source = source(root, item);
            List<Double> of = item.get(OF, List.of(Double.NaN, Double.NaN));
            if (of.size() != 2 || of.get(1) == 0) {
                item.error(OF, "figure.of");
                continue;
            }
            if (key.isPresent() && value.isPresent() && source.isPresent()) {
                LocalName name = item.get(NAME, new LocalName(key.get(), key.get()));
                published.add(new Published(
                        key.get(), name, value.get().value, value.get().percent, of.get(0), of.get(1), source.get()));
            }
        }
        return published;
    }

    private static Optional<String> source(Block root, Block item) {
        Optional<String> source = item.source().or(root::source);
        if (source.isEmpty()) {
            item.error("figure.source");
        }
        return source;
    }
}
