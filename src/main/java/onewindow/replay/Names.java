package onewindow.replay;

import java.util.Arrays;
import onewindow.replay.Script.Subject;

/** By which numbers the service names what a script is about, as its answers tell. */
final class Names {

    /** A case, ticket or step of which the service has not told the number. */
    static final int UNKNOWN = -1;

    private final int[][] names = new int[Subject.values().length][];
    private final int[] ticketOfNumber;
    /** By window: whom it called although nobody was called in the script; 0 for nobody. */
    private int[] calledEarly = new int[16];

    Names(Script script) {
        ticketOfNumber = new int[script.count(Subject.TICKET) + 1];
        for (Subject subject : Subject.values()) {
            names[subject.ordinal()] = new int[script.count(subject)];
            Arrays.fill(names[subject.ordinal()], UNKNOWN);
        }
    }

    /** Returns by which number the service names something; {@link #UNKNOWN} where it has not told. */
    int of(Subject subject, int serial) {
        return names[subject.ordinal()][serial];
    }

    /** Notes by which number the service names something that a command made. */
    void made(Subject subject, int serial, int name) {
        names[subject.ordinal()][serial] = name;
        if (subject == Subject.TICKET && name >= 0 && name < ticketOfNumber.length) {
            ticketOfNumber[name] = serial + 1;
        }
    }

    /**
     * Notes whom a window called. Where it is another than in the script, the two change places: what the script says
     * of the one is done with the other from now on, so that nobody is forgotten.
     */
    void called(int serial, int name) {
        int[] tickets = names[Subject.TICKET.ordinal()];
        int before = tickets[serial];
        if (before == name || name >= ticketOfNumber.length) {
            return;
        }
        int other = ticketOfNumber[name] - 1;
        if (other >= 0 && tickets[other] == name) {
            tickets[other] = before;
            if (before > 0) {
                ticketOfNumber[before] = other + 1;
            }
        }
        tickets[serial] = name;
        ticketOfNumber[name] = serial + 1;
    }

    /** Notes whom a window called although in the script it found nobody: its clerk has that person in hand. */
    void calledEarly(int window, int name) {
        if (window >= calledEarly.length) {
            calledEarly = Arrays.copyOf(calledEarly, Math.max(window + 1, 2 * window));
        }
        calledEarly[window] = name;
    }

    /** Lets whom a window has in hand already be the one whom it calls; returns false where it has nobody. */
    boolean takeInHand(int serial, int window) {
        int name = window < calledEarly.length ? calledEarly[window] : 0;
        if (name > 0) {
            calledEarly[window] = 0;
            called(serial, name);
        }
        return name > 0;
    }
}
