package onewindow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The log beside a ledger's file, to which commits are written and forced. It is made as long as it will be before
 * anything is timed: forcing a page that is there already takes a disk a fraction of what it takes where the file grows
 * with it. SQLite reads a log as far as its checksums hold, so that zeros after it mean nothing.
 */
final class WriteAheadLog {

    /** Pages after which the log is written back into the file and begins anew. */
    private static final int PAGES = 1000;

    private static final int PAGE_WITH_HEADER = 4096 + 24;
    private static final int STRETCH = 1 << 18;

    private WriteAheadLog() {}

    /** Has a connection write to the log, and force it to the disk at each commit. */
    static void use(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = " + PAGES);
        }
    }

    /** Makes the log of a ledger that is in use as long as it will be; where there is no room it grows as it can. */
    static void extend(Path ledger) {
        Path log = ledger.resolveSibling(ledger.getFileName() + "-wal");
        long wanted = (long) (PAGES + 1) * PAGE_WITH_HEADER;
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(STRETCH);
            for (long end = channel.size(); end < wanted; end += zeros.position()) {
                zeros.clear().limit((int) Math.min(STRETCH, wanted - end));
                channel.write(zeros, end);
            }
            channel.force(true);
        } catch (IOException e) {
            // A commit that finds no room says so.
        }
    }
}
