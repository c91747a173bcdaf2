package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import onewindow.calendar.Interval;
import onewindow.calibrate.log.LoggedVisit;

/**
 * How many windows of each group are open at which time of the day.
 *
 * <p>A log tells when a window works, not when it is open. It counts as open from its first call of a session to the
 * end of its last service, and before, between and after as long as nobody whom it serves waits longer than a few
 * minutes in all: an open window would have called.
 */
final class OpenWindows {

    /** So long somebody may wait beside a window that is counted as open. */
    private static final long OVERLOOKED_MILLIS = 600_000;

    private static final long STEP = LogSurvey.STEP_MILLIS;

    private final WindowGroups groups;
    /** Window milliseconds open by group and step, over all days. */
    private final double[][] open;

    /** Days on which windows may call in each step. */
    private final int[] days = new int[LogSurvey.STEPS];

    OpenWindows(WindowGroups groups) {
        this.groups = groups;
        open = new double[groups.size()][LogSurvey.STEPS];
    }

    /** Who waits or is served within one day; the visit is that of the row of so many. */
    private record Spell(long from, long to, int row) {}

    /** Takes the time from a call to the next at a window beside which somebody waited all the while. */
    interface BackToBack {
        /** Hands on the visit that was called first and the time to the next call, milliseconds. */
        void calledAgain(LoggedVisit visit, long millis);
    }

    /**
     * Adds a day; its rows are those of the departments and windows that the survey knows.
     *
     * @param open when windows call on this day
     * @param backToBack where services have no end, the best guess of their length
     */
    void add(long day, List<LoggedVisit> rows, List<Interval> open, LogSurvey survey, BackToBack backToBack) {
        countDay(open);
        long midnight = day * LogSurvey.DAY_MILLIS;
        List<List<Spell>> waitingFor = new ArrayList<>();
        List<List<Spell>> servedAt = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            waitingFor.add(new ArrayList<>());
        }
        for (int window = 0; window < survey.windows.size(); window++) {
            servedAt.add(new ArrayList<>());
        }
        BitSet[] served = new BitSet[groups.size()];
        for (int group = 0; group < served.length; group++) {
            served[group] = groups.departmentsOf(group);
        }
        for (int i = 0; i < rows.size(); i++) {
            LoggedVisit row = rows.get(i);
            long wait = row.waitMillis();
            if (wait != LoggedVisit.NONE && wait > 0) {
                int department = survey.departments.indexOf(row.department());
                Spell spell = new Spell(row.ticketTime() - midnight, row.ticketTime() + wait - midnight, i);
                for (int group = 0; group < served.length; group++) {
                    if (served[group].get(department)) {
                        waitingFor.get(group).add(spell);
                    }
                }
            }
            if (!row.window().isEmpty() && row.callTime() != LoggedVisit.NONE) {
                int window = survey.windows.indexOf(row.window());
                long until = row.end() == LoggedVisit.NONE ? row.callTime() : row.end();
                servedAt.get(window).add(new Spell(row.callTime() - midnight, until - midnight, i));
            }
        }
        List<Covered> waiting = waitingFor.stream().map(Covered::of).toList();
        for (int window = 0; window < servedAt.size(); window++) {
            addWindow(servedAt.get(window), open, waiting.get(groups.groupOf(window)), groups.groupOf(window));
            callsOf(servedAt.get(window), waiting.get(groups.groupOf(window)), rows, backToBack);
        }
    }

    private static void callsOf(List<Spell> work, Covered waiting, List<LoggedVisit> rows, BackToBack backToBack) {
        for (int i = 0; i + 1 < work.size(); i++) {
            LoggedVisit visit = rows.get(work.get(i).row);
            long from = work.get(i).from;
            long to = work.get(i + 1).from;
            if (visit.end() == LoggedVisit.NONE && to > from && waiting.within(from, to) == to - from) {
                backToBack.calledAgain(visit, to - from);
            }
        }
    }

    private void countDay(List<Interval> sessions) {
        for (int step = 0; step < days.length; step++) {
            long from = step * STEP;
            days[step] +=
                    sessions.stream().anyMatch(run -> from < run.toMillis() && from + STEP > run.fromMillis()) ? 1 : 0;
        }
    }

    private void addWindow(List<Spell> work, List<Interval> sessions, Covered waiting, int group) {
        work.sort(Comparator.comparingLong(Spell::from));
        for (Interval session : sessions) {
            List<Spell> here = work.stream()
                    .filter(spell -> spell.from >= session.fromMillis() && spell.from < session.toMillis())
                    .toList();
            if (here.isEmpty()) {
                continue;
            }
            long since = session.fromMillis();
            for (Spell spell : here) {
                openWhileNobodyWaits(since, spell.from, waiting, group);
                addOpen(spell.from, Math.min(spell.to, session.toMillis()), group);
                since = Math.max(since, spell.to);
            }
            openWhileNobodyWaits(since, session.toMillis(), waiting, group);
        }
    }

    private void openWhileNobodyWaits(long from, long to, Covered waiting, int group) {
        if (to > from && waiting.within(from, to) <= OVERLOOKED_MILLIS) {
            addOpen(from, to, group);
        }
    }

    private void addOpen(long from, long to, int group) {
        for (long at = from; at < to; ) {
            int step = (int) (at / STEP);
            long until = Math.min(to, (step + 1) * STEP);
            open[group][Math.min(step, LogSurvey.STEPS - 1)] += until - at;
            at = until;
        }
    }

    /** Returns the mean number of a group's windows open in each quarter of an hour of the day. */
    double[] openByStep(int group) {
        double[] mean = new double[LogSurvey.STEPS];
        for (int step = 0; step < mean.length; step++) {
            mean[step] = days[step] == 0 ? 0 : open[group][step] / days[step] / STEP;
        }
        return mean;
    }

    /** The time covered by spells, for quick sums. */
    private record Covered(long[] from, long[] to, long[] before) {

        static Covered of(List<Spell> spells) {
            spells.sort(Comparator.comparingLong(Spell::from));
            List<long[]> union = new ArrayList<>();
            for (Spell spell : spells) {
                long[] last = union.isEmpty() ? null : union.get(union.size() - 1);
                if (last != null && spell.from <= last[1]) {
                    last[1] = Math.max(last[1], spell.to);
                } else {
                    union.add(new long[] {spell.from, spell.to});
                }
            }
            long[] from = new long[union.size()];
            long[] to = new long[union.size()];
            long[] before = new long[union.size() + 1];
            for (int i = 0; i < from.length; i++) {
                from[i] = union.get(i)[0];
                to[i] = union.get(i)[1];
                before[i + 1] = before[i] + to[i] - from[i];
            }
            return new Covered(from, to, before);
        }

        long within(long start, long end) {
            return until(end) - until(start);
        }

        private long until(long time) {
            int at = java.util.Arrays.binarySearch(from, time);
            int passed = at >= 0 ? at : -at - 1;
            return passed == 0 ? 0 : before[passed - 1] + Math.min(time, to[passed - 1]) - from[passed - 1];
        }
    }
}
