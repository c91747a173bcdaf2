package onewindow.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.scenario.Labels.Label;

/** One tidy table: named columns, a row for each thing. */
final class CsvTable {

    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final MathContext DIGITS = new MathContext(9);

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = List.of();

    CsvTable(String... columns) {
        this.columns = new ArrayList<>(List.of(columns));
    }

    /** Adds three columns for each of the figures: mean and the ends of its interval. */
    CsvTable figures(List<Long> targetsMillis) {
        estimates(
                "arrivals",
                "served",
                "abandoned",
                "balked",
                "blocked",
                "unserved",
                "no_shows",
                "missed_bookings",
                "cancelled_bookings",
                "reused_places",
                "banned_requests");
        estimates(
                "wait_mean_seconds",
                "wait_p50_seconds",
                "wait_p90_seconds",
                "wait_p95_seconds",
                "wait_p99_seconds",
                "wait_max_seconds",
                "delayed_share");
        targetsMillis.forEach(target -> estimates("within_" + seconds(target) + "_seconds_share"));
        estimates(
                "queued_seconds_per_arrival",
                "queue_people",
                "busy_windows",
                "utilisation_share",
                "overtime_seconds_per_day");
        return this;
    }

    /** Adds three columns for each name: mean and the ends of its interval. */
    CsvTable estimates(String... names) {
        for (String name : names) {
            columns.addAll(List.of(name, name + "_low", name + "_high"));
        }
        return this;
    }

    /** Adds columns. */
    CsvTable columns(String... names) {
        columns.addAll(List.of(names));
        return this;
    }

    /**
     * Returns a file of the folder that has the name of a table and is none.
     *
     * @param files the tables' files, and with what each begins
     */
    static Optional<Path> strangerIn(Path folder, Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> !isTable(folder.resolve(file.getKey()), file.getValue()))
                .map(file -> folder.resolve(file.getKey()))
                .min(Comparator.naturalOrder());
    }

    private static boolean isTable(Path file, String start) {
        if (!Files.isRegularFile(file)) {
            return true;
        }
        byte[] expected = (BYTE_ORDER_MARK + start).getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(expected.length), expected);
        } catch (IOException e) {
            return false;
        }
    }

    CsvTable row() {
        row = new ArrayList<>();
        rows.add(row);
        return this;
    }

    CsvTable text(String text) {
        row.add(text);
        return this;
    }

    CsvTable label(Label label) {
        return text(label.key()).text(label.name().zh()).text(label.name().en());
    }

    /** Adds a number with 9 significant digits, or an empty cell for what is not finite. */
    CsvTable number(double number) {
        return text(digits(number));
    }

    /** A number with 9 significant digits, or nothing for what is not finite. */
    static String digits(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    CsvTable figures(Figures figures) {
        List<Estimate> estimates = new ArrayList<>(List.of(
                figures.arrivals(),
                figures.served(),
                figures.abandoned(),
                figures.balked(),
                figures.blocked(),
                figures.unserved(),
                figures.noShows(),
                figures.missedBookings(),
                figures.cancelledBookings(),
                figures.reusedPlaces(),
                figures.bannedRequests(),
                figures.waitMean(),
                figures.waitP50(),
                figures.waitP90(),
                figures.waitP95(),
                figures.waitP99(),
                figures.waitMax(),
                figures.delayed()));
        estimates.addAll(figures.within());
        estimates.addAll(List.of(
                figures.queuedPerArrival(),
                figures.queue(),
                figures.busyWindows(),
                figures.utilisation(),
                figures.overtime()));
        estimates.forEach(this::estimate);
        return this;
    }

    /** Adds the three cells of {@link #estimates}. */
    CsvTable estimate(Estimate estimate) {
        return number(estimate.mean()).number(estimate.low()).number(estimate.high());
    }

    /** A wait target as it stands in a column's name: {@code 600}, or {@code 0.5} where it is not whole. */
    static String seconds(long millis) {
        return BigDecimal.valueOf(millis).movePointLeft(3).stripTrailingZeros().toPlainString();
    }

    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
            csv.flush();
        }
    }
}
