package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import onewindow.journal.LedgerFault.Kind;

/** The table of commands of a ledger, of this format or an older one, as it is read. */
final class CommandTable {

    /** Up to this format rows were kept hall by hall, and digests in a table of their own. */
    static final int LAST_BY_HALLS = 2;

    private static final String COLUMNS = "SELECT hall, sequence, time, code, a, b, c, d, result, actor, digest FROM ";

    private final Connection connection;
    private final CommandIndex index;
    private final boolean byHalls;

    CommandTable(Connection connection, CommandIndex index, int format) {
        this.connection = connection;
        this.index = index;
        byHalls = format <= LAST_BY_HALLS;
    }

    private String select(String where) {
        return byHalls
                ? COLUMNS + "command LEFT JOIN mark USING (hall, sequence) WHERE " + where + " ORDER BY hall, sequence"
                : COLUMNS + "command WHERE " + where + " ORDER BY ordinal";
    }

    /** As {@link Ledger#read(BitSet, Ledger.EntryVisitor)}: rows of other halls are passed over. */
    void read(BitSet copies, Ledger.EntryVisitor visitor) throws SQLException, LedgerFault {
        try (PreparedStatement statement = connection.prepareStatement(select("1"));
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                if (copies.get(found.getInt(1)) && !visit(found, visitor)) {
                    return;
                }
            }
        }
    }

    /** As {@link Ledger#read(int, long, Ledger.EntryVisitor)}. */
    void read(int copy, long after, Ledger.EntryVisitor visitor) throws SQLException, LedgerFault {
        String from = byHalls ? "" : " AND ordinal >= " + index.after(connection, copy, after);
        try (PreparedStatement statement =
                connection.prepareStatement(select("hall = " + copy + " AND sequence > " + after + from))) {
            visitAll(statement, visitor);
        }
    }

    /** As {@link Ledger#of}. */
    List<Entry> of(int copy, Op op) throws SQLException, LedgerFault {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(select("hall = " + copy + " AND code = " + op.code()))) {
            visitAll(statement, entries::add);
        }
        return entries;
    }

    private static void visitAll(PreparedStatement statement, Ledger.EntryVisitor visitor)
            throws SQLException, LedgerFault {
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                if (!visit(found, visitor)) {
                    return;
                }
            }
        }
    }

    private static boolean visit(ResultSet found, Ledger.EntryVisitor visitor) throws SQLException, LedgerFault {
        int copy = found.getInt(1);
        long sequence = found.getLong(2);
        Op op = Op.of(found.getInt(4));
        if (op == null) {
            throw new LedgerFault(Kind.DAMAGED, "sequence " + sequence + ": code " + found.getInt(4), null);
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

    /** As {@link Ledger#lastAt}; times of a hall never go back. */
    long lastAt(int copy, long time) throws SQLException {
        String part = "";
        if (!byHalls) {
            CommandIndex.Part found = index.at(connection, copy, time);
            part = " AND ordinal >= " + found.from() + " AND ordinal < " + found.to();
        }
        String sql = "SELECT max(sequence) FROM command WHERE hall = ? AND time <= ?" + part;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, copy);
            statement.setLong(2, time);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }
}
