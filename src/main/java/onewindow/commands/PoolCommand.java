package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import onewindow.plan.pool.PoolStudy;
import onewindow.report.PoolAnswer;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds which departments to merge into comprehensive windows, and what each merger saves. */
@Command(name = "pool", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class PoolCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Mixin
    private OutsideFieldOption outsideField;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private Inquiry inquiry;

    @Override
    public Integer call() {
        Scenario scenario = inquiry.read(file);
        ServiceTarget target = inquiry.targetOverAllDays(scenario);
        inquiry.settle(List.of(file), inquiry.named(scenario.key(), "pool"));
        return inquiry.report(kept.results(), progress -> {
            PoolStudy study = new PoolStudy(
                    scenario, target, inquiry.course(scenario), kept.results(), outsideField.value(), progress);
            if (!study.hasDepartments()) {
                throw inquiry.fault("pool.no-departments", file);
            }
            return study.run()
                    .map(pooling -> PoolAnswer.of(
                            scenario,
                            pooling,
                            inquiry.options().targetIsUsual(scenario),
                            inquiry.environment(words(), scenario)));
        });
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("pool", file));
        words.addAll(outsideField.words());
        return words;
    }
}
