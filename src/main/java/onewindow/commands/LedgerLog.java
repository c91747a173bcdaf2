package onewindow.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import onewindow.calibrate.log.VisitLogWriter;
import onewindow.calibrate.log.VisitRecorder;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import onewindow.live.LedgerVisits;

/**
 * The visits of a ledger as a log, such as {@code run --log} writes one: in a file that is there as long as this is
 * open. It holds no names.
 */
final class LedgerLog implements AutoCloseable {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);

    private final Path csv;

    private LedgerLog(Path csv) {
        this.csv = csv;
    }

    /** Whether a file is a database, and so no other kind of log. */
    static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the visits of a hall.
     *
     * @param hall its number as the user gave it; null for the first
     */
    static LedgerLog of(Path path, String hall, Language language) {
        try (SqliteLedger ledger = SqliteLedger.read(path)) {
            int copies = ledger.header().copies();
            String number = hall == null ? "1" : hall;
            if (!number.matches("[1-9][0-9]{0,4}") || Integer.parseInt(number) > copies) {
                throw UserFault.of("calibrate.ledger.hall", number, path, copies);
            }
            Path csv = Files.createTempFile("onewindow-visits-", ".csv");
            LedgerLog log = new LedgerLog(csv);
            boolean written = false;
            try (BufferedWriter out = Files.newBufferedWriter(csv)) {
                VisitLogWriter writer = new VisitLogWriter(out);
                LedgerVisits.play(
                        LedgerFit.succession(path, ledger, language),
                        ledger,
                        Integer.parseInt(number) - 1,
                        scenario -> new VisitRecorder(scenario, 0, writer));
                writer.finish();
                if (writer.rows() == 0) {
                    throw UserFault.of("calibrate.no-rows", path);
                }
                written = true;
            } finally {
                if (!written) {
                    log.close();
                }
            }
            return log;
        } catch (LedgerFault e) {
            throw LedgerFit.fault(path, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        return List.of(csv);
    }

    @Override
    public void close() {
        csv.toFile().delete();
    }
}
