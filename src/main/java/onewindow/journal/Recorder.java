package onewindow.journal;

/** Gets every command that changed something, after it did. */
@FunctionalInterface
public interface Recorder {

    /** A command was given and the hall returned {@code result}. */
    void record(Command command, int result);
}
