package onewindow.hall;

/**
 * Why the hall refuses a command; it leaves the hall as it was. Commands return {@link #code} in place of a ticket or
 * window.
 */
public enum Refusal {
    NO_WAITING_PLACE("every waiting place is taken"),
    NOT_SERVED("no window serves this matter for this class"),
    DAY_OVER("every window that serves this matter for this class has ended its day"),
    NOBODY_WAITS("nobody whom this window serves is waiting"),
    WINDOW_CLOSED("the window is closed; it must be open and free"),
    WINDOW_BUSY("the window is busy; it must be open and free"),
    NOT_WAITING("the ticket is not waiting"),
    NOT_CALLED("the ticket is not called"),
    NOT_SERVING("the ticket is not being served"),
    NOT_ON_HOLD("the ticket is not on hold"),
    NOT_MISSED("the ticket is not missed"),
    UNKNOWN_TICKET("there is no such ticket in the hall"),
    UNKNOWN_WINDOW("there is no such window in the hall"),
    UNKNOWN_MATTER("there is no such matter or visit class in the hall"),
    UNKNOWN_GROUP("there is no such window group in the hall"),
    WRONG_STAFFING("the group has no such number of windows; it is 0 to all of them"),
    NOBODY_OUTSIDE("nobody waits outside"),
    WINDOW_OPEN("the window is open already"),
    NOT_SERVED_HERE("the window does not serve this ticket"),
    SEAT_TAKEN("somebody sits at the window already"),
    SEAT_EMPTY("nobody sits at the window"),
    NOT_THERE("the person who was called is not at the window yet"),
    NOT_IN_HAND("the ticket was not called from this seat"),
    NOTICE_GIVEN("what is missing has been told once already");

    private static final Refusal[] ALL = values();

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    /** Returns the negative number that stands for this refusal. */
    public int code() {
        return -1 - ordinal();
    }

    /** Returns what is wrong and what is allowed, in a sentence without a full stop. */
    public String text() {
        return text;
    }

    /** Returns the refusal that a negative result stands for. */
    public static Refusal of(int code) {
        return ALL[-1 - code];
    }
}
