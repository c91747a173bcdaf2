package onewindow.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onewindow.calibrate.log.CsvLog;
import onewindow.calibrate.log.LogOptions;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.ReadReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a row of a ticket log cost (12 columns, four times, headers and names in Chinese), checked and made a
 * visit, beside a bare pass of the CSV parser over the same bytes, in 128 MB of memory?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench LogReading}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx128m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LogReading {
    private static final int ROWS = 100_000;
    private static final int ROWS_A_DAY = 1_600;

    private Path file;
    private byte[] bytes;
    private CsvLog log;
    private long sum;

    /** Writes the log. */
    @Setup
    public void writeLog() throws IOException {
        StringBuilder text = new StringBuilder(12_000_000).append("排队号,部门,事项,类别,取号时间,叫号时间,开始时间,结束时间,窗口,工号,结果,转办\n");
        for (int row = 0; row < ROWS; row++) {
            int number = row % ROWS_A_DAY;
            LocalDateTime taken = LocalDate.of(2022, 1, 4)
                    .plusDays(row / ROWS_A_DAY)
                    .atTime(9, 0, 1)
                    .plusSeconds(number * 15L);
            text.append('A')
                    .append(number)
                    .append(",部门")
                    .append(row % 37)
                    .append(",事项")
                    .append(row % 1_266);
            text.append(row % 9 == 0 ? ",优先," : ",普通,").append(taken).append(',');
            text.append(taken.plusSeconds(300 + row % 59)).append(',');
            text.append(taken.plusSeconds(391 + row % 59)).append(',');
            text.append(taken.plusSeconds(1_500 + row % 59)).append(',');
            text.append(row % 82).append("号窗,S").append(row % 210).append(",办结,\n");
        }
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        file = Files.write(Files.createTempFile("log-reading", ".csv"), bytes);
        log = CsvLog.open(List.of(file), LogOptions.in(ZoneId.of("Asia/Shanghai")));
    }

    /** Removes the log. */
    @TearDown
    public void deleteLog() throws IOException {
        Files.delete(file);
    }

    /**
     * All rows as visits.
     *
     * @return the sum of the waits
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long visits() {
        sum = 0;
        ReadReport report = log.read(this::add);
        if (report.rows() != ROWS || report.bad() > 0) {
            throw new IllegalStateException(report.toString());
        }
        return sum;
    }

    private void add(LoggedVisit visit) {
        sum += visit.waitMillis();
    }

    /**
     * The rows as the parser gives them: strings.
     *
     * @return the number of fields
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long bareParser() {
        long fields = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                fields += row.getFieldCount();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }
}
