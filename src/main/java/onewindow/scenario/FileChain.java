package onewindow.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scenario file with the files that it builds on, the user's file first. */
final class FileChain {

    private static final int DEEPEST = 8;

    private final ScenarioFiles files;
    private final Patch patch;
    private final Problems problems;
    private final List<ScenarioText> texts = new ArrayList<>();

    FileChain(ScenarioFiles files, Patch patch, Problems problems) {
        this.files = files;
        this.patch = patch;
        this.problems = problems;
    }

    /** The files that were read, in the order of the chain. */
    List<ScenarioText> texts() {
        return texts;
    }

    /** Returns the file's tree laid over those of its bases; empty when one of them cannot be used. */
    Optional<Node.Mapping> resolve(ScenarioText text) {
        texts.add(text);
        Optional<Node.Mapping> own = parse(text);
        Optional<Node.Member> base = own.map(root -> root.members().get("base"));
        if (base.isEmpty()) {
            return own;
        }
        if (!(base.get().value() instanceof Node.Scalar reference) || reference.isNull()) {
            problems.error(
                    base.get().place(),
                    "base",
                    Wording.of("base.form", Shown.node(base.get().value())));
            return Optional.empty();
        }
        return openBase(reference, text).flatMap(this::resolve).map(under ->
                (Node.Mapping) patch.over(withoutVariants(under), own.get(), ""));
    }

    /** Variants build on the scenario that lists them; those that build on it have none of them. */
    private static Node.Mapping withoutVariants(Node.Mapping base) {
        Map<String, Node.Member> members = new LinkedHashMap<>(base.members());
        members.remove(WhatIfBlock.WHAT_IF.name());
        return new Node.Mapping(base.place(), members, base.annotations());
    }

    private Optional<ScenarioText> openBase(Node.Scalar reference, ScenarioText from) {
        if (texts.size() > DEEPEST) {
            problems.error(reference.place(), "base", Wording.of("base.deep", Shown.value(reference.text()), DEEPEST));
            return Optional.empty();
        }
        Optional<ScenarioText> base = files.openBase(reference.text(), from, reference.place(), problems);
        if (base.isPresent() && texts.stream().anyMatch(base.get()::sameAs)) {
            problems.error(reference.place(), "base", Wording.of("base.circle", Shown.value(reference.text())));
            return Optional.empty();
        }
        return base;
    }

    private Optional<Node.Mapping> parse(ScenarioText text) {
        int before = problems.errors();
        Optional<Node> root = YamlParser.parseFile(text.shown(), text.text(), problems);
        if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (root.isPresent() && !root.get().isNull()) {
            String key = root.get() instanceof Node.Sequence ? "file.list" : "file.value";
            problems.error(root.get().place(), "", Wording.of(key).about(Shown.node(root.get())));
        } else if (problems.errors() == before) {
            problems.error(new Place(text.shown(), 1), "", Wording.of("file.empty"));
        }
        return Optional.empty();
    }

    /** Returns the file that has the name shown in problems. */
    Optional<ScenarioText> shownAs(String file) {
        return texts.stream().filter(text -> text.shown().equals(file)).findFirst();
    }
}
