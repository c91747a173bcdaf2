package onewindow.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onewindow.casework.CaseState;
import onewindow.casework.CaseView;
import onewindow.people.HallState.OpenCase;
import onewindow.people.HallState.WaitsFor;

/** The open cases as a state of the hall lists them. */
final class OpenCases {

    private final CaseView view;
    private final CaseNotes notes;

    OpenCases(CaseView view, CaseNotes notes) {
        this.view = view;
        this.notes = notes;
    }

    /** Returns the cases that are open at a time, now. */
    List<OpenCase> at(long time) {
        int[] stepOf = new int[view.fileEnd()];
        Arrays.fill(stepOf, -1);
        for (int step = 0; step < view.stepEnd(); step++) {
            if (view.isOpenStep(step)) {
                stepOf[view.fileOf(step)] = step;
            }
        }
        List<OpenCase> open = new ArrayList<>();
        for (int file = 0; file < stepOf.length; file++) {
            if (view.state(file) != CaseState.ARCHIVED) {
                open.add(openCase(time, file, stepOf[file]));
            }
        }
        return open;
    }

    private OpenCase openCase(long time, int file, int step) {
        return new OpenCase(
                view.kind(file),
                view.matter(file),
                view.state(file),
                notes.stage[file],
                step < 0 ? HallState.UNKNOWN : view.officeOf(step),
                step < 0 ? view.openedAt(file) : view.queuedAt(step),
                view.countedDays(file, time),
                view.promisedDays(file),
                waitsFor(file, step));
    }

    private WaitsFor waitsFor(int file, int step) {
        if (step >= 0) {
            return WaitsFor.OFFICER;
        }
        return switch (view.state(file)) {
            case SUPPLEMENTING, READY_FOR_PICKUP, DECIDED -> WaitsFor.APPLICANT;
            case ACCEPTED, CIRCULATING ->
                notes.has(file, CaseNotes.WAITS_FOR_GAP) ? WaitsFor.APPLICANT : WaitsFor.HAND_OVER;
            case PRE_CHECKED, RECEIVED, SUSPENDED, ISSUED, ARCHIVED -> WaitsFor.NOBODY;
        };
    }
}
