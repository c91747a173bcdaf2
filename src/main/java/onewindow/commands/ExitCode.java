package onewindow.commands;

/** What the exit codes of the command line mean; scripts rely on the numbers. */
public final class ExitCode {
    /** The command did what was asked. */
    public static final int DONE = 0;
    /** A target was missed or cannot be reached. */
    public static final int TARGET_MISSED = 1;
    /** A fault in what the user gave: an option, a file, a value. */
    public static final int USER_FAULT = 2;
    /** A fault of the program itself. */
    public static final int INTERNAL_FAULT = 3;
    /** Ended by Ctrl-C; the number that shells give to it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
