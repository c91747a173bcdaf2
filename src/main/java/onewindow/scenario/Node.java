package onewindow.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of YAML that remembers the file and the line on which it stands. */
sealed interface Node {

    /** The key that turns a mapping into an annotated scalar. */
    String VALUE = "value";

    Place place();

    /** Whether this is a mapping around {@code value}: a scalar with its source or assumption beside it. */
    default boolean isAnnotatedScalar() {
        return this instanceof Mapping mapping
                && mapping.members().containsKey(VALUE)
                && !mapping.members().containsKey("key");
    }

    /** Whether this is the plain scalar that YAML calls null. */
    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.plain() && Scalar.saysNull(scalar.text());
    }

    /** A single value, kept as its text; {@code plain} without quotes. */
    record Scalar(Place place, String text, boolean plain) implements Node {

        private static boolean saysNull(String text) {
            return text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null");
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {}

    /**
     * Keys with their values, in the order of the file; the annotations are kept apart.
     *
     * @param annotations where the numbers beneath come from: one for each file that says so, the patching file first
     */
    record Mapping(Place place, Map<String, Member> members, List<Annotation> annotations) implements Node {

        /** Returns the value of a key, if it is there. */
        Optional<Node> find(String key) {
            return Optional.ofNullable(members.get(key)).map(Member::value);
        }
    }

    /** A key's place and its value. */
    record Member(Place place, Node value) {}

    /**
     * The {@code source} or the {@code assumption} of a block.
     *
     * @param former what was said of the value that a patch or setting put this one in place of
     */
    record Annotation(Place place, Optional<Node> source, Optional<Node> assumption, Optional<Former> former) {

        /** Returns the annotation with what was said of the former value. */
        Annotation after(Former said) {
            return new Annotation(place, source, assumption, Optional.of(said));
        }
    }

    /** A value that was replaced, and its assumption with a range. */
    record Former(String value, Annotation assumption) {}
}
