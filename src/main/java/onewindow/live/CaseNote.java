package onewindow.live;

/** What is kept of an open case. Changed by the hall's own thread alone. */
public final class CaseNote {

    final int id;
    final int file;
    long version;

    CaseNote(int id, int file) {
        this.id = id;
        this.file = file;
    }

    /** Returns the number by which callers name it: 1 for the hall's first, never given again. */
    public int id() {
        return id;
    }

    /** Returns the index by which the cases' commands name it. */
    public int file() {
        return file;
    }

    /** Returns the sequence number of the last command that changed it. */
    public long version() {
        return version;
    }
}
