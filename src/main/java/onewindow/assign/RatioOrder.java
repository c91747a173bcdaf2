package onewindow.assign;

import java.util.Arrays;
import onewindow.hall.CallOrder;
import onewindow.hall.CallReason;
import onewindow.hall.WaitingLines;

/**
 * Lets the classes take turns by weight, spread evenly (smooth weighted round robin): at each call every class that has
 * somebody waiting earns its weight, the one with the most credit is called and pays what all of them earned. A class
 * with nobody waiting earns nothing.
 */
final class RatioOrder implements CallOrder {

    private final int[] weight;
    private final long[] credit;
    /** For each class the line whose first ticket came first, during one choice; -1 = nobody waits. */
    private final int[] lineOfClass;

    RatioOrder(Assignment.Ratio ratio) {
        weight = ratio.weights().stream().mapToInt(Integer::intValue).toArray();
        credit = new long[weight.length];
        lineOfClass = new int[weight.length];
    }

    @Override
    public int choose(WaitingLines lines, int window, int[] candidates, long time) {
        int best = turn(lines, candidates);
        if (best < 0) {
            return -1;
        }
        long earned = 0;
        for (int c = 0; c < weight.length; c++) {
            if (lineOfClass[c] >= 0) {
                credit[c] += weight[c];
                earned += weight[c];
            }
        }
        credit[best] -= earned;
        return lineOfClass[best];
    }

    @Override
    public int wouldChoose(WaitingLines lines, int window, int[] candidates, long time) {
        int best = turn(lines, candidates);
        return best < 0 ? -1 : lineOfClass[best];
    }

    /** Returns the class whose turn it is, -1 where nobody waits; finds the line of each that has somebody waiting. */
    private int turn(WaitingLines lines, int[] candidates) {
        Arrays.fill(lineOfClass, -1);
        for (int line : candidates) {
            int ticket = lines.first(line);
            if (ticket < 0) {
                continue;
            }
            int visitClass = lines.visitClass(ticket);
            int other = lineOfClass[visitClass];
            if (other < 0 || lines.cameBefore(ticket, lines.first(other))) {
                lineOfClass[visitClass] = line;
            }
        }
        int best = -1;
        for (int c = 0; c < weight.length; c++) {
            if (lineOfClass[c] >= 0 && (best < 0 || credit[c] + weight[c] > credit[best] + weight[best])) {
                best = c;
            }
        }
        return best;
    }

    /** The credit of the ticket's class with what it earns at this call. */
    @Override
    public double figure(WaitingLines lines, int window, int ticket, long time) {
        int visitClass = lines.visitClass(ticket);
        return credit[visitClass] + weight[visitClass];
    }

    @Override
    public CallReason why(WaitingLines lines, int window, int first, int second, long time) {
        return lines.visitClass(first) == lines.visitClass(second)
                ? LongestWaitOrder.byWait(lines, first, second)
                : CallReason.CLASS_TURN;
    }

    @Override
    public void reset() {
        Arrays.fill(credit, 0);
    }
}
