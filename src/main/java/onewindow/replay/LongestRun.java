package onewindow.replay;

import java.util.Arrays;

/** How far a sequence is from being in order. */
public final class LongestRun {

    private LongestRun() {}

    /**
     * Returns the least number of values that would have to be taken out and put elsewhere to bring them into order:
     * all but those of the longest increasing subsequence, by patience sorting (Schensted, 1961).
     *
     * @param values different from one another; those of 0 are passed over
     */
    public static long moved(int[] values) {
        int[] tops = new int[16];
        int piles = 0;
        long count = 0;
        for (int value : values) {
            if (value == 0) {
                continue;
            }
            count++;
            int at = Arrays.binarySearch(tops, 0, piles, value);
            int pile = at < 0 ? -1 - at : at;
            if (pile == tops.length) {
                tops = Arrays.copyOf(tops, 2 * pile);
            }
            tops[pile] = value;
            piles = Math.max(piles, pile + 1);
        }
        return count - piles;
    }
}
