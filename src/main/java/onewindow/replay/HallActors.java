package onewindow.replay;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import onewindow.journal.Op;
import onewindow.replay.Script.Subject;

/**
 * Those who act in one hall of the service: how far they are in their script, which command has to wait for which
 * answer.
 */
final class HallActors {

    /**
     * How much later than a command without an answer one may be that is sent; milliseconds. The hall goes by the
     * latest time that it was told, so that whatever it is told after that counts as so much later.
     */
    private static final long MOST_AHEAD = 300_000;

    private final Script script;
    private final int number;
    private final boolean inOrder;
    private final Names names;
    /** By {@link #key}, the last command about a subject, while it has no answer: few of all that there are. */
    private final Map<Long, Call> last = new HashMap<>();

    private final int[] sequences;
    private final LineOrders lines;
    /** From when no numbers are given any more, again and again. */
    private final long[] lastNumbers;

    private Call lastOutside;
    private Call barrier;
    /** When those commands are to be sent that are due and not taken, nanoseconds of the clock. */
    private final ArrayDeque<Long> intended = new ArrayDeque<>();

    /** Those that were taken, from the first that is not answered. */
    private final ArrayDeque<Call> taken = new ArrayDeque<>();

    /** How many times numbers have come to an end before the next command. */
    private int passed;

    private int due;
    private int next;
    private int open;

    /**
     * Puts actors before a hall.
     *
     * @param hall that the script is of
     * @param number of the hall, from 1
     * @param inOrder whether each command waits for the answer to the one before
     */
    HallActors(Script script, Premises hall, int number, boolean inOrder) {
        this.script = script;
        this.number = number;
        this.inOrder = inOrder;
        sequences = new int[script.size()];
        lines = new LineOrders(script, hall.lines());
        lastNumbers = hall.lastNumbers();
        names = new Names(script);
    }

    Script script() {
        return script;
    }

    int number() {
        return number;
    }

    /** Returns the sequence numbers by which the service answered the commands, 0 where it said none. */
    int[] sequences() {
        return sequences;
    }

    /** Returns when the first command that is not due is given by the script; {@link Long#MAX_VALUE} for none. */
    long nextTime() {
        return due < script.size() ? script.time(due) : Long.MAX_VALUE;
    }

    /** Whether everything in the script was taken. */
    boolean isOver() {
        return next == script.size();
    }

    /** Whether the next command has to wait until all answers are in. */
    boolean isHeld() {
        return barrier != null || (open > 0 && next < script.size() && comesAfterAll());
    }

    /** Whether the next command is given so much later than one that has no answer that it would carry the hall off. */
    boolean isAhead() {
        return !taken.isEmpty() && nextTime() > script.time(taken.peek().index) + MOST_AHEAD;
    }

    /** Whether a command is due or on its way. */
    boolean isBusy() {
        return open > 0 || !intended.isEmpty();
    }

    /** Notes that the next command is due, to be sent at a time. */
    void due(long at) {
        due++;
        intended.add(at);
    }

    /** Whether a command is due that need not wait until all answers are in. */
    boolean canTake() {
        return !intended.isEmpty() && !isHeld();
    }

    /** Whether the next command must overtake none: the hall would refuse what was to be done before. */
    private boolean comesAfterAll() {
        return isBarrier(script.op(next)) || script.time(next) >= numbersEnd();
    }

    /** Returns when no numbers are given any more after the command that was taken last. */
    private long numbersEnd() {
        long last = next == 0 ? Long.MIN_VALUE : script.time(next - 1);
        while (passed < lastNumbers.length && lastNumbers[passed] <= last) {
            passed++;
        }
        return passed < lastNumbers.length ? lastNumbers[passed] : Long.MAX_VALUE;
    }

    private boolean isBarrier(Op op) {
        return inOrder || op == Op.NOTE_OUTAGE || op == Op.END_DAY;
    }

    /**
     * Takes the command that has been due longest.
     *
     * @param strictly whether everybody is to be called by the very window as in the script
     */
    Call take(boolean strictly) {
        Call call = new Call(this, next, intended.remove());
        Op op = script.op(next);
        for (Subject subject : Subject.values()) {
            int serial = script.subject(next, subject);
            if (serial != Script.NONE) {
                chain(subject, serial, call);
            }
        }
        if (!inOrder) {
            lines.take(call, strictly);
        }
        if (op == Op.WAIT_OUTSIDE || op == Op.END_WAIT_OUTSIDE) {
            call.follow(lastOutside);
            lastOutside = call;
        }
        if (isBarrier(op)) {
            barrier = call;
        }
        taken.add(call);
        next++;
        open++;
        return call;
    }

    private void chain(Subject subject, int serial, Call call) {
        call.follow(last.put(key(subject, serial), call));
    }

    private static long key(Subject subject, int serial) {
        return (long) subject.ordinal() << 32 | serial;
    }

    /** Notes that a command was answered. */
    void answered(Call call, int sequence) {
        call.answered = true;
        open--;
        while (!taken.isEmpty() && taken.peek().answered) {
            taken.remove();
        }
        sequences[call.index] = sequence;
        for (Subject subject : Subject.values()) {
            int serial = script.subject(call.index, subject);
            if (serial != Script.NONE) {
                last.remove(key(subject, serial), call);
            }
        }
        if (barrier == call) {
            barrier = null;
        }
        if (lastOutside == call) {
            lastOutside = null;
        }
    }

    /** Whether a window that found nobody may yet find somebody, by a command that has no answer. */
    boolean mayYetFind(Call call) {
        return lines.mayYetFind(call);
    }

    /** Returns by which numbers the service names what the script is about. */
    Names names() {
        return names;
    }

    /**
     * Takes whom the window of a call has in hand already, who has the place of the one in the script from now on;
     * returns false where it has nobody.
     */
    boolean takeInHand(Call call) {
        int ticket = script.subject(call.index, Subject.TICKET);
        return script.op(call.index) == Op.CALL_NEXT
                && ticket != Script.NONE
                && names.takeInHand(ticket, script.subject(call.index, Subject.WINDOW));
    }
}
