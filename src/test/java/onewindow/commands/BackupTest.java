package onewindow.commands;

import static onewindow.commands.WorkedLedger.HOUR;
import static onewindow.commands.WorkedLedger.hall;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import onewindow.journal.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ledger is copied while its service works on it. */
class BackupTest {

    @TempDir
    Path folder;

    private Path ledger() {
        return folder.resolve("hall.ledger");
    }

    private static long last(Path file) throws Exception {
        long[] last = new long[1];
        try (SqliteLedger ledger = SqliteLedger.read(file)) {
            ledger.read(0, 0, entry -> {
                last[0] = entry.sequence();
                return true;
            });
        }
        return last[0];
    }

    @Test
    @Timeout(120)
    void aCopyIsWholeWhileTicketsAreTaken() throws Exception {
        Path copy = folder.resolve("copy.ledger");
        AtomicBoolean enough = new AtomicBoolean();
        try (WorkedLedger hall = WorkedLedger.open(ledger(), hall(folder.resolve("hall.yaml")))) {
            hall.visit(9 * HOUR, "李娜");
            Thread people = new Thread(() -> {
                try {
                    for (int i = 0; i < 3000 && !enough.get(); i++) {
                        hall.at(0, desk -> desk.takeTicket(0, 0, desk.now()));
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            people.start();
            while (hall.at(0, desk -> desk.sequence()) < 30) {
                Thread.onSpinWait();
            }
            CommandOutcome copied = CommandOutcome.of("backup", ledger().toString(), copy.toString());
            enough.set(true);
            people.join();

            assertThat(copied.err()).isEmpty();
            assertThat(copied.exitCode()).isZero();
            assertThat(last(copy)).isGreaterThanOrEqualTo(30).isLessThan(last(ledger()));
            assertThat(copied.out())
                    .matches("(?s).*hall.ledger: copied to .*copy.ledger; the same comes of all its " + last(copy)
                            + " commands; digest [0-9a-f]{16}\n");
        }
        if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
        }
        try (WorkedLedger again = WorkedLedger.open(copy, folder.resolve("hall.yaml"))) {
            assertThat(again.at(0, desk -> desk.sequence())).isEqualTo(last(copy));
            assertThat(again.ledger().persons(0, "2022-03-07")).hasSize(1);
        }
    }

    private void refused(String said, Path from, Path to) {
        CommandOutcome refused = CommandOutcome.of("backup", from.toString(), to.toString());
        assertThat(refused.err()).isEqualTo(said + "\n");
        assertThat(refused.out()).isEmpty();
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        WorkedLedger.open(ledger(), hall(folder.resolve("hall.yaml"))).close();
        Path mine = Files.writeString(folder.resolve("mine"), "mine");
        refused(mine + ": there is something already, and it is not overwritten", ledger(), mine);
        assertThat(mine).hasContent("mine");
        refused(ledger() + ": there is something already, and it is not overwritten", ledger(), ledger());
    }

    @Test
    void theFolderMustBeThere() throws Exception {
        WorkedLedger.open(ledger(), hall(folder.resolve("hall.yaml"))).close();
        Path copy = folder.resolve("none").resolve("copy");
        refused(copy + ": there is no such file or folder, or it cannot be opened", ledger(), copy);
    }

    @Test
    void whatIsNoLedgerIsNotCopied() throws Exception {
        Path mine = Files.writeString(folder.resolve("mine"), "mine, and long enough to be looked at as a database");
        refused(mine + ": is not a ledger", mine, folder.resolve("copy"));
        Path none = folder.resolve("none");
        refused(none + ": there is no such file or folder, or it cannot be opened", none, folder.resolve("copy"));
        assertThat(folder.resolve("copy")).doesNotExist();
        assertThat(none).doesNotExist();
    }
}
