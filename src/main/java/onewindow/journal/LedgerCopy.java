package onewindow.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import onewindow.journal.LedgerFault.Kind;

/** A copy of a ledger as it is at a moment, in a file of its own; whoever writes on the ledger need not wait for it. */
public final class LedgerCopy {

    private LedgerCopy() {}

    /**
     * Copies a ledger, which may be in use, and has the database look through the copy.
     *
     * @param copy where it goes; there must be nothing
     * @throws LedgerFault where it cannot be read or written; no copy is left then
     */
    public static void of(Path file, Path copy) throws LedgerFault {
        if (!Files.isRegularFile(file)) {
            throw new LedgerFault(Kind.NO_FILE, file.toString(), null);
        }
        try (Connection connection = SqliteLedger.connect(file)) {
            LedgerFormat.of(file, connection);
            write(connection, copy);
        } catch (SQLException e) {
            throw SqliteLedger.fault(file, e);
        }
    }

    static void write(Connection connection, Path copy) throws SQLException, LedgerFault {
        if (Files.exists(copy)) {
            throw new LedgerFault(Kind.IN_THE_WAY, copy.toString(), null);
        }
        Path folder = copy.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new LedgerFault(Kind.NO_FILE, copy.toString(), null);
        }
        SqliteLedger.createForOwner(copy);
        boolean whole = false;
        try {
            try (PreparedStatement into = connection.prepareStatement("VACUUM INTO ?")) {
                into.setString(1, copy.toString());
                into.execute();
            }
            lookThrough(copy);
            whole = true;
        } catch (SQLException e) {
            throw SqliteLedger.fault(copy, e);
        } finally {
            if (!whole) {
                copy.toFile().delete();
            }
        }
    }

    private static void lookThrough(Path copy) throws SQLException, LedgerFault {
        try (Connection connection = SqliteLedger.connect(copy);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
            String said = found.next() ? found.getString(1) : "";
            if (!said.equals("ok")) {
                throw new LedgerFault(Kind.DAMAGED, copy + ": " + said, null);
            }
            LedgerFormat.of(copy, connection);
        }
    }
}
