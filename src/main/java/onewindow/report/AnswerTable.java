package onewindow.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.measure.Estimate;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/**
 * A table of an answer, for the terminal, the page and a file of its own.
 *
 * <p>Each column has a key for the file and a head in words; a column of estimates takes three columns of the file.
 */
public final class AnswerTable {

    private static final int ON_TELEPHONES = 4;

    private enum Kind {
        WORDS,
        NUMBER,
        ESTIMATE
    }

    private record Column(String key, LocalName head, Kind kind) {}

    /** A cell: what it says and what stands in the file, one value or an estimate's three. */
    public record Entry(LocalName shown, List<String> raw, double sort) {

        /** Words. */
        public static Entry of(LocalName words) {
            return new Entry(words, List.of(words.en()), Double.NaN);
        }

        /** The same in both languages. */
        public static Entry of(String text) {
            return new Entry(new LocalName(text, text), List.of(text), Double.NaN);
        }

        /** A name of the scenario; its key stands in the file. */
        public static Entry named(String key, LocalName name) {
            return new Entry(name, List.of(key), Double.NaN);
        }

        /** A number as it is said and as it is. */
        public static Entry of(LocalName shown, double number) {
            return new Entry(shown, List.of(CsvTable.digits(number)), number);
        }

        /** An estimate as it is said, with the ends of its interval in the file. */
        public static Entry of(LocalName shown, Estimate estimate) {
            return new Entry(
                    shown,
                    List.of(
                            CsvTable.digits(estimate.mean()),
                            CsvTable.digits(estimate.low()),
                            CsvTable.digits(estimate.high())),
                    estimate.mean());
        }
    }

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Entry>> rows = new ArrayList<>();
    private final Set<String> pageOnly = new HashSet<>();
    private final Set<String> telephone = new HashSet<>();

    /** Prepares a table whose file is {@code name.csv}. */
    public AnswerTable(String name) {
        this.name = name;
    }

    AnswerTable words(String key, String head, Object... arguments) {
        columns.add(new Column(key, Answers.both(head, arguments), Kind.WORDS));
        return this;
    }

    AnswerTable number(String key, String head, Object... arguments) {
        columns.add(new Column(key, Answers.both(head, arguments), Kind.NUMBER));
        return this;
    }

    AnswerTable estimate(String key, String head, Object... arguments) {
        columns.add(new Column(key, Answers.both(head, arguments), Kind.ESTIMATE));
        return this;
    }

    /** Columns that a terminal does not show. */
    AnswerTable pageOnly(String... keys) {
        pageOnly.addAll(List.of(keys));
        return this;
    }

    /** The few columns that a telephone shows; the first four where nothing is said. */
    AnswerTable telephone(String... keys) {
        telephone.addAll(List.of(keys));
        return this;
    }

    AnswerTable row(Entry... cells) {
        return row(List.of(cells));
    }

    AnswerTable row(List<Entry> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows.size();
    }

    HtmlTable html() {
        HtmlTable table = new HtmlTable();
        columns.forEach(column -> {
            if (column.kind == Kind.WORDS) {
                table.words(column.head);
            } else {
                table.numbers(column.head);
            }
        });
        for (int i = 0; i < columns.size(); i++) {
            if (telephone.isEmpty() ? i >= ON_TELEPHONES : !telephone.contains(columns.get(i).key)) {
                table.leftOutOnTelephones(i);
            }
        }
        rows.forEach(row -> table.row(
                row.stream().map(cell -> Cell.of(cell.shown, cell.sort)).toList()));
        return rows.size() > 3 ? table.sortable() : table;
    }

    CsvTable csv() {
        List<String> heads = new ArrayList<>();
        for (Column column : columns) {
            heads.add(column.key);
            if (column.kind == Kind.ESTIMATE) {
                heads.add(column.key + "_low");
                heads.add(column.key + "_high");
            }
        }
        CsvTable table = new CsvTable(heads.toArray(String[]::new));
        for (List<Entry> row : rows) {
            table.row();
            row.forEach(cell -> cell.raw.forEach(table::text));
        }
        return table;
    }

    /** Returns what the file begins with, by which an earlier one is known. */
    String csvStart() {
        return columns.get(0).key;
    }

    /**
     * Returns the table for a terminal: heads, then at most so many rows; of columns that do not fit, the last ones are
     * left out.
     *
     * @return empty where it has no row
     */
    Optional<List<String>> text(String language, int most, int width) {
        if (rows.isEmpty() || most == 0) {
            return Optional.empty();
        }
        List<List<Entry>> shown = rows.subList(0, Math.min(most, rows.size()));
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int at = i;
            int head = Columns.width(columns.get(i).head.in(language));
            widths[i] = Math.max(
                    head,
                    shown.stream()
                            .mapToInt(row -> Columns.width(row.get(at).shown.in(language)))
                            .max()
                            .orElse(0));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(column -> column.head.in(language)).toList(), widths, width));
        shown.forEach(row ->
                lines.add(line(row.stream().map(cell -> cell.shown.in(language)).toList(), widths, width)));
        return Optional.of(lines);
    }

    private String line(List<String> cells, int[] widths, int width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (pageOnly.contains(columns.get(i).key) || Columns.width(line.toString()) + widths[i] > width) {
                continue;
            }
            String cell = cells.get(i);
            line.append(
                    columns.get(i).kind == Kind.WORDS ? Columns.left(cell, widths[i]) : Columns.right(cell, widths[i]));
            line.append("  ");
        }
        return line.toString().stripTrailing();
    }
}
