package onewindow.calibrate.log;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Writes visits as a log such as {@link CsvLog} reads, times on the hall's clock to the millisecond. */
public final class VisitLogWriter implements Consumer<LoggedVisit> {

    private static final String[] HEADERS = {
        "ticket_id",
        "department",
        "matter",
        "class",
        "ticket_time",
        "call_time",
        "start_time",
        "end_time",
        "window_id",
        "outcome",
        "transfer_to"
    };

    private final CsvWriter out;
    private final StringBuilder text = new StringBuilder();
    private long textDay = Long.MIN_VALUE;
    private String textDate = "";
    private long rows;

    /**
     * Starts a log.
     *
     * @param writer is written to while rows come in and left open; what it throws comes out of {@link #accept}
     */
    public VisitLogWriter(Writer writer) {
        out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        out.writeRecord(HEADERS);
    }

    @Override
    public void accept(LoggedVisit visit) {
        rows++;
        out.writeRecord(
                visit.ticket(),
                visit.department(),
                visit.matter(),
                visit.visitClass(),
                clock(visit.ticketTime()),
                clock(visit.callTime()),
                clock(visit.start()),
                clock(visit.end()),
                visit.window(),
                LogWords.key(visit.outcome()),
                visit.transferTo());
    }

    /** Hands the last rows to what it was given to write to. */
    public void finish() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many rows were written. */
    public long rows() {
        return rows;
    }

    private String clock(long millis) {
        if (millis == LoggedVisit.NONE) {
            return "";
        }
        long date = Math.floorDiv(millis, LogTime.DAY_MILLIS);
        if (date != textDay) {
            textDay = date;
            textDate = LocalDate.ofEpochDay(date).toString();
        }
        int ofDay = (int) Math.floorMod(millis, LogTime.DAY_MILLIS);
        text.setLength(0);
        text.append(textDate).append('T');
        two(ofDay / 3_600_000).append(':');
        two(ofDay / 60_000 % 60).append(':');
        two(ofDay / 1000 % 60).append('.');
        return text.append(ofDay / 100 % 10)
                .append(ofDay / 10 % 10)
                .append(ofDay % 10)
                .toString();
    }

    private StringBuilder two(int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
