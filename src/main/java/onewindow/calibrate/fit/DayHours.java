package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.Interval;

/** When numbers are given and windows call, read off from how tickets and calls spread over the day. */
record DayHours(List<Interval> open, List<Interval> tickets) {

    /** A step with less than this share of the mean step's count is outside the hours. */
    private static final double QUIET = 0.03;

    private static final long STEP = LogSurvey.STEP_MILLIS;

    DayHours {
        open = List.copyOf(open);
        tickets = List.copyOf(tickets);
    }

    /**
     * Reads the hours.
     *
     * @param ticketsByStep tickets in each quarter of an hour of the day
     * @param callsByStep calls likewise, all 0 where the log has none
     */
    static DayHours of(long[] ticketsByStep, long[] callsByStep) {
        List<Interval> tickets = runs(ticketsByStep);
        List<Interval> calls = runs(callsByStep);
        if (calls.isEmpty() || tickets.isEmpty()) {
            return new DayHours(tickets, tickets);
        }
        // Calls after the last number serve those who hold one: the hall closes when it gives no more numbers.
        long close = Math.min(
                tickets.get(tickets.size() - 1).toMillis(),
                calls.get(calls.size() - 1).toMillis());
        List<Interval> open = new ArrayList<>();
        for (Interval run : calls) {
            if (run.fromMillis() < close) {
                open.add(new Interval(run.fromMillis(), Math.min(run.toMillis(), close)));
            }
        }
        Interval last = open.get(open.size() - 1);
        if (last.toMillis() < close) {
            open.set(open.size() - 1, new Interval(last.fromMillis(), close));
        }
        return new DayHours(open, tickets);
    }

    /** The runs of steps that are not quiet; one quiet step alone interrupts nothing. */
    private static List<Interval> runs(long[] counts) {
        long total = 0;
        int used = 0;
        for (long count : counts) {
            total += count;
            used += count > 0 ? 1 : 0;
        }
        double least = used == 0 ? 0 : QUIET * total / used;
        List<Interval> runs = new ArrayList<>();
        int from = -1;
        for (int step = 0; step <= counts.length; step++) {
            boolean busy = step < counts.length && counts[step] > least;
            boolean next = step + 1 < counts.length && counts[step + 1] > least;
            if (busy && from < 0) {
                from = step;
            } else if (!busy && from >= 0 && !next) {
                runs.add(new Interval(from * STEP, step * STEP));
                from = -1;
            }
        }
        return runs;
    }

    /** Returns whether numbers are given at a time of the day. */
    boolean givesNumbersAt(long timeOfDay) {
        return tickets.stream().anyMatch(run -> timeOfDay >= run.fromMillis() && timeOfDay < run.toMillis());
    }
}
