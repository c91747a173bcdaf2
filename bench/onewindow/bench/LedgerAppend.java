package onewindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onewindow.journal.Batch;
import onewindow.journal.Command;
import onewindow.journal.Entry;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.journal.Op;
import onewindow.journal.SqliteLedger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to write a batch of so many commands to the ledger, until it is on the disk?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench LedgerAppend}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class LedgerAppend {

    /** Commands in a batch. */
    @Param({"1", "16", "256"})
    public int commands;

    private Path folder;
    private SqliteLedger ledger;
    private long sequence;

    /** Begins a ledger in the folder of temporary files. */
    @Setup(Level.Trial)
    public void open() throws IOException, LedgerFault {
        folder = Files.createTempDirectory("append");
        ledger = SqliteLedger.open(
                folder.resolve("hall.ledger"), new LedgerHeader("bench", List.of(), "0", 1, false, 1, "bench"));
    }

    /** Writes a batch. */
    @Benchmark
    public long append() throws LedgerFault {
        Batch.Builder batch = new Batch.Builder();
        for (int i = 0; i < commands; i++) {
            sequence++;
            batch.entries().add(new Entry(0, sequence, Command.of(sequence, Op.CALL_NEXT, 7), 3, "bench"));
        }
        batch.marks().add(new Batch.Mark(0, sequence, sequence));
        ledger.commit(batch.build());
        return sequence;
    }

    /** Throws it away. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        ledger.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
