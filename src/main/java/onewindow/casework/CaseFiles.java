package onewindow.casework;

import java.util.Arrays;

/** The open cases, pooled: memory follows the cases that are open, not those handled. */
final class CaseFiles {

    private static final int FIRST_CAPACITY = 256;

    /** Most cases that can be open at once. */
    static final int LIMIT = 1 << 24;

    /** Stands for a case that is not open: archived, not accepted, without a gap, asked for its review. */
    private final CaseFile nobodys = CaseFile.unknown();

    private CaseFile[] pool = new CaseFile[FIRST_CAPACITY];
    private int used;
    private CaseFile free;
    private int open;

    CaseFile add() {
        open++;
        CaseFile file = free;
        if (file != null) {
            free = file.next;
            return file;
        }
        if (used == pool.length) {
            if (used == LIMIT) {
                throw new IllegalStateException("more than " + LIMIT + " cases are open at once");
            }
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        if (pool[used] == null) {
            pool[used] = new CaseFile(used);
        }
        return pool[used++];
    }

    void remove(CaseFile file) {
        file.state = CaseState.ARCHIVED;
        file.next = free;
        free = file;
        open--;
    }

    void clear() {
        for (int i = 0; i < used; i++) {
            pool[i].state = CaseState.ARCHIVED;
        }
        used = 0;
        free = null;
        open = 0;
    }

    /** Returns the open case of an index; where there is none, one that is archived and has no index. */
    CaseFile find(int index) {
        return index < 0 || index >= used || pool[index].state == CaseState.ARCHIVED ? nobodys : pool[index];
    }

    CaseFile get(int index) {
        return pool[index];
    }

    int open() {
        return open;
    }

    /** Every open case has an index below this. */
    int end() {
        return used;
    }
}
