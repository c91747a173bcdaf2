package onewindow.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code source} and {@code assumption}: of a block, or of a single value with its range. */
final class Annotations {

    static final Key<String> WHY = Key.choice("why", Words.TEXT, "about.annotations.why");
    static final Key<String> RANGE = Key.choice("range", Words.TEXT, "about.annotations.range");
    static final Keys ASSUMPTION = Keys.of(WHY, RANGE);

    private Annotations() {}

    /** What is said about where a value comes from; {@code range} is null where none is stated. */
    record Stated(Cover.Warrant warrant, String words, Value range, Place place) {}

    /** Notes what a block says about the numbers beneath it; returns the value under the covers of its annotations. */
    static Value open(Value value, Node.Mapping mapping) {
        Value covered = value;
        for (int i = mapping.annotations().size() - 1; i >= 0; i--) {
            Optional<Stated> stated = read(covered, mapping.annotations().get(i));
            if (stated.isPresent()) {
                note(value, stated.get());
                covered = covered.coveredBy(stated.get().warrant, stated.get().place);
            }
        }
        return covered;
    }

    private static void note(Value value, Stated stated) {
        if (stated.range != null) {
            stated.range.error("range.many");
        }
        if (stated.warrant == Cover.Warrant.SOURCE) {
            value.findings().sourced(stated.place, new Provenance.Sourced(value.key(), "", stated.words));
        } else {
            value.findings()
                    .assumed(stated.place, new Provenance.Assumed(value.key(), "", stated.words, "", "", false));
        }
    }

    /** Reads one annotation; empty when it says nothing or is not as it should be. */
    static Optional<Stated> read(Value owner, Node.Annotation annotation) {
        if (annotation.source().isEmpty() && annotation.assumption().isEmpty()) {
            return Optional.empty();
        }
        if (annotation.source().isPresent() && annotation.assumption().isPresent()) {
            member(
                            owner,
                            "assumption",
                            annotation.place(),
                            annotation.assumption().get())
                    .error("assumption.besideSource");
        }
        if (annotation.source().isPresent()) {
            Value source = member(
                    owner, "source", annotation.place(), annotation.source().get());
            return Words.TEXT
                    .read(source)
                    .map(words -> new Stated(Cover.Warrant.SOURCE, words, null, annotation.place()));
        }
        Value assumption = member(
                owner, "assumption", annotation.place(), annotation.assumption().orElseThrow());
        if (assumption.node() instanceof Node.Mapping mapping) {
            Block block = Block.open(assumption, mapping, ASSUMPTION);
            Value range = block.find(RANGE).orElse(null);
            return block.require(WHY).map(why -> new Stated(Cover.Warrant.ASSUMPTION, why, range, annotation.place()));
        }
        return Words.TEXT
                .read(assumption)
                .map(why -> new Stated(Cover.Warrant.ASSUMPTION, why, null, annotation.place()));
    }

    /** Describes the value of {@code assumption}. */
    static Map<String, Object> schema(SchemaParts parts) {
        return parts.reference("assumption", () -> {
            Map<String, Object> properties = SchemaParts.of(
                    WHY.name(),
                            SchemaParts.of(
                                    "type", "string", "description", WHY.about().in("en")),
                    RANGE.name(),
                            SchemaParts.of(
                                    "type",
                                    "string",
                                    "pattern",
                                    "\\.\\.",
                                    "description",
                                    RANGE.about().in("en")));
            Map<String, Object> block = SchemaParts.of(
                    "type",
                    "object",
                    "properties",
                    properties,
                    "required",
                    List.of(WHY.name()),
                    "additionalProperties",
                    false);
            return SchemaParts.of("anyOf", List.of(Words.TEXT_SCHEMA, block));
        });
    }

    private static Value member(Value owner, String key, Place place, Node node) {
        return owner.member(key, new Node.Member(place, node));
    }
}
