package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the scenarios that a ledger keeps. */
final class ScenarioTables {

    static final List<String> STATEMENTS = List.of(
            "CREATE TABLE scenario (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, file TEXT NOT NULL,"
                    + " settings TEXT NOT NULL, version TEXT NOT NULL)",
            "CREATE TABLE scenario_part (scenario INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL,"
                    + " built_in INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (scenario, ordinal))"
                    + " WITHOUT ROWID");

    private ScenarioTables() {}

    static List<KeptScenario> all(Connection connection) throws SQLException {
        List<KeptScenario> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT number, sha256, file, settings, version FROM scenario ORDER BY number")) {
            while (rows.next()) {
                int number = rows.getInt(1);
                String settings = rows.getString(4);
                found.add(new KeptScenario(
                        number,
                        rows.getString(2),
                        rows.getString(3),
                        settings.isEmpty() ? List.of() : List.of(settings.split("\n")),
                        rows.getString(5),
                        parts(connection, number)));
            }
        }
        return found;
    }

    private static List<KeptScenario.Part> parts(Connection connection, int number) throws SQLException {
        List<KeptScenario.Part> parts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, built_in, content FROM scenario_part"
                        + " WHERE scenario = " + number + " ORDER BY ordinal")) {
            while (rows.next()) {
                parts.add(new KeptScenario.Part(rows.getString(1), rows.getBoolean(2), rows.getBytes(3)));
            }
        }
        return parts;
    }

    /** Forgets the scenarios under which no day has begun, for another was wanted before it came to that. */
    static void forgetUnused(Connection connection) throws SQLException {
        if (all(connection).size() < 2) {
            return;
        }
        String unused = " > 1 AND NOT EXISTS (SELECT 1 FROM command WHERE code = " + Op.TAKE_OVER.code() + " AND a = ";
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM scenario_part WHERE scenario" + unused + "scenario)");
            statement.execute("DELETE FROM scenario WHERE number" + unused + "number)");
        }
    }

    /** Keeps a scenario where the ledger has none of its hash, under the next number. */
    static void keep(Connection connection, KeptScenario scenario) throws SQLException {
        int number = 1;
        for (KeptScenario kept : all(connection)) {
            if (kept.sha256().equals(scenario.sha256())) {
                return;
            }
            number = kept.number() + 1;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO scenario VALUES (?, ?, ?, ?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, scenario.sha256());
            insert.setString(3, scenario.file());
            insert.setString(4, String.join("\n", scenario.settings()));
            insert.setString(5, scenario.version());
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO scenario_part VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < scenario.parts().size(); i++) {
                KeptScenario.Part part = scenario.parts().get(i);
                insert.setInt(1, number);
                insert.setInt(2, i);
                insert.setString(3, part.name());
                insert.setBoolean(4, part.builtIn());
                insert.setBytes(5, part.bytes());
                insert.executeUpdate();
            }
        }
    }
}
