package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whose names and documents are erased from a ledger; no command, digest or visit holds any. Answers that are kept for
 * repeats of their requests show tickets with names: those go too.
 */
public sealed interface Erasure {

    /** Everybody's. */
    record Everybody() implements Erasure {}

    /** Those that have been kept since before a time, milliseconds since 1970. */
    record KeptBefore(long wallMillis) implements Erasure {}

    /**
     * Those of hall days before one.
     *
     * @param day date such as {@code 2022-03-07}, or the number of a day
     */
    record OfDaysBefore(String day) implements Erasure {}

    /** That of one ticket. */
    record OfTicket(int copy, String day, int number) implements Erasure {}

    /** Erases them; the caller commits. Returns how many there were. */
    static int make(Erasure whose, Connection connection) throws SQLException {
        String of = " FROM person WHERE " + condition(whose);
        String shown = "DELETE FROM answer WHERE EXISTS (SELECT 1" + of + " AND person.hall = answer.hall"
                + " AND (instr(answer.body, '\"number\":' || person.number || ',\"day\":\"' || person.day || '\"') > 0"
                + " OR instr(answer.body, '\"appointment\":' || -person.number || ',\"day\":\"' || person.day || '\"')"
                + " > 0))";
        try (PreparedStatement answers = connection.prepareStatement(shown);
                PreparedStatement persons = connection.prepareStatement("DELETE" + of)) {
            fill(whose, answers);
            answers.executeUpdate();
            fill(whose, persons);
            return persons.executeUpdate();
        }
    }

    private static String condition(Erasure whose) {
        if (whose instanceof Everybody) {
            return "1";
        }
        if (whose instanceof KeptBefore) {
            return "kept < ?";
        }
        if (whose instanceof OfTicket) {
            return "person.hall = ? AND person.day = ? AND person.number = ?";
        }
        return isDate((OfDaysBefore) whose)
                ? "day LIKE '____-__-__' AND day < ?"
                : "day NOT LIKE '%-%' AND CAST(day AS INTEGER) < ?";
    }

    private static boolean isDate(OfDaysBefore whose) {
        return whose.day().indexOf('-') > 0;
    }

    private static void fill(Erasure whose, PreparedStatement statement) throws SQLException {
        if (whose instanceof KeptBefore kept) {
            statement.setLong(1, kept.wallMillis());
        } else if (whose instanceof OfDaysBefore before) {
            if (isDate(before)) {
                statement.setString(1, before.day());
            } else {
                statement.setInt(1, Integer.parseInt(before.day()));
            }
        } else if (whose instanceof OfTicket ticket) {
            statement.setInt(1, ticket.copy());
            statement.setString(2, ticket.day());
            statement.setInt(3, ticket.number());
        }
    }

    /** Leaves nothing of what was erased in the log beside the file; with {@code anew} nothing in the file either. */
    static void wipe(Connection connection, boolean anew) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            if (anew) {
                statement.execute("VACUUM");
            }
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            connection.setAutoCommit(false);
        }
    }
}
