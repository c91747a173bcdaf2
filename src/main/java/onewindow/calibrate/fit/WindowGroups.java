package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Windows that serve much the same departments, put together from whom each window of a log served. */
final class WindowGroups {

    /** A window serves a department for which it worked at least so often and for this share of its work. */
    private static final int FEWEST_SERVED = 3;

    private static final double LEAST_SHARE = 0.01;
    /** Two windows belong together that have this share of all their departments in common. */
    private static final double ALIKE = 0.6;

    private final List<BitSet> departments = new ArrayList<>();
    private final int[] groupOfWindow;
    /** The first so many groups are not of windows alone; -1 while they are put together. */
    private int together = -1;

    /**
     * Puts together the windows of a log.
     *
     * @param alone windows that are groups of their own
     */
    static WindowGroups of(LogSurvey survey, Set<Integer> alone) {
        List<BitSet> served = new ArrayList<>();
        for (int window = 0; window < survey.windows.size(); window++) {
            served.add(servedBy(survey, window));
        }
        return new WindowGroups(served, alone);
    }

    /** Puts together windows by the departments that each serves; each of those alone stays by itself. */
    WindowGroups(List<BitSet> servedByWindow, Set<Integer> alone) {
        groupOfWindow = new int[servedByWindow.size()];
        for (int window = 0; window < groupOfWindow.length; window++) {
            if (!alone.contains(window)) {
                BitSet served = servedByWindow.get(window);
                int group = mostAlike(served);
                if (group < 0) {
                    group = departments.size();
                    departments.add(new BitSet());
                }
                departments.get(group).or(served);
                groupOfWindow[window] = group;
            }
        }
        together = departments.size();
        for (int window : alone) {
            groupOfWindow[window] = departments.size();
            departments.add((BitSet) servedByWindow.get(window).clone());
        }
    }

    /** Returns the group of windows like these that a window alone would belong to; -1 for none. */
    int wouldBelongTo(int window) {
        return mostAlike(departments.get(groupOfWindow[window]));
    }

    private static BitSet servedBy(LogSurvey survey, int window) {
        Names names = survey.departmentsOf(window);
        long all = 0;
        for (int i = 0; i < names.size(); i++) {
            all += names.countOf(i);
        }
        BitSet served = new BitSet();
        int most = 0;
        for (int i = 0; i < names.size(); i++) {
            most = names.countOf(i) > names.countOf(most) ? i : most;
            if (names.countOf(i) >= FEWEST_SERVED && names.countOf(i) >= LEAST_SHARE * all) {
                served.set(survey.departments.indexOf(names.names().get(i)));
            }
        }
        served.set(survey.departments.indexOf(names.names().get(most)));
        return served;
    }

    private int mostAlike(BitSet served) {
        int best = -1;
        double bestShare = ALIKE;
        for (int group = 0; group < (together < 0 ? departments.size() : together); group++) {
            BitSet both = (BitSet) served.clone();
            both.and(departments.get(group));
            BitSet either = (BitSet) served.clone();
            either.or(departments.get(group));
            double share = (double) both.cardinality() / either.cardinality();
            if (share >= bestShare) {
                best = group;
                bestShare = share;
            }
        }
        return best;
    }

    int size() {
        return departments.size();
    }

    int groupOf(int window) {
        return groupOfWindow[window];
    }

    /** Returns the departments that a group serves. */
    BitSet departmentsOf(int group) {
        return (BitSet) departments.get(group).clone();
    }
}
