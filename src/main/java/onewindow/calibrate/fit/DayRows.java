package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import onewindow.calibrate.log.LoggedVisit;

/**
 * Cuts a log into days, each handed on once, with its rows by the time of the ticket.
 *
 * <p>It holds as many days as rows of the log may lie before earlier rows, so a log in order of time takes the memory
 * of two days.
 */
public final class DayRows {

    private final long daysBack;
    private final BiConsumer<Long, List<LoggedVisit>> sink;
    private final NavigableMap<Long, List<LoggedVisit>> open = new TreeMap<>();

    /**
     * Prepares to cut.
     *
     * @param daysBack by how many days a row may lie before an earlier one
     * @param sink takes a day, days since 1970-01-01, and its rows
     */
    public DayRows(long daysBack, BiConsumer<Long, List<LoggedVisit>> sink) {
        this.daysBack = daysBack;
        this.sink = sink;
    }

    /** Adds a row. */
    public void add(LoggedVisit visit) {
        long day = visit.day();
        List<LoggedVisit> rows = open.get(day);
        if (rows == null) {
            rows = new ArrayList<>();
            open.put(day, rows);
            while (open.firstKey() < open.lastKey() - daysBack) {
                handOn();
            }
        }
        rows.add(visit);
    }

    /** Hands on the days that are left. */
    public void finish() {
        while (!open.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        var first = open.pollFirstEntry();
        first.getValue().sort(Comparator.comparingLong(LoggedVisit::ticketTime));
        sink.accept(first.getKey(), first.getValue());
    }
}
