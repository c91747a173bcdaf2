package onewindow.people;

import java.util.Arrays;

/** What people remember of each open case, and of each step: who it belongs to, how far it has come, what is agreed. */
final class CaseNotes {

    private static final int FIRST_CAPACITY = 256;

    /** A gap was tolerated at acceptance and is still open. */
    static final byte GAP = 1;
    /** What could happen once after the first stage has been looked at. */
    static final byte PAUSED = 2;
    /** The limits have been, or have not been, extended. */
    static final byte LIMIT_LOOKED_AT = 4;
    /** The case came back to the counter after something had been missing. */
    static final byte SUPPLEMENTED = 8;
    /** The case waits only for the gap to be filled. */
    static final byte WAITS_FOR_GAP = 16;
    /** The applicant is to come to the hall, or is in it, for the case. */
    static final byte COMING = 32;

    /** Somebody outside asked for a supplement. */
    static final byte SENT_BACK = 64;
    /** Somebody outside refused the case. */
    static final byte REFUSED_OUTSIDE = -128;

    /** Of each case: the key from which everything about it is drawn. */
    long[] key = new long[FIRST_CAPACITY];
    /** Of each case: the applicant's visit class. */
    int[] visitClass = new int[FIRST_CAPACITY];
    /** Of each case: the stage it is in or comes to next. */
    int[] stage = new int[FIRST_CAPACITY];
    /** Of each case in a stage with partners in turn: partners that have had it. */
    int[] turn = new int[FIRST_CAPACITY];
    /** Of each case with a tolerated gap: the last working day on which it may be filled. */
    int[] gapDay = new int[FIRST_CAPACITY];

    private byte[] happened = new byte[FIRST_CAPACITY];

    /** Of each step: the work that an officer has with it. */
    long[] workMillis = new long[FIRST_CAPACITY];

    void open(int file, long caseKey, int ofClass) {
        if (file >= key.length) {
            grow(file);
        }
        key[file] = caseKey;
        visitClass[file] = ofClass;
        stage[file] = 0;
        turn[file] = 0;
        happened[file] = 0;
    }

    void step(int step, long work) {
        if (step >= workMillis.length) {
            workMillis = Arrays.copyOf(workMillis, Math.max(step + 1, 2 * workMillis.length));
        }
        workMillis[step] = work;
    }

    boolean has(int file, byte what) {
        return (happened[file] & what) != 0;
    }

    void note(int file, byte what) {
        happened[file] |= what;
    }

    void forget(int file, byte what) {
        happened[file] &= (byte) ~what;
    }

    private void grow(int file) {
        int capacity = Math.max(file + 1, 2 * key.length);
        key = Arrays.copyOf(key, capacity);
        visitClass = Arrays.copyOf(visitClass, capacity);
        stage = Arrays.copyOf(stage, capacity);
        turn = Arrays.copyOf(turn, capacity);
        gapDay = Arrays.copyOf(gapDay, capacity);
        happened = Arrays.copyOf(happened, capacity);
    }
}
