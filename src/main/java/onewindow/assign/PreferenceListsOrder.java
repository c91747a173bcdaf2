package onewindow.assign;

import onewindow.hall.CallOrder;
import onewindow.hall.CallReason;
import onewindow.hall.WaitingLines;

/**
 * Calls for the matters that the window prefers, in the order of its list; within a rank whoever has waited longest.
 */
final class PreferenceListsOrder implements CallOrder {

    @Override
    public int choose(WaitingLines lines, int window, int[] candidates, long time) {
        int best = -1;
        int bestTicket = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int line : candidates) {
            int ticket = lines.first(line);
            if (ticket < 0) {
                continue;
            }
            int rank = lines.preference(window, ticket);
            if (bestTicket < 0 || rank < bestRank || (rank == bestRank && lines.cameBefore(ticket, bestTicket))) {
                best = line;
                bestTicket = ticket;
                bestRank = rank;
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
        return lines.preference(window, ticket);
    }

    @Override
    public CallReason why(WaitingLines lines, int window, int first, int second, long time) {
        return lines.preference(window, first) != lines.preference(window, second)
                ? CallReason.PREFERRED_MATTER
                : LongestWaitOrder.byWait(lines, first, second);
    }

    @Override
    public void reset() {}
}
