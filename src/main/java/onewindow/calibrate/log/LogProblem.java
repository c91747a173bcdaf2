package onewindow.calibrate.log;

import java.util.List;

/**
 * One thing that is wrong with a file of a log as a whole, so that it cannot be read to its end.
 *
 * @param file the file as the user named it
 * @param row line of the file, from 1; 0 where the problem has none
 * @param column header of the column; empty where the problem has none
 * @param key of its text in the resource bundle
 * @param arguments of the text
 */
public record LogProblem(String file, long row, String column, String key, List<String> arguments) {

    public LogProblem {
        arguments = List.copyOf(arguments);
    }

    static LogProblem of(String file, String key, String... arguments) {
        return new LogProblem(file, 0, "", key, List.of(arguments));
    }

    static LogProblem at(String file, long row, String key, String... arguments) {
        return new LogProblem(file, row, "", key, List.of(arguments));
    }

    /**
     * Returns the problem as one line: {@code log.csv:1: ticket_time: …}.
     *
     * @param language {@code en} or {@code zh}
     */
    public String line(String language) {
        String text = LogTexts.in(language).get(key, arguments);
        String where = LogTexts.shown(file) + (row > 0 ? ":" + row : "") + ": ";
        return where + (column.isEmpty() ? "" : LogTexts.shown(column) + ": ") + text;
    }
}
