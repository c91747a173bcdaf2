package onewindow.scenario;

import java.util.List;
import java.util.stream.Stream;

/**
 * The variants that a scenario lists under {@code whatIf}.
 *
 * @param variants each as it was read, in the order of the list
 * @param problems what is wrong with the list itself: files that are missing or do not build on the scenario
 */
public record WhatIfReading(List<Variant> variants, List<Problem> problems) {

    public WhatIfReading {
        variants = List.copyOf(variants);
        problems = List.copyOf(problems);
    }

    /** A variant's file, as it is named in problems, and how it was read. */
    public record Variant(String file, Reading reading) {}

    /** Returns every error of the list and of the variants. */
    public List<Problem> errors() {
        return Stream.concat(problems.stream(), variants.stream().flatMap(one -> one.reading().errors().stream()))
                .toList();
    }
}
