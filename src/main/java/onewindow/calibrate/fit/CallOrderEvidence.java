package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.List;
import onewindow.calibrate.log.LoggedVisit;

/**
 * In which order waiting people are called, read off from who was called while whom else waited for the same
 * department.
 */
final class CallOrderEvidence {

    /** A class comes before another that is called in less than this share of the calls while both wait. */
    private static final double HARDLY_EVER = 0.05;

    /** Calls while both wait that are needed to tell. */
    private static final int FEWEST_CALLS = 30;

    /** Times of a log may be a little off: a call is not out of turn by so little. */
    private static final long SLACK_MILLIS = 60_000;

    private final int classes;
    /** Calls of the first class while somebody of the second waited. */
    private final long[][] whileWaiting;
    /** Of these, those by which somebody of the second class was overtaken. */
    private final long[][] overtaking;

    CallOrderEvidence(int classes) {
        this.classes = classes;
        whileWaiting = new long[classes][classes];
        overtaking = new long[classes][classes];
    }

    private record Stay(long taken, long until, int visitClass, boolean called) {}

    /** Adds the rows of a day, by the time of the ticket. */
    void add(List<LoggedVisit> rows, LogSurvey survey) {
        List<List<Stay>> byDepartment = new ArrayList<>();
        for (int i = 0; i < survey.departments.size(); i++) {
            byDepartment.add(new ArrayList<>());
        }
        for (LoggedVisit row : rows) {
            long wait = row.waitMillis();
            if (wait != LoggedVisit.NONE) {
                byDepartment
                        .get(survey.departments.indexOf(row.department()))
                        .add(new Stay(
                                row.ticketTime(),
                                row.ticketTime() + wait,
                                survey.classes.indexOf(row.visitClass()),
                                row.callTime() != LoggedVisit.NONE));
            }
        }
        byDepartment.forEach(this::addLine);
    }

    private void addLine(List<Stay> line) {
        List<Stay> calls = new ArrayList<>(line);
        calls.removeIf(stay -> !stay.called);
        calls.sort(java.util.Comparator.comparingLong(Stay::until));
        List<Stay> waiting = new ArrayList<>();
        int next = 0;
        for (Stay call : calls) {
            while (next < line.size() && line.get(next).taken <= call.until) {
                waiting.add(line.get(next++));
            }
            waiting.remove(call);
            waiting.removeIf(stay -> stay.until <= call.until);
            count(call, waiting);
        }
    }

    private void count(Stay call, List<Stay> waiting) {
        boolean[] there = new boolean[classes];
        boolean[] earlier = new boolean[classes];
        for (Stay other : waiting) {
            there[other.visitClass] = true;
            earlier[other.visitClass] |= other.taken < call.taken - SLACK_MILLIS;
        }
        for (int other = 0; other < classes; other++) {
            whileWaiting[call.visitClass][other] += there[other] ? 1 : 0;
            overtaking[call.visitClass][other] += earlier[other] ? 1 : 0;
        }
    }

    /** Returns whether one class is called before another whoever came first. */
    boolean comesBefore(int first, int second) {
        long ofFirst = whileWaiting[first][second];
        long ofSecond = whileWaiting[second][first];
        return ofFirst + ofSecond >= FEWEST_CALLS
                && overtaking[first][second] > 0
                && ofSecond < HARDLY_EVER * (ofFirst + ofSecond);
    }

    /** Returns the rank of each class, 0 for those that are called first; all 0 where nobody comes before others. */
    int[] ranks() {
        int[] ranks = new int[classes];
        for (int round = 0; round < classes; round++) {
            for (int first = 0; first < classes; first++) {
                for (int second = 0; second < classes; second++) {
                    if (first != second && comesBefore(first, second) && !comesBefore(second, first)) {
                        ranks[second] = Math.min(classes, Math.max(ranks[second], ranks[first] + 1));
                    }
                }
            }
        }
        return ranks;
    }

    /** Returns the share of calls within a class by which somebody who came earlier was overtaken. */
    double outOfTurn() {
        long calls = 0;
        long out = 0;
        for (int i = 0; i < classes; i++) {
            calls += whileWaiting[i][i];
            out += overtaking[i][i];
        }
        return calls == 0 ? 0 : (double) out / calls;
    }
}
