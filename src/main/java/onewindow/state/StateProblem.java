package onewindow.state;

/**
 * A fault in a file with a hall's state.
 *
 * @param pointer where in the file, as a JSON pointer (RFC 6901); empty for the file as a whole
 * @param text what is wrong with which value and what is allowed
 */
public record StateProblem(String file, String pointer, String text) {

    /** Returns the fault as a line. */
    public String line() {
        return pointer.isEmpty() ? file + ": " + text : file + ": " + pointer + ": " + text;
    }
}
