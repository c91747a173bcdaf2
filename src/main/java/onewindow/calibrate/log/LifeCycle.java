package onewindow.calibrate.log;

import onewindow.calibrate.log.LogWords.Field;

/** What the steps of the standard life cycle of XES are to a visit. */
final class LifeCycle {

    private LifeCycle() {}

    /** Returns whether a step tells of a visit. */
    static boolean matters(String transition) {
        return switch (transition) {
            case "schedule", "assign", "start", "complete", "withdraw", "ate_abort", "pi_abort", "reassign" -> true;
            default -> false;
        };
    }

    /** Takes a step at a time, as it is written, into a visit. */
    static void apply(String transition, EventVisit visit, long millis, String written) {
        switch (transition) {
            case "schedule" -> visit.time(Field.TICKET_TIME, millis, written);
            case "assign" -> visit.time(Field.CALL_TIME, millis, written);
            case "start" -> visit.time(Field.START, millis, written);
            case "complete" -> visit.end(null, millis, written);
            case "withdraw", "ate_abort", "pi_abort" -> visit.end(Outcome.ABANDONED, millis, written);
            case "reassign" -> visit.end(Outcome.TRANSFERRED, millis, written);
            default -> {}
        }
    }
}
