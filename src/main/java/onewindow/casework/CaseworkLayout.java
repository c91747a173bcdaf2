package onewindow.casework;

import java.util.List;

/**
 * The fixed frame of the work behind the counter.
 *
 * @param offices how many officers each office starts with; {@link #UNLIMITED} for one where nothing waits
 * @param limits of each kind of case, by index
 * @param yellowDays a case gets a yellow warning (黄牌) once at most this many days of its promised limit are left; a red
 *     one (红牌) comes when the limit is over
 * @param clockAfterSupplement what the clock does when something that was missing comes after acceptance
 */
public record CaseworkLayout(
        List<Integer> offices, List<Limits> limits, int yellowDays, ClockAfterSupplement clockAfterSupplement) {

    /** Officers of an office in which no case waits for another. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public CaseworkLayout {
        offices = List.copyOf(offices);
        limits = List.copyOf(limits);
    }

    /** Both are found in practice. */
    public enum ClockAfterSupplement {
        /** The days counted before stay counted. */
        PAUSE,
        /** Counting starts anew. */
        RESTART
    }
}
