package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.RegionFigures;
import onewindow.people.CaseRules;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** What is said of the partner regions (合作地区) that answer cases sent to them. */
final class RegionWords {

    private static final int SLOWEST = 10;

    /** A region by its number among those of its kind of case, from 1. */
    record Row(Label kind, int number, RegionFigures figures) {

        LocalName name() {
            return new LocalName(
                    Wording.in("zh").text("region.of", kind.name().zh(), number),
                    Wording.in("en").text("region.of", kind.name().en(), number));
        }
    }

    private RegionWords() {}

    /** Returns all regions in order. */
    static List<Row> rows(Scenario scenario, CaseSummary cases) {
        List<Row> rows = new ArrayList<>();
        if (cases.regions().isEmpty()) {
            return rows;
        }
        List<CaseRules.Kind> kinds = scenario.cases().orElseThrow().rules().kinds();
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int region = 1; region <= kinds.get(kind).regions(); region++) {
                rows.add(new Row(
                        scenario.labels().kinds().get(kind),
                        region,
                        cases.regions().get(rows.size())));
            }
        }
        return rows;
    }

    /** Returns the regions that take longest, the longest first; of those that answered at all. */
    static List<Row> slowest(Scenario scenario, CaseSummary cases) {
        return rows(scenario, cases).stream()
                .filter(row -> row.figures().answers().mean() > 0)
                .sorted(Comparator.comparingDouble(
                        (Row row) -> -row.figures().hours().mean()))
                .limit(SLOWEST)
                .toList();
    }

    /** Returns the mean hours of the region that takes longest. */
    static double longest(CaseSummary cases) {
        return hours(cases)[hours(cases).length - 1];
    }

    private static double[] hours(CaseSummary cases) {
        return cases.regions().stream()
                .filter(region -> region.answers().mean() > 0)
                .mapToDouble(region -> region.hours().mean())
                .sorted()
                .toArray();
    }

    /** Returns how long the regions take, one with another; empty where none answered. */
    static Optional<String> sentence(CaseSummary cases, Wording wording) {
        double[] hours = hours(cases);
        if (hours.length == 0) {
            return Optional.empty();
        }
        double answers = 0;
        double sum = 0;
        for (RegionFigures region : cases.regions()) {
            double count = region.answers().mean();
            if (count > 0) {
                answers += count;
                sum += count * region.hours().mean();
            }
        }
        return Optional.of(wording.text(
                "region.sentence",
                wording.count(hours.length),
                wording.decimal(sum / answers, 1),
                wording.decimal(hours[(hours.length - 1) / 10], 1),
                wording.decimal(hours[hours.length - 1 - (hours.length - 1) / 10], 1)));
    }
}
