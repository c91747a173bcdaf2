package onewindow.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import onewindow.journal.LedgerFault.Kind;

/** The formats of ledgers: which one a file has, and how an older one becomes that of this version. */
final class LedgerFormat {

    private LedgerFormat() {}

    /**
     * Returns the number of a file's format.
     *
     * @throws LedgerFault where it is no ledger, or one of a format that this version does not know
     */
    static int of(Path file, Connection connection) throws SQLException, LedgerFault {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") != LedgerTables.APPLICATION) {
                throw new LedgerFault(Kind.NOT_A_LEDGER, file.toString(), null);
            }
            long format = number(statement, "PRAGMA user_version");
            if (format < 1 || format > LedgerTables.FORMAT) {
                throw new LedgerFault(Kind.LATER_FORMAT, "onewindow/ledger/" + format, null);
            }
            return (int) format;
        }
    }

    /** In format 1 scenarios were not kept, nor when a name was. */
    private static void keepScenarios(Statement statement) throws SQLException {
        for (String sql : ScenarioTables.STATEMENTS) {
            statement.execute(sql);
        }
        statement.execute("ALTER TABLE person ADD COLUMN kept INTEGER NOT NULL DEFAULT 0");
        statement.execute("UPDATE person SET kept = " + BatchWriter.NOW);
    }

    /** Up to format 2 rows were kept hall by hall, and digests in a table of their own. */
    private static void putInOrder(Statement statement) throws SQLException {
        statement.execute("DROP VIEW command_log");
        for (String table : List.of("command", "answer", "visit")) {
            statement.execute("ALTER TABLE " + table + " RENAME TO former_" + table);
        }
        statement.execute(LedgerTables.COMMAND);
        statement.execute("INSERT INTO command (hall, sequence, time, code, a, b, c, d, result, actor, digest)"
                + " SELECT hall, sequence, time, code, a, b, c, d, result, actor, digest"
                + " FROM former_command LEFT JOIN mark USING (hall, sequence) ORDER BY hall, sequence");
        statement.execute(LedgerTables.ANSWER);
        statement.execute("INSERT INTO answer (hall, key, request, given, status, location, body)"
                + " SELECT hall, key, request, given, status, location, body FROM former_answer ORDER BY given, key");
        statement.execute(LedgerTables.VISIT);
        statement.execute("INSERT INTO visit SELECT * FROM former_visit ORDER BY day, ended, hall, number");
        for (String table : List.of("former_command", "mark", "former_answer", "former_visit")) {
            statement.execute("DROP TABLE " + table);
        }
        statement.execute(LedgerTables.COMMAND_LOG);
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /**
     * Brings a ledger of an older format to that of this version, after a copy of it was put beside it.
     *
     * @throws LedgerFault where there is something in the copy's place already
     */
    static void migrate(Path file, Connection connection, int from) throws SQLException, LedgerFault {
        if (from == LedgerTables.FORMAT) {
            return;
        }
        LedgerCopy.write(connection, file.resolveSibling(file.getFileName() + ".format-" + from));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (from == 1) {
                keepScenarios(statement);
            }
            putInOrder(statement);
            LedgerTables.writeOperations(connection);
            statement.execute("PRAGMA user_version = " + LedgerTables.FORMAT);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
