package onewindow.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping that is read key by key; keys that it may not have are reported when it is opened. */
final class Block {

    private final Value at;
    private final Node.Mapping mapping;
    private final Keys keys;
    private final Map<String, Optional<?>> read = new HashMap<>();
    /** Keys that are not there, but that an unknown key was probably meant to be. */
    private final Set<String> misspelt = new HashSet<>();

    private Block(Value at, Node.Mapping mapping, Keys keys) {
        this.at = at;
        this.mapping = mapping;
        this.keys = keys;
    }

    /** Opens a mapping; notes its source or assumption and reports unknown keys. */
    static Block open(Value value, Node.Mapping mapping, Keys keys) {
        Block block = new Block(Annotations.open(value, mapping), mapping, keys);
        for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
            if (!keys.has(member.getKey())) {
                block.reportUnknown(member.getKey(), member.getValue());
            }
        }
        return block;
    }

    private void reportUnknown(String name, Node.Member member) {
        Value unknown = at.member(name, member);
        String glued = gluedKey(name, keys);
        if (glued != null) {
            misspelt.add(glued);
            unknown.error("is not a key" + gluedHint(name, glued));
            return;
        }
        Optional<String> near = Suggestion.nearest(name, keys.names());
        near.ifPresent(misspelt::add);
        unknown.error("is not a key here"
                + near.map(Suggestion::didYouMean).orElse(" (" + allowed(member.place()) + ")")
                + commaHint(member));
    }

    /** The keys of the block; without base where a setting is at fault, which may not change it. */
    private String allowed(Place place) {
        return String.join(
                ", ",
                keys.names().stream()
                        .filter(name -> !place.isSetting() || !name.equals(ScenarioCompiler.BASE.name()))
                        .toList());
    }

    /** In { } a comma ends a text that stands without quotes; what follows then looks like a key without a value. */
    static String commaHint(Node.Member member) {
        return member.value().isNull() ? "; inside { } a text with a comma stands in quotes" : "";
    }

    /**
     * Returns the key in {@code rate:222 per hour}, whose colon has no space or is of full width; null where there is
     * none.
     */
    static String gluedKey(String text, Keys keys) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '\uFF1A') && keys.has(text.substring(0, i))) {
                return text.substring(0, i);
            }
        }
        return null;
    }

    static String gluedHint(String text, String key) {
        String rest = text.substring(key.length() + 1).strip();
        return "; write " + Shown.value(key + ": " + rest) + " with an ASCII colon and a space";
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
            missing("'" + key.name() + "' is missing: " + key.about(), key);
            return Optional.empty();
        }
        return get(key);
    }

    /**
     * Reports that the block lacks all of some keys, unless one of them is there with a mistyped name, which was
     * reported.
     */
    void missing(String text, Key<?>... lacking) {
        for (Key<?> key : lacking) {
            if (misspelt.contains(key.name())) {
                return;
            }
        }
        at.error(text);
    }

    /** Whether a key may stand here. */
    boolean allows(Key<?> key) {
        return keys.has(key.name());
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
