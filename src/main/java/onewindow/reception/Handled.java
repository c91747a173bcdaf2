package onewindow.reception;

/** What came of a matter for which somebody was at a window. */
public enum Handled {
    /** Done on the spot (办结). */
    DONE,
    /** Taken in, to be decided behind the counter (收件). */
    RECEIVED,
    /** Something was missing, and the person was told what (材料不齐，一次性告知). */
    INCOMPLETE,
    /** The person wanted advice and got it (咨询). */
    ADVISED,
    /** It could not be done (未办成). */
    NOT_DONE,
    /** It was passed on to another window (转办). */
    PASSED_ON,
    /** The person left without it (未办离开). */
    LEFT;

    /** Returns whether a clerk says so; the others follow from what a clerk does. */
    public boolean isSaid() {
        return ordinal() <= NOT_DONE.ordinal();
    }
}
