package onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import onewindow.live.Verification;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that a version of an older format wrote is read, and brought to this format after a copy. */
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
        assertThat(format(old)).isEqualTo(3);
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
            statement.execute("PRAGMA user_version = 4");
        }
        for (Object how : List.of("open", "read")) {
            assertThatThrownBy(() ->
                            (how.equals("open") ? SqliteLedger.open(old, UNUSED) : SqliteLedger.read(old)).close())
                    .isInstanceOfSatisfying(LedgerFault.class, fault -> assertThat(fault.kind())
                            .isEqualTo(LedgerFault.Kind.LATER_FORMAT))
                    .hasMessage("onewindow/ledger/4");
        }
    }

    /** What a planner and a service find in a ledger: rows of the documented tables, commands, marks and answers. */
    private static List<Object> found(Path file) throws Exception {
        List<Object> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "SELECT hall || ' ' || sequence || ' ' || seconds || ' ' || name || ' ' || coalesce(first, '')"
                            + " || ' ' || result || ' ' || actor FROM command_log ORDER BY hall, sequence",
                    "SELECT hall || ' ' || day || ' ' || number || ' ' || matter || ' ' || class || ' ' || window"
                            + " || ' ' || taken || ' ' || called || ' ' || started || ' ' || ended || ' '"
                            + " || waited_seconds || ' ' || outcome FROM visit",
                    "SELECT hall || ' ' || day || ' ' || number || ' ' || name || ' ' || document || ' ' || kept"
                            + " FROM person")) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
        }
        try (SqliteLedger ledger = SqliteLedger.read(file)) {
            BitSet both = BitSet.valueOf(new long[] {3});
            ledger.read(both, new Ledger.EntryVisitor() {
                @Override
                public boolean entry(Entry entry) {
                    return found.add(entry);
                }

                @Override
                public void mark(Batch.Mark mark) {
                    found.add(mark);
                }
            });
            found.addAll(ledger.answers(both, 0));
            found.add("%016x".formatted(Verification.of(oldHall(), ledger).digest()));
        }
        return found;
    }

    private static Scenario oldHall() throws Exception {
        try (InputStream in = LedgerFormatTest.class.getResourceAsStream("/onewindow/journal/old-hall.yaml")) {
            return new ScenarioReader()
                    .readText("old-hall.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .scenario()
                    .orElseThrow();
        }
    }

    @Test
    void ofFormat2EverythingIsThereAfterwardsAsItWas() throws Exception {
        Path second = folder.resolve("second.ledger");
        try (InputStream in = LedgerFormatTest.class.getResourceAsStream("/onewindow/journal/format-2.ledger")) {
            Files.copy(in, second);
        }
        List<Object> before = found(second);
        assertThat(before)
                .hasSize(12 + 1 + 2 + 12 + 12 + 2 + 1)
                .contains("296be56f28b41d8c", "0 6 4.049 finish-service ticket=0 0 trainer");
        assertThat(format(second)).isEqualTo(2);

        SqliteLedger.open(second, UNUSED).close();

        assertThat(format(second)).isEqualTo(3);
        assertThat(found(second)).isEqualTo(before);
        assertThat(format(folder.resolve("second.ledger.format-2"))).isEqualTo(2);
        assertThat(found(folder.resolve("second.ledger.format-2"))).isEqualTo(before);
    }

    @Test
    void commandsOfManyHallsStandInTheOrderInWhichTheyWereCommitted() throws Exception {
        Path fresh = folder.resolve("fresh.ledger");
        LedgerHeader header = new LedgerHeader("hall", List.of(), "", 3, false, 1, "test");
        try (SqliteLedger ledger = SqliteLedger.open(fresh, header)) {
            for (int sequence = 1; sequence <= 2; sequence++) {
                Batch.Builder batch = new Batch.Builder();
                for (int copy = 2; copy >= 0; copy--) {
                    batch.entries().add(new Entry(copy, 2 * sequence - 1, Command.of(0, Op.OPEN_WINDOW, 1), 0, ""));
                    batch.entries().add(new Entry(copy, 2 * sequence, Command.of(0, Op.OPEN_WINDOW, 2), 0, ""));
                    batch.marks().add(new Batch.Mark(copy, 2 * sequence, 100 * copy + sequence));
                }
                ledger.commit(batch.build());
            }
            List<String> seen = new ArrayList<>();
            ledger.read(BitSet.valueOf(new long[] {5}), new Ledger.EntryVisitor() {
                @Override
                public boolean entry(Entry entry) {
                    return seen.add(entry.copy() + "/" + entry.sequence());
                }

                @Override
                public void mark(Batch.Mark mark) {
                    seen.add("=" + mark.digest());
                }
            });
            assertThat(seen)
                    .containsExactly(
                            "2/1", "2/2", "=201", "0/1", "0/2", "=1", "2/3", "2/4", "=202", "0/3", "0/4", "=2");
        }
    }
}
