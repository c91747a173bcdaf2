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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import onewindow.journal.LedgerFault.Kind;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A ledger in one file of SQLite, with a write-ahead log that is forced to the disk at each commit. A lock beside the
 * file keeps a second service out; any tool may read it meanwhile.
 */
public final class SqliteLedger implements Ledger {

    private final Path file;
    private final FileLock lock;
    private final LedgerHeader header;
    private final int format;
    private final CommandIndex index;
    /** Null after a failed commit, until it is opened again: what a fault left of a transaction goes with it. */
    private Connection connection;

    private BatchWriter writer;
    private final List<Waiting> waiting = new ArrayList<>();

    /** A batch whose thread waits for it to be written. */
    private static final class Waiting {
        private final Batch batch;
        /** Null where it was written. */
        private LedgerFault fault;

        private boolean concluded;

        Waiting(Batch batch) {
            this.batch = batch;
        }
    }

    private SqliteLedger(Path file, FileLock lock, Connection connection, int format, CommandIndex index)
            throws SQLException {
        this.file = file;
        this.index = index;
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
                WriteAheadLog.use(connection);
            }
            LedgerTables.writeOperations(connection);
            LedgerTables.keepSecret(connection);
            WriteAheadLog.extend(file);
            return new SqliteLedger(file, lock, connection, LedgerTables.FORMAT, new CommandIndex());
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
        return read(file, new CommandIndex());
    }

    private static SqliteLedger read(Path file, CommandIndex index) throws LedgerFault {
        if (!Files.isRegularFile(file)) {
            throw new LedgerFault(Kind.NO_FILE, file.toString(), null);
        }
        Connection connection = null;
        try {
            connection = connect(file);
            int format = LedgerFormat.of(file, connection);
            WriteAheadLog.use(connection);
            return new SqliteLedger(file, null, connection, format, index);
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
        SQLiteConfig config = new SQLiteConfig();
        // Else the driver asks after each row for its key, which nobody wants to know.
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA cache_size = -16000");
            statement.execute("PRAGMA secure_delete = ON");
        }
        return connection;
    }

    private static void begin(Connection connection, LedgerHeader begun) throws SQLException {
        WriteAheadLog.use(connection);
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
    public void commit(Batch batch) throws LedgerFault {
        Waiting mine = new Waiting(batch);
        synchronized (waiting) {
            waiting.add(mine);
        }
        synchronized (this) {
            if (!mine.concluded) {
                commitWaiting();
            }
        }
        if (mine.fault != null) {
            throw mine.fault;
        }
    }

    /** All batches that came while another was forced to the disk are forced together. */
    private void commitWaiting() {
        List<Waiting> together;
        synchronized (waiting) {
            together = List.copyOf(waiting);
            waiting.clear();
        }
        // Whatever it fails by, all others that wait are told so.
        LedgerFault fault = new LedgerFault(Kind.IO, file + ": broken off", null);
        try {
            reopen();
            for (Waiting each : together) {
                writer.write(each.batch);
            }
            connection.commit();
            fault = null;
        } catch (SQLException e) {
            fault = fault(file, e);
        } finally {
            if (fault != null) {
                quietly(connection);
                connection = null;
            }
            for (Waiting each : together) {
                each.fault = fault;
                each.concluded = true;
            }
        }
    }

    private void reopen() throws SQLException {
        if (connection != null) {
            return;
        }
        Connection again = connect(file);
        try {
            WriteAheadLog.use(again);
            again.setAutoCommit(false);
            writer = new BatchWriter(again);
            connection = again;
        } catch (SQLException e) {
            quietly(again);
            throw e;
        }
    }

    @Override
    public synchronized void read(BitSet copies, EntryVisitor visitor) throws LedgerFault {
        reading(open -> {
            commands(open).read(copies, visitor);
            return null;
        });
    }

    @Override
    public synchronized void read(int copy, long after, EntryVisitor visitor) throws LedgerFault {
        reading(open -> {
            commands(open).read(copy, after, visitor);
            return null;
        });
    }

    @Override
    public synchronized long lastAt(int copy, long time) throws LedgerFault {
        return reading(open -> commands(open).lastAt(copy, time));
    }

    @Override
    public synchronized List<Entry> of(int copy, Op op) throws LedgerFault {
        return reading(open -> commands(open).of(copy, op));
    }

    private CommandTable commands(Connection open) {
        return new CommandTable(open, index, format);
    }

    @Override
    public synchronized List<Batch.Visit> visits(int copy, String day) throws LedgerFault {
        return reading(open -> VisitTable.of(open, copy, day));
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
        return read(file, index);
    }

    @Override
    public synchronized List<Batch.KeptAnswer> answers(BitSet copies, long since) throws LedgerFault {
        return reading(open -> AnswerTable.since(open, format, copies, since));
    }

    @Override
    public synchronized List<Batch.Person> persons(int copy, String day) throws LedgerFault {
        return reading(open -> PersonTable.of(open, copy, day));
    }

    @Override
    public synchronized List<Batch.Person> personsBeside(int copy) throws LedgerFault {
        return reading(open -> PersonTable.beside(open, copy));
    }

    @Override
    public synchronized List<KeptScenario> scenarios() throws LedgerFault {
        return reading(open -> format == 1 ? List.of() : ScenarioTables.all(open));
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
            WriteAheadLog.extend(file);
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

    @Override
    public synchronized void close() {
        quietly(connection);
        if (lock != null) {
            quietly(lock.acquiredBy());
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
