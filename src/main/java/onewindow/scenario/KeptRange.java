package onewindow.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the range of an assumed value in mind when a patch or setting replaces the value. */
final class KeptRange {

    private KeptRange() {}

    /** Returns the patch, with the range of the base beside it where the base has one and the patch states none. */
    static Node over(Node base, Node patch) {
        Optional<Node.Former> former = former(base);
        if (former.isEmpty() || patch.isNull()) {
            return patch;
        }
        if (patch instanceof Node.Scalar scalar) {
            return new Node.Mapping(
                    scalar.place(),
                    Map.of(Node.VALUE, new Node.Member(scalar.place(), scalar)),
                    List.of(unstated(scalar.place()).after(former.get())));
        }
        if (patch instanceof Node.Mapping mapping && patch.isAnnotatedScalar()) {
            Node.Annotation own = mapping.annotations().isEmpty()
                    ? unstated(mapping.place())
                    : mapping.annotations().get(0);
            return own.source().isPresent() || hasRange(own)
                    ? patch
                    : new Node.Mapping(mapping.place(), mapping.members(), List.of(own.after(former.get())));
        }
        return patch;
    }

    private static Node.Annotation unstated(Place place) {
        return new Node.Annotation(place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is said of a value, with its range; of one that replaced another, what was said of that. */
    private static Optional<Node.Former> former(Node base) {
        if (!(base instanceof Node.Mapping mapping)
                || !base.isAnnotatedScalar()
                || mapping.annotations().isEmpty()
                || !(mapping.find(Node.VALUE).orElse(null) instanceof Node.Scalar value)) {
            return Optional.empty();
        }
        Node.Annotation annotation = mapping.annotations().get(0);
        return hasRange(annotation) ? Optional.of(new Node.Former(value.text(), annotation)) : annotation.former();
    }

    private static boolean hasRange(Node.Annotation annotation) {
        return annotation.assumption().orElse(null) instanceof Node.Mapping assumption
                && assumption.find(Annotations.RANGE.name()).isPresent();
    }
}
