package onewindow.commands;

import static onewindow.commands.WorkedLedger.DAY;
import static onewindow.commands.WorkedLedger.HOUR;
import static onewindow.commands.WorkedLedger.hall;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import onewindow.journal.Batch;
import onewindow.journal.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and documents are erased from a ledger to the last byte, and it is verified as before. */
class ErasingTest {

    private static final String DOCUMENT = "110101199003071234";
    private static final List<String> NAMES = List.of("张三丰", "李娜", "王小二");

    @TempDir
    Path folder;

    private Path ledger() {
        return folder.resolve("hall.ledger");
    }

    /** Three days with a name each; what a caller was told of the first is kept for repeats. */
    private void work() throws Exception {
        try (WorkedLedger hall = WorkedLedger.open(ledger(), hall(folder.resolve("hall.yaml")))) {
            for (int day = 0; day < 3; day++) {
                hall.visit(day * DAY + 9 * HOUR, NAMES.get(day));
            }
            String body = "{\"number\":1,\"day\":\"2022-03-07\",\"name\":\"张三丰\"}";
            Batch.KeptAnswer told = new Batch.KeptAnswer(0, "key", 1, System.currentTimeMillis(), 201, "", body);
            hall.ledger().commit(new Batch(List.of(), List.of(), List.of(told), List.of(), List.of()));
        }
    }

    /** Returns which of some texts stand anywhere in the files of the ledger. */
    private List<String> found(String... texts) throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("hall.ledger"))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String text : texts) {
                    if (bytes.contains(
                            new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void erasingAllLeavesNoByteAndTheSameDigest() throws Exception {
        work();
        String verified = CommandOutcome.of("verify", ledger().toString()).out();
        assertThat(verified).contains("the same comes of all its 20 commands");
        assertThat(found("张三丰", "李娜", "王小二", DOCUMENT)).contains("张三丰", "李娜", "王小二", DOCUMENT);

        CommandOutcome erased = CommandOutcome.of("erase", ledger().toString());

        assertThat(erased.out()).isEqualTo(ledger() + ": names erased: 3\n");
        assertThat(found("张三丰", "李娜", "王小二", DOCUMENT)).isEmpty();
        assertThat(CommandOutcome.of("verify", ledger().toString()).out()).isEqualTo(verified);
    }

    @Test
    void daysBeforeOneOrOneTicketAreErasedAlone() throws Exception {
        work();
        assertThat(CommandOutcome.of("erase", ledger().toString(), "--before", "2022-03-08")
                        .out())
                .isEqualTo(ledger() + ": names erased: 1\n");
        assertThat(found("张三丰", "李娜", "王小二")).containsExactly("李娜", "王小二");

        assertThat(CommandOutcome.of("erase", ledger().toString(), "--ticket", "2022-03-09/1", "--lang", "zh")
                        .out())
                .isEqualTo(ledger() + "：已清除 1 人的姓名和证件号码\n");
        assertThat(found("张三丰", "李娜", "王小二")).containsExactly("李娜");
    }

    @Test
    void aServiceErasesWhatItHasKeptLongEnough() throws Exception {
        work();
        long[] wall = {System.currentTimeMillis() + 29 * DAY};
        try (WorkedLedger hall = WorkedLedger.open(ledger(), folder.resolve("hall.yaml"))) {
            Retention retention = new Retention(hall.ledger(), 30, () -> wall[0]);
            retention.look();
            assertThat(found("李娜")).containsExactly("李娜");
            assertThat(hall.ledger().answers(BitSet.valueOf(new long[] {1}), 0)).isEmpty();
            wall[0] += DAY + HOUR;
            retention.look();
            assertThat(found("张三丰", "李娜", "王小二", DOCUMENT)).isEmpty();
            hall.visit(3 * DAY + 9 * HOUR, "赵六");
            assertThat(found("赵六")).contains("赵六");
            retention.look();
            assertThat(hall.ledger().persons(0, "2022-03-10")).hasSize(1);
        }
        assertThat(CommandOutcome.of("verify", ledger().toString()).exitCode()).isZero();
    }

    @Test
    void anEmptyFileIsNotMadeALedger() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.ledger"));
        CommandOutcome refused = CommandOutcome.of("erase", empty.toString());
        assertThat(refused.err()).isEqualTo(empty + ": is not a ledger\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(empty).isEmptyFile();
    }

    @Test
    void aLedgerInUseIsLeftAlone() throws Exception {
        work();
        try (SqliteLedger inUse = SqliteLedger.open(ledger(), null)) {
            CommandOutcome refused = CommandOutcome.of("erase", ledger().toString());
            assertThat(refused.err()).isEqualTo(ledger() + ": another service has it open\n");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(inUse.persons(0, "2022-03-07")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --before soon              | --before: 'soon' is not a day such as 2022-03-07, or the number of one
            --ticket 12                | --ticket: '12' is not a ticket such as 2022-03-07/12
            --ticket 2022-13-01/12     | --ticket: '2022-13-01' is not a day such as 2022-03-07, or the number of one
            --before 3 --ticket 1/1    | --before and --ticket do not go together
            --ticket 2022-03-07/9      | {0}: there is no name for the ticket 2022-03-07/9
            """)
    void whatIsWrongIsOneLine(String options, String said) throws Exception {
        work();
        String[] args = ("erase " + ledger() + " " + options.strip()).split(" ");
        CommandOutcome refused = CommandOutcome.of(args);
        assertThat(refused.err()).isEqualTo(said.replace("{0}", ledger().toString()) + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(found("张三丰", "李娜", "王小二")).isEqualTo(NAMES);
    }

    @Test
    void aLedgerThatIsNotThereIsNotBegun() {
        CommandOutcome refused = CommandOutcome.of("erase", ledger().toString());
        assertThat(refused.err()).isEqualTo(ledger() + ": there is no such file or folder, or it cannot be opened\n");
        assertThat(ledger()).doesNotExist();
    }
}
