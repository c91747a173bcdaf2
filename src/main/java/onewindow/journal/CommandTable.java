package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import onewindow.journal.LedgerFault.Kind;

/** The table of commands of a ledger, as it is read. */
final class CommandTable {

    private static final String COLUMNS = "SELECT sequence, time, code, a, b, c, d, result, actor FROM command";

    private CommandTable() {}

    static void read(Connection connection, int copy, long after, Ledger.EntryVisitor visitor)
            throws SQLException, LedgerFault {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + " WHERE hall = ? AND sequence > ? ORDER BY sequence")) {
            statement.setInt(1, copy);
            statement.setLong(2, after);
            visit(copy, statement, visitor);
        }
    }

    static List<Entry> of(Connection connection, int copy, Op op) throws SQLException, LedgerFault {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + " WHERE hall = ? AND code = ? ORDER BY sequence")) {
            statement.setInt(1, copy);
            statement.setInt(2, op.code());
            visit(copy, statement, entries::add);
        }
        return entries;
    }

    private static void visit(int copy, PreparedStatement statement, Ledger.EntryVisitor visitor)
            throws SQLException, LedgerFault {
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                Op op = Op.of(found.getInt(3));
                if (op == null) {
                    throw new LedgerFault(
                            Kind.DAMAGED, "sequence " + found.getLong(1) + ": code " + found.getInt(3), null);
                }
                Command command = new Command(
                        found.getLong(2), op, found.getInt(4), found.getInt(5), found.getInt(6), found.getLong(7));
                Entry entry = new Entry(copy, found.getLong(1), command, found.getInt(8), found.getString(9));
                if (!visitor.entry(entry)) {
                    return;
                }
            }
        }
    }

    /** As {@link Ledger#lastAt}; times never go back, so that the table is not read but looked up in. */
    static long lastAt(Connection connection, int copy, long time) throws SQLException {
        long from = 0;
        long to = last(connection, copy);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT time FROM command WHERE hall = ? AND sequence = ?")) {
            statement.setInt(1, copy);
            while (from < to) {
                long middle = (from + to + 1) / 2;
                statement.setLong(2, middle);
                try (ResultSet found = statement.executeQuery()) {
                    if (found.next() && found.getLong(1) <= time) {
                        from = middle;
                    } else {
                        to = middle - 1;
                    }
                }
            }
        }
        return from;
    }

    private static long last(Connection connection, int copy) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT max(sequence) FROM command WHERE hall = ?")) {
            statement.setInt(1, copy);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }
}
