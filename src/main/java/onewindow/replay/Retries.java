package onewindow.replay;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Commands that are sent once more after a while: they found nobody, or the service was away. */
final class Retries {

    /**
     * A clerk who finds nobody in the line where somebody should be looks again after so long, while commands have no
     * answer by which somebody may come.
     */
    private static final long LOOK_AGAIN = 20_000_000L;

    /** And after twice as long the next time, so often; two seconds in all. */
    private static final int DOUBLINGS = 4;

    private static final int MOST_LOOKS = 10;

    private final PriorityQueue<Call> all = new PriorityQueue<>(Comparator.comparingLong((Call call) -> call.ready));

    /** Returns a command whose time has come; null for none. */
    Call due(long now) {
        return !all.isEmpty() && all.peek().ready <= now ? all.poll() : null;
    }

    /** Sends a command again before long. */
    void soon(Call call, long now) {
        call.ready = now + LOOK_AGAIN;
        all.add(call);
    }

    /** Lets a clerk look again, ever more seldom; returns false where he has looked often enough. */
    boolean look(Call call, long now) {
        if (call.looks == MOST_LOOKS) {
            return false;
        }
        call.ready = now + (LOOK_AGAIN << Math.min(call.looks, DOUBLINGS));
        call.looks++;
        all.add(call);
        return true;
    }
}
