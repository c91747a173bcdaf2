package onewindow.hall;

/** Decides whom a free window calls. */
public interface CallOrder {

    /**
     * Returns the line whose first ticket the window calls now, or -1 where nobody waits; an order that takes turns
     * counts this as the turn.
     *
     * @param lines the people waiting
     * @param window the free window
     * @param candidates the lines that the window serves; where they are many, of those of one class that it prefers
     *     alike perhaps that one alone whose first ticket came first
     * @param time now
     */
    int choose(WaitingLines lines, int window, int[] candidates, long time);

    /** Returns what {@link #choose} would, and counts as no turn. */
    int wouldChoose(WaitingLines lines, int window, int[] candidates, long time);

    /**
     * Returns the figure by which the order tells a ticket at the head of a line from the others before their waits
     * decide: a rank, where the lowest is called first, or a score or credit, where the highest is; NaN where the wait
     * alone decides.
     */
    double figure(WaitingLines lines, int window, int ticket, long time);

    /** Returns why the window calls {@code first} before {@code second}, both at the head of lines that it serves. */
    CallReason why(WaitingLines lines, int window, int first, int second, long time);

    /** Forgets what was called before, at the start of a day. */
    void reset();
}
