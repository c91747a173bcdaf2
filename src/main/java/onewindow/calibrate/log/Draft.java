package onewindow.calibrate.log;

import java.util.Arrays;

/**
 * A row of a log before it is checked, used again for each row. Texts and times are kept by the ordinal of their
 * {@link LogColumn}.
 */
final class Draft {

    private static final int COLUMNS = LogColumn.values().length;

    /** Where an example of a fault is found: asked only for the first row that has it. */
    interface Source {
        String file();

        /** Returns the header of a column, or what stands for it. */
        String header(LogColumn column);

        /** Returns what is written in a column. */
        String written(LogColumn column);
    }

    long row;
    final String[] texts = new String[COLUMNS];
    /** {@link LoggedVisit#NONE} for an empty one, {@link LogTime#UNREADABLE} for one that is not a time. */
    final long[] times = new long[COLUMNS];
    /** Hash of the ticket; 0 where there is none or one may come again. */
    long ticketHash;
    /** Whether a department, matter or window may be one that no row before it named. */
    boolean newName;

    Draft() {
        clear();
    }

    void clear() {
        Arrays.fill(texts, "");
        Arrays.fill(times, LoggedVisit.NONE);
        ticketHash = 0;
        newName = false;
    }

    String text(LogColumn column) {
        return texts[column.ordinal()];
    }

    long time(LogColumn column) {
        return times[column.ordinal()];
    }
}
