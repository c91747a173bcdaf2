package onewindow.journal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * The tables of a ledger, for whoever looks into one with a tool of SQLite. Times of commands are milliseconds since
 * the start of the scenario's horizon.
 */
final class LedgerTables {

    /** "OWlg", by which a file of SQLite is told to be a ledger. */
    static final int APPLICATION = 0x4F576C67;

    static final int FORMAT = 3;

    /** The key of the secret under which links to tickets are made. */
    static final String SECRET = "secret";

    /** The key of how the days of its halls lie to the wall clock, milliseconds. */
    private static final String CLOCK_SHIFT = "clockShift";

    private static final int SECRET_BYTES = 32;

    /**
     * The commands of all halls in the order in which they were committed, so that a commit writes the last page or
     * two, however many halls it is of. The digest is that of the hall's events after its last command of a commit.
     */
    static final String COMMAND = "CREATE TABLE command (ordinal INTEGER PRIMARY KEY, hall INTEGER NOT NULL,"
            + " sequence INTEGER NOT NULL, time INTEGER NOT NULL, code INTEGER NOT NULL, a INTEGER NOT NULL,"
            + " b INTEGER NOT NULL, c INTEGER NOT NULL, d INTEGER NOT NULL, result INTEGER NOT NULL,"
            + " actor TEXT NOT NULL, digest INTEGER)";

    /** In the order in which they were given; of two of one hall and key the later holds. */
    static final String ANSWER = "CREATE TABLE answer (ordinal INTEGER PRIMARY KEY, hall INTEGER NOT NULL,"
            + " key TEXT NOT NULL, request INTEGER NOT NULL, given INTEGER NOT NULL, status INTEGER NOT NULL,"
            + " location TEXT NOT NULL, body TEXT NOT NULL)";

    /** In the order in which they ended. */
    static final String VISIT = "CREATE TABLE visit (hall INTEGER NOT NULL, day TEXT NOT NULL,"
            + " number INTEGER NOT NULL, matter TEXT NOT NULL, class TEXT NOT NULL, window TEXT NOT NULL,"
            + " taken TEXT NOT NULL, called TEXT NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL,"
            + " waited_seconds REAL NOT NULL, outcome TEXT NOT NULL)";

    static final String COMMAND_LOG =
            "CREATE VIEW command_log AS SELECT hall, sequence, time / 1000.0 AS seconds, name,"
                    + " operation.a || '=' || command.a AS first, operation.b || '=' || command.b AS second,"
                    + " operation.c || '=' || command.c AS third, result, actor"
                    + " FROM command JOIN operation USING (code)";

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE ledger (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE operation (code INTEGER PRIMARY KEY, name TEXT NOT NULL, a TEXT, b TEXT, c TEXT)",
            COMMAND,
            ANSWER,
            "CREATE TABLE person (hall INTEGER NOT NULL, day TEXT NOT NULL, number INTEGER NOT NULL,"
                    + " name TEXT NOT NULL, document TEXT NOT NULL, kept INTEGER NOT NULL DEFAULT 0,"
                    + " PRIMARY KEY (hall, day, number)) WITHOUT ROWID",
            VISIT,
            COMMAND_LOG);

    private LedgerTables() {}

    static void create(Connection connection, LedgerHeader header) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
            for (String sql : ScenarioTables.STATEMENTS) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + FORMAT);
        }
        writeOperations(connection);
        writeHeader(connection, header);
    }

    /** Names the commands that the ledger does not name yet. */
    static void writeOperations(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO operation VALUES (?, ?, ?, ?, ?)")) {
            for (Op op : Op.values()) {
                insert.setInt(1, op.code());
                insert.setString(2, op.key());
                for (int i = 0; i < 3; i++) {
                    insert.setString(
                            3 + i, i < op.arguments().size() ? op.arguments().get(i) : null);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeHeader(Connection connection, LedgerHeader header) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ledger VALUES (?, ?)")) {
            put(insert, "scenario", header.scenario());
            put(insert, "settings", String.join("\n", header.settings()));
            put(insert, "sha256", header.sha256());
            put(insert, "halls", Integer.toString(header.copies()));
            put(insert, "simulated", Boolean.toString(header.simulated()));
            put(insert, "seed", Long.toString(header.seed()));
            put(insert, "version", header.version());
        }
    }

    /** Gives the ledger a secret where it has none. */
    static void keepSecret(Connection connection) throws SQLException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO ledger VALUES (?, ?)")) {
            put(insert, SECRET, HexFormat.of().formatHex(secret));
        }
    }

    static OptionalLong clockShift(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT value FROM ledger WHERE key = '" + CLOCK_SHIFT + "'")) {
            return found.next() ? OptionalLong.of(Long.parseLong(found.getString(1))) : OptionalLong.empty();
        }
    }

    static void keepClockShift(Connection connection, long shift) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO ledger VALUES (?, ?)")) {
            put(insert, CLOCK_SHIFT, Long.toString(shift));
        }
    }

    private static void put(PreparedStatement insert, String key, String value) throws SQLException {
        insert.setString(1, key);
        insert.setString(2, value);
        insert.executeUpdate();
    }
}
