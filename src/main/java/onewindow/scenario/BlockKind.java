package onewindow.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A block of named keys. */
final class BlockKind<T> implements Kind<T> {

    private final String name;
    private final Keys keys;
    private final Function<Block, Optional<T>> reader;

    /** {@code name} names the block in the schema; the reader reports what is wrong and returns nothing then. */
    BlockKind(String name, Keys keys, Function<Block, Optional<T>> reader) {
        this.name = name;
        this.keys = keys;
        this.reader = reader;
    }

    /** A block that is opened, to be read by whoever knows what stands around it. */
    static Kind<Block> opened(String name, Keys keys) {
        Kind<Block> block = new BlockKind<>(name, keys, Optional::of);
        return new Kind<>() {
            @Override
            public Optional<Block> read(Value value) {
                return block.read(value);
            }

            @Override
            public Optional<Block> standIn(Value value) {
                return Optional.of(Block.unreadable(value, keys));
            }

            @Override
            public Map<String, Object> schema(SchemaParts parts) {
                return block.schema(parts);
            }
        };
    }

    @Override
    public Optional<T> read(Value value) {
        if (value.node() instanceof Node.Mapping mapping) {
            return reader.apply(Block.open(value, mapping, keys));
        }
        value.error(unlike(value.node()));
        return Optional.empty();
    }

    private Wording unlike(Node node) {
        if (node instanceof Node.Scalar scalar && !node.isNull()) {
            String glued = Block.gluedKey(scalar.text(), keys);
            if (glued != null) {
                return Wording.of("block.glued", Shown.value(scalar.text()), Block.gluedHint(scalar.text(), glued));
            }
        }
        return Wording.of(ByShape.shape(node), Wording.of("kind.block", String.join(", ", keys.names())));
    }

    @Override
    public Map<String, Object> schema(SchemaParts parts) {
        return parts.reference(name, () -> blockSchema(keys, parts));
    }

    /** Describes a block: its keys and the source or assumption beside them. */
    static Map<String, Object> blockSchema(Keys keys, SchemaParts parts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key<?> key : keys.all()) {
            // A variant removes a key of its base with null.
            properties.put(
                    key.name(),
                    SchemaParts.of(
                            "description", key.about().in("en"),
                            "anyOf", List.of(key.kind().schema(parts), SchemaParts.of("type", "null"))));
        }
        properties.put("source", Words.TEXT_SCHEMA);
        properties.put("assumption", Annotations.schema(parts));
        return SchemaParts.of("type", "object", "properties", properties, "additionalProperties", false);
    }
}
