package onewindow.live;

/** What is kept of a ticket of the day, also once its visit is over. Changed by the hall's own thread alone. */
public final class TicketNote {

    final int number;
    /** Index in the hall; another ticket's once this one has ended. */
    final int ticket;

    int matter;
    int visitClass;
    final long takenAt;
    long calledAt = -1;
    /** Sequence number of the command by which it was called last; 0 for none. */
    long calledBy;

    long startedAt = -1;
    long endedAt = -1;
    int window = -1;
    int calls;
    int recalls;
    int noShows;
    /** Since when it is on hold or missed its call, the last time that it was. */
    long awaySince = -1;

    boolean held;
    boolean passedOn;
    boolean missed;
    long waitedMillis;
    /** How it ended, such as {@code served}; empty while it has not. */
    String end = "";

    long version;
    /** The estimate that was shown as it was taken; null for none. */
    Estimate told;

    TicketNote(int number, int ticket, int matter, int visitClass, long takenAt) {
        this.number = number;
        this.ticket = ticket;
        this.matter = matter;
        this.visitClass = visitClass;
        this.takenAt = takenAt;
    }

    /** Returns the number of the day. */
    public int number() {
        return number;
    }

    /** Returns the matter for which it stands. */
    public int matter() {
        return matter;
    }

    /** Returns the visit class. */
    public int visitClass() {
        return visitClass;
    }

    /** Returns when it was taken, hall time. */
    public long takenAt() {
        return takenAt;
    }

    /** Returns when it was called last, or -1. */
    public long calledAt() {
        return calledAt;
    }

    /** Returns the sequence number of the command by which it was called last, 0 for none. */
    public long calledBy() {
        return calledBy;
    }

    /** Returns when service last began, or -1. */
    public long startedAt() {
        return startedAt;
    }

    /** Returns when it ended, or -1. */
    public long endedAt() {
        return endedAt;
    }

    /** Returns the window that called it last, or -1. */
    public int window() {
        return window;
    }

    /** Returns how often it was called. */
    public int calls() {
        return calls;
    }

    /** Returns how often it was called again while it was called. */
    public int recalls() {
        return recalls;
    }

    /** Returns how often its holder was not there when it was called. */
    public int noShows() {
        return noShows;
    }

    /** Returns how long it has waited in lines that it has left. */
    public long waitedMillis() {
        return waitedMillis;
    }

    /** Returns how it ended, such as {@code served}; empty while it has not. */
    public String end() {
        return end;
    }

    /** Returns the sequence number of the last command that changed it. */
    public long version() {
        return version;
    }

    void recall() {
        calls++;
        recalls++;
    }

    boolean hasEnded() {
        return !end.isEmpty();
    }
}
