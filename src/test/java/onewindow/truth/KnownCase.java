package onewindow.truth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of known answers.
 *
 * @param scenario name of a scenario file below {@code scenarios/}
 * @param settings laid over it, as those of {@code --set}
 * @param shortRun how often to run it with every build
 * @param longRun how often to run it by {@code -Dlong}
 * @param figure a name that {@link Figure#named} knows
 * @param unit what the expected value counts: {@code 1}, {@code s}, {@code min} or {@code h}, each perhaps over the
 *     days of the run and a number of people, as in {@code h/day} or {@code s/day/1660 arrivals}
 * @param expected the exact value, to half a unit of its last digit
 * @param source where the value comes from
 */
record KnownCase(
        String scenario,
        List<String> settings,
        Length shortRun,
        Length longRun,
        String figure,
        Unit unit,
        double expected,
        String source) {

    /** A number of replications, and the horizon of each where it is not the file's. */
    record Length(int replications, Optional<String> horizon) {

        /** Reads {@code 20} or {@code 20 x 100000 h}. */
        static Length of(String text) {
            String[] parts = text.split(" x ", 2);
            return new Length(Integer.parseInt(parts[0]), parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
        }
    }

    /** What an expected value counts, over what. */
    record Unit(String name) {

        /** Returns how many seconds, or people, of a run over so many days make one of the unit. */
        double size(int days) {
            double size = 1;
            for (String part : name.split("/")) {
                size *= switch (part) {
                    case "1", "s" -> 1;
                    case "min" -> 60;
                    case "h" -> 3600;
                    case "day" -> days;
                    default -> Double.parseDouble(part.split(" ")[0]);
                };
            }
            return size;
        }
    }

    /** Returns the table's rows. */
    static List<KnownCase> all() {
        try (InputStream table = KnownCase.class.getResourceAsStream("known-cases.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream().map(KnownCase::of).toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the table of known cases", e);
        }
    }

    private static KnownCase of(NamedCsvRecord row) {
        String settings = row.getField("settings");
        return new KnownCase(
                row.getField("scenario"),
                settings.isEmpty() ? List.of() : List.of(settings.split(" ")),
                Length.of(row.getField("short")),
                Length.of(row.getField("long")),
                row.getField("figure"),
                new Unit(row.getField("unit")),
                Double.parseDouble(row.getField("expected")),
                row.getField("source"));
    }
}
