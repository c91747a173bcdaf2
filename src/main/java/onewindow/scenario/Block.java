package onewindow.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A mapping that is read key by key; keys that it may not have are reported when it is opened. */
final class Block {

    private final Value at;
    private final Node.Mapping mapping;
    private final Keys keys;
    private final Map<String, Optional<?>> read = new HashMap<>();

    private Block(Value at, Node.Mapping mapping, Keys keys) {
        this.at = at;
        this.mapping = mapping;
        this.keys = keys;
    }

    /** Opens a mapping; notes its source or assumption and reports unknown keys. */
    static Block open(Value value, Node.Mapping mapping, Keys keys) {
        Value covered = Annotations.open(value, mapping);
        mapping.members().forEach((name, member) -> {
            if (!keys.has(name)) {
                covered.member(name, member).error(unknown(name, keys) + commaHint(member));
            }
        });
        return new Block(covered, mapping, keys);
    }

    /** In { } a comma ends a text that stands without quotes; what follows then looks like a key without a value. */
    static String commaHint(Node.Member member) {
        return member.value().isNull() ? "; inside { } a text with a comma stands in quotes" : "";
    }

    private static String unknown(String name, Keys keys) {
        for (int i = 1; i < name.length(); i++) {
            if ((name.charAt(i) == ':' || name.charAt(i) == '\uFF1A') && keys.has(name.substring(0, i))) {
                return "is not a key; write '" + name.substring(0, i) + ": "
                        + Shown.path(name.substring(i + 1).strip()) + "' with an ASCII colon and a space";
            }
        }
        String near = Suggestion.among(name, keys.names());
        return "is not a key here" + (near.isEmpty() ? " (" + String.join(", ", keys.names()) + ")" : near);
    }

    /**
     * Returns the value of a key; empty when it is not there or is not as it should be, which is then reported.
     *
     * <p>The value is read once, so that nothing is reported twice.
     */
    @SuppressWarnings("unchecked") // what was read under a key is of the key's type
    <T> Optional<T> get(Key<T> key) {
        Optional<?> known = read.get(key.name());
        if (known == null) {
            known = find(key).flatMap(key.kind()::read);
            read.put(key.name(), known);
        }
        return (Optional<T>) known;
    }

    /** Returns the value of a key, or another where there is none. */
    <T> T get(Key<T> key, T otherwise) {
        return get(key).orElse(otherwise);
    }

    /** Returns the value of a key that must be there. */
    <T> Optional<T> require(Key<T> key) {
        if (!has(key)) {
            at.error("'" + key.name() + "' is missing: " + key.about());
            return Optional.empty();
        }
        return get(key);
    }

    boolean has(Key<?> key) {
        if (!keys.has(key.name())) {
            throw new IllegalArgumentException("the block has no key " + key.name());
        }
        return mapping.members().containsKey(key.name());
    }

    /** Returns the value of a key before it is read, to report something about it or to read it otherwise. */
    Optional<Value> find(Key<?> key) {
        if (!has(key)) {
            return Optional.empty();
        }
        Value value = at.member(key.name(), mapping.members().get(key.name()));
        return Optional.of(key.choice() ? value.coveredBy(Cover.Warrant.CHOICE, value.place()) : value);
    }

    /** Reports something about the value of a key, or about the block where the key is not there. */
    void error(Key<?> key, String text) {
        find(key).orElse(at).error(text);
    }

    /** Reports something about the block as a whole. */
    void error(String text) {
        at.error(text);
    }

    /** Reports each of the keys that is there although something rules it out. */
    void refuse(String why, Key<?>... refused) {
        for (Key<?> key : refused) {
            if (has(key)) {
                error(key, why);
            }
        }
    }

    /** Returns the block's own source, if it states one. */
    Optional<String> source() {
        for (Node.Annotation annotation : mapping.annotations()) {
            if (annotation.source().isPresent() && annotation.source().get() instanceof Node.Scalar scalar) {
                return Optional.of(scalar.text());
            }
        }
        return Optional.empty();
    }

    Value at() {
        return at;
    }
}
