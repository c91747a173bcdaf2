package onewindow.casework;

import onewindow.calendar.WorkingDays;

/** What can be seen of the cases and offices; changes nothing. Indices must be of open cases and steps. */
public final class CaseView {

    private final CaseworkLayout layout;
    private WorkingDays days;
    private final CaseFiles files;
    private final Offices offices;
    private final Duties duties;

    CaseView(CaseworkLayout layout, WorkingDays days, CaseFiles files, Offices offices, Duties duties) {
        this.layout = layout;
        this.days = days;
        this.files = files;
        this.offices = offices;
        this.duties = duties;
    }

    void countBy(WorkingDays other) {
        days = other;
    }

    /** Number of open cases: every one that is not archived. */
    public int open() {
        return files.open();
    }

    /** Every open case has an index below this one. */
    public int fileEnd() {
        return files.end();
    }

    /** Returns the state; ARCHIVED for an index that is not in use. */
    public CaseState state(int file) {
        return files.get(file).state;
    }

    public int matter(int file) {
        return files.get(file).matter;
    }

    /** Index of the kind of case. */
    public int kind(int file) {
        return files.get(file).kind;
    }

    public Channel channel(int file) {
        return files.get(file).channel;
    }

    /** How the case ended; null while it is undecided. */
    public Outcome outcome(int file) {
        return files.get(file).outcome;
    }

    /** Whether the case was refused since somebody outside refused it. */
    public boolean isRefusedOutside(int file) {
        return files.get(file).refusedOutside;
    }

    /** Trips made so far. */
    public int trips(int file) {
        return files.get(file).trips;
    }

    /** How often the applicant was told that something is missing. */
    public int notices(int file) {
        return files.get(file).notices;
    }

    /** When the case was first looked at or received. */
    public long openedAt(int file) {
        return files.get(file).openedAt;
    }

    /** When the case was accepted, or from when it counts as accepted; -1 before. */
    public long acceptedAt(int file) {
        return files.get(file).acceptedAt;
    }

    /** When the case was decided; -1 before. */
    public long decidedAt(int file) {
        return files.get(file).decidedAt;
    }

    /** Steps that wait or are being worked on. */
    public int openSteps(int file) {
        return files.get(file).openSteps;
    }

    /** Working days counted on the clocks at a time, the day of that time included; fixed once decided. */
    public int countedDays(int file, long time) {
        return files.get(file).countedBy(days.numberAt(time));
    }

    /** The promised limit in working days, extensions included. */
    public int promisedDays(int file) {
        CaseFile found = files.get(file);
        return layout.limits().get(found.kind).promisedDays() + found.extensionDays;
    }

    /** The statutory limit in working days, extensions included. */
    public int statutoryDays(int file) {
        CaseFile found = files.get(file);
        return layout.limits().get(found.kind).statutoryDays() + found.extensionDays;
    }

    /** Whether a tolerated gap is open. */
    public boolean hasGap(int file) {
        return files.get(file).gap;
    }

    /** A yellow warning comes once at most so many working days of the promised limit are left. */
    public int yellowDays() {
        return layout.yellowDays();
    }

    /** Every step that waits or is being worked on has an index below this one. */
    public int stepEnd() {
        return offices.end();
    }

    /** Whether a step waits or is being worked on. */
    public boolean isOpenStep(int step) {
        return offices.get(step).file != null;
    }

    /** The case of a step. */
    public int fileOf(int step) {
        return offices.get(step).file.index;
    }

    /** The office of a step. */
    public int officeOf(int step) {
        return offices.get(step).office;
    }

    /** Returns which of several outside has the step, from 0; -1 where there are not several. */
    public int regionOf(int step) {
        return offices.get(step).region;
    }

    /** Since when a step has been in its office. */
    public long queuedAt(int step) {
        return offices.get(step).queuedAt;
    }

    /** When an officer began a step. */
    public long startedAt(int step) {
        return offices.get(step).startedAt;
    }

    /** Number of offices. */
    public int offices() {
        return offices.count();
    }

    /** Steps that wait in an office. */
    public int waiting(int office) {
        return offices.waiting(office);
    }

    /** Officers at work in an office. */
    public int busy(int office) {
        return offices.busy(office);
    }

    /** Officers of an office, at work or not. */
    public int officers(int office) {
        return offices.officers(office);
    }

    /** What kind of duty an open one is. */
    public DutyKind dutyKind(int duty) {
        return duties.kind(duty);
    }

    /** The department whose duty it is. */
    public int dutyDepartment(int duty) {
        return duties.department(duty);
    }

    /** Duties that are not done. */
    public int openDuties() {
        return duties.open();
    }
}
