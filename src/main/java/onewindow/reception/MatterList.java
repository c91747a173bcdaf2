package onewindow.reception;

import java.util.ArrayList;
import java.util.List;

/** What the person of a ticket wants in one visit, matter by matter, and what came of each. */
public final class MatterList {

    /** Most matters of a ticket. */
    public static final int MOST = 20;

    /**
     * One matter.
     *
     * @param handled what came of it; null while it is open
     * @param window at which that was; -1 while it is open
     * @param doneAt when that was; -1 while it is open
     */
    public record Item(int matter, Handled handled, int window, long doneAt) {

        Item(int matter) {
            this(matter, null, -1, -1);
        }

        /** Whether nothing has come of it yet. */
        public boolean isOpen() {
            return handled == null;
        }
    }

    private final List<Item> items = new ArrayList<>();

    MatterList(int first) {
        items.add(new Item(first));
    }

    /** Returns all of it, in the order in which it was asked for. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** Returns the open matters in their order. */
    public List<Integer> open() {
        return items.stream().filter(Item::isOpen).map(Item::matter).toList();
    }

    boolean isFull() {
        return items.size() >= MOST;
    }

    void add(int matter) {
        items.add(new Item(matter));
    }

    /** Closes an open matter; returns whether there was one. */
    boolean close(int matter, Handled how, int window, long time) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isOpen() && items.get(i).matter() == matter) {
                items.set(i, new Item(matter, how, window, time));
                return true;
            }
        }
        return false;
    }
}
