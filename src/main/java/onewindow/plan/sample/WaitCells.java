package onewindow.plan.sample;

/**
 * The cells in which waits are counted, by milliseconds: exact up to 127 ms, then 64 to each doubling, so that a cell
 * is at most 1.6 % of its wait wide.
 */
public final class WaitCells {

    /** How many there are; the last one takes all waits beyond. */
    public static final int COUNT = 33 * 64;

    private static final int EXACT_BITS = 6;

    private WaitCells() {}

    /** Returns the cell of a wait of 0 ms or more. */
    public static int of(long millis) {
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(millis | 1) - EXACT_BITS);
        long cell = ((long) shift << EXACT_BITS) + (millis >>> shift);
        return (int) Math.min(COUNT - 1L, cell);
    }

    /** Returns the least wait of a cell, milliseconds. */
    public static long low(int cell) {
        int shift = Math.max(0, (cell >>> EXACT_BITS) - 1);
        return (cell - ((long) shift << EXACT_BITS)) << shift;
    }
}
