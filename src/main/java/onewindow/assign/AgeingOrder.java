package onewindow.assign;

import onewindow.hall.CallOrder;
import onewindow.hall.CallReason;
import onewindow.hall.WaitingLines;

/**
 * Calls whoever has the highest score: the head start of the class plus the wait times the speed at which the class
 * ages (a delay-dependent priority as of Kleinrock 1964, with a head start).
 */
final class AgeingOrder implements CallOrder {

    private final long[] headStart;
    private final double[] speed;

    AgeingOrder(Assignment.Ageing ageing) {
        headStart = ageing.headStartMillis().stream().mapToLong(Long::longValue).toArray();
        speed = ageing.speed().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public int choose(WaitingLines lines, int window, int[] candidates, long time) {
        int best = -1;
        int bestTicket = -1;
        double bestScore = 0;
        for (int line : candidates) {
            int ticket = lines.first(line);
            if (ticket < 0) {
                continue;
            }
            double score = score(lines, ticket, time);
            if (bestTicket < 0 || score > bestScore || (score == bestScore && lines.cameBefore(ticket, bestTicket))) {
                best = line;
                bestTicket = ticket;
                bestScore = score;
            }
        }
        return best;
    }

    private double score(WaitingLines lines, int ticket, long time) {
        int visitClass = lines.visitClass(ticket);
        return headStart[visitClass] + (time - lines.orderTime(ticket)) * speed[visitClass];
    }

    @Override
    public int wouldChoose(WaitingLines lines, int window, int[] candidates, long time) {
        return choose(lines, window, candidates, time);
    }

    @Override
    public double figure(WaitingLines lines, int window, int ticket, long time) {
        return score(lines, ticket, time);
    }

    @Override
    public CallReason why(WaitingLines lines, int window, int first, int second, long time) {
        return lines.visitClass(first) == lines.visitClass(second)
                        || score(lines, first, time) == score(lines, second, time)
                ? LongestWaitOrder.byWait(lines, first, second)
                : CallReason.AGED_MORE;
    }

    @Override
    public void reset() {}
}
