package onewindow.commands;

/** Says that what the user gave cannot be used; the command line prints the message alone and ends with {@link ExitCode#USER_FAULT}. */
public final class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * States the fault.
     *
     * @param message what is wrong and what is allowed, for the user to read; may have several lines
     */
    public UserFault(String message) {
        super(message);
    }
}
