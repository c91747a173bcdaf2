package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;

/** Writes batches into the tables of a ledger; the caller commits. */
final class BatchWriter {

    /** The wall clock in SQL, milliseconds since 1970. */
    static final String NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000";

    private final PreparedStatement entry;
    private final PreparedStatement answer;
    private final PreparedStatement person;
    private final PreparedStatement visit;

    BatchWriter(Connection connection) throws SQLException {
        entry = connection.prepareStatement("INSERT INTO command VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        answer = connection.prepareStatement("INSERT INTO answer VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)");
        person = connection.prepareStatement("INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?, ?, " + NOW + ")");
        visit = connection.prepareStatement("INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void write(Batch batch) throws SQLException {
        Map<Integer, Batch.Mark> marks = new HashMap<>();
        batch.marks().forEach(mark -> marks.put(mark.copy(), mark));
        for (Entry of : batch.entries()) {
            write(of, marks.get(of.copy()));
        }
        for (Batch.KeptAnswer of : batch.answers()) {
            write(of);
        }
        for (Batch.Person of : batch.persons()) {
            person.setInt(1, of.copy());
            person.setString(2, of.day());
            person.setInt(3, of.number());
            person.setString(4, of.name());
            person.setString(5, of.document());
            person.executeUpdate();
        }
        for (Batch.Visit of : batch.visits()) {
            write(of);
        }
    }

    private void write(Entry of, Batch.Mark mark) throws SQLException {
        Command command = of.command();
        entry.setInt(1, of.copy());
        entry.setLong(2, of.sequence());
        entry.setLong(3, command.time());
        entry.setInt(4, command.op().code());
        entry.setInt(5, command.a());
        entry.setInt(6, command.b());
        entry.setInt(7, command.c());
        entry.setLong(8, command.d());
        entry.setInt(9, of.result());
        entry.setString(10, of.actor());
        if (mark != null && mark.sequence() == of.sequence()) {
            entry.setLong(11, mark.digest());
        } else {
            entry.setNull(11, Types.INTEGER);
        }
        entry.executeUpdate();
    }

    private void write(Batch.KeptAnswer of) throws SQLException {
        answer.setInt(1, of.copy());
        answer.setString(2, of.key());
        answer.setLong(3, of.request());
        answer.setLong(4, of.wallMillis());
        answer.setInt(5, of.status());
        answer.setString(6, of.location());
        answer.setString(7, of.body());
        answer.executeUpdate();
    }

    private void write(Batch.Visit of) throws SQLException {
        visit.setInt(1, of.copy());
        visit.setString(2, of.day());
        visit.setInt(3, of.number());
        visit.setString(4, of.matter());
        visit.setString(5, of.visitClass());
        visit.setString(6, of.window());
        visit.setString(7, of.taken());
        visit.setString(8, of.called());
        visit.setString(9, of.started());
        visit.setString(10, of.ended());
        visit.setDouble(11, of.waitedMillis() / 1000.0);
        visit.setString(12, of.end());
        visit.executeUpdate();
    }
}
