package onewindow.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import onewindow.calendar.Horizon;
import onewindow.plan.compare.CompareStudy;
import onewindow.plan.compare.CompareStudy.Entry;
import onewindow.plan.compare.DifferenceRanges;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.report.CompareAnswer;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.simulate.RangeStudy.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets scenarios beside the first of them, on the same people. */
@Command(name = "compare", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    private static final int MOST_SCENARIOS = 26;
    private static final int SCENARIOS_IN_NAME = 3;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "compare.files")
    private List<String> files;

    @Mixin
    private PairedOptions paired;

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
        List<Entry> entries = entries();
        Scenario first = entries.get(0).scenario();
        inquiry.settle(files, inquiry.named(keys(entries), "compare"));
        PairedSamples samples = new PairedSamples(inquiry.options().target(first), kept.results());
        return inquiry.report(kept.results(), progress -> new CompareStudy(
                        entries, samples, paired.by(), paired.notice(), precision.value(), progress)
                .run((other, replications) -> ranges.wanted()
                        ? new DifferenceRanges(entries.get(0), entries.get(other), samples, paired.by(), progress)
                                .effects(variations(entries.get(0)), variations(entries.get(other)), replications)
                        : List.of())
                .map(comparison -> CompareAnswer.of(
                        first,
                        comparison,
                        inquiry.options().targetIsUsual(first),
                        inquiry.environment(words(), first))));
    }

    private List<Variation> variations(Entry entry) {
        return inquiry.ranges(entry.file()).of(entry.scenario(), inquiry.stop());
    }

    private List<Entry> entries() {
        if (files.size() < 2) {
            throw inquiry.fault("compare.too-few", files.get(0));
        }
        if (files.size() > MOST_SCENARIOS) {
            throw inquiry.fault("compare.too-many", files.size(), MOST_SCENARIOS);
        }
        List<Entry> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String file : files) {
            Reading reading =
                    Readings.read(inquiry.reader(), file, inquiry.options().settings());
            Scenario scenario = Readings.scenario(reading, inquiry.language());
            Course course = inquiry.course(scenario);
            warnings.addAll(Readings.settingWarnings(reading, inquiry.language()));
            entries.add(new Entry(
                    file,
                    scenario,
                    entries.isEmpty()
                            ? course
                            : course.withSeed(entries.get(0).course().seed())));
        }
        entries.forEach(other -> requireSameDays(entries.get(0), other));
        warnings.stream().distinct().forEach(inquiry.err()::println);
        return entries;
    }

    /** A pair of replications has the same people only where it has the same days. */
    private void requireSameDays(Entry first, Entry other) {
        String days = days(first);
        if (!days(other).equals(days)) {
            throw inquiry.fault("compare.other-days", first.file(), days, other.file(), days(other));
        }
    }

    private String days(Entry entry) {
        Horizon horizon = entry.scenario().horizon();
        Course course = entry.course();
        if (!horizon.dated()) {
            return horizon.continuous()
                    ? Texts.of(
                            inquiry.language(),
                            "compare.session",
                            horizon.days().get(0).lastCloseMillis() / 60_000)
                    : (course.firstDay() + 1) + ".." + (course.lastDay() + 1);
        }
        LocalDate from = horizon.days().get(course.firstDay()).date();
        LocalDate to = horizon.days().get(course.lastDay()).date();
        return inquiry.options().days() == null ? horizon.from() + ".." + horizon.to() : from + ".." + to;
    }

    private static String keys(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.scenario().key())
                .limit(SCENARIOS_IN_NAME)
                .collect(Collectors.joining("-"));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("compare"));
        words.addAll(files);
        words.addAll(paired.words());
        words.addAll(precision.words());
        words.addAll(ranges.words());
        return words;
    }
}
