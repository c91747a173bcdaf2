package onewindow.casework;

import java.util.Arrays;
import java.util.List;

/** The offices behind the counter: a queue each, served in order of coming, and officers. */
final class Offices {

    private static final int FIRST_CAPACITY = 256;

    private final List<Integer> officersAtFirst;
    private final int[] officers;
    private final int[] busy;
    private final int[] waiting;
    private final Step[] head;
    private final Step[] tail;
    private Step[] pool = new Step[FIRST_CAPACITY];
    private int used;
    private Step free;

    Offices(List<Integer> officersAtFirst) {
        this.officersAtFirst = officersAtFirst;
        int count = officersAtFirst.size();
        officers = new int[count];
        busy = new int[count];
        waiting = new int[count];
        head = new Step[count];
        tail = new Step[count];
        clear();
    }

    void clear() {
        for (int office = 0; office < officers.length; office++) {
            officers[office] = officersAtFirst.get(office);
        }
        Arrays.fill(busy, 0);
        Arrays.fill(waiting, 0);
        Arrays.fill(head, null);
        Arrays.fill(tail, null);
        for (int i = 0; i < used; i++) {
            pool[i].file = null;
        }
        used = 0;
        free = null;
    }

    boolean has(int office) {
        return office >= 0 && office < officers.length;
    }

    void setOfficers(int office, int count) {
        officers[office] = count;
    }

    Step queue(long time, CaseFile file, int office) {
        Step step = take();
        step.file = file;
        step.office = office;
        step.started = false;
        step.queuedAt = time;
        step.next = null;
        if (head[office] == null) {
            head[office] = step;
        } else {
            tail[office].next = step;
        }
        tail[office] = step;
        waiting[office]++;
        return step;
    }

    private Step take() {
        Step step = free;
        if (step != null) {
            free = step.next;
            return step;
        }
        if (used == pool.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        if (pool[used] == null) {
            pool[used] = new Step(used);
        }
        return pool[used++];
    }

    /** The first waiting step goes to a free officer; both must be there. */
    Step startFirst(long time, int office) {
        Step step = head[office];
        head[office] = step.next;
        step.next = null;
        step.started = true;
        step.startedAt = time;
        waiting[office]--;
        busy[office]++;
        return step;
    }

    void finish(Step step) {
        busy[step.office]--;
        step.file = null;
        step.next = free;
        free = step;
    }

    /** Returns the step of an index that is being worked on, or null. */
    Step started(int index) {
        return index < 0 || index >= used || pool[index].file == null || !pool[index].started ? null : pool[index];
    }

    int end() {
        return used;
    }

    Step get(int index) {
        return pool[index];
    }

    int waiting(int office) {
        return waiting[office];
    }

    int busy(int office) {
        return busy[office];
    }

    int officers(int office) {
        return officers[office];
    }

    int count() {
        return officers.length;
    }
}
