package onewindow.people;

import java.util.List;
import onewindow.casework.CaseState;
import onewindow.hall.PlacedTicket;

/**
 * A hall as it is at a moment: who waits, which windows are open and serve whom since when, and what else is known of
 * the rest of the day. Times are milliseconds since the start of the horizon, everything else is an index.
 *
 * @param timeMillis now: what was due before it has happened, what is due at it has not
 * @param lastNumber the last number of the day that was given
 * @param people everybody with a ticket
 * @param windows for window groups of which it is known how many of their windows are open; of the others those are
 *     open that the timetable opens
 * @param outside people outside who wait to be let in, in the order in which they came
 * @param expected people who are known to come later in the day
 * @param outages events of the scenario by which windows are down now, of those that come again and again
 * @param cases open cases behind the counter, which nobody of the day waits for
 */
public record HallState(
        long timeMillis,
        int lastNumber,
        List<Person> people,
        List<Windows> windows,
        List<Outside> outside,
        List<Expected> expected,
        List<Down> outages,
        List<OpenCase> cases) {

    /** Not known. */
    public static final int UNKNOWN = -1;

    public HallState {
        people = List.copyOf(people);
        windows = List.copyOf(windows);
        outside = List.copyOf(outside);
        expected = List.copyOf(expected);
        outages = List.copyOf(outages);
        cases = List.copyOf(cases);
    }

    /** Returns a hall in which nobody is, and whose windows are those of the timetable. */
    public static HallState empty(long timeMillis) {
        return new HallState(timeMillis, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Somebody with a ticket.
     *
     * @param name how the hall names the ticket; empty for its number
     * @param ticket where it is; matter and class may be {@link #UNKNOWN} and are drawn then, among those that the
     *     group serves; {@code since} may be, of one who is served: then the service has lasted as long as one does
     *     into which somebody looks by chance
     * @param group the window group for which somebody of an unknown matter waits; {@link #UNKNOWN} = any
     * @param held has stepped aside once
     * @param passedOn has been passed on once
     * @param missed has missed the call once
     * @param caseMatter the matter of the case that the person brings, where another window comes first
     * @param openCase comes for a case that is open already
     */
    public record Person(
            String name,
            PlacedTicket ticket,
            int group,
            boolean held,
            boolean passedOn,
            boolean missed,
            int caseMatter,
            boolean openCase) {}

    /**
     * The windows of a group.
     *
     * @param open which are open, by their index in the hall; those at which somebody is are so in any case
     * @param staffed how many are to be open; fewer than are where some close after the person in hand. Holds until the
     *     group's next change on the timetable
     */
    public record Windows(int group, List<Integer> open, int staffed) {
        public Windows {
            open = List.copyOf(open);
        }
    }

    /** Somebody who waits outside since a time. */
    public record Outside(int matter, int visitClass, long since, boolean openCase) {}

    /**
     * Somebody who is known to come today.
     *
     * @param stream the stream of appointments by whose rules a booked person comes; {@link #UNKNOWN} for one who comes
     *     at any time
     * @param slotMillis when the slot begins; {@link #UNKNOWN} for one who comes at any time
     * @param openCase comes for a case that is open already
     */
    public record Expected(int matter, int visitClass, int stream, long slotMillis, boolean openCase) {}

    /** Windows are down by an event of the scenario since a time. */
    public record Down(int event, long since) {}

    /**
     * An open case.
     *
     * @param stage the stage that it is in or comes to next
     * @param office the office in which its step has been since {@code since}; {@link #UNKNOWN} where it is in none
     * @param since see there; else when it was opened
     * @param countedDays working days on its clock
     * @param promisedDays the promised limit in working days; 0 for none
     * @param waitsFor for whom it waits
     */
    public record OpenCase(
            int kind,
            int matter,
            CaseState state,
            int stage,
            int office,
            long since,
            int countedDays,
            int promisedDays,
            WaitsFor waitsFor) {}

    /** For whom an open case waits. */
    public enum WaitsFor {
        OFFICER,
        APPLICANT,
        HAND_OVER,
        NOBODY
    }
}
