package onewindow.casework;

/** Why a command is refused; it leaves everything as it was. Commands return {@link #code} in place of an index. */
public enum CaseRefusal {
    UNKNOWN_CASE("there is no such case"),
    UNKNOWN_STEP("there is no such step, or it has not been started"),
    UNKNOWN_OFFICE("there is no such office"),
    UNKNOWN_DUTY("there is no such duty, or it has been done"),
    NOT_PRE_CHECKED("the case is not in its pre-check with nothing left to look at"),
    NOT_RECEIVED("the case is not received with nothing left to look at"),
    NOT_SUPPLEMENTING("the case does not wait for a supplement"),
    NOT_WITH_OFFICE("the case is not in a state in which an office works on it"),
    NOT_IN_CIRCULATION("the case is not in circulation with all its steps done"),
    NOT_SUSPENDED("the case is not suspended"),
    NOT_UNDECIDED("the case cannot be decided as it stands"),
    NOT_DECIDED("the case is not decided"),
    NO_GAP("the case has no gap to be filled"),
    REVIEWED("the applicant was asked for a review before"),
    SURVEYED("the applicant was phoned before"),
    NOT_OVER("the case is neither issued nor ended without a result"),
    NOTHING_WAITS("no step waits in this office"),
    NOBODY_FREE("every officer of this office is busy");

    private static final CaseRefusal[] ALL = values();

    private final String text;

    CaseRefusal(String text) {
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
    public static CaseRefusal of(int code) {
        return ALL[-1 - code];
    }
}
