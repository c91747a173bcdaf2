package onewindow.replay;

import java.util.Map;
import java.util.TreeMap;
import onewindow.journal.Op;
import onewindow.replay.Script.Subject;

/** What came of the commands: done or refused, as in the simulation or otherwise, and what the answers tell. */
final class Outcomes {

    private static final int MOST_PROBLEMS = 40;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final Map<String, Long> otherwiseBy = new TreeMap<>();
    private long done;
    private long refusedAsBefore;
    private long otherwise;
    private long errors;
    private long finished;

    /** Commands that the service did. */
    long done() {
        return done;
    }

    /** Commands that it refused, as the simulated hall had. */
    long refusedAsBefore() {
        return refusedAsBefore;
    }

    /** Commands that it did where the simulated hall refused, or the other way round. */
    long otherwise() {
        return otherwise;
    }

    /** Answers that are none, such as 503. */
    long errors() {
        return errors;
    }

    /** Services finished. */
    long finished() {
        return finished;
    }

    /** What was otherwise, by command and problem. */
    Map<String, Long> otherwiseBy() {
        return otherwiseBy;
    }

    /** Whether a window finds nobody in the line where somebody should be. */
    boolean findsNobody(Call call, Reply reply) {
        Script script = call.hall.script();
        return reply.status() == CONFLICT
                && script.op(call.index) == Op.CALL_NEXT
                && script.wasDone(call.index)
                && reply.problem().equals("nobody-waits");
    }

    /** Counts an answer, and takes from it by which number the service names what was made. */
    void judge(Call call, Reply reply) {
        Script script = call.hall.script();
        Op op = script.op(call.index);
        boolean expected = script.wasDone(call.index);
        if (reply.isDone()) {
            done++;
            finished += op == Op.FINISH_SERVICE ? 1 : 0;
            learn(call, script, op, reply);
        }
        if (reply.isDone() == expected) {
            refusedAsBefore += expected ? 0 : 1;
            return;
        }
        boolean error = !reply.isDone() && reply.status() != CONFLICT && reply.status() != NOT_FOUND;
        errors += error ? 1 : 0;
        otherwise += error ? 0 : 1;
        String what = op.key() + ": " + (reply.isDone() ? "done, though it was refused" : reply.problem());
        if (otherwiseBy.size() < MOST_PROBLEMS || otherwiseBy.containsKey(what)) {
            otherwiseBy.merge(what, 1L, Long::sum);
        }
    }

    private void learn(Call call, Script script, Op op, Reply reply) {
        switch (op) {
            case TAKE_TICKET -> {
                int number = reply.number("number");
                int serial = script.subject(call.index, Subject.TICKET);
                call.hall.names().made(Subject.TICKET, serial, number >= 0 ? number : reply.number("ticket"));
            }
            case CALL_NEXT -> {
                int serial = script.subject(call.index, Subject.TICKET);
                if (serial == Script.NONE) {
                    call.hall.names().calledEarly(script.argument(call.index, 0), reply.number("number"));
                } else {
                    call.hall.names().called(serial, reply.number("number"));
                }
            }
            case PRE_CHECK, RECEIVE ->
                call.hall.names().made(Subject.CASE, script.subject(call.index, Subject.CASE), reply.number("case"));
            case START_NEXT ->
                call.hall.names().made(Subject.STEP, script.subject(call.index, Subject.STEP), reply.number("step"));
            case OWE_DUTY ->
                call.hall.names().made(Subject.DUTY, script.subject(call.index, Subject.DUTY), reply.number("duty"));
            default -> {
                // It tells nothing new.
            }
        }
    }
}
