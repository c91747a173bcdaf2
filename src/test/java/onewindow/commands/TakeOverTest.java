package onewindow.commands;

import static onewindow.commands.WorkedLedger.DAY;
import static onewindow.commands.WorkedLedger.HOUR;
import static onewindow.commands.WorkedLedger.hall;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import onewindow.journal.Entry;
import onewindow.journal.Op;
import onewindow.journal.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger keeps its scenarios: it is verified without their files, and a changed one takes over from day to day. */
class TakeOverTest {

    private static final String ONE = "windows: [{key: civil, serves: [civil], count: 1}]";
    private static final String THREE = "windows: [{key: civil, count: 3}]";
    private static final String CIVIL = "departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]";
    private static final String CIVIL_AND_TAX = "departments: [{key: civil, name: {zh: 民政, en: Civil affairs},"
            + " share: 50 %}, {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}]";

    @TempDir
    Path folder;

    private Path ledger() {
        return folder.resolve("hall.ledger");
    }

    private static String digest(CommandOutcome verified) {
        assertThat(verified.err()).isEmpty();
        assertThat(verified.exitCode()).isZero();
        return verified.out().replaceAll("(?s).*digest ", "").strip();
    }

    @Test
    void aLedgerIsVerifiedWhenItsScenarioIsGone() throws Exception {
        Path file = hall(folder.resolve("hall.yaml"));
        Path variant = Files.writeString(
                folder.resolve("variant.yaml"),
                "base: hall.yaml\nassumption: a test\n" + "windows: [{key: civil, serves: [civil], count: 2}]\n");
        try (WorkedLedger hall = WorkedLedger.open(ledger(), variant)) {
            hall.visit(9 * HOUR, "");
        }
        String before = digest(CommandOutcome.of("verify", ledger().toString()));
        Files.delete(file);
        Files.writeString(variant, "title: changed");

        CommandOutcome after = CommandOutcome.of("verify", ledger().toString());

        assertThat(digest(after)).isEqualTo(before);
        assertThat(after.out())
                .isEqualTo(ledger() + ": the same comes of all its 6 commands (halls: 1); digest " + before + "\n");
    }

    @Test
    void aChangedScenarioTakesOverOnceTheRunningDayIsOver() throws Exception {
        Path file = hall(folder.resolve("hall.yaml"));
        try (WorkedLedger hall = WorkedLedger.open(ledger(), file)) {
            hall.visit(9 * HOUR, "");
            assertThat(hall.at(10 * HOUR, desk -> desk.takeTicket(0, 0, desk.now())))
                    .isNotNegative();
        }
        hall(file, ONE, THREE, CIVIL, CIVIL_AND_TAX);
        try (WorkedLedger hall = WorkedLedger.open(ledger(), file)) {
            assertThat(hall.at(11 * HOUR, desk -> desk.windows())).isEqualTo(1);
            assertThat(hall.halls().scenario().layout().matters()).isEqualTo(1);
            assertThat(hall.at(DAY + 9 * HOUR, desk -> desk.windows())).isEqualTo(3);
            assertThat(hall.at(0, desk -> desk.hall().openWindow(desk.now(), 2)))
                    .isEqualTo(0);
            assertThat(hall.at(0, desk -> desk.takeTicket(1, 0, desk.now()))).isNotNegative();
            assertThat(hall.at(0, desk -> desk.noteTaken().number())).isEqualTo(1);
            assertThat(hall.halls().scenario().layout().matters()).isEqualTo(2);
        }
        List<Entry> entries = new ArrayList<>();
        try (SqliteLedger read = SqliteLedger.read(ledger())) {
            assertThat(read.scenarios()).hasSize(2);
            read.read(0, 0, entries::add);
        }
        List<Op> ops = entries.stream().map(entry -> entry.command().op()).toList();
        assertThat(ops.subList(ops.indexOf(Op.END_DAY), ops.size()))
                .containsExactly(Op.END_DAY, Op.TAKE_OVER, Op.START_DAY, Op.OPEN_WINDOW, Op.TAKE_TICKET);
        assertThat(entries.get(ops.indexOf(Op.TAKE_OVER)).command().a()).isEqualTo(2);

        String before = digest(CommandOutcome.of("verify", ledger().toString()));
        Files.delete(file);
        assertThat(digest(CommandOutcome.of("verify", ledger().toString()))).isEqualTo(before);

        hall(file, ONE, THREE, CIVIL, CIVIL_AND_TAX);
        try (WorkedLedger hall = WorkedLedger.open(ledger(), file)) {
            assertThat(hall.at(0, desk -> desk.windows())).isEqualTo(3);
            assertThat(hall.at(0, desk -> desk.numbersGiven())).isEqualTo(1);
            assertThat(hall.at(0, desk -> desk.sequence())).isEqualTo(entries.size());
        }
        hall(file);
        try (WorkedLedger hall = WorkedLedger.open(ledger(), file)) {
            assertThat(hall.at(2 * DAY + 9 * HOUR, desk -> desk.windows())).isEqualTo(1);
            assertThat(hall.ledger().scenarios()).hasSize(2);
        }
        assertThat(CommandOutcome.of("verify", ledger().toString()).exitCode()).isZero();
    }

