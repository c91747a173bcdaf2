package onewindow.calibrate.log;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onewindow.calibrate.snapshot.SnapshotLog;

/** Opens the files that a user names as a log, whatever their format: CSV, XES or OCEL, packed by gzip or not. */
public final class LogFiles {

    private LogFiles() {}

    /** What the files are. */
    public sealed interface Opened permits Visits, QueueSnapshots {}

    /**
     * A log of visits.
     *
     * @param headers what the headers of CSV files were taken for; empty for other formats
     */
    public record Visits(VisitLog log, List<LogHeader> headers) implements Opened {
        public Visits {
            headers = List.copyOf(headers);
        }
    }

    /**
     * CSV files that hold snapshots of queues, which tell of no single visit.
     *
     * @param files in the given order
     * @param charset of the first of them
     * @param separator of its columns
     */
    public record QueueSnapshots(List<Path> files, Charset charset, char separator) implements Opened {
        public QueueSnapshots {
            files = List.copyOf(files);
        }
    }

    private enum Format {
        CSV,
        XES,
        OCEL,
        SNAPSHOTS
    }

    /**
     * Opens files of one format, which is found out by their names and first bytes.
     *
     * @param files at least one, read in this order
     * @throws UnreadableLog with the problems of all files
     */
    public static Opened open(List<Path> files, LogOptions options) {
        List<LogProblem> problems = new ArrayList<>();
        Map<Format, Path> formats = new EnumMap<>(Format.class);
        for (Path file : files) {
            try {
                formats.putIfAbsent(format(file, options), file);
            } catch (UnreadableLog e) {
                problems.addAll(e.problems());
            }
        }
        if (formats.size() > 1) {
            List<String> kinds = formats.entrySet().stream()
                    .map(kind -> kind.getValue() + " (" + kind.getKey() + ")")
                    .toList();
            problems.add(LogProblem.of(files.get(0).toString(), "file.mixed", String.join(", ", kinds)));
        }
        if (!problems.isEmpty()) {
            throw new UnreadableLog(problems);
        }
        return switch (formats.keySet().iterator().next()) {
            case XES -> new Visits(XesLog.open(files, options), List.of());
            case OCEL -> new Visits(OcelLog.open(files, options), List.of());
            case SNAPSHOTS -> {
                CsvHead head = CsvLog.head(files.get(0), options);
                yield new QueueSnapshots(files, head.charset(), head.separator());
            }
            case CSV -> {
                CsvLog log = CsvLog.open(files, options);
                yield new Visits(log, log.headers());
            }
        };
    }

    private static Format format(Path file, LogOptions options) {
        byte[] start = LogBytes.start(file);
        String name = file.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String text = new String(
                        start,
                        LogBytes.markOf(start),
                        Math.min(start.length - LogBytes.markOf(start), 256),
                        StandardCharsets.ISO_8859_1)
                .strip();
        if (name.endsWith(".xes") || !name.endsWith(".csv") && text.startsWith("<")) {
            return Format.XES;
        }
        if (name.endsWith(".json") || name.endsWith(".jsonocel") || !name.endsWith(".csv") && text.startsWith("{")) {
            return Format.OCEL;
        }
        CsvHead head = CsvLog.head(file, options);
        boolean visits = head.has(LogWords.Field.TICKET_TIME);
        return !visits && SnapshotLog.isHeader(head.headers()) ? Format.SNAPSHOTS : Format.CSV;
    }
}
