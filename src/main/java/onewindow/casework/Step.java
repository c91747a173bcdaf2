package onewindow.casework;

/** One office's part of a case: pooled. */
final class Step {

    final int index;
    CaseFile file;
    int office;
    boolean started;
    long queuedAt;
    long startedAt;
    /** The next step that waits in the same office, or that is free. */
    Step next;

    Step(int index) {
        this.index = index;
    }
}
