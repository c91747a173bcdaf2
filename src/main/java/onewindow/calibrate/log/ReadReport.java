package onewindow.calibrate.log;

import java.util.List;

/**
 * What came of reading a log.
 *
 * @param rows rows, the head left out
 * @param bad rows left out, and a row for each day without rows on which the hall is otherwise open
 * @param faults what was wrong with them, in the order in which it was first met
 */
public record ReadReport(long rows, long bad, List<Fault> faults) {

    /** Key of the rows of those who booked and took no ticket. */
    static final String DID_NOT_COME = "note.did-not-come";

    /** Key of the days on which nobody came though on most days of that weekday people did. */
    static final String DAY_WITHOUT_ROWS = "bad.day-without-rows";

    public ReadReport {
        faults = List.copyOf(faults);
    }

    /** Returns the share of the rows that is bad, 0 for an empty log. */
    public double badShare() {
        return rows == 0 ? 0 : (double) bad / rows;
    }

    /** Returns how many booked and took no ticket. */
    public long didNotCome() {
        return count(DID_NOT_COME);
    }

    /** Returns on how many days nobody came though on most days of that weekday people did. */
    public long daysWithoutRows() {
        return count(DAY_WITHOUT_ROWS);
    }

    /** Returns how many rows were left out. */
    public long leftOut() {
        return bad - daysWithoutRows();
    }

    private long count(String key) {
        return faults.stream()
                .filter(fault -> fault.key().equals(key))
                .mapToLong(Fault::count)
                .sum();
    }

    /**
     * Returns what was left out and what was noticed, as lines.
     *
     * @param language {@code en} or {@code zh}
     */
    public List<String> lines(String language) {
        return ReadReportText.lines(this, language);
    }

    /**
     * One kind of fault.
     *
     * @param key of its text in the resource bundle
     * @param count rows that have it, or days
     * @param file name of the file of the example
     * @param row line of the first of them; 0 for days
     * @param column header of the column at fault, empty where it is the row as a whole
     * @param value what stands there
     */
    public record Fault(String key, long count, String file, long row, String column, String value) {}
}
