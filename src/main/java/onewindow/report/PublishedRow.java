package onewindow.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.casework.DutyKind;
import onewindow.measure.CaseFigure;
import onewindow.measure.RunResult;
import onewindow.measure.Summary;
import onewindow.people.CaseRules;
import onewindow.scenario.Published;
import onewindow.scenario.Scenario;

/**
 * A published figure beside the model's, and whether it agrees with its own parts.
 *
 * @param model the model's figure, NaN where the model has none or only a part of the horizon was run
 * @param fromParts numerator over denominator, NaN where the figure has no parts
 * @param consistent false where the parts do not give the figure within half a unit of its last digit
 * @param baseLow smallest whole denominator that the published figure would fit, NaN where none fits or none was asked
 *     for
 * @param baseHigh largest such denominator
 */
record PublishedRow(
        Published published, double model, double fromParts, boolean consistent, double baseLow, double baseHigh) {

    /** Sets each published figure of the scenario beside the model. */
    static List<PublishedRow> of(Scenario scenario, RunResult result) {
        List<PublishedRow> rows = new ArrayList<>();
        for (Published published : scenario.published()) {
            rows.add(of(published, modelled(published.key(), scenario, result)));
        }
        return rows;
    }

    static PublishedRow of(Published published, double model) {
        double fromParts = published.numerator() / published.denominator();
        if (!Double.isFinite(fromParts)) {
            return new PublishedRow(published, model, Double.NaN, true, Double.NaN, Double.NaN);
        }
        double half = Math.pow(10, -decimals(published)) / 2 / (published.percent() ? 100 : 1);
        double slack = half * 1e-6;
        if (Math.abs(fromParts - published.value()) <= half + slack) {
            return new PublishedRow(published, model, fromParts, true, Double.NaN, Double.NaN);
        }
        double low = Math.ceil(published.numerator() / (published.value() + half + slack));
        double smallest = published.value() - half - slack;
        double high = smallest > 0 ? Math.floor(published.numerator() / smallest) : 0;
        return high >= low && low > 0
                ? new PublishedRow(published, model, fromParts, false, low, high)
                : new PublishedRow(published, model, fromParts, false, Double.NaN, Double.NaN);
    }

    boolean compared() {
        return Double.isFinite(model);
    }

    /** Whether the model takes the figure from the scenario file, so that it would say nothing to compare the two. */
    boolean input() {
        return !published.key().equals("cases") && !published.key().equals("casesPerWorkingDay");
    }

    /** The model's figure relative to the published one, 0 = equal. */
    double difference() {
        return model / published.value() - 1;
    }

    /** Decimals with which the figure was published, at most 6; of a percentage those of the percentage. */
    int decimals() {
        return decimals(published);
    }

    private static int decimals(Published published) {
        BigDecimal value = BigDecimal.valueOf(published.value());
        if (published.percent()) {
            value = value.movePointRight(2);
        }
        BigDecimal plain = value.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return Math.max(0, plain.scale());
    }

    private static double modelled(String key, Scenario scenario, RunResult result) {
        int days = scenario.horizon().days().size();
        boolean whole = result.firstDay() == 0 && result.lastDay() == days - 1;
        Summary summary = result.summary();
        double cases = Ranking.cases(scenario, summary).mean();
        return switch (key) {
            case "cases" -> whole ? cases : Double.NaN;
            case "casesPerWorkingDay" -> whole ? cases / days : Double.NaN;
            case "workingDays" -> whole ? days : Double.NaN;
            case "departments" -> scenario.labels().departments().size();
            case "matters" -> scenario.labels().caseMatters();
            case "staff" -> scenario.staff();
            case "evaluations" -> whole ? ofCases(summary, CaseFigure.REVIEWS) : Double.NaN;
            case "notEvaluated" -> whole ? ofCases(summary, CaseFigure.NOT_REVIEWED) : Double.NaN;
            case "evaluationRate" -> whole ? ofCases(summary, CaseFigure.REVIEW_RATE) : Double.NaN;
            case "goodReviewRate" -> whole ? ofCases(summary, CaseFigure.GOOD_RATE) : Double.NaN;
            case "crossProvincePartners" -> partners(scenario);
            case "crossProvinceMatters" -> mattersWithPartners(scenario);
            case "rectificationRate" -> whole ? rectified(summary) : Double.NaN;
            default -> Double.NaN;
        };
    }

    private static Stream<CaseRules.Kind> kindsWithPartners(Scenario scenario) {
        return scenario.cases().stream()
                .flatMap(plan -> plan.rules().kinds().stream())
                .filter(kind -> kind.regions() > 0);
    }

    private static double partners(Scenario scenario) {
        return kindsWithPartners(scenario)
                .mapToDouble(CaseRules.Kind::regions)
                .max()
                .orElse(Double.NaN);
    }

    /** The matters of the departments whose cases go to partner regions. */
    private static double mattersWithPartners(Scenario scenario) {
        Set<Integer> departments = kindsWithPartners(scenario)
                .flatMap(kind -> kind.departments().stream())
                .collect(Collectors.toSet());
        return departments.isEmpty()
                ? Double.NaN
                : scenario.demand().departmentOfMatter().stream()
                        .filter(departments::contains)
                        .count();
    }

    private static double ofCases(Summary summary, CaseFigure figure) {
        return summary.cases().map(cases -> cases.hall().mean(figure)).orElse(Double.NaN);
    }

    /** Bad reviews put right within the limit, over those put right. */
    private static double rectified(Summary summary) {
        return summary.cases()
                .map(cases -> cases.duties()
                        .get(DutyKind.RECTIFICATION.ordinal())
                        .inTime()
                        .mean())
                .orElse(Double.NaN);
    }
}
