package onewindow.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.measure.WhatIf;
import onewindow.scenario.Problem;
import onewindow.scenario.Reading;
import onewindow.scenario.Scenario;
import onewindow.scenario.WhatIfReading;
import onewindow.simulate.RunRequest;
import onewindow.simulate.StopSign;
import onewindow.simulate.WhatIfStudy;

/** The variants that a scenario lists, read and checked before anything is run, to be run beside it. */
final class Variants {

    /** Replications of each, where the command line states none: differences on the same people settle quickly. */
    static final int MOST_REPLICATIONS = 5;

    private final Scenario stated;
    private final String days;
    private final int replications;
    private final Language language;
    private final List<WhatIfStudy.Entry> entries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /**
     * Takes over what was read. A variant that lacks what a setting changes is left out.
     *
     * @param days as for the run, null for all
     * @param replications of the scenario and of each variant
     * @throws UserFault where the scenario lists no variant, or a variant has an error
     */
    Variants(Scenario stated, WhatIfReading reading, String days, int replications, Language language) {
        this.stated = stated;
        this.days = days;
        this.replications = replications;
        this.language = language;
        List<Problem> errors = new ArrayList<>(reading.problems());
        for (WhatIfReading.Variant listed : reading.variants()) {
            Reading variant = listed.reading();
            variant.scenario().ifPresent(scenario -> entries.add(entry(scenario)));
            if (variant.errors().stream().allMatch(Problem::isOfSetting)) {
                variant.errors()
                        .forEach(problem -> leftOut.add(Texts.of(
                                language,
                                "run.what-if-left-out",
                                listed.file(),
                                ProblemWording.line(problem, language))));
            } else {
                errors.addAll(variant.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new UserFault(errors.stream()
                    .map(problem -> ProblemWording.line(problem, language))
                    .collect(Collectors.joining("\n")));
        }
        if (entries.isEmpty() && leftOut.isEmpty()) {
            throw UserFault.of("fault.what-if");
        }
    }

    private WhatIfStudy.Entry entry(Scenario scenario) {
        DayRange range = DayRange.parse(days, scenario.horizon());
        return new WhatIfStudy.Entry(scenario, range.first(), range.last());
    }

    /** A line for each variant that is left out, and why. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * Runs them beside the scenario.
     *
     * @param err where it is said that the comparison is left out
     * @return empty where it was interrupted or every variant is left out
     */
    Optional<WhatIf> beside(RunRequest request, ProgressLine progress, StopSign stop, PrintWriter err) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        WhatIfStudy study = new WhatIfStudy(entry(stated), entries, request.seed(), replications, request.threads());
        Optional<WhatIf> found =
                study.run((done, of) -> progress.say(Texts.of(language, "run.what-if", done, of)), stop);
        progress.clear();
        if (found.isEmpty()) {
            err.println(Texts.of(language, "run.what-if-interrupted"));
        }
        return found;
    }
}
