package onewindow.casework;

/** One office's part of a case: pooled. */
final class Step {

    /** Of a step that is nobody's of several outside. */
    static final int NO_REGION = -1;

    final int index;
    CaseFile file;
    int office;
    int region;
    boolean started;
    long queuedAt;
    long startedAt;
    /** The next step that waits in the same office, or that is free. */
    Step next;

    Step(int index) {
        this.index = index;
    }
}
