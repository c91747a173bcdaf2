package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scenarios that the program brings along. */
public final class BuiltInScenarios {

    private static final LocalName NONE = new LocalName("", "");

    private BuiltInScenarios() {}

    /**
     * A built-in scenario.
     *
     * @param name by which it is read, such as {@code textbook/mm1-rho90}
     * @param title what it is
     * @param summary one line about it; empty texts where it states none
     */
    public record Entry(String name, LocalName title, LocalName summary) {}

    /** Lists the built-in scenarios in the order of their names; only their heads are read. */
    public static List<Entry> list() {
        return list(new ScenarioFiles(ScenarioFiles.BUILT_IN));
    }

    static List<Entry> list(ScenarioFiles files) {
        List<Entry> entries = new ArrayList<>();
        for (String file : files.builtIn()) {
            Problems problems = new Problems();
            files.openBuiltIn(file, problems)
                    .flatMap(text -> YamlParser.parseFile(text.shown(), text.text(), problems))
                    .ifPresent(root -> entries.add(entry(file, root, new Findings(problems))));
        }
        return entries;
    }

    private static Entry entry(String file, Node root, Findings findings) {
        String name = ScenarioFiles.nameOf(file);
        LocalName title = name(root, ScenarioCompiler.TITLE, findings).orElse(new LocalName(name, name));
        return new Entry(
                name, title, name(root, ScenarioCompiler.SUMMARY, findings).orElse(NONE));
    }

    private static Optional<LocalName> name(Node root, Key<LocalName> key, Findings findings) {
        return root instanceof Node.Mapping mapping
                ? mapping.find(key.name()).flatMap(name -> key.kind().read(Value.root(name, findings)))
                : Optional.empty();
    }
}
