package onewindow.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onewindow.plan.pool.PoolStudy;
import onewindow.plan.pool.Pooling;
import onewindow.report.PoolAnswer;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds which departments to merge into comprehensive windows, and what each merger saves. */
@Command(name = "pool", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class PoolCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--patch", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "pool.patch")
    private Path patch;

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
        String page = inquiry.named(scenario.key(), "pool");
        Path written = patch != null ? patch : Path.of(page.replace(".html", ".yaml"));
        ReportFile patchFile = new ReportFile("--patch", written);
        inquiry.settle(List.of(file), page, patchFile);
        return inquiry.report(kept.results(), progress -> {
            PoolStudy study = new PoolStudy(
                    scenario, target, inquiry.course(scenario), kept.results(), outsideField.value(), progress);
            if (!study.hasDepartments()) {
                throw inquiry.fault("pool.no-departments", file);
            }
            Optional<Pooling> pooling = study.run();
            pooling.ifPresent(found -> write(scenario, found, patchFile, progress));
            return pooling.map(found -> PoolAnswer.of(
                    scenario,
                    found,
                    inquiry.options().targetIsUsual(scenario),
                    inquiry.environment(words(), scenario)));
        });
    }

    private void write(Scenario scenario, Pooling pooling, ReportFile patchFile, ProgressLine progress) {
        Optional<String> text = new PoolPatch(
                        inquiry.reader(), file, inquiry.options().settings(), patchFile.path())
                .of(scenario, pooling);
        text.ifPresent(patchFile::write);
        progress.clear();
        inquiry.err()
                .println(Texts.of(
                        inquiry.language(),
                        text.isPresent() ? "staff.patchWritten" : "pool.noPatch",
                        patchFile.path()));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("pool", file));
        words.addAll(outsideField.words());
        return words;
    }
}
