package onewindow.casework;

import onewindow.calendar.WorkingDays;

/**
 * Everything behind the counter: cases, their clocks, and the offices that work on them. Commands come in with a time,
 * in order of time; events go out to the listener. Deterministic; not for more than one thread.
 *
 * <p>A command returns an index or 0, or the negative {@link CaseRefusal#code} of a refusal, after which nothing has
 * changed.
 *
 * <p>Counting: a clock counts the working days after the one on which it was set going, up to and with the day of the
 * decision. A day on which it was stopped or set going again is not counted.
 */
public final class Casework implements CaseCommands {

    private static final int DONE = 0;

    private final CaseworkLayout layout;
    private WorkingDays days;
    private final CaseListener listener;
    private final CaseFiles files = new CaseFiles();
    private final Offices offices;
    private final Duties duties;
    private final CaseView view;

    /** Opens the offices, without a case. */
    public Casework(CaseworkLayout layout, WorkingDays days, CaseListener listener) {
        this.layout = layout;
        this.days = days;
        this.listener = listener;
        offices = new Offices(layout.offices());
        duties = new Duties(days);
        view = new CaseView(layout, days, files, offices, duties);
    }

    /**
     * Counts by other days from now on.
     *
     * @param other the same as before and further ones, see {@link WorkingDays#goesOnFrom}
     */
    public void countBy(WorkingDays other) {
        days = other;
        duties.countBy(other);
        view.countBy(other);
    }

    @Override
    public void reset() {
        files.clear();
        offices.clear();
        duties.clear();
    }

    private static int refused(CaseFile file, CaseRefusal why) {
        return (file.isUnknown() ? CaseRefusal.UNKNOWN_CASE : why).code();
    }

    @Override
    public CaseView view() {
        return view;
    }

    @Override
    public int preCheck(long time, int matter, int kind, Channel channel) {
        CaseFile file = files.add();
        file.open(CaseState.PRE_CHECKED, matter, kind, channel, time);
        listener.casePreChecked(time, file.index);
        return file.index;
    }

    @Override
    public int receive(long time, int matter, int kind, Channel channel) {
        CaseFile file = files.add();
        file.open(CaseState.RECEIVED, matter, kind, channel, time);
        listener.caseReceived(time, file.index);
        return file.index;
    }

