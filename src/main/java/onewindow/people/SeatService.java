package onewindow.people;

/**
 * One service by a person at a window.
 *
 * @param window index
 * @param number of the ticket
 * @param key from which everything is drawn that the citizen does
 * @param matter index
 * @param needMillis how long the window's own clerk would have taken
 * @param calledMillis when the ticket was called
 * @param thereMillis when its person was at the window
 * @param startedMillis when the service began
 * @param finishedMillis when it ended
 * @param lacking what was missing, as bits of the matter's materials
 * @param told what was said to be missing
 * @param queue people in line for the window's group as the ticket was called
 * @param idleMillis how long the window had stood free before, while somebody waited for it
 */
public record SeatService(
        int window,
        int number,
        long key,
        int matter,
        long needMillis,
        long calledMillis,
        long thereMillis,
        long startedMillis,
        long finishedMillis,
        int lacking,
        int told,
        int queue,
        long idleMillis) {

    /** Returns what was missing and not told. */
    public int forgotten() {
        return lacking & ~told;
    }

    /** Returns what was told and not missing. */
    public int needless() {
        return told & ~lacking;
    }
}
