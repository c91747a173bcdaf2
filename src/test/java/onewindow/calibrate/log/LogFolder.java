package onewindow.calibrate.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Logs in a folder of a test, and what is read from them, with the folder's name cut out of what is said. */
record LogFolder(Path folder) {

    static final LogOptions SHANGHAI = LogOptions.in(ZoneId.of("Asia/Shanghai"));

    /** What was read. */
    record Read(List<LoggedVisit> visits, ReadReport report) {
        static Read of(VisitLog log) {
            List<LoggedVisit> visits = new ArrayList<>();
            return new Read(visits, log.read(visits::add));
        }

        LoggedVisit only() {
            if (visits.size() != 1) {
                throw new AssertionError(visits + " " + report);
            }
            return visits.get(0);
        }
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads a CSV log of one file. */
    Read csv(String text) {
        return csv(text, SHANGHAI);
    }

    Read csv(String text, LogOptions options) {
        return Read.of(CsvLog.open(List.of(write("log.csv", text)), options));
    }

    /** Returns what is said of a log that can be read. */
    List<String> said(ReadReport report, String language) {
        return ReadReportText.lines(report, language).stream()
                .map(this::withoutFolder)
                .toList();
    }

    /** Returns what is said of a log that cannot be read. */
    List<String> said(UnreadableLog fault, String language) {
        return fault.lines(language).stream().map(this::withoutFolder).toList();
    }

    private String withoutFolder(String line) {
        return line.replace(folder + "/", "");
    }
}
