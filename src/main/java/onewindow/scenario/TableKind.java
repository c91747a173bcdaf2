package onewindow.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A mapping whose keys are values themselves: times, counts or references. */
final class TableKind<K, V> implements Kind<Map<K, V>> {

    private static final int MOST_ROWS = 10_000;

    private final ScalarKind<K> rowKey;
    private final Kind<V> rowValue;
    private final String keyPattern;

    /** {@code keyPattern} is a regular expression for the schema only. */
    TableKind(ScalarKind<K> rowKey, Kind<V> rowValue, String keyPattern) {
        this.rowKey = rowKey;
        this.rowValue = rowValue;
        this.keyPattern = keyPattern;
    }

    @Override
    public Optional<Map<K, V>> read(Value value) {
        if (!(value.node() instanceof Node.Mapping mapping)) {
            value.error(ByShape.shape(value.node()), Wording.of("kind.table", rowKey.allowed()));
            return Optional.empty();
        }
        Value covered = Annotations.open(value, mapping);
        if (mapping.members().isEmpty() || mapping.members().size() > MOST_ROWS) {
            covered.error("table.rows", mapping.members().size(), MOST_ROWS);
            return Optional.empty();
        }
        Map<K, V> table = new LinkedHashMap<>();
        boolean whole = true;
        for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
            Value row = covered.row(member.getKey(), member.getValue());
            Optional<K> key = rowKey.key(row, member.getKey());
            Optional<V> read = rowValue.read(row);
            whole &= key.isPresent() && read.isPresent();
            if (key.isPresent() && read.isPresent() && table.put(key.get(), read.get()) != null) {
                row.error("key.twice");
                whole = false;
            }
        }
        return whole ? Optional.of(table) : Optional.empty();
    }

    @Override
    public Map<String, Object> schema(SchemaParts parts) {
        Map<String, Object> properties =
                SchemaParts.of("source", Words.TEXT_SCHEMA, "assumption", Annotations.schema(parts));
        Map<String, Object> rows = SchemaParts.of(keyPattern, rowValue.schema(parts));
        return SchemaParts.of(
                "type", "object", "properties", properties, "patternProperties", rows, "additionalProperties", false);
    }
}
