package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onewindow.plan.LoadScaling;
import onewindow.plan.Samples;
import onewindow.plan.capacity.BreakRanges;
import onewindow.plan.capacity.CapacityStudy;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SheetShape;
import onewindow.report.CapacityAnswer;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds how much of its load a hall takes before its target breaks, and which windows break first. */
@Command(name = "capacity", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class CapacityCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(names = "--department", paramLabel = "KEY", descriptionKey = "capacity.department")
    private String department;

    @Mixin
    private PrecisionOption precision;

    @Mixin
    private RangesOption ranges;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private Inquiry inquiry;

    @Override
    public Integer call() {
        Scenario scenario = inquiry.read(file);
        Optional<Integer> chosen = department(scenario);
        Function<Scenario, LoadScaling> scaling =
                of -> chosen.map(index -> new LoadScaling(of, index)).orElseGet(() -> new LoadScaling(of));
        LoadScaling stated = scaling.apply(scenario);
        if (!stated.unscalable().isEmpty()) {
            throw inquiry.fault("plan.not-scalable", file, String.join(", ", stated.unscalable()));
        }
        inquiry.settle(List.of(file), inquiry.named(scenario.key(), "capacity"));
        Course course = inquiry.course(scenario);
        ServiceTarget target = inquiry.options().target(scenario);
        Samples samples = new Samples(
                scenario, SheetShape.byWindows(scenario, target), course, kept.results(), "department=" + department);
        Optional<LocalName> name =
                chosen.map(index -> scenario.labels().departments().get(index).name());
        return inquiry.report(
                kept.results(), progress -> new CapacityStudy(scenario, stated, samples, precision.value(), progress)
                        .run(name, ranges(scenario, scaling, target, progress))
                        .map(capacity -> CapacityAnswer.of(
                                scenario,
                                capacity,
                                inquiry.options().targetIsUsual(scenario),
                                inquiry.environment(words(), scenario))));
    }

    private CapacityStudy.Ranges ranges(
            Scenario scenario, Function<Scenario, LoadScaling> scaling, ServiceTarget target, ProgressLine progress) {
        if (!ranges.wanted()) {
            return (load, slope, replications) -> List.of();
        }
        Optional<Scenario> overNoon = NoonCover.of(scenario, this::with).flatMap(cover -> cover.with(List.of()));
        return new BreakRanges(
                inquiry.ranges(file).of(scenario, inquiry.stop()),
                scaling,
                target,
                inquiry.course(scenario),
                overNoon,
                progress);
    }

    private Optional<Scenario> with(List<String> further) {
        List<String> all = new ArrayList<>(inquiry.options().settings());
        all.addAll(further);
        return inquiry.reader().read(file, all).scenario();
    }

    private Optional<Integer> department(Scenario scenario) {
        if (department == null) {
            return Optional.empty();
        }
        List<Label> all = scenario.labels().departments();
        return Optional.of(IntStream.range(0, all.size())
                .filter(i -> all.get(i).key().equals(department))
                .findFirst()
                .orElseThrow(() -> inquiry.fault(
                        "plan.no-department",
                        department,
                        all.stream().map(Label::key).collect(Collectors.joining(", ")))));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("capacity", file));
        if (department != null) {
            words.addAll(List.of("--department", department));
        }
        words.addAll(precision.words());
        words.addAll(ranges.words());
        return words;
    }
}
