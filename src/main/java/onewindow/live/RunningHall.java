package onewindow.live;

import onewindow.assign.CallOrders;
import onewindow.casework.CaseListener;
import onewindow.casework.CaseView;
import onewindow.casework.Casework;
import onewindow.hall.Hall;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;
import onewindow.measure.CaseDigest;
import onewindow.measure.EventDigest;
import onewindow.scenario.Scenario;

/**
 * The core of one hall and of the cases behind its counter, with the digest of all that has happened there: per day as
 * a simulation has it, so that the two can be compared.
 */
final class RunningHall {

    private final HallListener listener;
    private Hall hall;
    /** Null where cases are not kept. */
    private final Casework casework;

    private final EventDigest digest;
    private final CaseDigest caseDigest;
    private long played;
    private boolean measured;

    /**
     * Makes an empty hall.
     *
     * @param listener hears of the hall's events and hands them to {@code digest}
     * @param caseListener hears of the cases' and hands them to {@code caseDigest}
     */
    RunningHall(
            Scenario scenario,
            HallListener listener,
            EventDigest digest,
            CaseListener caseListener,
            CaseDigest caseDigest) {
        this.listener = listener;
        this.digest = digest;
        this.caseDigest = caseDigest;
        hall = new Hall(scenario.layout(), CallOrders.of(scenario.assignment()), listener);
        digest.watch(hall.view());
        casework = scenario.cases()
                .map(plan -> new Casework(plan.layout(), plan.days(), caseListener))
                .orElse(null);
        if (casework != null) {
            caseDigest.watch(casework.view());
        }
    }

    Hall hall() {
        return hall;
    }

    Casework cases() {
        return casework;
    }

    HallView view() {
        return hall.view();
    }

    CaseView caseView() {
        return casework == null ? null : casework.view();
    }

    /** The hall of another scenario takes the place of this one; the cases stay, under the days of the other. */
    void takeOver(Scenario other) {
        hall = new Hall(other.layout(), CallOrders.of(other.assignment()), listener);
        digest.watch(hall.view());
        if (casework != null) {
            casework.countBy(other.cases().orElseThrow().days());
        }
    }

    /** A day begins: the hall is emptied, and the digest of the day before is added to that of all before. */
    void startDay(boolean ofTheHorizon) {
        played = digest();
        measured = ofTheHorizon;
        hall.reset();
        digest.reset();
        caseDigest.reset();
    }

    /** Returns the digest of the days of the horizon before this one. */
    long digestBeforeToday() {
        return played;
    }

    /** Returns the digest of all days of the horizon so far. */
    long digest() {
        if (!measured) {
            return played;
        }
        long day = casework == null ? digest.value() : EventDigest.append(digest.value(), caseDigest.value());
        return EventDigest.append(played, day);
    }
}
