package onewindow.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import onewindow.journal.LedgerFault.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A ledger in one file of SQLite, with a write-ahead log that is forced to the disk at each commit. A lock beside the
 * file keeps a second service out; any tool may read it meanwhile.
 */
public final class SqliteLedger implements Ledger {

    private final Path file;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final LedgerHeader header;
    private final int format;
    /** Null after a failed commit, until it is opened again: what a fault left of a transaction goes with it. */
    private Connection connection;

    private BatchWriter writer;

    private SqliteLedger(Path file, FileChannel lockFile, FileLock lock, Connection connection, int format)
            throws SQLException {
        this.file = file;
        this.lockFile = lockFile;
        this.lock = lock;
        this.connection = connection;
        this.format = format;
        header = readHeader(connection);
        connection.setAutoCommit(false);
        // One of an older format is only read.
        writer = format == LedgerTables.FORMAT ? new BatchWriter(connection) : null;
    }

    /**
     * Opens a ledger to write on, or begins one where there is no such file.
     *
     * @param file its folder must exist
     * @param begun what a new one is of
     * @throws LedgerFault where it cannot be opened or is in use
     */
    public static SqliteLedger open(Path file, LedgerHeader begun) throws LedgerFault {
        boolean fresh = file.toFile().length() == 0;
        FileChannel channel = lockFile(file);
        FileLock lock = lock(file, channel);
        Connection connection = null;
        try {
            createForOwner(file);
            connection = connect(file);
            if (fresh) {
                begin(connection, begun);
            } else {
                LedgerFormat.migrate(file, connection, LedgerFormat.of(file, connection));
                durable(connection);
            }
            LedgerTables.keepSecret(connection);
            return new SqliteLedger(file, channel, lock, connection, LedgerTables.FORMAT);
        } catch (SQLException | LedgerFault e) {
            quietly(connection);
            quietly(channel);
            throw e instanceof LedgerFault known ? known : fault(file, (SQLException) e);
        }
    }

    /**
     * Opens a ledger that there is, to write on.
     *
     * @throws LedgerFault where there is none, it cannot be opened or is in use
     */
    public static SqliteLedger openExisting(Path file) throws LedgerFault {
        if (!Files.isRegularFile(file)) {
            throw new LedgerFault(Kind.NO_FILE, file.toString(), null);
        }
        if (file.toFile().length() == 0) {
            throw new LedgerFault(Kind.NOT_A_LEDGER, file.toString(), null);
        }
        return open(file, null);
    }

    /**
     * Opens a ledger that there is, to be read; another may write on it.
     *
     * @throws LedgerFault where there is none or it cannot be read
     */
    public static SqliteLedger read(Path file) throws LedgerFault {
        if (!Files.isRegularFile(file)) {
            throw new LedgerFault(Kind.NO_FILE, file.toString(), null);
        }
        Connection connection = null;
        try {
            connection = connect(file);
            int format = LedgerFormat.of(file, connection);
            durable(connection);
            return new SqliteLedger(file, null, null, connection, format);
        } catch (SQLException | LedgerFault e) {
            quietly(connection);
            throw e instanceof LedgerFault known ? known : fault(file, (SQLException) e);
        }
    }

