package onewindow.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The table of answers that are kept for repeats of their requests, as it is read. */
final class AnswerTable {

    private AnswerTable() {}

    /** As {@link Ledger#answers}. */
    static List<Batch.KeptAnswer> since(Connection connection, int format, BitSet copies, long since)
            throws SQLException {
        List<Batch.KeptAnswer> answers = new ArrayList<>();
        String sql = "SELECT hall, key, request, given, status, location, body FROM answer WHERE given >= " + since
                + " ORDER BY " + (format <= CommandTable.LAST_BY_HALLS ? "given" : "ordinal");
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                if (copies.get(found.getInt(1))) {
                    answers.add(new Batch.KeptAnswer(
                            found.getInt(1),
                            found.getString(2),
                            found.getLong(3),
                            found.getLong(4),
                            found.getInt(5),
                            found.getString(6),
                            found.getString(7)));
                }
            }
        }
        return answers;
    }
}
