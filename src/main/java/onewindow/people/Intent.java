package onewindow.people;

/** What people resolve to do. */
public final class Intent {

    /** A waiting person (ticket) gives up. */
    public static final int GIVE_UP = 0;
    /** A called person (ticket) reaches the window. */
    public static final int REACH_WINDOW = 1;
    /** A clerk has called a person (ticket) in vain often enough. */
    public static final int COUNT_AS_MISSED = 2;
    /** A clerk finishes with a person (ticket). */
    public static final int FINISH = 3;
    /** A person (ticket) steps aside in the middle of the service. */
    public static final int STEP_ASIDE = 4;
    /** A person (ticket) comes back from stepping aside. */
    public static final int COME_BACK = 5;
    /** A person (ticket) who missed the call asks for the number to be valid again. */
    public static final int REACTIVATE = 6;
    /** A person (place in the book of returns) comes again the same day. */
    public static final int COME_AGAIN = 7;
    /** A group's number of windows changes (index of the day's timetable). */
    public static final int CHANGE_STAFFING = 8;
    /** The rule for tidal windows of a group is looked at. */
    public static final int LOOK_AT_TIDE = 9;
    /** A break of the hall begins (index of the day's break). */
    public static final int BEGIN_BREAK = 10;
    /** The hall closes for the day. */
    public static final int CLOSE = 11;

    /** The windows of some groups fail (index of the day's outage). */
    public static final int BEGIN_OUTAGE = 12;
    /** They work again (index of the day's outage). */
    public static final int END_OUTAGE = 13;
    /** Whoever waits outside may be let in (0), or is sent home since no more numbers are given (1). */
    public static final int LOOK_OUTSIDE = 14;

    /** A person has got up from a window (window), whose own clerk goes on. */
    public static final int GO_ON_AT_WINDOW = 15;
    /** A window (window) closes for a while. */
    public static final int SHUT_WINDOW = 16;
    /** It opens again (window). */
    public static final int REOPEN_WINDOW = 17;
    /** A person (place in the book of returns) comes out of a bus. */
    public static final int COME_BY_BUS = 18;

    private Intent() {}
}
