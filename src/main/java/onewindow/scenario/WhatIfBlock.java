package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the variants that a scenario lists under {@code whatIf}: each a file beside it or a built-in scenario, and each
 * building on this very scenario, so that it says what one change would do.
 */
final class WhatIfBlock {

    private static final int MOST = 50;

    static final Key<List<String>> WHAT_IF =
            Key.choice("whatIf", ListKind.of(Words.TEXT, "variants", MOST), "about.whatIf.whatIf");

    private final ScenarioFiles files;
    private final ScenarioText stated;
    private final Problems problems;

    WhatIfBlock(ScenarioFiles files, ScenarioText stated, Problems problems) {
        this.files = files;
        this.stated = stated;
        this.problems = problems;
    }

    /** Returns the variants' files in the order of the list; what is wrong with one is reported at its line. */
    List<ScenarioText> texts(Node.Mapping tree) {
        List<ScenarioText> texts = new ArrayList<>();
        Optional<Node> list = tree.find(WHAT_IF.name());
        if (list.isEmpty() || !(list.get() instanceof Node.Sequence sequence)) {
            return texts;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            if (sequence.items().get(i) instanceof Node.Scalar reference) {
                text(reference, WHAT_IF.name() + "[" + i + "]", texts).ifPresent(texts::add);
            }
        }
        return texts;
    }

    private Optional<ScenarioText> text(Node.Scalar reference, String key, List<ScenarioText> before) {
        Optional<ScenarioText> found =
                files.openBeside(named(reference.text()), stated, reference.place(), key, problems);
        if (found.isEmpty()) {
            return found;
        }
        String shown = Shown.value(reference.text());
        if (before.stream().anyMatch(found.get()::sameAs)) {
            problems.error(reference.place(), key, Wording.of("whatIf.twice", shown));
            return Optional.empty();
        }
        if (found.get().sameAs(stated) || !buildsOnStated(found.get())) {
            problems.error(reference.place(), key, Wording.of("whatIf.otherBase", shown, stated.key()));
            return Optional.empty();
        }
        return found;
    }

    /** A file beside the scenario may be named without its ending, as a built-in one. */
    private String named(String reference) {
        String file = reference + ScenarioFiles.EXTENSION;
        return files.isBeside(file, stated) ? file : reference;
    }

    /** Whether the scenario is among the variant's bases; what else is wrong with the variant shows when it is read. */
    private boolean buildsOnStated(ScenarioText variant) {
        Problems unseen = new Problems();
        FileChain chain = new FileChain(files, new Patch(ScenarioReader.alternatives(), unseen), unseen);
        chain.resolve(variant);
        return chain.texts().stream()
                .anyMatch(base -> base.sameAs(stated) || base.text().equals(stated.text()));
    }
}
