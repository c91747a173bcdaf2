package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A value that is one word, number or quantity, on its own or annotated with its source or assumption. */
final class ScalarKind<T> implements Kind<T> {

    /** Turns text into a value. */
    interface Parser<T> {
        /** Returns the value, or null where the text is none; throws where more can be said than that. */
        T parse(String text) throws Unreadable;
    }

    /** Why a text is not a value: a key of the bundles, in whose text {@code {0}} is the text that was read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<Object> arguments;

        Unreadable(String key, Object... arguments) {
            super(key, null, false, false);
            this.arguments = List.of(arguments);
        }

        /** Says it of the text that is not readable. */
        Wording of(String text) {
            List<Object> all = new ArrayList<>();
            all.add(Shown.value(text));
            all.addAll(arguments);
            return Wording.of(getMessage(), all.toArray());
        }
    }

    private static final Keys ANNOTATED = Keys.of(Key.of(Node.VALUE, null, "about.scalar.value"));
    private final String name;
    private final Wording allowed;
    private final boolean figure;
    private final Parser<T> parser;
    private final Function<String, Wording> hint;
    private final Map<String, Object> schema;
    private final boolean verbatim;

    private ScalarKind(
            String name,
            Wording allowed,
            boolean figure,
            Parser<T> parser,
            Function<String, Wording> hint,
            Map<String, Object> schema,
            boolean verbatim) {
        this.name = name;
        this.allowed = allowed;
        this.figure = figure;
        this.parser = parser;
        this.hint = hint;
        this.schema = schema;
        this.verbatim = verbatim;
    }

    /** A number or quantity that needs a source; {@code allowed} completes "is not …". */
    static <T> ScalarKind<T> figure(String name, Wording allowed, Map<String, Object> schema, Parser<T> parser) {
        return new ScalarKind<>(name, allowed, true, parser, ScalarKind::noHint, schema, false);
    }

    /** A word, which needs no source. */
    static <T> ScalarKind<T> word(String name, Wording allowed, Map<String, Object> schema, Parser<T> parser) {
        return new ScalarKind<>(name, allowed, false, parser, ScalarKind::noHint, schema, false);
    }

    /** A text of the writer's own, whose letters and signs are left as they are. */
    static ScalarKind<String> verbatim(String name, Wording allowed, Map<String, Object> schema) {
        Parser<String> parser = text -> text.isEmpty() ? null : text;
        return new ScalarKind<>(name, allowed, false, parser, ScalarKind::noHint, schema, true);
    }

    /** Returns the kind with an advice for texts that are not readable: the hint is added behind "is not …". */
    ScalarKind<T> hinting(Function<String, Wording> advice) {
        return new ScalarKind<>(name, allowed, figure, parser, advice, schema, verbatim);
    }

    private static Wording noHint(String text) {
        return Wording.NONE;
    }

    /** What is allowed, in words that complete "is not …". */
    Wording allowed() {
        return allowed;
    }

    @Override
    public Optional<T> read(Value value) {
        if (value.node() instanceof Node.Scalar scalar) {
            return readPlain(value, scalar, false);
        }
        if (value.node() instanceof Node.Mapping mapping && value.node().isAnnotatedScalar()) {
            return readAnnotated(value, mapping);
        }
        value.error(value.node() instanceof Node.Mapping ? "shape.block" : "shape.list", allowed);
        return Optional.empty();
    }

    private Optional<T> readPlain(Value value, Node.Scalar scalar, boolean vouchedFor) {
        if (scalar.isNull()) {
            value.error("shape.empty", allowed);
            return Optional.empty();
        }
        Optional<T> parsed = parse(value, scalar.text());
        if (figure && !vouchedFor && parsed.isPresent()) {
            value.findings()
                    .figure(
                            value,
                            scalar.text(),
                            Cover.of(value.cover(), value.node().place()));
        }
        return parsed;
    }

    /** Reads the key of a table's row. */
    Optional<T> key(Value row, String key) {
        return parse(row, key);
    }

    /** Parses a text; reports what is wrong with it. */
    private Optional<T> parse(Value value, String text) {
        String plain = verbatim ? text.strip() : Letters.plain(text);
        try {
            T parsed = parser.parse(plain);
            if (parsed != null) {
                return Optional.of(parsed);
            }
            value.error("text.isNot", Shown.value(text), allowed, hint.apply(plain));
        } catch (Unreadable unreadable) {
            value.error(unreadable.of(text));
        }
        return Optional.empty();
    }

    private Optional<T> readAnnotated(Value value, Node.Mapping mapping) {
        for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
            if (!ANNOTATED.has(member.getKey())) {
                value.member(member.getKey(), member.getValue())
                        .error("key.besideValue", Block.commaHint(member.getValue()));
            }
        }
        Value inner = value.unwrapped(mapping.members().get(Node.VALUE));
        if (!(inner.node() instanceof Node.Scalar scalar)) {
            inner.error(inner.node() instanceof Node.Mapping ? "shape.block" : "shape.list", allowed);
            return Optional.empty();
        }
        Optional<Node.Annotation> annotation = mapping.annotations().stream().findFirst();
        Optional<Annotations.Stated> stated = annotation.flatMap(first -> Annotations.read(value, first));
        Optional<T> parsed = readPlain(inner, scalar, stated.isPresent());
        Optional<Node.Former> former = annotation.flatMap(Node.Annotation::former);
        if (parsed.isPresent() && former.isPresent()) {
            noteAfter(former.get(), inner, scalar.text(), parsed.get(), stated);
        } else if (parsed.isPresent() && stated.isPresent()) {
            note(inner, scalar.text(), parsed.get(), stated.get());
        }
        return parsed;
    }

    /** Notes an assumption whose range is that of the value before it, as long as the new value lies within. */
    private void noteAfter(
            Node.Former former, Value value, String text, T parsed, Optional<Annotations.Stated> stated) {
        Findings findings = value.findings();
        Optional<Annotations.Stated> before = Annotations.read(value, former.assumption());
        if (stated.isPresent() && figure) {
            findings.figure(value, text, Cover.Warrant.ASSUMPTION);
        }
        if (before.isEmpty()) {
            return;
        }
        String why = stated.map(Annotations.Stated::words)
                .orElse(former.value() + " → " + text + "; " + before.get().words());
        Place place = stated.orElse(before.get()).place();
        Optional<Range<T>> range = range(before.get().range(), former.value());
        if (range.isPresent() && range.get().holds(parsed)) {
            findings.assumed(
                    place, new Provenance.Assumed(value.key(), text, why, range.get().low, range.get().high, true));
            return;
        }
        range.ifPresent(left -> findings.problems()
                .warning(
                        value.place(),
                        value.path(),
                        Wording.of("range.leftOut", Shown.value(text), left.low, left.high, former.value())));
        if (stated.isPresent()) {
            findings.assumed(place, new Provenance.Assumed(value.key(), text, why, "", "", false));
        }
    }

    private void note(Value value, String text, T parsed, Annotations.Stated stated) {
        Findings findings = value.findings();
        if (stated.warrant() == Cover.Warrant.SOURCE) {
            if (figure) {
                findings.figure(value, text, Cover.Warrant.SOURCE);
            }
            findings.sourced(stated.place(), new Provenance.Sourced(value.key(), text, stated.words()));
            return;
        }
        if (figure) {
            findings.figure(value, text, Cover.Warrant.ASSUMPTION);
        }
        Optional<Range<T>> range = stated.range() == null ? Optional.empty() : range(stated.range(), text);
        if (range.isPresent() && range.get().excludes(parsed)) {
            stated.range().error("range.outside", Shown.value(text), range.get().low, range.get().high);
            range = Optional.empty();
        }
        findings.assumed(
                stated.place(),
                new Provenance.Assumed(
                        value.key(),
                        text,
                        stated.words(),
                        range.map(Range::low).orElse(""),
                        range.map(Range::high).orElse(""),
                        range.isPresent()));
    }

    /** Returns the two ends of a range; empty when it is not one, which is then reported. */
    private Optional<Range<T>> range(Value range, String text) {
        Optional<String> stated = Words.TEXT.read(range).map(Letters::plain);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        int dots = stated.get().indexOf("..");
        if (dots < 0) {
            range.error("range.form", Shown.value(stated.get()), text);
            return Optional.empty();
        }
        String low = stated.get().substring(0, dots).strip();
        String high = stated.get().substring(dots + 2).strip();
        Optional<T> lowest = parse(range, low);
        Optional<T> highest = parse(range, high);
        return lowest.isEmpty() || highest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Range<>(low, high, lowest.get(), highest.get()));
    }

    /** The ends of a range, as the file states them and as values. */
    private record Range<T>(String low, String high, T lowest, T highest) {

        boolean holds(T value) {
            return size(lowest) <= size(value) && size(value) <= size(highest);
        }

        /** Whether the value is known to lie outside. */
        boolean excludes(T value) {
            return size(value) < size(lowest) || size(value) > size(highest);
        }

        /** By what values are compared; NaN, which compares with nothing, where they are no numbers. */
        private static double size(Object value) {
            return value instanceof Number number ? number.doubleValue() : Double.NaN;
        }
    }

    @Override
    public Map<String, Object> schema(SchemaParts parts) {
        return parts.reference(name, () -> SchemaParts.of("anyOf", List.of(schema, annotatedSchema(parts))));
    }

    private Map<String, Object> annotatedSchema(SchemaParts parts) {
        Map<String, Object> properties = SchemaParts.of(
                Node.VALUE, schema, "source", Words.TEXT_SCHEMA, "assumption", Annotations.schema(parts));
        return SchemaParts.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.of(Node.VALUE),
                "additionalProperties",
                false);
    }
}
