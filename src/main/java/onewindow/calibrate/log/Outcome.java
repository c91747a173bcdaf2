package onewindow.calibrate.log;

/** How a logged stretch of a visit ended. */
public enum Outcome {
    /** The window finished with the person. */
    SERVED,
    /** The person gave up before being called. */
    ABANDONED,
    /** The window passed the person on: another row with the same ticket follows. */
    TRANSFERRED,
    /** The person was called and did not come. */
    NO_SHOW
}