    @Test
    void oneThatWasWantedAndNeverHeldIsForgotten() throws Exception {
        Path file = hall(folder.resolve("hall.yaml"));
        WorkedLedger.open(ledger(), file).close();
        try (WorkedLedger hall = WorkedLedger.open(ledger(), hall(file, ONE, THREE))) {
            assertThat(hall.ledger().scenarios()).hasSize(2);
            hall.ledger().forgetUnused();
            assertThat(hall.ledger().scenarios()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            horizon: 2022-03-07 | horizon: 2022-03-08 | \
            the horizon begins on another date or in another zone, or has no days
            key: civil, name | key: tax, name | \
            a matter is gone or stands elsewhere in the list; new ones go at its end
            """)
    void whatCannotTakeOverIsOneLine(String old, String changed, String why) throws Exception {
        Path file = hall(folder.resolve("hall.yaml"));
        WorkedLedger.open(ledger(), file).close();
        hall(file, old, changed, "serves: [civil]", changed.contains("tax") ? "serves: [tax]" : "serves: [civil]");

        CommandOutcome refused =
                CommandOutcome.of("serve", file.toString(), "--ledger", ledger().toString(), "--port", "0");

        assertThat(refused.err())
                .isEqualTo(ledger() + ": " + file + " cannot take over from " + file + ": " + why
                        + "; name another ledger by --ledger\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void otherNumbersOfHallsDoNotTakeOver() throws Exception {
        Path file = hall(folder.resolve("hall.yaml"));
        WorkedLedger.open(ledger(), file).close();

        CommandOutcome refused =
                CommandOutcome.of("serve", file.toString(), "--ledger", ledger().toString(), "--halls", "2");

        assertThat(refused.err()).isEqualTo(ledger() + ": is the ledger of 1 halls, not of 2\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void withoutAFileTheLedgerMustSayWhatIsServed() {
        assertThat(CommandOutcome.of("serve").err())
                .isEqualTo("FILE is missing; without it the --ledger of a service that has run before says which"
                        + " scenario goes on\n");
        assertThat(CommandOutcome.of("serve", "--set", "demand.scale=2").err())
                .isEqualTo("--set: changes a FILE, and none is named\n");
        assertThat(CommandOutcome.of("serve", "--ledger", ledger().toString()).exitCode())
                .isEqualTo(2);
    }

    private Path oldLedger() throws Exception {
        try (InputStream in = TakeOverTest.class.getResourceAsStream("/onewindow/journal/format-1.ledger")) {
            Files.copy(in, ledger());
        }
        return ledger();
    }

    @Test
    void aLedgerOfTheFirstFormatNeedsItsFile() throws Exception {
        CommandOutcome refused = CommandOutcome.of(
                "serve",
                hall(folder.resolve("hall.yaml")).toString(),
                "--ledger",
                oldLedger().toString());

        assertThat(refused.err())
                .isEqualTo(ledger() + ": is the ledger of old-hall.yaml as it was then, not of "
                        + folder.resolve("hall.yaml") + " as it is now, and does not keep what it was;"
                        + " name another by --ledger\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(CommandOutcome.of("serve", "--ledger", ledger().toString()).err())
                .isEqualTo(ledger() + ": does not keep its scenario yet; name its FILE\n");
    }

    @Test
    void andGoesOnWithIt() throws Exception {
        Path file = folder.resolve("old-hall.yaml");
        try (InputStream in = TakeOverTest.class.getResourceAsStream("/onewindow/journal/old-hall.yaml")) {
            Files.copy(in, file);
        }
        try (WorkedLedger hall = WorkedLedger.open(oldLedger(), file)) {
            assertThat(hall.at(0, desk -> desk.sequence())).isEqualTo(8);
            assertThat(hall.at(0, desk -> desk.numbersGiven())).isEqualTo(2);
            assertThat(hall.at(9 * HOUR, desk -> desk.hall().openWindow(desk.now(), 1)))
                    .isZero();
        }
        assertThat(CommandOutcome.of("verify", ledger().toString()).out())
                .startsWith(ledger() + ": the same comes of all its 9 commands (halls: 1); digest ");
    }

    @Test
    void aLedgerOfALaterFormatIsRefused() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + oldLedger());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 7");
        }
        CommandOutcome refused = CommandOutcome.of("verify", ledger().toString());
        assertThat(refused.err())
                .isEqualTo(ledger() + ": is a ledger of a later format (onewindow/ledger/7) than this version knows"
                        + " (onewindow/ledger/2)\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }
}
