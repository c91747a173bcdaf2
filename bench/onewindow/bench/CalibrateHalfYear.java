package onewindow.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import onewindow.calibrate.Calibrator;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.log.CsvLog;
import onewindow.calibrate.log.LogOptions;
import onewindow.calibrate.log.VisitLogWriter;
import onewindow.calibrate.log.VisitRecorder;
import onewindow.scenario.Scenario;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to read the log of the reference half-year (its visits, about 197,000 tickets), to fit it and
 * to judge the fit on 24 days held out, on two threads, beside a bare pass of the CSV parser over the same file?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench CalibrateHalfYear}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class CalibrateHalfYear {

    private static final int THREADS = 2;

    private Path file;

    /** Writes the log. */
    @Setup
    public void writeLog() throws IOException {
        Scenario scenario = Scenarios.read("zhaoyang-2022h1", "cases=null");
        file = Files.createTempFile("half-year", ".csv");
        int last = scenario.horizon().days().size() - 1;
        try (Writer text = Files.newBufferedWriter(file)) {
            VisitLogWriter writer = new VisitLogWriter(text);
            new Simulator(scenario)
                    .perform(
                            new RunRequest(1, 1, 1, 0, last),
                            replication -> new VisitRecorder(scenario, 0, writer),
                            new StopSign());
            writer.finish();
        }
    }

    /** Deletes the log. */
    @TearDown
    public void deleteLog() throws IOException {
        Files.delete(file);
    }

    /**
     * From the file to the judged scenario.
     *
     * @return the scenario's text
     */
    @Benchmark
    public String calibration() {
        CsvLog log = CsvLog.open(List.of(file), LogOptions.in(ZoneId.of("Asia/Shanghai")));
        return new Calibrator(log, new ScenarioDraft.Origin("half-year.csv", "半年", "Half-year", "Asia/Shanghai"))
                .calibrate(OptionalInt.empty(), THREADS, new StopSign())
                .draft()
                .yaml();
    }

    /**
     * The parser alone.
     *
     * @return the fields' characters
     */
    @Benchmark
    public long bareParser() throws IOException {
        long characters = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                for (int i = 0; i < row.getFieldCount(); i++) {
                    characters += row.getField(i).length();
                }
            }
        }
        return characters;
    }
}
