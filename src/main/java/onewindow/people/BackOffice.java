package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseCommands;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.Visitors;

/** Everybody behind the counter, and what applicants resolve on at home. Not for more than one thread. */
final class BackOffice {

    private final CaseCommands casework;
    private final CasePlan plan;
    private final Agenda agenda;
    private final CaseNotes notes;
    private final TripBook trips;
    private final Officers officers;
    private final Carers carers;
    private final Reviewers reviewers;
    private final Applicants applicants;
    private final Counter counter;
    /** Null where nobody leaves a window for cases outside. */
    private final Outings outings;

    BackOffice(
            CaseCommands casework, CasePlan plan, Chance chance, Agenda agenda, Visitors visitors, List<HallDay> days) {
        this.casework = casework;
        this.plan = plan;
        this.agenda = agenda;
        notes = new CaseNotes();
        List<HallDay> allDays = new ArrayList<>(plan.warmUp());
        allDays.addAll(days);
        trips = new TripBook(visitors, allDays);
        officers = new Officers(casework, notes, chance, agenda, plan);
        carers = new Carers(casework, plan, chance, agenda);
        reviewers = new Reviewers(casework, plan, chance, carers);
        CaseDesk desk = new CaseDesk(casework, plan, notes, chance, trips, new Agents(casework, plan, chance));
        applicants = new Applicants(desk, agenda, officers, carers, reviewers);
        officers.serve(applicants);
        counter = new Counter(desk, officers, applicants, carers, reviewers);
        outings = plan.rules().ways().onSiteGroups().isEmpty()
                ? null
                : new Outings(casework, plan, notes, chance, agenda, applicants);
        counter.send(outings);
    }

    Counter counter() {
        return counter;
    }

    Outings outings() {
        return outings;
    }

    Officers officers() {
        return officers;
    }

    /** Starts a replication: no case is open, and the first working day is resolved on. */
    void startReplication() {
        casework.reset();
        trips.clear();
        officers.startReplication();
        reviewers.startReplication();
        if (outings != null) {
            outings.startReplication();
        }
        if (plan.days().count() > 0) {
            agenda.at(plan.days().startMillis(0), CaseIntent.BEGIN_DAY, 0);
        }
    }

    /** Returns the open cases and for whom each of them waits. */
    List<HallState.OpenCase> openCases(long time) {
        return new OpenCases(casework.view(), notes).at(time);
    }

    /** Returns who comes on a day for a case that is open. */
    List<Arrival> takeDay(HallDay day) {
        return trips.takeDay(day);
    }

    /** What was resolved on is due. */
    void act(long time, int intent, int subject) {
        switch (intent) {
            case CaseIntent.FINISH_STEP -> officers.finishStep(time, subject);
            case CaseIntent.HAND_ON -> officers.enterStage(time, subject);
            case CaseIntent.BRING_SUPPLEMENT -> applicants.bringSupplement(time, subject);
            case CaseIntent.GIVE_UP_SUPPLEMENT -> applicants.giveUpSupplement(time, subject);
            case CaseIntent.RESUME -> officers.resume(time, subject);
            case CaseIntent.DELIVER -> applicants.deliver(time, subject);
            case CaseIntent.COME_BACK -> outings.comeBack(time, subject);
            case CaseIntent.DO_DUTY -> carers.doDuty(time, subject);
            case CaseIntent.BEGIN_DAY -> officers.startDay(time, subject);
            default -> throw new IllegalArgumentException("no such intent: " + intent);
        }
    }
}
