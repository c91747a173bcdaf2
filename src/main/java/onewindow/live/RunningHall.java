package onewindow.live;

import onewindow.assign.CallOrders;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseView;
import onewindow.casework.Casework;
import onewindow.hall.Hall;
import onewindow.hall.HallView;
import onewindow.journal.RecordedCases;
import onewindow.journal.RecordedHall;
import onewindow.journal.RecordedReception;
import onewindow.measure.CaseDigest;
import onewindow.measure.EventDigest;
import onewindow.reception.Reception;
import onewindow.scenario.Scenario;

/**
 * The core of one hall and of the cases behind its counter under the scenario in force, whose commands are recorded,
 * with the digest of all that has happened there: per day as a simulation has it, so that the two can be compared.
 */
final class RunningHall {

    private final HallNotes notes;
    private final Recording recording;
    private final EventDigest digest;
    private final CaseDigest caseDigest;
    /** Null where cases are not kept. */
    private final Casework casework;
    /** Null where cases are not kept. */
    private final RecordedCases cases;

    private final ReviewFigures.Count caseReviews;
    private final ReceptionNotes receptionNotes;
    private HallView view;
    private RecordedHall hall;
    /** Null before the first scenario. */
    private Reception reception;

    private RecordedReception receptionCommands;
    private HallWords words;
    private long played;
    private boolean measured;

    /** Makes an empty hall; the notes hear of its events and hand them to their digests. */
    RunningHall(Scenario scenario, HallNotes notes, CaseNotes caseNotes, Recording recording) {
        this.notes = notes;
        this.recording = recording;
        digest = notes.digest();
        caseDigest = caseNotes.digest();
        caseReviews = caseNotes.reviews();
        receptionNotes = new ReceptionNotes(notes, recording);
        settleIn(scenario);
        casework = scenario.cases()
                .map(plan -> new Casework(plan.layout(), plan.days(), caseNotes))
                .orElse(null);
        cases = casework == null ? null : new RecordedCases(casework, recording::record);
        if (casework != null) {
            caseDigest.watch(casework.view());
            caseNotes.watch(casework.view());
        }
    }

    private void settleIn(Scenario scenario) {
        Hall core = new Hall(scenario.layout(), CallOrders.of(scenario.assignment()), notes);
        view = core.view();
        digest.watch(view);
        notes.watch(view);
        words = new HallWords(scenario, view);
        hall = new RecordedHall(core, words.windows(), recording::record);
        if (reception == null) {
            reception = new Reception(view, ReceptionRules.of(scenario));
            receptionCommands = new RecordedReception(reception, receptionNotes::record);
        } else {
            reception.goBy(view, ReceptionRules.of(scenario));
        }
    }

    RecordedHall hall() {
        return hall;
    }

    /** Returns the commands of the cases; null where none are kept. */
    RecordedCases cases() {
        return cases;
    }

    /** Returns what can be seen of the reception. */
    Reception reception() {
        return reception;
    }

    /** Returns the commands of the reception; each that changes something is recorded. */
    RecordedReception receptionCommands() {
        return receptionCommands;
    }

    HallView view() {
        return view;
    }

    /** Returns what can be asked of the cases; null where none are kept. */
    CaseView caseView() {
        return casework == null ? null : casework.view();
    }

    HallWords words() {
        return words;
    }

    Scenario scenario() {
        return words.scenario();
    }

    /** The hall of another scenario takes the place of this one; the cases stay, under the days of the other. */
    void takeOver(Scenario other) {
        settleIn(other);
        if (casework != null) {
            casework.countBy(other.cases().orElseThrow().days());
        }
    }

    /** A day begins: the hall is emptied, and the digest of the day before is added to that of all before. */
    void startDay(HallDay day, boolean warmUp) {
        played = digest();
        notes.reviews().startDay(measured);
        caseReviews.startDay(measured);
        measured = !warmUp;
        hall.reset();
        digest.reset();
        caseDigest.reset();
        notes.startDay(day.startMillis());
        reception.startDay(day);
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
