package onewindow.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A copy of a ledger in which a hall has come no further than a command: from there it goes on as if nothing had
 * happened since. The ledger itself, and other halls of the copy, stay as they are.
 */
public final class LedgerBranch {

    /**
     * Where a hall parts.
     *
     * @param copy index of the hall
     * @param sequence number of its last command
     * @param digest of the hall after it
     * @param day name of its day
     * @param time hall time, as the ledger writes the times of visits
     * @param number last number that was given on the day
     */
    public record Parting(int copy, long sequence, long digest, String day, String time, int number) {}

    private LedgerBranch() {}

    /**
     * Makes the branch.
     *
     * @param branch where it goes; there must be nothing
     * @throws LedgerFault where the ledger cannot be read, or the branch not be written; none is left then
     */
    public static void of(Path ledger, Path branch, Parting parting) throws LedgerFault {
        LedgerCopy.of(ledger, branch);
        boolean whole = false;
        try (Connection connection = SqliteLedger.connect(branch)) {
            connection.setAutoCommit(false);
            cut(connection, parting);
            connection.commit();
            whole = true;
        } catch (SQLException e) {
            throw SqliteLedger.fault(branch, e);
        } finally {
            if (!whole) {
                branch.toFile().delete();
            }
        }
    }

    private static void cut(Connection connection, Parting parting) throws SQLException {
        execute(connection, "DELETE FROM command WHERE hall = ? AND sequence > ?", parting.copy(), parting.sequence());
        execute(
                connection,
                "UPDATE command SET digest = ? WHERE hall = ? AND sequence = ?",
                parting.digest(),
                parting.copy(),
                parting.sequence());
        execute(
                connection,
                "DELETE FROM person WHERE hall = ? AND (day = ? AND number > ? OR " + after("day") + ")",
                parting.copy(),
                parting.day(),
                parting.number(),
                parting.day(),
                parting.day());
        execute(
                connection,
                "DELETE FROM visit WHERE hall = ? AND (day = ? AND ended > ? OR " + after("day") + ")",
                parting.copy(),
                parting.day(),
                parting.time(),
                parting.day(),
                parting.day());
        // A repeat of a request is a new one here.
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM answer");
        }
    }

    /** A date or the number of a day is later than another. */
    private static String after(String column) {
        return "(CAST(" + column + " AS INTEGER), " + column + ") > (CAST(? AS INTEGER), ?)";
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
