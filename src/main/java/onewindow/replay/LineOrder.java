package onewindow.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * The order that is kept among the commands for windows that share their people. Most may overtake one another, as
 * whoever is called in place of another changes places with him. But a window that found nobody in the script must find
 * nobody again: what changes the lines is sent wholly before its call or wholly after. And staff come and go after
 * everything that was done before.
 */
final class LineOrder {

    private static final int MANY = 64;

    /** What changes who waits, since the fence. */
    private final Open lines = new Open();
    /** What is done at the windows besides, since the staffing. */
    private final Open windows = new Open();

    /** What changes who waits, since the beginning. */
    private final Open changes = new Open();

    private Call fence;
    private Call staffing;

    /** Commands of which some have no answer yet. */
    private static final class Open {
        private final List<Call> calls = new ArrayList<>();
        private int many = MANY;

        void add(Call call) {
            if (calls.size() >= many) {
                calls.removeIf(old -> old.answered);
                many = Math.max(MANY, 2 * calls.size());
            }
            calls.add(call);
        }

        boolean anyOnItsWayBut(Call call) {
            return calls.stream().anyMatch(other -> other != call && !other.answered && other.waitsFor == 0);
        }

        void before(Call call) {
            calls.forEach(call::follow);
            calls.clear();
        }
    }

    /**
     * Takes a command that changes who waits.
     *
     * @param alone whether no other may overtake it
     */
    void change(Call call, boolean alone) {
        call.follow(fence);
        if (alone) {
            lines.before(call);
            fence = call;
        }
        lines.add(call);
        changes.add(call);
    }

    /** Takes a command that is done at a window and leaves the lines as they are. */
    void serve(Call call) {
        call.follow(staffing);
        windows.add(call);
    }

    /** Takes the call of a window that found nobody. */
    void findNobody(Call call) {
        call.follow(fence);
        lines.before(call);
        fence = call;
        windows.add(call);
    }

    /** Whether others are on their way that change who waits: those that wait for this one do not count. */
    boolean changesBeside(Call call) {
        return changes.anyOnItsWayBut(call);
    }

    /** Takes a command that sets how many windows are staffed. */
    void staff(Call call) {
        call.follow(fence);
        call.follow(staffing);
        lines.before(call);
        windows.before(call);
        fence = call;
        staffing = call;
    }
}
