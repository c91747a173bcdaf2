package onewindow.hall;

/** Decides whom a free window calls. */
public interface CallOrder {

    /**
     * Returns the line whose first ticket the window calls now, or -1 where nobody waits; an order that takes turns
     * counts this as the turn.
     *
     * @param lines the people waiting
     * @param window the free window
     * @param candidates the lines that the window serves
     * @param time now
     */
    int choose(WaitingLines lines, int window, int[] candidates, long time);

    /** Returns why the window calls {@code first} before {@code second}, both at the head of lines that it serves. */
    CallReason why(WaitingLines lines, int window, int first, int second, long time);

    /** Whether classes take turns, so that nobody can say beforehand which of two is called first. */
    default boolean takesTurns() {
        return false;
    }

    /** Forgets what was called before, at the start of a day. */
    void reset();
}
