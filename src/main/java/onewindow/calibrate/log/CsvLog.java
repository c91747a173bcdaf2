package onewindow.calibrate.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A log in one or several CSV files, read one after the other as one log; each has a row of headers, by whose names its
 * columns are known, so that the files may order them differently. Files may be packed by gzip.
 *
 * <p>Memory does not grow with the rows. Of the rules: fields are stripped; a row needs a field for each header; a time
 * without a date is of the day of the ticket, or of the date in a column beside it, or of the next day where it lies
 * more than half a day before the ticket; a ticket counts as repeated where it comes twice on a day, unless the row
 * before said that it was transferred (of the last eight days that were met, and of at most 131,072 tickets on each).
 */
public final class CsvLog implements VisitLog {

    /** Longest field, in characters: what is longer is a quotation mark that nobody closed. */
    private static final int LONGEST_FIELD = 1 << 16;

    /** So many rows may stand above the row of headers. */
    private static final int MOST_ABOVE = 9;

    private final List<CsvHead> heads;
    private final LogOptions options;

    private CsvLog(List<CsvHead> heads, LogOptions options) {
        this.heads = heads;
        this.options = options;
    }

    /**
     * Opens files and reads their headers.
     *
     * @param files at least one
     * @throws UnreadableLog with the problems of all files
     */
    public static CsvLog open(List<Path> files, LogOptions options) {
        List<LogProblem> problems = new ArrayList<>();
        List<CsvHead> heads = new ArrayList<>();
        for (Path file : files) {
            try {
                CsvHead head = head(file, options);
                problems.addAll(head.problems(options.words()));
                heads.add(head);
            } catch (UnreadableLog e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableLog(problems);
        }
        return new CsvLog(List.copyOf(heads), options);
    }

    /** Reads the header of a file, whatever its columns are. */
    static CsvHead head(Path file, LogOptions options) {
        byte[] start = LogBytes.start(file);
        String name = file.toString();
        if (LogBytes.isUtf16(start)) {
            throw new UnreadableLog(List.of(LogProblem.at(name, 1, "file.utf-16")));
        }
        int mark = LogBytes.markOf(start);
        Charset charset = options.charset().orElseGet(() -> LogBytes.guess(start));
        // The end of what is looked at may cut a character in two, which does not matter to the header.
        String text = new String(start, mark, start.length - mark, charset);
        char separator = options.separator().orElseGet(() -> CsvHead.separator(text));
        return headers(
                new CsvHead(file, charset, separator, mark, 1, 0, List.of(), new LogWords.Field[0]), text, options);
    }

    /**
     * Finds the row of headers: the first, unless one of the next few alone has a column for the time of the ticket.
     */
    private static CsvHead headers(CsvHead unread, String text, LogOptions options) {
        String name = unread.file().toString();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(unread.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(new StringReader(text))) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new UnreadableLog(List.of(LogProblem.of(name, "file.empty")));
            }
            CsvHead first = unread.with(rows.next(), 0, options.words());
            CsvHead head = first;
            for (int above = 1; above <= MOST_ABOVE && !head.has(LogWords.Field.TICKET_TIME); above++) {
                if (!hasNext(rows)) {
                    return first;
                }
                head = unread.with(rows.next(), above, options.words());
            }
            return head.has(LogWords.Field.TICKET_TIME) ? head : first;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableLog(List.of(LogProblem.at(name, 1, "csv.no-header")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is no CSV below the first row matters only when it is read as a log. */
    private static boolean hasNext(Iterator<CsvRecord> rows) {
        try {
            return rows.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public List<LogHeader> headers() {
        return heads.stream().flatMap(head -> head.taken().stream()).toList();
    }

    @Override
    public Set<LogColumn> columns() {
        Set<LogColumn> columns = EnumSet.noneOf(LogColumn.class);
        headers().forEach(header -> header.column().ifPresent(columns::add));
        return columns;
    }

    /**
     * Hands on every good row and counts the bad ones.
     *
     * @throws UnreadableLog where a file is cut off, wrongly encoded or has a quotation mark that nobody closed; the
     *     rows before it and those of the other files have been handed on then
     */
    @Override
    public ReadReport read(Consumer<LoggedVisit> sink) {
        VisitChecks checks = new VisitChecks(options);
        LogTime time = new LogTime(options.zone());
        List<LogProblem> problems = new ArrayList<>();
        for (CsvHead head : heads) {
            checks.startFile();
            read(head, new CsvRow(head, time), checks, sink).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new UnreadableLog(problems);
        }
        return checks.report();
    }

    private Optional<LogProblem> read(CsvHead head, CsvRow row, VisitChecks checks, Consumer<LoggedVisit> sink) {
        String name = head.file().toString();
        try (StrictText text = text(head);
                CsvReader<CsvRow> reader = CsvReader.builder()
                        .fieldSeparator(head.separator())
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(row, text)) {
            Iterator<CsvRow> rows = reader.iterator();
            for (int passed = 0; advance(rows); passed++) {
                LoggedVisit visit = passed <= head.above() ? null : row.visit(checks);
                if (visit != null) {
                    sink.accept(visit);
                }
            }
            return row.isOpen(text.tail())
                    ? Optional.of(LogProblem.at(name, row.line(), "csv.open-quote"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(problem(head, row, e));
        }
    }

    /** Reads the next row, whose fields the row itself takes in; false where there is none. */
    private static boolean advance(Iterator<CsvRow> rows) throws IOException {
        try {
            return rows.hasNext() && rows.next() != null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CsvParseException) {
                throw new OverlongField(e);
            }
            throw e;
        }
    }

    /** Says that a field was too long to be one. */
    private static final class OverlongField extends IOException {
        private static final long serialVersionUID = 1;

        OverlongField(CsvParseException cause) {
            super(cause);
        }
    }

    private static StrictText text(CsvHead head) throws IOException {
        InputStream bytes = LogBytes.open(head.file());
        bytes.skipNBytes(head.mark());
        return new StrictText(bytes, head.charset());
    }

    private static LogProblem problem(CsvHead head, CsvRow row, IOException fault) {
        String name = head.file().toString();
        if (fault instanceof OverlongField) {
            return LogProblem.at(name, row.line(), "csv.long-field", Integer.toString(LONGEST_FIELD));
        }
        if (fault instanceof CharacterCodingException) {
            return LogProblem.at(
                    name, lineOfFault(head), "csv.encoding", head.charset().name());
        }
        return LogBytes.cutOff(name, row.line(), fault);
    }

    /** Returns the line in which the first bytes stand that are no characters. */
    private static long lineOfFault(CsvHead head) {
        long line = 1;
        try (StrictText text = text(head)) {
            char[] chars = new char[LONGEST_FIELD];
            char before = 0;
            for (int count = text.read(chars, 0, chars.length); count > 0; ) {
                for (int i = 0; i < count; i++) {
                    line += chars[i] == '\r' || chars[i] == '\n' && before != '\r' ? 1 : 0;
                    before = chars[i];
                }
                count = text.read(chars, 0, chars.length);
            }
            return line;
        } catch (IOException e) {
            return line;
        }
    }
}
