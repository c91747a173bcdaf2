package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What is wrong with text that is no YAML, in words that help.
 *
 * @param line from 1
 */
record YamlFault(int line, Wording text) {

    private static final char FULL_WIDTH_COLON = '\uFF1A';

    /** Explains why the parser gave up on a text. */
    static YamlFault explain(YamlEngineException fault, String text) {
        if (!(fault instanceof MarkedYamlEngineException marked)) {
            return new YamlFault(1, notYaml(Wording.of("yaml.parser", oneLine(fault.getMessage()))));
        }
        List<String> lines = text.lines().toList();
        int line = marked.getProblemMark().map(Mark::getLine).orElse(0);
        int last = Math.max(0, lines.size() - 1);
        line = Math.min(line, last);
        // The parser often notices on the next line what the line before did wrong.
        for (int at = line; at >= 0 && at >= line - 1; at--) {
            Wording found = at < lines.size() ? mistakeIn(lines.get(at)) : Wording.NONE;
            if (!found.isNothing()) {
                return new YamlFault(at + 1, notYaml(found));
            }
        }
        String problem = oneLine(marked.getProblem());
        Wording meaning = meaning(problem);
        Wording words = Wording.of("yaml.parser", problem + context(marked));
        return new YamlFault(line + 1, notYaml(meaning.isNothing() ? words : meaning));
    }

    private static Wording notYaml(Wording why) {
        return Wording.of("yaml.not", why);
    }

    private static String context(MarkedYamlEngineException fault) {
        Optional<Mark> mark = fault.getContextMark();
        return fault.getContext() == null || mark.isEmpty()
                ? ""
                : " (" + oneLine(fault.getContext()) + " from line "
                        + (mark.get().getLine() + 1) + ")";
    }

    /** Says in a planner's words what the parser's words mean; nothing where they say it themselves. */
    private static Wording meaning(String problem) {
        if (problem.startsWith("found character '") && problem.length() > 17) {
            return Wording.of("yaml.start", String.valueOf(problem.charAt(17)));
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return Wording.of("yaml.colonInText");
        }
        if (problem.contains("but found '<block mapping start>'")
                || problem.contains("but found '<block sequence start>'")) {
            return Wording.of("yaml.indent");
        }
        return Wording.NONE;
    }

    private static Wording mistakeIn(String line) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        if (indent.indexOf('\t') >= 0) {
            return Wording.of("yaml.tab");
        }
        String key = line.strip();
        int wide = key.indexOf(FULL_WIDTH_COLON);
        if (wide > 0 && key.indexOf(": ") < 0 && !key.endsWith(":")) {
            return Wording.of("yaml.wideColon", Shown.value(key.substring(0, wide)));
        }
        if (key.length() > 1 && key.charAt(0) == '-' && Character.isLetter(key.charAt(1)) && key.indexOf(": ") > 0) {
            return Wording.of("yaml.dash", Shown.value(key));
        }
        int colon = key.indexOf(':');
        boolean closed = colon > 0 && colon + 1 < key.length() && key.charAt(colon + 1) != ' ';
        if (closed && key.indexOf(": ") < 0 && !key.endsWith(":") && isWord(key.substring(0, colon))) {
            return Wording.of("yaml.colon", Shown.value(key.substring(0, colon)));
        }
        return Wording.NONE;
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == ' ');
    }

    private static String oneLine(String message) {
        return message == null
                ? "it cannot be read"
                : message.replace('\n', ' ').strip();
    }
}
