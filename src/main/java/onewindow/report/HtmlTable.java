package onewindow.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onewindow.scenario.LocalName;

/** A table of the page: heads, then rows; numbers stand at the right and may carry a small bar. */
final class HtmlTable {

    private static final int NARROW = 4;
    private static final int MANY = 9;

    private final List<Head> heads = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Set<Integer> leftOut = new HashSet<>();
    private boolean sortable;
    private boolean close;
    private boolean stacked;

    HtmlTable words(LocalName head) {
        heads.add(new Head(head, false));
        return this;
    }

    HtmlTable numbers(LocalName head) {
        heads.add(new Head(head, true));
        return this;
    }

    HtmlTable words(String key, Object... arguments) {
        return words(Wording.both(key, arguments));
    }

    HtmlTable numbers(String key, Object... arguments) {
        return numbers(Wording.both(key, arguments));
    }

    /** Heads become buttons that sort the rows. */
    HtmlTable sortable() {
        sortable = true;
        return this;
    }

    /** A telephone leaves the column out. */
    HtmlTable leftOutOnTelephones(int column) {
        leftOut.add(column);
        return this;
    }

    /** Columns stand close on a telephone, so that one more than usual fits. */
    HtmlTable close() {
        close = true;
        return this;
    }

    /** On a telephone each row is a small list of its own: the first cell above the others, each beside its head. */
    HtmlTable stacked() {
        stacked = true;
        return this;
    }

    HtmlTable row(Cell... cells) {
        return row(List.of(cells));
    }

    HtmlTable row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    /** Whether its few columns fit on a telephone. */
    boolean narrow() {
        return stacked || heads.size() - leftOut.size() <= (close ? NARROW + 1 : NARROW);
    }

    /** Whether a telephone leaves columns out. */
    boolean isCutOnTelephones() {
        return !leftOut.isEmpty();
    }

    private String size() {
        if (stacked) {
            return " narrow stacked" + (heads.size() > MANY ? " many" : "");
        }
        if (isCutOnTelephones()) {
            return (narrow() ? " narrow cut" : "") + (close ? " close" : "") + (heads.size() > MANY ? " many" : "");
        }
        return narrow() ? close ? " narrow close" : " narrow" : heads.size() == NARROW + 1 ? " five" : "";
    }

    void write(Html html) {
        html.open("table", "class", (sortable ? "sortable" : "plain") + size())
                .open("thead")
                .open("tr");
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            html.open("th", "scope", "col", "class", kind(i));
            if (sortable) {
                html.open("button", "type", "button").both(head.name).close("button");
            } else {
                html.both(head.name);
            }
            html.close("th");
        }
        html.close("tr", "thead").open("tbody");
        for (List<Cell> row : rows) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                write(html, row.get(i), i);
            }
            html.close("tr");
        }
        html.close("tbody", "table");
    }

    private String kind(int column) {
        return (heads.get(column).numeric ? "n" : "w") + (leftOut.contains(column) ? " wide-only" : "");
    }

    private void write(Html html, Cell cell, int column) {
        String kind = kind(column);
        List<String> attributes = new ArrayList<>(List.of("class", kind));
        if (stacked && column > 0) {
            LocalName head = heads.get(column).name;
            attributes.addAll(List.of("data-head-en", head.en(), "data-head-zh", head.zh()));
        }
        if (sortable && Double.isFinite(cell.sort)) {
            attributes.addAll(List.of("data-v", String.format(Locale.ROOT, "%.4g", cell.sort)));
        }
        if (Double.isFinite(cell.bar)) {
            attributes.set(1, kind + " bar");
            attributes.addAll(List.of("style", String.format(Locale.ROOT, "--w:%.1f%%", 100 * cell.bar)));
        }
        html.open("td", attributes.toArray(String[]::new)).both(cell.shown);
        if (!cell.code.isEmpty()) {
            html.open("code").text(cell.code).close("code");
        }
        html.close("td");
    }

    private record Head(LocalName name, boolean numeric) {}

    /**
     * A cell.
     *
     * @param shown what it says
     * @param sort by what it sorts, NaN for by what it says
     * @param bar length of its bar as a share of the column, NaN for none
     * @param code a key of the scenario to stand beneath, empty for none
     */
    record Cell(LocalName shown, double sort, double bar, String code) {

        static Cell of(LocalName shown) {
            return new Cell(shown, Double.NaN, Double.NaN, "");
        }

        static Cell of(String shown) {
            return of(new LocalName(shown, shown));
        }

        static Cell of(LocalName shown, double sort) {
            return new Cell(shown, sort, Double.NaN, "");
        }

        static Cell of(String shown, double sort) {
            return of(new LocalName(shown, shown), sort);
        }

        static Cell barred(String shown, double sort, double bar) {
            return new Cell(new LocalName(shown, shown), sort, Math.max(0, Math.min(1, bar)), "");
        }

        static Cell coded(LocalName shown, String code) {
            return new Cell(shown, Double.NaN, Double.NaN, code);
        }
    }
}
