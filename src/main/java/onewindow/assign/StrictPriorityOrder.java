package onewindow.assign;

import onewindow.hall.CallOrder;
import onewindow.hall.CallReason;
import onewindow.hall.WaitingLines;

/** Calls the class of the best rank first, within it whoever has waited longest. */
final class StrictPriorityOrder implements CallOrder {

    private final int[] rank;

    StrictPriorityOrder(Assignment.StrictPriority priority) {
        rank = priority.ranks().stream().mapToInt(Integer::intValue).toArray();
    }

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
            int ticketRank = rank[lines.visitClass(ticket)];
            if (bestTicket < 0
                    || ticketRank < bestRank
                    || (ticketRank == bestRank && lines.cameBefore(ticket, bestTicket))) {
                best = line;
                bestTicket = ticket;
                bestRank = ticketRank;
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
        return rank[lines.visitClass(ticket)];
    }

    @Override
    public CallReason why(WaitingLines lines, int window, int first, int second, long time) {
        return rank[lines.visitClass(first)] != rank[lines.visitClass(second)]
                ? CallReason.CLASS_RANK
                : LongestWaitOrder.byWait(lines, first, second);
    }

    @Override
    public void reset() {}
}
