package onewindow.web;

import java.util.List;
import java.util.Locale;

/**
 * Rows of a CSV table (RFC 4180). What a spreadsheet would take for a formula is made a text by an apostrophe before
 * it, as OWASP advises against CSV injection.
 */
final class CsvRows {

    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    CsvRows row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Double.isNaN(number) ? "" : plain(number);
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String cell = String.valueOf(value);
        if (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) {
            cell = "'" + cell;
        }
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.9g", number);
    }

    /** Returns the rows since this was last asked for. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
