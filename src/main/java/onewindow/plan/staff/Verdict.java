package onewindow.plan.staff;

/** What a simulation says of a goal: its interval lies above the target, below it or across it. */
public enum Verdict {
    MET,
    NOT_MET,
    UNDECIDED
}
