package onewindow.calibrate.log;

import static onewindow.calibrate.log.LoggedVisit.NONE;

/**
 * Checks the rows of a log one after the other, whatever the format, and makes visits of the good ones. What is counted
 * stands in {@code texts_en.properties}: a row under {@code bad} is left out, one under {@code note} is kept.
 */
final class VisitChecks {

    private static final LogColumn[] TIMES = {
        LogColumn.TICKET_TIME, LogColumn.CALL_TIME, LogColumn.START, LogColumn.END, LogColumn.BOOKED
    };

    private final LogWords words;
    private final HallsOfLog halls;
    private final FaultCounts faults = new FaultCounts();
    private final SeenTickets seen = new SeenTickets();
    private final LogCalendar calendar;
    private final RowOrder order = new RowOrder();
    private final WindowClocks clocks = new WindowClocks();
    private final TransferTargets targets = new TransferTargets();
    private String lastWord = "";
    private Outcome lastOutcome;

    VisitChecks(LogOptions options) {
        words = options.words();
        halls = new HallsOfLog(options.hall());
        calendar = new LogCalendar(options.zone());
    }

    /** Starts a file: its first row follows no other. */
    void startFile() {
        order.startFile();
    }

    /** Counts a row, good or bad. */
    void row() {
        faults.row();
    }

    FaultCounts faults() {
        return faults;
    }

    /** Returns the visit of a row, or null where it is left out. */
    LoggedVisit visit(Draft draft, Draft.Source source) {
        if (!halls.isWanted(draft, source) || isOfOneWhoDidNotCome(draft, source)) {
            return null;
        }
        if (!timesAreRead(draft, source) || !timesAreInOrder(draft, source)) {
            return null;
        }
        Outcome outcome = outcome(draft, source);
        if (outcome == null) {
            return null;
        }
        long ticketTime = draft.time(LogColumn.TICKET_TIME);
        long day = Math.floorDiv(ticketTime, LogTime.DAY_MILLIS);
        if (seen.repeats(day, draft.ticketHash, outcome == Outcome.TRANSFERRED)) {
            faults.bad("bad.repeated", draft, LogColumn.TICKET, source);
            return null;
        }
        if (isSetBack(draft, outcome, source)) {
            return null;
        }
        calendar.day((int) day);
        targets.row(draft, outcome, source);
        return new LoggedVisit(
                draft.row,
                draft.text(LogColumn.TICKET),
                draft.text(LogColumn.CASE),
                draft.text(LogColumn.DEPARTMENT),
                draft.text(LogColumn.MATTER),
                draft.text(LogColumn.CHANNEL),
                draft.text(LogColumn.CLASS),
                ticketTime,
                draft.time(LogColumn.CALL_TIME),
                draft.time(LogColumn.START),
                draft.time(LogColumn.END),
                draft.text(LogColumn.WINDOW),
                draft.text(LogColumn.STAFF),
                outcome,
                draft.text(LogColumn.TRANSFER_TO),
                draft.time(LogColumn.BOOKED));
    }

    /**
     * Returns what was counted, with what shows only at the end.
     *
     * @throws UnreadableLog where rows of several halls are mixed, or the wanted hall is not among them
     */
    ReadReport report() {
        halls.check();
        order.addTo(faults);
        calendar.addTo(faults);
        targets.addTo(faults);
        return faults.report();
    }

    /** Whoever booked and took no ticket leaves the booking alone. */
    private boolean isOfOneWhoDidNotCome(Draft draft, Draft.Source source) {
        long booked = draft.time(LogColumn.BOOKED);
        if (booked == NONE
                || booked == LogTime.UNREADABLE
                || draft.time(LogColumn.TICKET_TIME) != NONE
                || draft.time(LogColumn.CALL_TIME) != NONE
                || draft.time(LogColumn.START) != NONE) {
            return false;
        }
        faults.note(ReadReport.DID_NOT_COME, draft, LogColumn.BOOKED, source);
        return true;
    }

