package onewindow.reception;

/**
 * Why the reception refuses a command; nothing has changed then. Commands return {@link #code} in place of a number.
 */
public enum ReceptionRefusal {
    UNKNOWN_TICKET("there is no such ticket in the hall"),
    NOT_SERVING("the ticket is not being served"),
    NOT_SERVED("no window serves this matter for this class"),
    LISTED("the matter is on the ticket's list already, and open"),
    LIST_FULL("a ticket is for at most 20 matters"),
    NOT_LISTED("the matter is not among the open ones of the ticket"),
    EXPECTED_BACK("the person is expected back where the ticket came from, and cannot leave from here"),
    NOT_PAUSED("the window is not paused"),
    NO_APPOINTMENTS("the scenario has no appointments: there is no stream of them in its demand"),
    NOT_BOOKABLE("no slots are given for this matter"),
    UNKNOWN_SLOT("no slot begins then"),
    TOO_SOON("the slot is of a day for which nobody can book any more"),
    TOO_FAR("the slot is of a day for which nobody can book yet"),
    SLOT_FULL("every place of the slot is taken"),
    BANNED("the person has missed too many slots and cannot book for a while"),
    BOOKED_THAT_DAY("the person has a slot on that day already; there is one a person and day"),
    UNKNOWN_APPOINTMENT("there is no such appointment"),
    NOT_BOOKED("the appointment does not stand any more"),
    TOO_LATE("it is too late to change or cancel it"),
    NOT_OF_TODAY("the appointment is of another day"),
    NOT_OVER_YET("the time to come has not run out"),
    NOT_BANNED("the person is not banned"),
    NOT_HANDLED("only who was served reviews a visit, once it is over, and a case once it is decided"),
    REVIEWED("the visit has been reviewed; it is reviewed once"),
    UNKNOWN_DUTY("there is no such open duty");

    private static final ReceptionRefusal[] ALL = values();

    private final String text;

    ReceptionRefusal(String text) {
        this.text = text;
    }

    /** Returns the negative number that stands for this refusal. */
    public int code() {
        return -1 - ordinal();
    }

    /** Returns what is wrong, in a sentence without a full stop. */
    public String text() {
        return text;
    }

    /** Returns the refusal that a negative result stands for. */
    public static ReceptionRefusal of(int code) {
        return ALL[-1 - code];
    }
}
