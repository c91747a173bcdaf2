package onewindow.calibrate.log;

import java.util.List;

/**
 * What came of reading a log.
 *
 * @param rows rows, the head left out
 * @param bad rows left out
 * @param faults what was wrong with them, in the order in which it was first met
 */
public record ReadReport(long rows, long bad, List<Fault> faults) {

    /** Key of the rows of those who booked and took no ticket. */
    static final String DID_NOT_COME = "note.did-not-come";

    public ReadReport {
        faults = List.copyOf(faults);
    }

    /** Returns the share of the rows that was left out, 0 for an empty log. */
    public double badShare() {
        return rows == 0 ? 0 : (double) bad / rows;
    }

    /** Returns how many booked and took no ticket. */
    public long didNotCome() {
        return faults.stream()
                .filter(fault -> fault.key().equals(DID_NOT_COME))
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
     * @param count rows that have it
     * @param file name of the file of the example
     * @param row line of the first of them
     * @param column header of the column at fault, empty where it is the row as a whole
     * @param value what stands there
     */
    public record Fault(String key, long count, String file, long row, String column, String value) {}
}
