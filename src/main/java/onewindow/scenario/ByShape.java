package onewindow.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that may be written in several ways, told apart by its shape.
 *
 * @param scalar how it is read as a single value, or null
 * @param block how it is read as a mapping, or null
 * @param list how it is read as a list, or null
 * @param what what it is, to complete "is not …"
 */
record ByShape<T>(Kind<? extends T> scalar, Kind<? extends T> block, Kind<? extends T> list, Wording what)
        implements Kind<T> {

    @Override
    public Optional<T> read(Value value) {
        Kind<? extends T> kind;
        if (value.node() instanceof Node.Scalar
                || (scalar != null && value.node().isAnnotatedScalar())) {
            kind = scalar;
        } else {
            kind = value.node() instanceof Node.Mapping ? block : list;
        }
        if (kind == null || value.node().isNull()) {
            value.error(shape(value.node()), what);
            return Optional.empty();
        }
        return kind.read(value).map(read -> read);
    }

    /** The key of what is said of a value that has not the shape of {@code {0}}. */
    static String shape(Node node) {
        if (node instanceof Node.Scalar) {
            return node.isNull() ? "shape.empty" : "shape.scalar";
        }
        return node instanceof Node.Mapping ? "shape.block" : "shape.list";
    }

    @Override
    public Map<String, Object> schema(SchemaParts parts) {
        List<Object> ways = new ArrayList<>();
        for (Kind<? extends T> way : Arrays.asList(scalar, block, list)) {
            if (way != null) {
                ways.add(way.schema(parts));
            }
        }
        return SchemaParts.of("anyOf", ways);
    }
}
