package onewindow.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import onewindow.people.Staffing;
import onewindow.report.Doubts;
import onewindow.scenario.Problem;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates scenario files: prints every problem, or one line with the facts of the scenario. */
@Command(name = "check", resourceBundle = "onewindow.commands.Help")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "check.files")
    private List<String> files;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean ok = true;
        for (String file : files) {
            Reading reading = Readings.read(new ScenarioReader(), file, List.of());
            for (Problem problem : reading.problems()) {
                out.println(ProblemWording.marked(problem, language.chosen()));
            }
            reading.scenario().ifPresent(scenario -> {
                for (String doubt : Doubts.of(scenario, language.chosen().tag())) {
                    out.println(file + ": " + Texts.of(language.chosen(), "mark.warning") + doubt);
                }
                out.println(facts(file, scenario));
            });
            ok &= reading.ok();
        }
        out.flush();
        return ok ? ExitCode.DONE : ExitCode.USER_FAULT;
    }

    private String facts(String file, Scenario scenario) {
        int windows = scenario.layout().groups().stream()
                .mapToInt(group -> group.windows())
                .sum();
        int staff = scenario.staffing().stream().mapToInt(Staffing::staff).sum();
        return Texts.of(
                language.chosen(),
                "check.ok",
                file,
                scenario.horizon().days().size(),
                scenario.labels().departments().size(),
                scenario.labels().matters().size(),
                windows,
                staff);
    }
}
