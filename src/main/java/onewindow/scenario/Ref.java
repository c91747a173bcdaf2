package onewindow.scenario;

import java.util.Map;
import java.util.Optional;

/**
 * A reference to something by its key, with where it stands.
 *
 * @param key the key that is referred to
 * @param at where to report that there is no such thing
 */
record Ref(String key, Value at) {

    /** Whether it stands for something that could not be read, which was reported. */
    boolean isUnreadable() {
        return key.isEmpty();
    }

    /** Reads a reference; whether the key exists is found out later. */
    static final Kind<Ref> KIND = new Kind<>() {
        @Override
        public Optional<Ref> read(Value value) {
            return Words.ITEM_KEY.read(value).map(key -> new Ref(key, value));
        }

        @Override
        public Optional<Ref> standIn(Value value) {
            return Optional.of(new Ref("", value));
        }

        @Override
        public Map<String, Object> schema(SchemaParts parts) {
            return Words.ITEM_KEY.schema(parts);
        }
    };
}