    private boolean timesAreRead(Draft draft, Draft.Source source) {
        for (LogColumn column : TIMES) {
            if (draft.time(column) == LogTime.UNREADABLE) {
                faults.bad("bad.time-unreadable", draft, column, source);
                return false;
            }
        }
        if (draft.time(LogColumn.TICKET_TIME) == NONE) {
            faults.bad("bad.time-missing", draft, LogColumn.TICKET_TIME, source);
            return false;
        }
        return true;
    }

    private boolean timesAreInOrder(Draft draft, Draft.Source source) {
        long ticket = draft.time(LogColumn.TICKET_TIME);
        long call = draft.time(LogColumn.CALL_TIME);
        long start = draft.time(LogColumn.START);
        long end = draft.time(LogColumn.END);
        String fault = null;
        LogColumn at = LogColumn.END;
        if (call != NONE && call < ticket) {
            at = LogColumn.CALL_TIME;
            fault = "bad.call-before-ticket";
        } else if (start != NONE && start < ticket) {
            at = LogColumn.START;
            fault = "bad.start-before-ticket";
        } else if (start != NONE && start < call) {
            at = LogColumn.START;
            fault = "bad.start-before-call";
        } else if (end != NONE && end < ticket) {
            fault = "bad.end-before-ticket";
        } else if (end != NONE && start != NONE && end < start) {
            fault = "bad.end-before-start";
        } else if (end != NONE && end < call) {
            fault = "bad.end-before-call";
        } else if (call != NONE && call - ticket > LogTime.DAY_MILLIS) {
            at = LogColumn.CALL_TIME;
            fault = "bad.wait-too-long";
        } else if (start != NONE && start - Math.max(ticket, call) > LogTime.DAY_MILLIS) {
            at = LogColumn.START;
            fault = "bad.wait-too-long";
        } else if (end != NONE && end - Math.max(ticket, Math.max(call, start)) > LogTime.DAY_MILLIS) {
            fault = call == NONE && start == NONE ? "bad.wait-too-long" : "bad.service-too-long";
        }
        if (fault != null) {
            faults.bad(fault, draft, at, source);
        }
        return fault == null;
    }

    /** Whether a clock was set back before this row, which is counted. */
    private boolean isSetBack(Draft draft, Outcome outcome, Draft.Source source) {
        if (order.isSetBack(draft, outcome, source)) {
            faults.bad("bad.clock-set-back", draft, LogColumn.TICKET_TIME, source);
            return true;
        }
        WindowClocks.Overlap overlap = clocks.add(draft, outcome);
        LogColumn from = draft.time(LogColumn.START) == NONE ? LogColumn.CALL_TIME : LogColumn.START;
        if (overlap == WindowClocks.Overlap.SET_BACK) {
            faults.bad("bad.window-clock-set-back", draft, from, source);
        } else if (overlap == WindowClocks.Overlap.SHARED) {
            faults.note("note.window-shared", draft, from, source);
        }
        return overlap == WindowClocks.Overlap.SET_BACK;
    }

    /** Returns how the stretch ended; null for a word that is not known, which is counted. */
    private Outcome outcome(Draft draft, Draft.Source source) {
        String word = draft.text(LogColumn.OUTCOME);
        if (word.isEmpty()) {
            if (!draft.text(LogColumn.TRANSFER_TO).isEmpty()) {
                return Outcome.TRANSFERRED;
            }
            boolean called = draft.time(LogColumn.CALL_TIME) != NONE
                    || draft.time(LogColumn.START) != NONE
                    || draft.time(LogColumn.END) != NONE;
            return called ? Outcome.SERVED : Outcome.ABANDONED;
        }
        if (!word.equals(lastWord)) {
            lastWord = word;
            lastOutcome = words.outcome(word);
        }
        if (lastOutcome == null) {
            faults.bad("bad.outcome-unknown", draft, LogColumn.OUTCOME, source);
        }
        return lastOutcome;
    }
}
