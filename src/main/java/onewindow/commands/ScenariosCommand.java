package onewindow.commands;

import java.io.PrintWriter;
import onewindow.scenario.BuiltInScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the built-in scenarios with a line each. */
@Command(name = "scenarios", resourceBundle = "onewindow.commands.Help")
final class ScenariosCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        int width = BuiltInScenarios.list().stream()
                .mapToInt(entry -> entry.name().length())
                .max()
                .orElse(0);
        for (BuiltInScenarios.Entry entry : BuiltInScenarios.list()) {
            String text = entry.summary().in(language.chosen().tag());
            out.println(entry.name()
                    + " ".repeat(width - entry.name().length() + 2)
                    + (text.isEmpty() ? entry.title().in(language.chosen().tag()) : text));
        }
        out.flush();
    }
}
