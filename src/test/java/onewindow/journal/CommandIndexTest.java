package onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall's commands are found among those of others, also while further ones come. */
class CommandIndexTest {

    private static final int HALLS = 3;

    @TempDir
    Path folder;

    private final Random chance = new Random(7);
    private final long[] sequences = new long[HALLS];
    private final List<List<Entry>> given = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private long time;

    private void commit(SqliteLedger ledger, int commands) throws LedgerFault {
        Batch.Builder batch = new Batch.Builder();
        for (int i = 0; i < commands; i++) {
            int copy = chance.nextInt(10) == 0 ? 2 : chance.nextInt(2);
            time += chance.nextInt(3);
            Op op = chance.nextInt(100) == 0 ? Op.START_DAY : Op.OPEN_WINDOW;
            Entry entry = new Entry(copy, ++sequences[copy], Command.of(time, op, 1), 0, "");
            given.get(copy).add(entry);
            batch.entries().add(entry);
        }
        ledger.commit(batch.build());
    }

    private void compare(Ledger ledger) throws LedgerFault {
        for (int copy = 0; copy < HALLS; copy++) {
            List<Entry> all = given.get(copy);
            for (long at = -1; at <= time + 1; at += 17) {
                long wanted = at;
                assertThat(ledger.lastAt(copy, at))
                        .isEqualTo(all.stream()
                                .filter(entry -> entry.command().time() <= wanted)
                                .count());
            }
            assertThat(ledger.lastAt(copy, Long.MAX_VALUE)).isEqualTo(all.size());
            for (int after = 0; after <= all.size() + 1; after += 61) {
                List<Entry> found = new ArrayList<>();
                ledger.read(copy, after, found::add);
                assertThat(found).isEqualTo(all.subList(Math.min(after, all.size()), all.size()));
            }
            assertThat(ledger.of(copy, Op.START_DAY))
                    .isEqualTo(all.stream()
                            .filter(entry -> entry.command().op() == Op.START_DAY)
                            .toList());
        }
    }

    @Test
    void everyCommandIsFoundByItsNumberAndItsTime() throws Exception {
        LedgerHeader header = new LedgerHeader("hall", List.of(), "", HALLS, false, 1, "test");
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("hall.ledger"), header)) {
            compare(ledger);
            for (int round = 0; round < 4; round++) {
                commit(ledger, 500);
                try (Ledger beside = ledger.beside()) {
                    compare(beside);
                }
                compare(ledger);
            }
        }
    }
}