    @Override
    public int receive(long time, int file) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.PRE_CHECKED || found.openSteps > 0) {
            return refused(found, CaseRefusal.NOT_PRE_CHECKED);
        }
        found.state = CaseState.RECEIVED;
        listener.caseReceived(time, file);
        return DONE;
    }

    @Override
    public int noteTrip(long time, int file, TripCause cause) {
        CaseFile found = files.find(file);
        if (found.isUnknown()) {
            return CaseRefusal.UNKNOWN_CASE.code();
        }
        found.trips++;
        listener.tripMade(time, file, cause);
        return DONE;
    }

    @Override
    public int tellMissing(long time, int file) {
        CaseFile found = files.find(file);
        boolean possible = found.state == CaseState.PRE_CHECKED
                || found.state == CaseState.RECEIVED
                || found.state == CaseState.CIRCULATING;
        if (!possible || found.openSteps > 0) {
            return refused(found, CaseRefusal.NOT_RECEIVED);
        }
        if (found.accepted()) {
            found.stopClock(days.lastBefore(time));
        }
        found.state = CaseState.SUPPLEMENTING;
        found.notices++;
        listener.materialsMissing(time, file);
        return DONE;
    }

    @Override
    public int supplement(long time, int file) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.SUPPLEMENTING) {
            return refused(found, CaseRefusal.NOT_SUPPLEMENTING);
        }
        if (found.accepted()) {
            found.state = CaseState.CIRCULATING;
            if (layout.clockAfterSupplement() == CaseworkLayout.ClockAfterSupplement.RESTART) {
                found.countedDays = 0;
            }
            found.startClock(days.numberAt(time));
        } else {
            found.state = CaseState.RECEIVED;
        }
        listener.caseSupplemented(time, file);
        return DONE;
    }

    @Override
    public int accept(long time, int file, boolean withGap) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.RECEIVED || found.openSteps > 0) {
            return refused(found, CaseRefusal.NOT_RECEIVED);
        }
        found.state = CaseState.ACCEPTED;
        found.acceptedAt = time;
        found.gap = withGap;
        found.startClock(days.numberAt(time));
        listener.caseAccepted(time, file);
        return DONE;
    }

    @Override
    public int acceptFromReceipt(long time, int file) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.RECEIVED || found.openSteps > 0) {
            return refused(found, CaseRefusal.NOT_RECEIVED);
        }
        found.state = CaseState.ACCEPTED;
        found.acceptedAt = found.openedAt;
        found.startClock(days.numberAt(found.openedAt));
        listener.caseAccepted(time, file);
        return DONE;
    }

    @Override
    public int fillGap(long time, int file) {
        CaseFile found = files.find(file);
        if (!found.gap || found.outcome != null) {
            return refused(found, CaseRefusal.NO_GAP);
        }
        found.gap = false;
        listener.caseSupplemented(time, file);
        return DONE;
    }

    @Override
    public int hand(long time, int file, int office) {
        return hand(time, file, office, Step.NO_REGION);
    }

    @Override
    public int handToRegion(long time, int file, int office, int region) {
        return region < 0 ? CaseRefusal.UNKNOWN_OFFICE.code() : hand(time, file, office, region);
    }

    private int hand(long time, int file, int office, int region) {
        CaseFile found = files.find(file);
        if (!found.isUnknown() && !offices.has(office)) {
            return CaseRefusal.UNKNOWN_OFFICE.code();
        }
        if (found.state == CaseState.ACCEPTED) {
            found.state = CaseState.CIRCULATING;
        } else if (found.state != CaseState.CIRCULATING
                && found.state != CaseState.PRE_CHECKED
                && found.state != CaseState.RECEIVED) {
            return refused(found, CaseRefusal.NOT_WITH_OFFICE);
        }
        found.openSteps++;
        Step step = offices.queue(time, found, office);
        step.region = region;
        listener.stepQueued(time, step.index);
        return step.index;
    }

    @Override
    public int startNext(long time, int office) {
        if (!offices.has(office)) {
            return CaseRefusal.UNKNOWN_OFFICE.code();
        }
        if (offices.waiting(office) == 0) {
            return CaseRefusal.NOTHING_WAITS.code();
        }
        if (offices.busy(office) >= offices.officers(office)) {
            return CaseRefusal.NOBODY_FREE.code();
        }
        Step step = offices.startFirst(time, office);
        listener.stepStarted(time, step.index);
        return step.index;
    }

    @Override
    public int finishStep(long time, int step) {
        Step found = offices.started(step);
        if (found == null) {
            return CaseRefusal.UNKNOWN_STEP.code();
        }
        listener.stepFinished(time, step);
        CaseFile file = found.file;
        file.openSteps--;
        offices.finish(found);
        return file.index;
    }

    @Override
    public int suspend(long time, int file) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.CIRCULATING || found.openSteps > 0) {
            return refused(found, CaseRefusal.NOT_IN_CIRCULATION);
        }
        found.state = CaseState.SUSPENDED;
        found.stopClock(days.lastBefore(time));
        listener.caseSuspended(time, file);
        return DONE;
    }

    @Override
    public int resume(long time, int file) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.SUSPENDED) {
            return refused(found, CaseRefusal.NOT_SUSPENDED);
        }
        found.state = CaseState.CIRCULATING;
        found.startClock(days.numberAt(time));
        listener.caseResumed(time, file);
        return DONE;
    }

    @Override
    public int extend(long time, int file, int byDays) {
        CaseFile found = files.find(file);
        if (!found.accepted() || found.outcome != null) {
            return refused(found, CaseRefusal.NOT_UNDECIDED);
        }
        found.extensionDays += byDays;
        listener.limitExtended(time, file, byDays);
        return DONE;
    }

    @Override
    public void startDay(long time) {
        int yesterday = days.numberAt(time) - 1;
        for (int index = 0; index < files.end(); index++) {
            CaseFile file = files.get(index);
            if (file.countsAfterDay == CaseFile.STOPPED) {
                continue;
            }
            int left = view.promisedDays(index) - file.countedBy(yesterday);
            if (left <= layout.yellowDays() && !file.warnedYellow) {
                file.warnedYellow = true;
                listener.limitNear(time, index);
            }
            if (left <= 0 && !file.warnedRed) {
                file.warnedRed = true;
                listener.limitPassed(time, index);
            }
        }
    }

    @Override
    public int decide(long time, int file, Outcome outcome) {
        return decide(time, files.find(file), outcome, false);
    }

    @Override
    public int refuseFromOutside(long time, int file) {
        return decide(time, files.find(file), Outcome.REFUSED, true);
    }

    private int decide(long time, CaseFile found, Outcome outcome, boolean outside) {
        if (found.openSteps > 0 || !isOpenTo(found, outcome)) {
            return refused(found, CaseRefusal.NOT_UNDECIDED);
        }
        found.endClock(days.numberAt(time));
        found.outcome = outcome;
        found.refusedOutside = outside;
        found.decidedAt = time;
        found.state = CaseState.DECIDED;
        listener.caseDecided(time, found.index);
        return DONE;
    }

    private static boolean isOpenTo(CaseFile file, Outcome outcome) {
        boolean ended = outcome == Outcome.WITHDRAWN || outcome == Outcome.TERMINATED;
        return switch (file.state) {
            case PRE_CHECKED, RECEIVED -> outcome == Outcome.NOT_ACCEPTED || outcome == Outcome.WITHDRAWN;
            case SUPPLEMENTING, SUSPENDED -> ended;
            case ACCEPTED, CIRCULATING -> ended || outcome != Outcome.NOT_ACCEPTED && !file.gap;
            case DECIDED, READY_FOR_PICKUP, ISSUED, ARCHIVED -> false;
        };
    }

    @Override
    public int makeReady(long time, int file) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.DECIDED) {
            return refused(found, CaseRefusal.NOT_DECIDED);
        }
        found.state = CaseState.READY_FOR_PICKUP;
        listener.readyForPickup(time, file);
        return DONE;
    }

    @Override
    public int issue(long time, int file, IssueWay way) {
        CaseFile found = files.find(file);
        if (found.state != CaseState.DECIDED && found.state != CaseState.READY_FOR_PICKUP) {
            return refused(found, CaseRefusal.NOT_DECIDED);
        }
        found.state = CaseState.ISSUED;
        listener.caseIssued(time, file, way);
        return DONE;
    }

    @Override
    public int archive(long time, int file) {
        CaseFile found = files.find(file);
        if (!found.isOver()) {
            return refused(found, CaseRefusal.NOT_OVER);
        }
        listener.caseArchived(time, file);
        files.remove(found);
        return DONE;
    }

    @Override
    public int review(long time, int file, int level) {
        CaseFile found = files.find(file);
        if (found.reviewed) {
            return refused(found, CaseRefusal.REVIEWED);
        }
        found.reviewed = true;
        listener.caseReviewed(time, file, level);
        return DONE;
    }

    @Override
    public int rateByDefault(long time, int file, int level) {
        CaseFile found = files.find(file);
        if (found.reviewed) {
            return refused(found, CaseRefusal.REVIEWED);
        }
        found.reviewed = true;
        listener.caseRatedByDefault(time, file, level);
        return DONE;
    }

    @Override
    public int survey(long time, int file, int level) {
        CaseFile found = files.find(file);
        if (!found.isOver()) {
            return refused(found, CaseRefusal.NOT_OVER);
        }
        if (found.surveyed) {
            return refused(found, CaseRefusal.SURVEYED);
        }
        found.surveyed = true;
        listener.caseSurveyed(time, file, level);
        return DONE;
    }

    @Override
    public int oweDuty(long time, DutyKind kind, int department, int limitDays) {
        int duty = duties.add(time, kind, department, limitDays);
        listener.dutyOwed(time, duty);
        return duty;
    }

    @Override
    public int doDuty(long time, int duty) {
        if (!duties.isOpen(duty)) {
            return CaseRefusal.UNKNOWN_DUTY.code();
        }
        listener.dutyDone(time, duty, duties.inTime(duty, time));
        duties.remove(duty);
        return DONE;
    }

    @Override
    public int setOfficers(long time, int office, int officers) {
        if (!offices.has(office)) {
            return CaseRefusal.UNKNOWN_OFFICE.code();
        }
        offices.setOfficers(office, officers);
        listener.officersSet(time, office, officers);
        return DONE;
    }
}
