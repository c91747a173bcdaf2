package onewindow.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import onewindow.casework.Limits;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;
import onewindow.report.Doubts;
import onewindow.scenario.LocalName;
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
            ScenarioReader reader = new ScenarioReader();
            Reading reading = Readings.read(reader, file, List.of());
            for (Problem problem : reading.problems()) {
                out.println(ProblemWording.marked(problem, language.chosen()));
            }
            List<Problem> ofVariants =
                    reading.ok() ? reader.readVariants(file, List.of()).errors() : List.of();
            ofVariants.forEach(problem -> out.println(ProblemWording.marked(problem, language.chosen())));
            reading.scenario().filter(scenario -> ofVariants.isEmpty()).ifPresent(scenario -> {
                for (String doubt : Doubts.of(scenario, language.chosen().tag())) {
                    out.println(file + ": " + Texts.of(language.chosen(), "mark.warning") + doubt);
                }
                out.println(facts(file, scenario));
                scenario.cases().ifPresent(plan -> out.println(caseFacts(file, scenario, plan)));
            });
            ok &= reading.ok() && ofVariants.isEmpty();
        }
        out.flush();
        return ok ? ExitCode.DONE : ExitCode.USER_FAULT;
    }

    private String facts(String file, Scenario scenario) {
        int windows = scenario.layout().groups().stream()
                .mapToInt(group -> group.windows())
                .sum();
        int staff = scenario.staff();
        return Texts.of(
                language.chosen(),
                "check.ok",
                file,
                scenario.horizon().days().size(),
                scenario.labels().departments().size(),
                scenario.labels().caseMatters(),
                windows,
                staff);
    }

    /** The kinds of case with their limits, who works behind the counter, and the desks. */
    private String caseFacts(String file, Scenario scenario, CasePlan plan) {
        Language in = language.chosen();
        List<String> kinds = new ArrayList<>();
        for (int kind = 0; kind < plan.rules().kinds().size(); kind++) {
            CaseRules.Kind rules = plan.rules().kinds().get(kind);
            Limits limits = plan.layout().limits().get(kind);
            LocalName name = scenario.labels().kinds().get(kind).name();
            kinds.add(Texts.of(
                    in,
                    rules.stages().isEmpty() ? "check.instant" : "check.kind",
                    in == Language.ZH ? name.zh() : name.en(),
                    rules.share(),
                    limits.promisedDays(),
                    limits.statutoryDays(),
                    rules.departments().size()));
        }
        List<Integer> officers = plan.layout().offices();
        int departments = scenario.labels().departments().size();
        int approval = plan.rules().offices().approvalOffice();
        return Texts.of(
                in,
                approval < 0 ? "check.cases" : "check.casesOneSeal",
                file,
                String.join(in == Language.ZH ? "、" : ", ", kinds),
                officers.subList(0, departments).stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                approval < 0 ? 0 : officers.get(approval),
                scenario.labels().desks().size());
    }
}
