package onewindow.commands;

import onewindow.scenario.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of the scenario format, for editors that complete and check YAML. */
@Command(name = "schema", resourceBundle = "onewindow.commands.Help")
final class SchemaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public void run() {
        spec.commandLine().getOut().println(ScenarioSchema.json());
        spec.commandLine().getOut().flush();
    }
}
