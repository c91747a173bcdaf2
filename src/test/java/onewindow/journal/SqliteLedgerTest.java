package onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches of several threads that are forced to the disk together. */
class SqliteLedgerTest {
    @TempDir
    Path folder;

    private static Batch batch(int copy, Op op) {
        Batch.Builder batch = new Batch.Builder();
        batch.entries().add(new Entry(copy, 1, Command.of(0, op, 0), 0, ""));
        return batch.build();
    }

    private static CompletableFuture<Void> committed(SqliteLedger ledger, Batch batch, List<Thread> threads) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                ledger.commit(batch);
                done.complete(null);
            } catch (LedgerFault | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        threads.add(thread);
        thread.start();
        return done;
    }

    private static void awaitBlocked(List<Thread> threads) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!threads.stream().allMatch(each -> each.getState() == Thread.State.BLOCKED) && System.nanoTime() < end) {
            Thread.sleep(1);
        }
    }

    /** A command without a kind cannot be worded in SQL: no fault of the database. */
    @Test
    void whereOneFailsThatIsNoFaultOfTheDatabaseNoOtherOfThemIsTakenForWritten() throws Exception {
        LedgerHeader header = new LedgerHeader("", List.of(), "", 3, false, 1, "test");
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("three.ledger"), header)) {
            List<Thread> threads = new ArrayList<>();
            List<CompletableFuture<Void>> all = new ArrayList<>();
            synchronized (ledger) {
                all.add(committed(ledger, batch(0, Op.OPEN_WINDOW), threads));
                all.add(committed(ledger, batch(1, null), threads));
                all.add(committed(ledger, batch(2, Op.OPEN_WINDOW), threads));
                awaitBlocked(threads);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(all).allMatch(CompletableFuture::isCompletedExceptionally);
            assertThat(all.stream()
                            .map(each -> each.handle((nothing, why) -> why instanceof CompletionException
                                            ? why.getCause().getClass()
                                            : why.getClass())
                                    .join())
                            .filter(LedgerFault.class::equals))
                    .hasSizeGreaterThanOrEqualTo(2);
            List<Entry> entries = new ArrayList<>();
            for (int copy = 0; copy < 3; copy++) {
                ledger.read(copy, 0, entries::add);
            }
            assertThat(entries).isEmpty();
            ledger.commit(batch(0, Op.OPEN_WINDOW));
            ledger.read(0, 0, entries::add);
            assertThat(entries).hasSize(1);
        }
    }
}
