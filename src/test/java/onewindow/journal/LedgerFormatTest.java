package onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that a version of the first format wrote is read, and brought to this format after a copy. */
class LedgerFormatTest {

    private static final LedgerHeader UNUSED = new LedgerHeader("", List.of(), "", 1, false, 1, "test");

    @TempDir
    Path folder;

    private Path old;

    @BeforeEach
    void copy() throws Exception {
        old = folder.resolve("old.ledger");
        try (InputStream in = LedgerFormatTest.class.getResourceAsStream("/onewindow/journal/format-1.ledger")) {
            Files.copy(in, old);
        }
    }

    private static List<Entry> entries(Ledger ledger) throws LedgerFault {
        List<Entry> entries = new ArrayList<>();
        ledger.read(0, 0, entries::add);
        return entries;
    }

    private static int format(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA user_version")) {
            return found.getInt(1);
        }
    }

    @Test
    void itIsReadAsItIs() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.read(old)) {
            assertThat(entries(ledger)).hasSize(8);
            assertThat(ledger.scenarios()).isEmpty();
            assertThat(ledger.persons(0, "1")).extracting(Batch.Person::name).containsExactly("张三丰");
        }
        assertThat(format(old)).isEqualTo(1);
    }

    @Test
    void whoeverWritesOnItHasACopyBesideIt() throws Exception {
        List<Entry> before;
        try (SqliteLedger ledger = SqliteLedger.read(old)) {
            before = entries(ledger);
        }
        try (SqliteLedger ledger = SqliteLedger.open(old, UNUSED)) {
            assertThat(entries(ledger)).isEqualTo(before);
            assertThat(ledger.header().scenario()).isEqualTo("old-hall.yaml");
            assertThat(ledger.persons(0, "1")).extracting(Batch.Person::name).containsExactly("张三丰");
            Command further = Command.of(9000, Op.OPEN_WINDOW, 1);
            ledger.commit(new Batch(
                    List.of(new Entry(0, 9, further, 0, "")),
                    List.of(),
                    List.of(),
                    List.of(new Batch.Person(0, "1", 3, "李娜", "")),
                    List.of()));
            assertThat(entries(ledger)).hasSize(9);
        }
        Path kept = folder.resolve("old.ledger.format-1");
        assertThat(format(old)).isEqualTo(2);
        assertThat(format(kept)).isEqualTo(1);
        try (SqliteLedger ledger = SqliteLedger.read(kept)) {
            assertThat(entries(ledger)).isEqualTo(before);
        }
        try (SqliteLedger ledger = SqliteLedger.open(old, UNUSED)) {
            assertThat(entries(ledger)).hasSize(9);
        }
    }

    @Test
    void nothingIsDoneWhereTheCopyWouldOverwriteSomething() throws Exception {
        Files.writeString(folder.resolve("old.ledger.format-1"), "mine");

        assertThatThrownBy(() -> SqliteLedger.open(old, UNUSED))
                .isInstanceOfSatisfying(
                        LedgerFault.class, fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.IN_THE_WAY))
                .hasMessage(folder.resolve("old.ledger.format-1").toString());
        assertThat(format(old)).isEqualTo(1);
        assertThat(folder.resolve("old.ledger.format-1")).hasContent("mine");
    }

    @Test
    void aLaterFormatIsRefused() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 3");
        }
        for (Object how : List.of("open", "read")) {
            assertThatThrownBy(() ->
                            (how.equals("open") ? SqliteLedger.open(old, UNUSED) : SqliteLedger.read(old)).close())
                    .isInstanceOfSatisfying(LedgerFault.class, fault -> assertThat(fault.kind())
                            .isEqualTo(LedgerFault.Kind.LATER_FORMAT))
                    .hasMessage("onewindow/ledger/3");
        }
    }
}
