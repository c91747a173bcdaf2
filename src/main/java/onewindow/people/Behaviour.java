package onewindow.people;

import java.util.List;
import java.util.Optional;
import onewindow.demand.Distribution;

/**
 * What citizens do in the hall, beyond coming and being served.
 *
 * @param balking who turns round at the door; empty = nobody
 * @param keepOverBreak share of those waiting at the start of a break who keep their number, 0 to 1
 * @param waitAtDoor share of those who come outside the ticket hours (before the doors open, over a break) and wait for
 *     the next ticket hours, 0 to 1; the others leave unserved
 * @param returns what those who are not served do next
 * @param walking time from the call to the window; empty = none
 * @param noShow people who are not there when called; empty = nobody
 * @param transfer cases that a window passes on; empty = none
 * @param hold cases that pause at the window; empty = none
 * @param closing what happens to numbers still waiting when the last group that serves them ends its day
 */
public record Behaviour(
        Optional<Balking> balking,
        double keepOverBreak,
        double waitAtDoor,
        Returns returns,
        Optional<Distribution> walking,
        Optional<NoShow> noShow,
        Optional<Transfer> transfer,
        Optional<Hold> hold,
        ClosingRule closing) {

    /** What happens to numbers still waiting at closing time. */
    public enum ClosingRule {
        /** Every number taken before a group of windows ends its day is served by its last staffing. */
        SERVE_OUT,
        /** They are sent away when the last group that serves them ends its day. */
        SEND_AWAY
    }

    /**
     * Balking by what a person sees on arrival.
     *
     * @param count whether people waiting or people present (waiting or at a window) count
     * @param shareAt share that turns round at 0, 1, 2 … people; beyond the list its last value holds
     */
    public record Balking(Count count, List<Double> shareAt) {
        public Balking {
            shareAt = List.copyOf(shareAt);
        }

        /** What a person counts at the door. */
        public enum Count {
            WAITING,
            PRESENT
        }
    }

    /**
     * What becomes of people who balked, found no place, gave up, missed their call for good or were sent away.
     *
     * @param sameDay share that comes back later that day
     * @param anotherDay share that comes back on another day; the rest never does
     * @param sameDayAfter after how long they come back the same day
     * @param lastDayAhead another day is drawn evenly from 1 to this many hall days ahead
     */
    public record Returns(double sameDay, double anotherDay, Distribution sameDayAfter, int lastDayAhead) {

        /** Nobody comes back. */
        public static final Returns NEVER = new Returns(0, 0, new Distribution.Deterministic(0), 1);
    }

    /**
     * People who are not there when called.
     *
     * @param share share of the people called
     * @param calls how often a number is called before it counts as missed, at least 1
     * @param everyMillis time between calls, and after the last one, during which the window waits
     * @param reactivated share of the missed who come back to have their number reactivated
     * @param backAfter how long after the miss they come back
     * @param place where the number goes
     * @param placesBack with {@link Place#BACK}, behind how many people who wait for windows that serve it too
     */
    public record NoShow(
            double share,
            int calls,
            long everyMillis,
            double reactivated,
            Distribution backAfter,
            Place place,
            int placesBack) {}

    /** Where a number goes that comes back to a line. */
    public enum Place {
        /** By its original time, so normally to the front. */
        SAME,
        /** Behind so many people. */
        BACK,
        /** To the end of the line. */
        END
    }

    /**
     * Cases that a window passes on once its part is done.
     *
     * @param shareOfMatter for each matter the share passed on
     * @param targetOfMatter for each matter the matter as which it goes on
     * @param place where it goes in the new line (BACK is not used)
     */
    public record Transfer(List<Double> shareOfMatter, List<Integer> targetOfMatter, Place place) {
        public Transfer {
            shareOfMatter = List.copyOf(shareOfMatter);
            targetOfMatter = List.copyOf(targetOfMatter);
        }
    }

    /**
     * Cases that pause: the person steps aside (to fill in a form, to copy), the window serves others, then recalls the
     * person.
     *
     * @param share share of the people served
     * @param afterShare share of the service done before the pause, 0 to 1
     * @param time length of the pause
     */
    public record Hold(double share, double afterShare, Distribution time) {}
}
