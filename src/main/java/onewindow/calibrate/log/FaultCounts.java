package onewindow.calibrate.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onewindow.calibrate.log.ReadReport.Fault;

/** Counts the faults of a log by kind while it is read, each with the first example. */
final class FaultCounts {

    /** So many dates are named. */
    private static final int MOST_DATES = 30;

    private final Map<String, Counted> kinds = new LinkedHashMap<>();
    private long rows;
    private long bad;

    /** One kind. */
    private static final class Counted {
        private final Fault first;
        private long count;

        Counted(Fault first) {
            this.first = first;
        }
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    /** Counts a row that is left out for a fault of one column. */
    void bad(String key, Draft draft, LogColumn column, Draft.Source source) {
        bad++;
        note(key, draft, column, source);
    }

    /** Counts a row that is left out for what it is as a whole. */
    void bad(String key, Draft draft, String value, Draft.Source source) {
        bad++;
        count(key, () -> new Fault(key, 1, source.file(), draft.row, "", value), 1);
    }

    /** Counts a row that is strange, and yet kept. */
    void note(String key, Draft draft, LogColumn column, Draft.Source source) {
        count(key, () -> new Fault(key, 1, source.file(), draft.row, source.header(column), source.written(column)), 1);
    }

    /** Counts each day as a bad row. */
    void daysWithoutRows(Set<LocalDate> dates) {
        if (!dates.isEmpty()) {
            bad += dates.size();
            String named = dates.stream()
                    .limit(MOST_DATES)
                    .map(LocalDate::toString)
                    .collect(Collectors.joining(", ", "", dates.size() > MOST_DATES ? ", …" : ""));
            note(new Fault(ReadReport.DAY_WITHOUT_ROWS, dates.size(), "", 0, "", named));
        }
    }

    /** Counts what was counted elsewhere. */
    void note(Fault fault) {
        count(fault.key(), () -> fault, fault.count());
    }

    private void count(String key, Supplier<Fault> first, long times) {
        Counted counted = kinds.get(key);
        if (counted == null) {
            counted = new Counted(first.get());
            kinds.put(key, counted);
        }
        counted.count += times;
    }

    ReadReport report() {
        List<Fault> faults = new ArrayList<>();
        for (Counted kind : kinds.values()) {
            Fault first = kind.first;
            faults.add(new Fault(first.key(), kind.count, first.file(), first.row(), first.column(), first.value()));
        }
        return new ReadReport(rows, bad, faults);
    }
}
