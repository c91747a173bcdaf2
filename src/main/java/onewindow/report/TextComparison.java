package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onewindow.measure.RunResult;
import onewindow.scenario.Published;
import onewindow.scenario.Scenario;

/** The terminal's table of the model against published figures. */
final class TextComparison {

    private static final int NAME = 64;
    private static final int NUMBER = 12;
    /** Inputs that do not differ by chance. */
    private static final List<String> SIZES = List.of("workingDays", "departments", "matters", "staff");

    private final List<PublishedRow> rows;
    private final Wording wording;

    TextComparison(Scenario scenario, RunResult result, Wording wording) {
        this.rows = PublishedRow.of(scenario, result);
        this.wording = wording;
    }

    /** The lines, an empty one first; none where the scenario states no published figure. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(Columns.left(wording.text("published.title"), NAME)
                + Columns.right(wording.text("published.published"), NUMBER)
                + Columns.right(wording.text("published.model"), NUMBER)
                + Columns.right(wording.text("published.difference"), NUMBER));
        for (PublishedRow row : rows) {
            if (row.compared()) {
                lines.add(name(row)
                        + Columns.right(value(row, row.published().value(), wording), NUMBER)
                        + Columns.right(modelled(row, wording), NUMBER)
                        + Columns.right(difference(row, wording), NUMBER));
            }
        }
        if (rows.stream().anyMatch(row -> row.compared() && row.input())) {
            lines.add("  " + wording.text("published.inputs"));
        }
        if (rows.stream().anyMatch(row -> row.compared() && row.input() && !repeats(row, wording))) {
            lines.add("  " + wording.text("published.otherInputs"));
        }
        for (PublishedRow row : rows) {
            if (!row.consistent()) {
                lines.add(name(row) + Columns.right(value(row, row.published().value(), wording), NUMBER));
                lines.add("    " + inconsistency(row, wording));
            }
        }
        long others = rows.stream().filter(r -> r.consistent() && !r.compared()).count();
        if (others > 0) {
            lines.add("  " + wording.text("published.others", others));
        }
        return lines;
    }

    private String name(PublishedRow row) {
        return "  " + Columns.left(Columns.cut(wording.name(row.published().name()), NAME - 4), NAME - 2);
    }

    /** A published figure with the decimals with which it was published. */
    static String value(PublishedRow row, double value, Wording wording) {
        Published published = row.published();
        return published.percent()
                ? wording.percent(value, Math.max(row.decimals(), 0))
                : wording.decimal(value, row.decimals());
    }

    /** The model's figure with the digits of the published one. */
    static String modelled(PublishedRow row, Wording wording) {
        return value(row, row.model(), wording);
    }

    /** Whether the model's figure reads as the published one, or differs from it by chance. */
    private static boolean repeats(PublishedRow row, Wording wording) {
        return !SIZES.contains(row.published().key())
                || value(row, row.published().value(), wording).equals(modelled(row, wording));
    }

    /** The relative difference in percent, with a sign; {@code input} where the scenario states the figure. */
    static String difference(PublishedRow row, Wording wording) {
        if (row.input()) {
            return wording.text(repeats(row, wording) ? "published.input" : "published.otherInput");
        }
        double difference = row.difference();
        String percent = String.format(Locale.ROOT, "%.2f", Math.abs(difference) * 100);
        String sign = percent.equals("0.00") ? "" : difference > 0 ? "+" : "-";
        return sign + wording.text("share.percent", percent);
    }

    /** Why a figure does not agree with its parts, and what base it would fit. */
    static String inconsistency(PublishedRow row, Wording wording) {
        Published published = row.published();
        String parts = wording.text(
                "published.parts",
                wording.decimal(published.numerator(), 2),
                wording.decimal(published.denominator(), 2),
                published.percent() ? wording.percent(row.fromParts(), 2) : wording.decimal(row.fromParts(), 2));
        if (Double.isNaN(row.baseLow())) {
            return wording.text("published.inconsistentNoFit", parts);
        }
        String base = row.baseLow() == row.baseHigh()
                ? wording.count(row.baseLow())
                : wording.text("published.baseRange", wording.count(row.baseLow()), wording.count(row.baseHigh()));
        return wording.text("published.inconsistent", parts, base);
    }
}
