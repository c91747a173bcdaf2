package onewindow.live;

import java.util.List;
import onewindow.casework.CaseRefusal;
import onewindow.casework.CaseState;
import onewindow.journal.Batch;
import onewindow.reception.Duty;
import onewindow.reception.ReceptionCommands;
import onewindow.reception.ReceptionRefusal;
import onewindow.reception.Reviews;

/**
 * Where visits and cases are reviewed, and where it is seen to that bad reviews are followed up. What people say is
 * kept where it can be erased. To be used at the hall's desk.
 */
public final class ReviewDesk {

    private final HallDesk desk;
    private final RunningHall core;
    private final Holders holders;
    private final HallNotes notes;
    private final CaseNotes caseNotes;

    ReviewDesk(HallDesk desk, RunningHall core, Holders holders, HallNotes notes, CaseNotes caseNotes) {
        this.desk = desk;
        this.core = core;
        this.holders = holders;
        this.notes = notes;
        this.caseNotes = caseNotes;
    }

    /** Returns what can be seen of the reviews and of what is owed after bad ones. */
    public Reviews seen() {
        return core.reception().reviews();
    }

    private ReceptionCommands commands() {
        return core.receptionCommands();
    }

    /** Returns how visits were reviewed, on the present day or on all days. */
    public ReviewFigures ofVisits(boolean ofToday) {
        return notes.reviews().figures(ofToday);
    }

    /** Returns how cases were reviewed, on the present day or on all days. */
    public ReviewFigures ofCases(boolean ofToday) {
        return caseNotes.reviews().figures(ofToday);
    }

    /** Whether the visit of a ticket of the day can be reviewed now. */
    public boolean canReview(TicketNote note) {
        return note.end().equals("served") && seen().ofVisit(note.number()).isEmpty();
    }

    /**
     * Somebody reviews a visit of the day.
     *
     * @param level 1 (very dissatisfied) to 5 (very satisfied)
     * @param text what the person says; may be empty
     */
    public Result review(TicketNote note, int level, String text) {
        if (!note.end().equals("served")) {
            return Result.refused(ReceptionRefusal.NOT_HANDLED);
        }
        int review = commands().reviewVisit(desk.now(), note.number(), level, departmentOf(note.matter()));
        keep(review, text);
        return Result.ofReception(review);
    }

    /** Somebody reviews how a case was handled, as {@link #review(TicketNote, int, String)}. */
    public Result review(CaseNote note, int level, String text) {
        CaseState state = desk.caseView().state(note.file());
        if (state != CaseState.DECIDED && state != CaseState.READY_FOR_PICKUP && state != CaseState.ISSUED) {
            return Result.refused(ReceptionRefusal.NOT_HANDLED);
        }
        int department = departmentOf(desk.caseView().matter(note.file()));
        int result = desk.cases().review(desk.now(), note.file(), level);
        if (result < 0) {
            return new Result(
                    result, CaseRefusal.of(result), CaseRefusal.of(result).text());
        }
        int review = commands().followUpCase(desk.now(), note.id(), level, department);
        keep(review, text);
        return Result.ofReception(review);
    }

    private void keep(int review, String text) {
        if (review > 0 && !text.isEmpty()) {
            keepText(ofReview(review), text);
        }
    }

    private void keepText(int number, String text) {
        holders.keep(Batch.Person.ofText(desk.copy(), desk.dayName(), number, text));
    }

    private static int ofReview(int review) {
        return 2 * review + 1;
    }

    private static int ofDuty(int duty) {
        return 2 * duty;
    }

    private int departmentOf(int matter) {
        List<Integer> departments = desk.scenario().demand().departmentOfMatter();
        int department = matter < departments.size() ? departments.get(matter) : -1;
        return department < desk.scenario().labels().departments().size() ? department : -1;
    }

    /**
     * A duty is done.
     *
     * @param note what was done; kept where it can be erased
     * @param complex whether, by a contact, the rectification is found to be complex
     */
    public Result done(int duty, String note, boolean complex) {
        Result done = Result.ofReception(commands().doDuty(desk.now(), duty, complex));
        if (!done.isRefused()) {
            keepText(ofDuty(duty), note);
        }
        return done;
    }

    /** Returns what was said with a review; empty for nothing, or where it was erased. */
    public String textOf(Duty.Subject review) {
        return holders.text(ofReview(review.review()));
    }

    /** Returns what was noted as a duty was done; empty where it is not, or the note was erased. */
    public String noteOf(Duty duty) {
        return holders.text(ofDuty(duty.number()));
    }

    /** Returns the name of the day of a ticket that was reviewed. */
    public String dayOf(Duty.Subject review) {
        return desk.timeName(review.dayStart()).split(" ", -1)[0];
    }
}
