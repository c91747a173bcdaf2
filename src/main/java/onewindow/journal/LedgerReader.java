package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import onewindow.journal.LedgerFault.Kind;

/** Reads the tables of a ledger, of this format or an older one. */
final class LedgerReader {

    /** Up to this format rows were kept hall by hall, and digests in a table of their own. */
    private static final int LAST_BY_HALLS = 2;

    private static final String COLUMNS = "SELECT hall, sequence, time, code, a, b, c, d, result, actor, digest FROM ";

    private final Connection connection;
    private final boolean byHalls;

    LedgerReader(Connection connection, int format) {
        this.connection = connection;
        byHalls = format <= LAST_BY_HALLS;
    }

    /** One hall is looked for by the database; of more than one, rows of others are passed over here. */
    private static String of(BitSet copies) {
        return copies.cardinality() == 1 ? "hall = " + copies.nextSetBit(0) : "1";
    }

    void entries(BitSet copies, Ledger.EntryVisitor visitor) throws SQLException, LedgerFault {
        String sql = byHalls
                ? COLUMNS + "command LEFT JOIN mark USING (hall, sequence) WHERE " + of(copies)
                        + " ORDER BY hall, sequence"
                : COLUMNS + "command WHERE " + of(copies) + " ORDER BY ordinal";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                int copy = found.getInt(1);
                if (copies.get(copy) && !visit(copy, found, visitor)) {
                    return;
                }
            }
        }
    }

    private static boolean visit(int copy, ResultSet found, Ledger.EntryVisitor visitor)
            throws SQLException, LedgerFault {
        long sequence = found.getLong(2);
        int code = found.getInt(4);
        Op op = Op.of(code);
        if (op == null) {
            throw new LedgerFault(Kind.DAMAGED, "sequence " + sequence + ": code " + code, null);
        }
        Command command =
                new Command(found.getLong(3), op, found.getInt(5), found.getInt(6), found.getInt(7), found.getLong(8));
        if (!visitor.entry(new Entry(copy, sequence, command, found.getInt(9), found.getString(10)))) {
            return false;
        }
        long digest = found.getLong(11);
        if (!found.wasNull()) {
            visitor.mark(new Batch.Mark(copy, sequence, digest));
        }
        return true;
    }

    List<Batch.KeptAnswer> answers(BitSet copies, long since) throws SQLException {
        List<Batch.KeptAnswer> answers = new ArrayList<>();
        String sql = "SELECT hall, key, request, given, status, location, body FROM answer WHERE " + of(copies)
                + " AND given >= " + since + " ORDER BY " + (byHalls ? "given" : "ordinal");
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

    List<Batch.Person> persons(int copy, String day) throws SQLException {
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