    /**
     * A ledger holds names and documents: where there are such rights, nobody else reads it or what is kept beside it.
     */
    static void createForOwner(Path file) throws LedgerFault {
        if (Files.exists(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new LedgerFault(Kind.IO, file + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel lockFile(Path file) throws LedgerFault {
        Path beside = file.resolveSibling(file.getFileName() + "-lock");
        try {
            return FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LedgerFault(Kind.NO_FILE, beside.toString(), e);
        }
    }

    private static FileLock lock(Path file, FileChannel channel) throws LedgerFault {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held within this process.
        } catch (IOException e) {
            quietly(channel);
            throw new LedgerFault(Kind.IO, e.getMessage(), e);
        }
        if (lock == null) {
            quietly(channel);
            throw new LedgerFault(Kind.IN_USE, file.toString(), null);
        }
        return lock;
    }

    static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA cache_size = -16000");
            statement.execute("PRAGMA secure_delete = ON");
        }
        return connection;
    }

    private static void durable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = 4000");
        }
    }

    private static void begin(Connection connection, LedgerHeader begun) throws SQLException {
        durable(connection);
        connection.setAutoCommit(false);
        LedgerTables.create(connection, begun);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static LedgerHeader readHeader(Connection connection) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT key, value FROM ledger")) {
            while (found.next()) {
                values.put(found.getString(1), found.getString(2));
            }
        }
        String settings = values.getOrDefault("settings", "");
        return new LedgerHeader(
                values.getOrDefault("scenario", ""),
                settings.isEmpty() ? List.of() : List.of(settings.split("\n")),
                values.getOrDefault("sha256", ""),
                Integer.parseInt(values.getOrDefault("halls", "1")),
                Boolean.parseBoolean(values.getOrDefault("simulated", "false")),
                Long.parseLong(values.getOrDefault("seed", "0")),
                values.getOrDefault("version", ""));
    }

    @Override
    public LedgerHeader header() {
        return header;
    }

    /** Returns what only those know who can read the ledger, 32 bytes. */
    public synchronized byte[] secret() throws LedgerFault {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT value FROM ledger WHERE key = '" + LedgerTables.SECRET + "'")) {
            return HexFormat.of().parseHex(found.getString(1));
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    /** Returns how the days of its halls lie to the wall clock, as it was kept; empty where they do not follow it. */
    public synchronized OptionalLong clockShift() throws LedgerFault {
        return reading(LedgerTables::clockShift);
    }

    /** Keeps how the days of its halls lie to the wall clock, milliseconds. */
    public synchronized void keepClockShift(long shift) throws LedgerFault {
        change(() -> LedgerTables.keepClockShift(connection, shift));
    }

    @Override
    public synchronized void commit(Batch batch) throws LedgerFault {
        try {
            reopen();
            writer.write(batch);
            connection.commit();
        } catch (SQLException e) {
            quietly(connection);
            connection = null;
            throw fault(file, e);
        }
    }

    private void reopen() throws SQLException {
        if (connection != null) {
            return;
        }
        Connection again = connect(file);
        try {
            durable(again);
            again.setAutoCommit(false);
            writer = new BatchWriter(again);
            connection = again;
        } catch (SQLException e) {
            quietly(again);
            throw e;
        }
    }

    private Statement statement() throws SQLException {
        reopen();
        return connection.createStatement();
    }

    @Override
    public synchronized void read(int copy, long after, EntryVisitor visitor) throws LedgerFault {
        reading(open -> {
            CommandTable.read(open, copy, after, visitor);
            return null;
        });
    }

    @Override
    public synchronized long lastAt(int copy, long time) throws LedgerFault {
        return reading(open -> CommandTable.lastAt(open, copy, time));
    }

    @Override
    public synchronized List<Entry> of(int copy, Op op) throws LedgerFault {
        return reading(open -> CommandTable.of(open, copy, op));
    }

    private interface Reading<T> {
        T of(Connection open) throws SQLException, LedgerFault;
    }

    private <T> T reading(Reading<T> reading) throws LedgerFault {
        try {
            reopen();
            return reading.of(connection);
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public Ledger beside() throws LedgerFault {
        return read(file);
    }

    @Override
    public synchronized List<Batch.Mark> marks(int copy) throws LedgerFault {
        List<Batch.Mark> marks = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet found = statement.executeQuery(
                        "SELECT sequence, digest FROM mark WHERE hall = " + copy + " ORDER BY sequence")) {
            while (found.next()) {
                marks.add(new Batch.Mark(copy, found.getLong(1), found.getLong(2)));
            }
            return marks;
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized List<Batch.KeptAnswer> answers(int copy, long since) throws LedgerFault {
        List<Batch.KeptAnswer> answers = new ArrayList<>();
        String sql = "SELECT key, request, given, status, location, body FROM answer WHERE hall = " + copy
                + " AND given >= " + since + " ORDER BY given";
        try (Statement statement = statement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                answers.add(new Batch.KeptAnswer(
                        copy,
                        found.getString(1),
                        found.getLong(2),
                        found.getLong(3),
                        found.getInt(4),
                        found.getString(5),
                        found.getString(6)));
            }
            return answers;
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized List<Batch.Person> persons(int copy, String day) throws LedgerFault {
        List<Batch.Person> persons = new ArrayList<>();
        String sql = "SELECT number, name, document FROM person WHERE hall = ? AND day = ?";
        try (PreparedStatement statement = prepared(sql)) {
            statement.setInt(1, copy);
            statement.setString(2, day);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    persons.add(new Batch.Person(copy, day, found.getInt(1), found.getString(2), found.getString(3)));
                }
            }
            return persons;
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized List<KeptScenario> scenarios() throws LedgerFault {
        try {
            reopen();
            return format == 1 ? List.of() : ScenarioTables.all(connection);
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    /** Forgets the scenarios that were wanted and under which no day has begun. */
    public synchronized void forgetUnused() throws LedgerFault {
        change(() -> ScenarioTables.forgetUnused(connection));
    }

    /** Keeps a scenario under the next number, unless there is one of its hash. */
    public synchronized void keep(KeptScenario wanted) throws LedgerFault {
        change(() -> ScenarioTables.keep(connection, wanted));
    }

    /**
     * Erases names and documents, and answers given before a time, which no repeat may ask for any more.
     *
     * @param answersBefore milliseconds since 1970
     * @param anew whether the whole file is written anew, so that no byte of them is left in it; commits wait for that
     * @return how many names were erased
     */
    public synchronized int erase(Erasure whose, long answersBefore, boolean anew) throws LedgerFault {
        int[] erased = new int[1];
        change(() -> {
            erased[0] = Erasure.make(whose, connection);
            try (PreparedStatement answers = connection.prepareStatement("DELETE FROM answer WHERE given < ?")) {
                answers.setLong(1, answersBefore);
                answers.executeUpdate();
            }
        });
        try {
            Erasure.wipe(connection, anew && erased[0] > 0);
            return erased[0];
        } catch (SQLException e) {
            quietly(connection);
            connection = null;
            throw fault(file, e);
        }
    }

    private interface Change {
        void make() throws SQLException;
    }

    private void change(Change change) throws LedgerFault {
        try {
            reopen();
            change.make();
            connection.commit();
        } catch (SQLException e) {
            quietly(connection);
            connection = null;
            throw fault(file, e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        reopen();
        return connection.prepareStatement(sql);
    }

    @Override
    public synchronized void close() {
        quietly(connection);
        if (lock != null) {
            quietly(lockFile);
        }
    }

    static LedgerFault fault(Path file, SQLException e) {
        Kind kind = Kind.IO;
        if (e instanceof SQLiteException known) {
            int primary = known.getResultCode().code & 0xFF;
            if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
                kind = Kind.FULL;
            } else if (primary == SQLiteErrorCode.SQLITE_READONLY.code
                    || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
                kind = Kind.READ_ONLY;
            } else if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
                kind = Kind.DAMAGED;
            } else if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
                kind = Kind.NOT_A_LEDGER;
            }
        }
        return new LedgerFault(kind, file + ": " + e.getMessage(), e);
    }

    private static void quietly(AutoCloseable closeable) {
        if (closeable != null) {
            try {
                closeable.close();
            } catch (Exception e) {
                // It is given up in any case.
            }
        }
    }
}
