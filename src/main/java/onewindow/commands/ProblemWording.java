package onewindow.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import onewindow.scenario.Problem;
import onewindow.scenario.Severity;

/**
 * Says a scenario's problems in Chinese: by sentence patterns for those that people meet most, the others in English.
 */
final class ProblemWording {

    private static final String RESOURCE = "problems_zh.txt";
    private static final List<Rule> RULES = rules();

    private ProblemWording() {}

    /** A pattern of the English text, and what stands for it. */
    private record Rule(Pattern english, String chinese) {}

    private static List<Rule> rules() {
        try (InputStream in = ProblemWording.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new MissingResourceException("no resource " + RESOURCE, ProblemWording.class.getName(), RESOURCE);
            }
            List<Rule> rules = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    rules.add(new Rule(Pattern.compile(line.substring(0, tab)), line.substring(tab + 1)));
                }
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the problem as a line without saying how grave it is. */
    static String line(Problem problem, Language language) {
        return said(problem, language).asLine();
    }

    /** Returns the problem as a line that says whether it is an error or a warning. */
    static String marked(Problem problem, Language language) {
        String mark = problem.severity() == Severity.ERROR ? "mark.error" : "mark.warning";
        return said(problem, language).asLine(Texts.of(language, mark));
    }

    private static Problem said(Problem problem, Language language) {
        return language == Language.ZH
                ? new Problem(
                        problem.severity(), problem.file(), problem.line(), problem.key(), chinese(problem.text()))
                : problem;
    }

    private static String chinese(String text) {
        String said = text;
        for (Rule rule : RULES) {
            said = rule.english.matcher(said).replaceAll(rule.chinese);
        }
        return said;
    }
}
