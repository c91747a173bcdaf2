package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of those who have tickets, as it is read. */
final class PersonTable {

    private PersonTable() {}

    /** As {@link Ledger#persons}. */
    static List<Batch.Person> of(Connection connection, int copy, String day) throws SQLException {
        List<Batch.Person> persons = new ArrayList<>();
        String sql = "SELECT number, name, document FROM person WHERE hall = ? AND day = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, copy);
            statement.setString(2, day);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    persons.add(new Batch.Person(copy, day, found.getInt(1), found.getString(2), found.getString(3)));
                }
            }
        }
        return persons;
    }
}
