package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of visits of a ledger, as it is read. */
final class VisitTable {

    private static final double SECOND = 1000;

    private VisitTable() {}

    static List<Batch.Visit> of(Connection connection, int copy, String day) throws SQLException {
        List<Batch.Visit> visits = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT number, matter, class, window, taken, called, started, ended,"
                        + " waited_seconds, outcome FROM visit WHERE hall = ? AND day = ? ORDER BY number")) {
            statement.setInt(1, copy);
            statement.setString(2, day);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    visits.add(new Batch.Visit(
                            copy,
                            day,
                            found.getInt(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getString(5),
                            found.getString(6),
                            found.getString(7),
                            found.getString(8),
                            Math.round(found.getDouble(9) * SECOND),
                            found.getString(10)));
                }
            }
        }
        return visits;
    }
}
