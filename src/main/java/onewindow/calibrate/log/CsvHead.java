package onewindow.calibrate.log;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calibrate.log.LogWords.Field;

/**
 * The row of headers of a CSV file: what its columns are.
 *
 * @param line on which it stands, from 1
 * @param above rows above it, such as a title
 * @param fields for each column what it is, or null
 */
record CsvHead(
        Path file,
        Charset charset,
        char separator,
        int mark,
        long line,
        int above,
        List<String> headers,
        Field[] fields) {

    private static final int MOST_COLUMNS = 1_000;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /**
     * Guesses what stands between the columns: that of comma, semicolon, tab and bar which the first line that has any
     * has most often.
     */
    static char separator(String start) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted
                    && (c == '\n' || c == '\r')
                    && Arrays.stream(counts).sum() > 0) {
                break;
            }
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    /** Returns the head of the same file with a row as that of its headers. */
    CsvHead with(CsvRecord row, int rowsAbove, LogWords words) {
        List<String> read = row.getFields().stream().map(String::strip).toList();
        return new CsvHead(
                file, charset, separator, mark, row.getStartingLineNumber(), rowsAbove, read, fields(read, words));
    }

    /** Finds out what each header means; a field that two columns could be goes to the better match. */
    static Field[] fields(List<String> headers, LogWords words) {
        Field[] fields = new Field[headers.size()];
        Map<Field, Integer> at = new EnumMap<>(Field.class);
        Map<Field, Integer> rank = new EnumMap<>(Field.class);
        for (int i = 0; i < fields.length; i++) {
            LogWords.Match match = words.header(headers.get(i)).orElse(null);
            if (match != null && match.rank() < rank.getOrDefault(match.field(), Integer.MAX_VALUE)) {
                Integer other = at.put(match.field(), i);
                if (other != null) {
                    fields[other] = null;
                }
                fields[i] = match.field();
                rank.put(match.field(), match.rank());
            }
        }
        return fields;
    }

    /** Returns what is wrong with the columns, empty where they can be used. */
    List<LogProblem> problems(LogWords words) {
        String name = file.toString();
        List<LogProblem> problems = new ArrayList<>();
        if (headers.size() > MOST_COLUMNS) {
            return List.of(LogProblem.at(name, line, "head.too-many", Integer.toString(headers.size())));
        }
        for (Map.Entry<Field, String> stated : words.stated().entrySet()) {
            String key = LogWords.key(stated.getKey());
            String header = LogTexts.shown(stated.getValue());
            long count =
                    headers.stream().filter(h -> isHeader(h, stated, words)).count();
            if (count == 0) {
                problems.add(LogProblem.at(name, line, "head.stated-missing", header, key, listed()));
            } else if (count > 1) {
                problems.add(LogProblem.at(name, line, "head.twice", header, key));
            }
        }
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != null && !words.stated().containsKey(fields[i])) {
                String header = headers.get(i);
                if (headers.stream().filter(header::equals).count() > 1) {
                    problems.add(
                            LogProblem.at(name, line, "head.twice", LogTexts.shown(header), LogWords.key(fields[i])));
                }
            }
        }
        if (!has(Field.TICKET_TIME) && !words.stated().containsKey(Field.TICKET_TIME)) {
            problems.add(LogProblem.at(name, line, "head.no-ticket-time", listed()));
        }
        return problems;
    }

    private static boolean isHeader(String header, Map.Entry<Field, String> stated, LogWords words) {
        return words.header(header)
                .filter(match -> match.rank() == 0 && match.field() == stated.getKey())
                .isPresent();
    }

    private String listed() {
        return LogTexts.shown(String.join(", ", headers));
    }

    /** Returns the headers with what they were taken for. */
    List<LogHeader> taken() {
        List<LogHeader> taken = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            Optional<Field> field = Optional.ofNullable(fields[i]);
            taken.add(new LogHeader(
                    file.toString(), headers.get(i), field.map(LogWords::key), field.flatMap(Field::column)));
        }
        return taken;
    }

    /** Returns the header of a field; empty where the file has no such column. */
    String header(Field field) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == field) {
                return headers.get(i);
            }
        }
        return "";
    }

    boolean has(Field field) {
        return Arrays.asList(fields).contains(field);
    }
}
