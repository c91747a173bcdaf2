package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads whom a ledger knows by name. */
final class PersonTable {

    private static final String SELECT = "SELECT day, number, name, document FROM person WHERE hall = ? AND ";

    private PersonTable() {}

    /** Returns who had the tickets of a day. */
    static List<Batch.Person> of(Connection connection, int copy, String day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + "number > 0 AND day = ?")) {
            statement.setString(2, day);
            return all(statement, copy);
        }
    }

    /** Returns who has appointments, and what was said of reviews. */
    static List<Batch.Person> beside(Connection connection, int copy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + "number < 0 ORDER BY kept")) {
            return all(statement, copy);
        }
    }

    private static List<Batch.Person> all(PreparedStatement statement, int copy) throws SQLException {
        statement.setInt(1, copy);
        List<Batch.Person> persons = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                persons.add(new Batch.Person(
                        copy, found.getString(1), found.getInt(2), found.getString(3), found.getString(4)));
            }
        }
        return persons;
    }
}
