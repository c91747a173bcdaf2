package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of values of one kind; where the items have keys, a variant may patch them by key. */
final class ListKind<T> implements Kind<List<T>> {

    private final Kind<T> item;
    private final Wording what;
    private final int least;
    private final int most;
    private final boolean keyed;

    private ListKind(Kind<T> item, Wording what, int least, int most, boolean keyed) {
        this.item = item;
        this.what = what;
        this.least = least;
        this.most = most;
        this.keyed = keyed;
    }

    /** A list of 1 to {@code most} values; {@code what} names them in the bundles: {@code items.halls}. */
    static <T> ListKind<T> of(Kind<T> item, String what, int most) {
        return new ListKind<>(item, Wording.ofItems(what), 1, most, false);
    }

    /** A list of up to {@code most} values. */
    static <T> ListKind<T> orEmpty(Kind<T> item, String what, int most) {
        return new ListKind<>(item, Wording.ofItems(what), 0, most, false);
    }

    /** A list of 1 to {@code most} blocks with a {@code key} each. */
    static <T> ListKind<T> keyed(Kind<T> item, String what, int most) {
        return new ListKind<>(item, Wording.ofItems(what), 1, most, true);
    }

    @Override
    public Optional<List<T>> read(Value value) {
        if (!(value.node() instanceof Node.Sequence sequence)) {
            value.error(ByShape.shape(value.node()), Wording.of("kind.list", what));
            return Optional.empty();
        }
        int size = sequence.items().size();
        if (size < least) {
            value.error("list.empty", what);
            return Optional.empty();
        }
        if (size > most) {
            value.error("list.long", size, what, most);
            return Optional.empty();
        }
        List<T> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Value one = value.item(i, sequence.items().get(i));
            item.read(one).or(() -> item.standIn(one)).ifPresent(read::add);
        }
        return read.size() == size ? Optional.of(read) : Optional.empty();
    }

    @Override
    public Map<String, Object> schema(SchemaParts parts) {
        Map<String, Object> list = SchemaParts.of("type", "array", "minItems", least, "items", item.schema(parts));
        if (!keyed) {
            return list;
        }
        Map<String, Object> patch = SchemaParts.of(
                "description", "in a variant: what changes in the items of the base, by their keys",
                "type", "object",
                "additionalProperties",
                        SchemaParts.of("anyOf", List.of(item.schema(parts), SchemaParts.of("type", "null"))));
        return SchemaParts.of("anyOf", List.of(list, patch));
    }
}
