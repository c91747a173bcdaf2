package onewindow.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The State Council's yearly notices on holidays, read from the lines that the head of china.csv describes. */
record ChinaNotices(
        NavigableSet<LocalDate> holidays,
        NavigableSet<LocalDate> workingDays,
        NavigableMap<Integer, String> sourceByYear) {

    private static final String RESOURCE = "china.csv";

    /** The notices that the program brings along. */
    static ChinaNotices builtIn() {
        try (InputStream in = ChinaNotices.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads notices; empty lines and lines from # are skipped, IllegalStateException names the first bad line. */
    static ChinaNotices read(BufferedReader lines) throws IOException {
        ChinaNotices notices = new ChinaNotices(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                notices.add(number, line);
            }
        }
        return notices;
    }

    private void add(int number, String line) {
        String[] parts = line.split(";", -1);
        try {
            if (parts.length != 3) {
                throw new IllegalArgumentException("3 parts are needed, not " + parts.length);
            }
            int year = Integer.parseInt(parts[0]);
            switch (parts[2]) {
                case "holiday" -> addRange(year, parts[1], holidays);
                case "work" -> addRange(year, parts[1], workingDays);
                case "source" -> sourceByYear.put(year, parts[1]);
                default -> throw new IllegalArgumentException("'" + parts[2] + "' is not one of holiday, work, source");
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalStateException(RESOURCE + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private static void addRange(int year, String range, NavigableSet<LocalDate> days) {
        int dots = range.indexOf("..");
        LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
        LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(range + " ends before it starts");
        }
        // A notice may begin in the December before its year.
        if (first.isBefore(LocalDate.of(year - 1, Month.DECEMBER, 1)) || last.getYear() > year) {
            throw new IllegalArgumentException(range + " is not of the notice for " + year);
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
    }
}
