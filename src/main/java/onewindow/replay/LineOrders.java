package onewindow.replay;

import java.util.HashMap;
import java.util.Map;
import onewindow.replay.Script.Subject;

/** The order that is kept among the commands for the lines and windows of one hall: one for each pool of windows. */
final class LineOrders {

    private final Script script;
    private final SharedLines lines;
    private final LineOrder[] orders;
    /** By ticket, the pool in which it waits or was called. */
    private final int[] poolOf;
    /** By ticket that was sent elsewhere for a while, the pool to which it returns. */
    private final Map<Integer, Integer> returnsTo = new HashMap<>();

    /** Whether what changes the lines is sent one after the other, of the command that is taken. */
    private boolean sequence;

    LineOrders(Script script, SharedLines lines) {
        this.script = script;
        this.lines = lines;
        orders = new LineOrder[lines.size()];
        poolOf = new int[script.count(Subject.TICKET)];
    }

    /** Whether somebody may yet come into the line of a window that found nobody, by a command that has no answer. */
    boolean mayYetFind(Call call) {
        return order(lines.ofWindow(script.argument(call.index, 0))).changesBeside(call);
    }

    /**
     * Takes the next command of the script: it waits for those that it must not overtake.
     *
     * @param strictly whether everybody is to be called by the very window as in the script, however the commands hurry
     */
    void take(Call call, boolean strictly) {
        sequence = strictly && lines.areMixed();
        int first = script.argument(call.index, 0);
        int second = script.argument(call.index, 1);
        int ticket = script.subject(call.index, Subject.TICKET);
        switch (script.op(call.index)) {
            case TAKE_TICKET -> enter(ticket, lines.ofMatter(first), call);
            case CALL_NEXT, CALL_TICKET -> called(ticket, lines.ofWindow(first), call);
            case TRANSFER, SEND_ON -> move(ticket, lines.ofMatter(second), call);
            case TRANSFER_AND_BACK -> {
                returnsTo.put(ticket, poolOf[ticket]);
                move(ticket, lines.ofMatter(second), call);
            }
            case FINISH_SERVICE -> finished(ticket, call);
            case END_HOLD, ABANDON, SEND_AWAY, MISS, REACTIVATE, DROP, LEAVE_IN_OUTAGE -> change(poolOf[ticket], call);
            case WAIT_OUTSIDE, END_WAIT_OUTSIDE, LEAVE_WITHOUT_TICKET -> change(lines.ofMatter(first), call);
            case CALL_AGAIN, START_SERVICE, HOLD -> serve(poolOf[ticket], call);
            case OPEN_WINDOW, CLOSE_WINDOW -> serve(lines.ofWindow(first), call);
            case SET_STAFFING -> order(lines.ofGroup(first)).staff(call);
            default -> {
                // It has nothing to do with lines and windows.
            }
        }
    }

    /** Takes a command by which somebody leaves a pool of windows for another. */
    private void move(int ticket, int pool, Call call) {
        if (poolOf[ticket] != pool) {
            change(poolOf[ticket], call);
        }
        enter(ticket, pool, call);
    }

    private void enter(int ticket, int pool, Call call) {
        if (ticket != Script.NONE) {
            poolOf[ticket] = pool;
        }
        change(pool, call);
    }

    private void serve(int pool, Call call) {
        if (lines.areOwn()) {
            change(pool, call);
        } else {
            order(pool).serve(call);
        }
    }

    private void change(int pool, Call call) {
        order(pool).change(call, sequence);
    }

    private void called(int ticket, int pool, Call call) {
        if (ticket == Script.NONE) {
            order(pool).findNobody(call);
        } else {
            enter(ticket, pool, call);
        }
    }

    private void finished(int ticket, Call call) {
        Integer back = returnsTo.remove(ticket);
        if (back == null) {
            serve(poolOf[ticket], call);
        } else {
            move(ticket, back, call);
        }
    }

    private LineOrder order(int pool) {
        if (orders[pool] == null) {
            orders[pool] = new LineOrder();
        }
        return orders[pool];
    }
}
