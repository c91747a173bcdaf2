package onewindow.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseListener;
import onewindow.casework.CaseState;
import onewindow.casework.CaseView;
import onewindow.casework.DutyKind;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;

/**
 * Turns what happens behind the counter into figures, one replication after another. Memory does not grow with the
 * cases handled.
 *
 * <p>Days before the first measured one are followed, so that open cases are known, and not counted.
 */
public final class CaseMeasures implements CaseListener {

    private static final int FINE = 3;
    private static final int COARSE = 2;
    private static final int CAUSES = TripCause.values().length;

    private final CaseScope scope;
    private final CaseTally hall = new CaseTally(FINE);
    private final CaseTally[] kinds;
    private final CaseTally[] departments;
    private final CaseTally[] groups;
    private final int[] departmentOfMatter;
    private final int[] groupOfMatter;
    private final OfficeTally offices;
    private final RegionTally regions;
    private final CaseTrail trail = new CaseTrail();
    private final long[][] flow;
    /** By kind of duty: owed, done, and of those done the ones within the limit. */
    private final long[][] duties = new long[DutyKind.values().length][3];

    private final int counter;
    private final int filed;
    private final int decision;

    private CaseView view;
    private double[][] days;
    private boolean measured;

    /** Prepares the measures of one back office. */
    public CaseMeasures(CaseScope scope) {
        this.scope = scope;
        kinds = tallies(scope.limited().size());
        departments = tallies(scope.departments());
        groups = tallies(scope.groups());
        departmentOfMatter = ints(scope.departmentOfMatter());
        groupOfMatter = ints(scope.groupOfMatter());
        offices = new OfficeTally(scope.hours(), scope.officers());
        regions = new RegionTally(scope.hours(), scope.regions());
        counter = scope.offices();
        filed = counter + 1;
        decision = counter + 2;
        flow = new long[decision + 1][decision + 1];
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static CaseTally[] tallies(int count) {
        return Stream.generate(() -> new CaseTally(COARSE)).limit(count).toArray(CaseTally[]::new);
    }

    /** Names the casework whose events come in. */
    public void watch(CaseView caseView) {
        view = caseView;
    }

    /** Starts a replication without an open case. */
    public void startReplication() {
        measured = false;
        hall.clear();
        for (CaseTally[] parts : new CaseTally[][] {kinds, departments, groups}) {
            for (CaseTally part : parts) {
                part.clear();
            }
        }
        offices.startReplication();
        regions.clear();
        trail.clear();
        for (long[][] table : new long[][][] {flow, duties}) {
            for (long[] row : table) {
                Arrays.fill(row, 0);
            }
        }
        days = new double[scope.horizon().days().size()][];
    }

    /** Starts a day; once one is measured, all that follow in the replication are. */
    public void startDay(HallDay day, boolean toMeasure) {
        if (toMeasure && !measured) {
            offices.measureFrom(day.startMillis());
            measured = true;
            countOpen(CaseFigure.OPEN_AT_START);
        }
    }

    /** The midnight after a hall day. */
    public void endDay(HallDay day) {
        if (!measured) {
            return;
        }
        offices.endDay(view);
        double[] standing = new double[CaseStanding.COUNT];
        for (int file = 0; file < view.fileEnd(); file++) {
            if (view.state(file) != CaseState.ARCHIVED) {
                standing[CaseStanding.of(view.state(file)).ordinal()]++;
            }
        }
        days[day.index()] = standing;
    }

    /** Ends the replication at a time and returns its figures. */
    public ReplicationCases endReplication(long time) {
        offices.settleAll(time);
        countOpen(CaseFigure.OPEN_AT_END);
        ReplicationCases figures = new ReplicationCases(
                new double[][] {hall.figures()},
                figures(kinds),
                figures(departments),
                offices.figures(),
                days,
                doubles(flow),
                doubles(duties));
        figures.groups = figures(groups);
        figures.regions = regions.figures();
        return figures;
    }

    private static double[][] doubles(long[][] table) {
        return Arrays.stream(table)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }

    private static double[][] figures(CaseTally[] parts) {
        return Arrays.stream(parts).map(CaseTally::figures).toArray(double[][]::new);
    }

    private void countOpen(CaseFigure figure) {
        for (int file = 0; file < view.fileEnd(); file++) {
            if (view.state(file) != CaseState.ARCHIVED && trail.isReceived(file)) {
                count(file, figure);
            }
        }
    }

    private CaseTally kind(int file) {
        return kinds[view.kind(file)];
    }

    private CaseTally department(int file) {
        return departments[departmentOfMatter[view.matter(file)]];
    }

    /** The group whose windows alone serve the case's matter, or null. */
    private CaseTally group(int file) {
        int group = groupOfMatter[view.matter(file)];
        return group < 0 ? null : groups[group];
    }

    private void count(int file, CaseFigure figure) {
        hall.count(figure);
        kind(file).count(figure);
        department(file).count(figure);
        CaseTally group = group(file);
        if (group != null) {
            group.count(figure);
        }
    }

    private int firstHolder(int file) {
        return view.channel(file).isInTheHall() ? counter : filed;
    }

    /** The case goes to a place from whoever had it. */
    private void handOn(int file, int to) {
        if (measured) {
            flow[trail.holder(file)][to]++;
        }
    }

    @Override
    public void casePreChecked(long time, int file) {
        trail.open(file, firstHolder(file));
    }

    @Override
    public void caseReceived(long time, int file) {
        if (!trail.isOpen(file)) {
            trail.open(file, firstHolder(file));
        }
        trail.received(file, time);
        if (measured) {
            count(file, CaseFigure.RECEIVED);
            count(file, CaseFigure.of(view.channel(file)));
        }
    }

    @Override
    public void tripMade(long time, int file, TripCause cause) {
        if (view.trips(file) > 1) {
            trail.furtherTrip(file, cause);
        }
    }

    @Override
    public void materialsMissing(long time, int file) {
        if (measured) {
            count(file, CaseFigure.NOTICES_PER_CASE);
        }
    }

    @Override
    public void caseSupplemented(long time, int file) {}

    @Override
    public void caseAccepted(long time, int file) {
        if (measured && view.acceptedAt(file) < time) {
            count(file, CaseFigure.ACCEPTED_WITHOUT_NOTICE);
        }
    }

    @Override
    public void stepQueued(long time, int step) {
        handOn(view.fileOf(step), view.officeOf(step));
    }

    @Override
    public void stepStarted(long time, int step) {
        offices.stepStarted(time, view.officeOf(step), view.queuedAt(step));
    }

    @Override
    public void stepFinished(long time, int step) {
        trail.hold(view.fileOf(step), view.officeOf(step));
        offices.stepFinished(time, view.officeOf(step));
        if (measured && view.regionOf(step) >= 0) {
            regions.answered(view.kind(view.fileOf(step)), view.regionOf(step), view.queuedAt(step), time);
        }
    }

    @Override
    public void caseSuspended(long time, int file) {}

    @Override
    public void caseResumed(long time, int file) {}

    @Override
    public void limitExtended(long time, int file, int byDays) {
        if (measured) {
            count(file, CaseFigure.EXTENSIONS);
        }
    }

    @Override
    public void limitNear(long time, int file) {
        if (measured) {
            count(file, CaseFigure.YELLOW_WARNINGS);
        }
    }

    @Override
    public void limitPassed(long time, int file) {
        if (measured) {
            count(file, CaseFigure.RED_WARNINGS);
        }
    }

    @Override
    public void caseDecided(long time, int file) {
        handOn(file, decision);
        if (!measured || !trail.isReceived(file)) {
            return;
        }
        Outcome outcome = view.outcome(file);
        count(file, CaseFigure.of(outcome));
        if (view.isRefusedOutside(file)) {
            count(file, CaseFigure.REFUSED_OUTSIDE);
        }
        boolean result = outcome == Outcome.GRANTED || outcome == Outcome.REFUSED;
        if (result && scope.limited().get(view.kind(file))) {
            int counted = view.countedDays(file, time);
            int promised = view.promisedDays(file);
            int statutory = view.statutoryDays(file);
            hall.decided(counted, promised, statutory);
            kind(file).decided(counted, promised, statutory);
            department(file).decided(counted, promised, statutory);
            CaseTally group = group(file);
            if (group != null) {
                group.decided(counted, promised, statutory);
            }
        }
    }

    @Override
    public void readyForPickup(long time, int file) {}

    @Override
    public void caseIssued(long time, int file, IssueWay way) {
        if (measured) {
            count(file, CaseFigure.of(way));
            long millis = time - trail.receivedAt(file);
            hall.issued(millis);
            kind(file).issued(millis);
            department(file).issued(millis);
            CaseTally group = group(file);
            if (group != null) {
                group.issued(millis);
            }
        }
    }

    @Override
    public void caseArchived(long time, int file) {
        if (measured && trail.isReceived(file)) {
            archived(hall, file);
            archived(kind(file), file);
            archived(department(file), file);
            CaseTally group = group(file);
            if (group != null) {
                archived(group, file);
            }
        }
        trail.close(file);
    }

    private void archived(CaseTally part, int file) {
        part.archived(view.trips(file));
        for (int cause = 0; cause < CAUSES; cause++) {
            part.further(cause, trail.furtherTrips(file, cause));
        }
    }

    @Override
    public void caseReviewed(long time, int file, int level) {
        if (measured) {
            hall.reviewed(level);
            kind(file).reviewed(level);
            department(file).reviewed(level);
            CaseTally group = group(file);
            if (group != null) {
                group.reviewed(level);
            }
        }
    }

    @Override
    public void caseRatedByDefault(long time, int file, int level) {
        if (measured) {
            hall.ratedByDefault(level);
            kind(file).ratedByDefault(level);
            department(file).ratedByDefault(level);
            CaseTally group = group(file);
            if (group != null) {
                group.ratedByDefault(level);
            }
        }
    }

    @Override
    public void caseSurveyed(long time, int file, int level) {
        if (measured && trail.isReceived(file)) {
            count(file, CaseFigure.SURVEYED);
            if (level > 0) {
                count(file, CaseFigure.SURVEY_ANSWERS);
            }
            if (level >= CaseTally.LOWEST_GOOD_LEVEL) {
                count(file, CaseFigure.SURVEY_GOOD_RATE);
            }
        }
    }

    @Override
    public void dutyOwed(long time, int duty) {
        if (measured) {
            duties[view.dutyKind(duty).ordinal()][0]++;
        }
    }

    @Override
    public void dutyDone(long time, int duty, boolean inTime) {
        if (measured) {
            long[] counts = duties[view.dutyKind(duty).ordinal()];
            counts[1]++;
            counts[2] += inTime ? 1 : 0;
        }
    }

    @Override
    public void officersSet(long time, int office, int officers) {
        offices.officersSet(time, office, officers);
    }
}
