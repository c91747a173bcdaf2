package onewindow.commands;

/**
 * Says that what the user gave cannot be used; the command line prints the message alone and ends with
 * {@link ExitCode#USER_FAULT}.
 */
public final class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Null where the message is in the user's language already. */
    private final transient Said said;

    /**
     * States the fault.
     *
     * @param message what is wrong and what is allowed, for the user to read; may have several lines
     */
    public UserFault(String message) {
        super(message);
        this.said = null;
    }

    private UserFault(Said said) {
        super(said.in(Language.EN));
        this.said = said;
    }

    /** States the fault by a key of {@link Texts}; it is said in the language of the command. */
    static UserFault of(String key, Object... arguments) {
        return new UserFault(new Said(key, arguments));
    }

    String in(Language language) {
        return said == null ? getMessage() : said.in(language);
    }
}
