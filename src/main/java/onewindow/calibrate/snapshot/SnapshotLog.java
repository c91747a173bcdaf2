package onewindow.calibrate.snapshot;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Snapshots of the queues of halls, read from CSV files: how many waited, which number was called. */
public final class SnapshotLog {

    private static final int LACKING = -1;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("y-M-d", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private final Map<String, Map<LocalDate, Map<String, QueueDay>>> halls = new TreeMap<>();
    private final SnapshotReport report = new SnapshotReport();

    private SnapshotLog() {}

    /**
     * Reads files in UTF-8 with commas, packed with gzip or not.
     *
     * @throws IOException where a file cannot be read
     * @throws MissingColumns where a file lacks a column
     */
    public static SnapshotLog open(List<Path> paths) throws IOException {
        return open(paths, StandardCharsets.UTF_8, ',');
    }

    /** Returns whether a header is one of snapshots of queues: it has how many wait, and of what. */
    public static boolean isHeader(List<String> header) {
        return SnapshotColumn.WAITING.find(header).isPresent()
                && Stream.of(SnapshotColumn.QUEUE, SnapshotColumn.OPEN_WINDOWS, SnapshotColumn.NUMBER)
                        .anyMatch(column -> column.find(header).isPresent());
    }

    /**
     * Reads files, packed with gzip or not. The header names the columns: date, time, hall, queue, open_windows,
     * waiting, number, in English or Chinese, or as the open interface of the city of Warsaw calls them. Hall and queue
     * may be missing.
     *
     * @param separator of the columns
     * @throws IOException where a file cannot be read
     * @throws MissingColumns where a file lacks a column
     */
    public static SnapshotLog open(List<Path> paths, Charset charset, char separator) throws IOException {
        SnapshotLog log = new SnapshotLog();
        for (Path path : paths) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                log.read(path.getFileName().toString(), in, charset, separator);
            }
        }
        return log;
    }

    private void read(String file, InputStream in, Charset charset, char separator) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        Reader text = new InputStreamReader(packed ? new GZIPInputStream(in) : in, charset);
        Map<SnapshotColumn, Integer> columns = new EnumMap<>(SnapshotColumn.class);
        for (CsvRecord row : CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            if (columns.isEmpty()) {
                columns.putAll(columns(file, row.getFields()));
            } else {
                add(file, row, columns);
            }
        }
    }

    private static Map<SnapshotColumn, Integer> columns(String file, List<String> headers) {
        List<String> header = headers.stream()
                .map(title -> title.startsWith("\uFEFF") ? title.substring(1) : title)
                .toList();
        Map<SnapshotColumn, Integer> columns = new EnumMap<>(SnapshotColumn.class);
        List<SnapshotColumn> missing = new ArrayList<>();
        for (SnapshotColumn column : SnapshotColumn.values()) {
            OptionalInt at = column.find(header);
            if (at.isPresent() || column.mayLack()) {
                columns.put(column, at.orElse(LACKING));
            } else {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingColumns(file, missing);
        }
        return columns;
    }

    private void add(String file, CsvRecord row, Map<SnapshotColumn, Integer> columns) {
        String at = file + ":" + row.getStartingLineNumber();
        try {
            report.row();
            LocalDate date =
                    LocalDate.parse(field(row, columns, SnapshotColumn.DATE).replace('/', '-'), DATE);
            LocalTime time = LocalTime.parse(field(row, columns, SnapshotColumn.TIME), TIME);
            QueueDay.Snapshot snapshot = new QueueDay.Snapshot(
                    Integer.parseInt(field(row, columns, SnapshotColumn.OPEN_WINDOWS)),
                    Integer.parseInt(field(row, columns, SnapshotColumn.WAITING)),
                    number(field(row, columns, SnapshotColumn.NUMBER)).orElse(QueueDay.NONE));
            boolean repeated = halls.computeIfAbsent(field(row, columns, SnapshotColumn.HALL), h -> new TreeMap<>())
                    .computeIfAbsent(date, d -> new TreeMap<>())
                    .computeIfAbsent(field(row, columns, SnapshotColumn.QUEUE), q -> new QueueDay())
                    .add(time.toSecondOfDay() / 60, snapshot);
            report.add(Finding.REPEATED_ROW, repeated ? 1 : 0, at);
        } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
            report.add(Finding.UNREADABLE_ROW, 1, at);
        }
    }

    private static String field(CsvRecord row, Map<SnapshotColumn, Integer> columns, SnapshotColumn column) {
        int at = columns.get(column);
        return at == LACKING ? "" : row.getField(at).strip();
    }

    /** The number on a ticket without its letter. */
    private static OptionalInt number(String ticket) {
        String digits = ticket.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** Returns the halls in alphabetical order. */
    public List<String> halls() {
        return List.copyOf(halls.keySet());
    }

    /** Returns the days of which there are snapshots of any hall, in order. */
    public List<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        halls.values().forEach(hall -> days.addAll(hall.keySet()));
        return List.copyOf(days);
    }

    /** Returns what was noticed so far: while reading and, afterwards, while fitting. */
    public SnapshotReport report() {
        return report;
    }

    /** Returns a hall's queues on a day, by their names; none where there are no snapshots. */
    Map<String, QueueDay> queues(String hall, LocalDate day) {
        return Optional.ofNullable(halls.get(hall)).map(days -> days.get(day)).orElse(Map.of());
    }
}
