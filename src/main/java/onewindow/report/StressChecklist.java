package onewindow.report;

import java.util.List;
import java.util.function.Function;
import onewindow.casework.CaseworkLayout;
import onewindow.measure.RunResult;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * Table: the items of the STRESS-DES reporting guideline (Monks et al., Journal of Simulation 13 (2019) 55-67), filled
 * in as far as they follow from the scenario and the run.
 */
final class StressChecklist {

    private final Scenario scenario;
    private final RunResult result;
    private final HtmlTable table =
            new HtmlTable().words("column.item").words("column.asks").words("column.answer");

    private StressChecklist(Scenario scenario, RunResult result) {
        this.scenario = scenario;
        this.result = result;
    }

    static HtmlTable of(Scenario scenario, RunResult result) {
        StressChecklist checklist = new StressChecklist(scenario, result);
        checklist.objectives();
        checklist.logic();
        checklist.numbers();
        checklist.experiment();
        checklist.implementation();
        return checklist.table;
    }

    private void objectives() {
        LocalName summary = scenario.summary();
        String nothing = summary.en().isEmpty() ? "" : ": ";
        row(
                "1.1",
                "stress.purpose",
                new LocalName(
                        scenario.title().zh() + nothing + summary.zh(),
                        scenario.title().en() + nothing + summary.en()));
        row("1.2", "stress.outputs", andCases(w -> w.text("stress.outputsAre"), "stress.caseOutputs"));
        int moved = result.ranges().size();
        row(
                "1.3",
                "stress.experiments",
                moved == 0 ? Wording.both("stress.oneScenario") : Wording.both("stress.ranges", moved));
    }

    private void logic() {
        row("2.1", "stress.diagram", andCases(w -> w.text("stress.diagramIs"), "stress.caseDiagram"));
        row("2.2", "stress.logic", andCases(w -> w.text("stress.logicIs"), "stress.caseLogic"));
        row("2.3", "stress.scenarioLogic", Wording.both("stress.scenarioLogicIs"));
        row("2.4", "stress.algorithms", words(ModelWords::order));
        row(
                "2.5.1",
                "stress.entities",
                andCases(
                        w -> w.text(
                                "stress.entitiesAre",
                                names(scenario.labels().classes(), w),
                                w.count(scenario.labels().caseMatters())),
                        w -> w.text(
                                "stress.caseEntities", names(scenario.labels().kinds(), w))));
        row(
                "2.5.2",
                "stress.activities",
                andCases(
                        w -> w.text("stress.activitiesAre", new ModelWords(scenario, w).serviceTimes()),
                        "stress.caseActivities"));
        row(
                "2.5.3",
                "stress.resources",
                andCases(
                        w -> w.text(
                                "stress.resourcesAre",
                                w.count(Ranking.windows(scenario)),
                                w.count(scenario.layout().groups().size()),
                                w.count(Ranking.staff(scenario))),
                        w -> w.text("stress.caseResources", w.count(officers()))));
        boolean unlimited = scenario.layout().waitingPlaces() == Integer.MAX_VALUE;
        row(
                "2.5.4",
                "stress.queues",
                andCases(
                        w -> unlimited
                                ? w.text("stress.queuesUnlimited")
                                : w.text(
                                        "stress.queuesLimited",
                                        w.count(scenario.layout().waitingPlaces())),
                        "stress.caseQueues"));
        row(
                "2.5.5",
                "stress.entry",
                andCases(
                        w -> w.text(
                                "stress.entryIs",
                                new ModelWords(scenario, w).arrivals(),
                                new ModelWords(scenario, w).behaviour()),
                        "stress.caseEntry"));
    }

    private void numbers() {
        int sources = scenario.provenance().sources().size();
        int assumptions = scenario.provenance().assumptions().size();
        row("3.1", "stress.sources", Wording.both("stress.sourcesAre", sources));
        row("3.2", "stress.preparation", Wording.both("stress.preparationIs"));
        row("3.3", "stress.inputs", Wording.both("stress.inputsAre", scenario.key(), scenario.sha256()));
        row("3.4", "stress.assumptions", Wording.both("stress.assumptionsAre", assumptions));
    }

    private void experiment() {
        long warmUp = scenario.length().warmUpMillis();
        int daysBefore = scenario.cases().map(plan -> plan.warmUp().size()).orElse(0);
        row(
                "4.1",
                "stress.start",
                daysBefore > 0
                        ? Wording.both("stress.startCases", daysBefore)
                        : warmUp == 0
                                ? Wording.both(
                                        scenario.horizon().continuous() ? "stress.startEmpty" : "stress.startDays")
                                : Wording.both(w -> w.text("stress.startWarmUp", w.duration(warmUp / 1000.0))));
        row("4.2", "stress.length", Wording.both(w -> Setting.when(scenario, result, w)));
        int done = result.summary().replications();
        row(
                "4.3",
                "stress.estimation",
                Wording.both(w -> w.text(
                        done > 1 ? "stress.estimationIs" : "stress.estimationOne",
                        w.count(done),
                        w.text("stress.estimator"))));
    }

    private void implementation() {
        row(
                "5.1",
                "stress.software",
                Wording.both(
                        "stress.softwareIs",
                        result.environment().version(),
                        result.environment().commit(),
                        result.environment().jvm()));
        row("5.2", "stress.random", Wording.both("stress.randomIs", Long.toString(result.seed())));
        row("5.3", "stress.execution", Wording.both("stress.executionIs"));
        row(
                "5.4",
                "stress.system",
                Wording.both(w -> w.text(
                        "stress.systemIs",
                        result.environment().cpu(),
                        result.environment().os(),
                        result.environment().threads(),
                        w.duration(result.environment().runSeconds()))));
        row(
                "6.1",
                "stress.code",
                Wording.both("stress.codeIs", result.environment().commit()));
    }

    private int officers() {
        return scenario.cases().orElseThrow().layout().offices().stream()
                .filter(office -> office != CaseworkLayout.UNLIMITED)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static String names(List<Label> labels, Wording w) {
        return String.join(
                w.text("list.comma"),
                labels.stream().map(label -> w.name(label.name())).toList());
    }

    /** What is so of visits and, where cases are followed beyond the counter, of them. */
    private LocalName andCases(Function<Wording, String> visits, String cases) {
        return andCases(visits, w -> w.text(cases));
    }

    private LocalName andCases(Function<Wording, String> visits, Function<Wording, String> cases) {
        return scenario.cases().isEmpty()
                ? Wording.both(visits)
                : Wording.both(w -> visits.apply(w) + w.text("list.semicolon") + cases.apply(w));
    }

    private LocalName words(Function<ModelWords, String> say) {
        return Wording.both(w -> say.apply(new ModelWords(scenario, w)));
    }

    private void row(String item, String asks, LocalName answer) {
        table.row(List.of(Cell.of(item), Cell.of(Wording.both(asks)), Cell.of(answer)));
    }
}
