package onewindow.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** How the keys are written that were mistyped. */
    private final Map<String, String> written = new HashMap<>();
    /** Whether it stands for something that is no block, of which nothing more is to be said. */
    private final boolean readable;

    private Block(Value at, Node.Mapping mapping, Keys keys, boolean readable) {
        this.at = at;
        this.mapping = mapping;
        this.keys = keys;
        this.readable = readable;
    }

    /** A block without keys in place of what could not be read, which was reported. */
    static Block unreadable(Value value, Keys keys) {
        return new Block(value, new Node.Mapping(value.place(), Map.of(), List.of()), keys, false);
    }

    boolean isReadable() {
        return readable;
    }

    /** Opens a mapping; notes its source or assumption and reports unknown keys. */
    static Block open(Value value, Node.Mapping mapping, Keys keys) {
        Block block = new Block(Annotations.open(value, mapping), mapping, keys, true);
        value.findings().opened(block);
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
            unknown.error("key.glued", gluedHint(name, glued));
            return;
        }
        Optional<String> near = Suggestion.nearest(name, keys.names());
        near.ifPresent(meant -> {
            misspelt.add(meant);
            if (!mapping.members().containsKey(meant) && Suggestion.isSlip(name, meant)) {
                written.putIfAbsent(meant, name);
            }
        });
        unknown.error(
                "key.unknown",
                near.map(Suggestion::didYouMean).orElseGet(() -> Wording.of("list.allowed", allowed(member.place()))),
                commaHint(member));
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
    static Wording commaHint(Node.Member member) {
        return member.value().isNull() ? Wording.of("hint.comma") : Wording.NONE;
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

    static Wording gluedHint(String text, String key) {
        String rest = text.substring(key.length() + 1).strip();
        return Wording.of("hint.colon", Shown.value(key + ": " + rest));
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
            known = find(key).flatMap(value -> read(key, value));
            read.put(key.name(), known);
        }
        return (Optional<T>) known;
    }

    private Optional<?> read(Key<?> key, Value value) {
        Problems.Mark before = value.findings().problems().mark();
        Optional<?> read = key.kind().read(value);
        if (written.containsKey(key.name()) && value.findings().problems().saysOfShape(before, value)) {
            // Something else was meant after all, since it is not even of the form of this key.
            value.findings().problems().takeBack(before);
            written.remove(key.name());
        }
        return read;
    }

    /** Reads the keys that nobody has asked for. */
    void readTheRest() {
        keys.all().stream().filter(this::has).forEach(this::get);
    }

    /** Whether nothing is wrong with the value of a key, where it has one. */
    boolean isFine(Key<?> key) {
        return !misspelt.contains(key.name()) && (!has(key) || get(key).isPresent());
    }

    /** Returns the value of a key, or another where there is none. */
    <T> T get(Key<T> key, T otherwise) {
        return get(key).orElse(otherwise);
    }

    /** Returns the value of a key that must be there. */
    <T> Optional<T> require(Key<T> key) {
        if (!has(key)) {
            missing(Wording.of("key.missing", key.name(), key.about()), key);
            return Optional.empty();
        }
        return get(key);
    }

    /**
     * Reports that the block lacks all of some keys, unless one of them is there with a mistyped name, which was
     * reported.
     */
    void missing(Wording what, Key<?>... lacking) {
        for (Key<?> key : lacking) {
            if (!readable || misspelt.contains(key.name())) {
                return;
            }
        }
        at.error(what);
    }

    /** Whether a key may stand here. */
    boolean allows(Key<?> key) {
        return keys.has(key.name());
    }

    boolean has(Key<?> key) {
        if (!keys.has(key.name())) {
            throw new IllegalArgumentException("the block has no key " + key.name());
        }
        return mapping.members().containsKey(key.name()) || written.containsKey(key.name());
    }

    /** Returns the value of a key before it is read, to report something about it or to read it otherwise. */
    Optional<Value> find(Key<?> key) {
        if (!has(key)) {
            return Optional.empty();
        }
        String name = written.getOrDefault(key.name(), key.name());
        Value value = at.member(name, mapping.members().get(name));
        return Optional.of(key.choice() ? value.coveredBy(Cover.Warrant.CHOICE, value.place()) : value);
    }

    /** Reports something about the value of a key, or about the block where the key is not there. */
    void error(Key<?> key, String wording, Object... arguments) {
        if (readable) {
            find(key).orElse(at).error(wording, arguments);
        }
    }

    /** Reports something about the block as a whole. */
    void error(String wording, Object... arguments) {
        if (readable) {
            at.error(wording, arguments);
        }
    }

    /** Returns the keys of the rows of a table under a key; none where it is no table. */
    List<String> rows(Key<?> key) {
        return find(key).map(Value::node).orElse(null) instanceof Node.Mapping rows
                ? List.copyOf(rows.members().keySet())
                : List.of();
    }

    /** Returns the row of a table under a key, to report something about it. */
    Value row(Key<?> key, String name) {
        Value table = find(key).orElse(at);
        Node.Member member =
                table.node() instanceof Node.Mapping rows ? rows.members().get(name) : null;
        return member == null ? table : table.row(name, member);
    }

    /** Whether it has a key that it may not have, which was reported. */
    boolean hasUnknown() {
        return mapping.members().keySet().stream().anyMatch(name -> !keys.has(name));
    }

    /** Reports each of the keys that is there although something rules it out. */
    void refuse(Wording why, Key<?>... refused) {
        for (Key<?> key : refused) {
            if (has(key)) {
                find(key).orElseThrow().error(why);
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
