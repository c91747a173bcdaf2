package onewindow.people;

/** What is resolved on behind the counter. */
public final class CaseIntent {

    /** An officer finishes a step. */
    public static final int FINISH_STEP = 0;
    /** A case (file) reaches the office of its next stage. */
    public static final int HAND_ON = 1;
    /** What was missing for a case (file) comes by post or online. */
    public static final int BRING_SUPPLEMENT = 2;
    /** A case (file) is closed, since what was missing never came. */
    public static final int GIVE_UP_SUPPLEMENT = 3;
    /** A suspended case (file) goes on. */
    public static final int RESUME = 4;
    /** A result (file) comes by post. */
    public static final int DELIVER = 5;
    /** A working day (its number) begins. */
    public static final int BEGIN_DAY = 6;
    /** A duty is done. */
    public static final int DO_DUTY = 7;
    /** A clerk is back from a visit to an applicant (file). */
    public static final int COME_BACK = 8;

    private CaseIntent() {}
}
