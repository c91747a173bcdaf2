package onewindow.assign;

import onewindow.hall.CallOrder;
import onewindow.hall.CallReason;
import onewindow.hall.WaitingLines;

/** Calls whoever has waited longest. */
final class LongestWaitOrder implements CallOrder {

    @Override
    public int choose(WaitingLines lines, int window, int[] candidates, long time) {
        int best = -1;
        int bestTicket = -1;
        for (int line : candidates) {
            int ticket = lines.first(line);
            if (ticket >= 0 && (bestTicket < 0 || lines.cameBefore(ticket, bestTicket))) {
                best = line;
                bestTicket = ticket;
            }
        }
        return best;
    }

    @Override
    public int wouldChoose(WaitingLines lines, int window, int[] candidates, long time) {
        return choose(lines, window, candidates, time);
    }

    @Override
    public double figure(WaitingLines lines, int window, int ticket, long time) {
        return Double.NaN;
    }

    @Override
    public CallReason why(WaitingLines lines, int window, int first, int second, long time) {
        return byWait(lines, first, second);
    }

    static CallReason byWait(WaitingLines lines, int first, int second) {
        return lines.orderTime(first) == lines.orderTime(second) ? CallReason.LOWER_NUMBER : CallReason.WAITED_LONGER;
    }

    @Override
    public void reset() {}
}
