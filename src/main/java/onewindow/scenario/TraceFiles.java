package onewindow.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onewindow.demand.Arrivals;

/** Reads recorded arrivals from CSV files beside a scenario and keeps what it read for the scenario's hash. */
final class TraceFiles {

    private static final int MOST_ROWS = 2_000_000;
    private static final int MOST_PROBLEMS = 20;
    private static final List<String> COLUMNS = List.of("time", "matter", "class", "service");

    private final ScenarioFiles files;
    private final FileChain chain;
    private final List<byte[]> read = new ArrayList<>();

    TraceFiles(ScenarioFiles files, FileChain chain) {
        this.files = files;
        this.chain = chain;
    }

    /** The bytes of the files that were read, in that order. */
    List<byte[]> read() {
        return read;
    }

    /**
     * Reads the file that a value names; empty when it cannot be used, which is then reported.
     *
     * @param hall the hall to which all go, or -1 where there are several, so that none may be told by its class
     */
    Optional<List<Arrivals.Row>> rows(String name, Value at, Catalogue catalogue, int hall, HallHours hours) {
        ScenarioText beside =
                chain.shownAs(at.node().place().file()).orElse(chain.texts().get(0));
        Optional<byte[]> bytes = files.trace(name, beside, at);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        read.add(bytes.get());
        Problems problems = at.findings().problems();
        problems.opened(name);
        Optional<String> text = FileText.decode(name, bytes.get(), problems);
        return text.flatMap(csv -> new Table(name, problems, catalogue, hall, hours).rows(csv));
    }

    /** One file while it is read. */
    private static final class Table {
        private final String file;
        private final Problems problems;
        private final Catalogue catalogue;
        private final int hall;
        private final HallHours hours;
        private final int errorsBefore;
        private final int[] columns = new int[COLUMNS.size()];

        Table(String file, Problems problems, Catalogue catalogue, int hall, HallHours hours) {
            this.file = file;
            this.problems = problems;
            this.catalogue = catalogue;
            this.hall = hall;
            this.hours = hours;
            this.errorsBefore = problems.errors();
        }

        Optional<List<Arrivals.Row>> rows(String csv) {
            List<Arrivals.Row> rows = new ArrayList<>();
            boolean header = true;
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
                for (CsvRecord record : reader) {
                    if (header) {
                        header = false;
                        if (!hasColumns(record)) {
                            return Optional.empty();
                        }
                        continue;
                    }
                    row(record).ifPresent(rows::add);
                    if (rows.size() > MOST_ROWS) {
                        error(record, "", Wording.of("trace.long"));
                    }
                    if (problems.errors() - errorsBefore >= MOST_PROBLEMS) {
                        return Optional.empty();
                    }
                }
            } catch (CsvParseException | UncheckedIOException e) {
                problems.error(new Place(file, 1), "", Wording.of("trace.csv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (problems.errors() > errorsBefore) {
                return Optional.empty();
            }
            if (rows.isEmpty()) {
                problems.error(new Place(file, 1), "", Wording.of("trace.empty"));
                return Optional.empty();
            }
            rows.sort(Comparator.comparingLong(Arrivals.Row::timeMillis));
            return Optional.of(rows);
        }

        private boolean hasColumns(CsvRecord header) {
            Arrays.fill(columns, -1);
            for (int i = 0; i < header.getFieldCount(); i++) {
                int column = COLUMNS.indexOf(header.getField(i).strip());
                if (column < 0) {
                    error(
                            header,
                            header.getField(i),
                            Wording.of(
                                    "trace.column",
                                    Shown.value(header.getField(i)),
                                    String.join(", ", COLUMNS),
                                    Suggestion.among(header.getField(i), COLUMNS)));
                } else {
                    columns[column] = i;
                }
            }
            if (columns[0] < 0) {
                error(header, "", Wording.of("trace.noTime"));
            }
            return problems.errors() == errorsBefore;
        }

        private Optional<Arrivals.Row> row(CsvRecord record) {
            int before = problems.errors();
            long time = time(record);
            int matter = index(record, 1);
            int visitClass = index(record, 2);
            long service = service(record);
            return problems.errors() > before
                    ? Optional.empty()
                    : Optional.of(new Arrivals.Row(time, matter, visitClass, service));
        }

        private String field(CsvRecord record, int column) {
            int at = columns[column];
            return at < 0 || at >= record.getFieldCount() ? "" : Letters.plain(record.getField(at));
        }

        private long time(CsvRecord record) {
            String text = field(record, 0);
            long millis = -1;
            try {
                if (hours.horizon().dated() && text.length() >= 16 && text.charAt(4) == '-') {
                    millis = hours.horizon().millisAt(LocalDateTime.parse(text.replace(' ', 'T')));
                } else {
                    Double since = Quantities.duration(text, 0);
                    millis = since == null ? -1 : Math.round(since);
                }
            } catch (DateTimeParseException | ScalarKind.Unreadable e) {
                millis = -1;
            }
            if (!hours.daysKnown()) {
                return 0;
            }
            if (millis >= 0 && !hours.isOnHallDay(millis)) {
                error(record, "time", Wording.of("time.notOnDay", Shown.value(text)));
                return -1;
            }
            if (millis < 0) {
                error(
                        record,
                        "time",
                        Wording.of(
                                "trace.time",
                                Shown.value(text),
                                hours.horizon().dated() ? Wording.of("trace.dated") : Wording.NONE));
            }
            return millis;
        }

        private int index(CsvRecord record, int column) {
            String text = field(record, column);
            if (text.isEmpty()) {
                return -1;
            }
            int index = column == 1 ? catalogue.matterNamed(text) : catalogue.classNamed(text);
            if (column == 2 && index >= 0) {
                if (hall < 0) {
                    error(
                            record,
                            "class",
                            Wording.of("class.severalHalls", Shown.value(text), StreamBlock.oneHall(catalogue)));
                    return -1;
                }
                return catalogue.halls().visitClass(index, hall);
            }
            Catalogue.Part part = column == 1 ? Catalogue.Part.MATTERS : Catalogue.Part.CLASSES;
            if (index < 0 && catalogue.names(part)) {
                error(record, COLUMNS.get(column), column == 1 ? catalogue.noMatter(text) : catalogue.noClass(text));
            }
            return index;
        }

        private long service(CsvRecord record) {
            String text = field(record, 3);
            if (text.isEmpty()) {
                return -1;
            }
            try {
                Double millis = Quantities.duration(text, 0);
                if (millis != null) {
                    return Math.round(millis);
                }
            } catch (ScalarKind.Unreadable e) {
                error(record, "service", e.of(text));
                return -1;
            }
            error(
                    record,
                    "service",
                    Wording.of("text.isNot", Shown.value(text), Quantities.DURATION.allowed(), Wording.NONE));
            return -1;
        }

        private void error(CsvRecord record, String column, Wording text) {
            problems.error(new Place(file, (int) record.getStartingLineNumber()), column, text);
        }
    }
}
