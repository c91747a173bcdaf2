package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.people.HallEvents.Outage;

/** When which outage lasts, day by day; those that come again and again are drawn in time while the hall is open. */
final class OutagePlan {

    private static final long OUTAGES = 0x4F555447;
    private static final long DAY_MILLIS = 86_400_000;
    private static final long FOR_THE_DAY = Long.MAX_VALUE;

    /** The number of an outage that is known to last already. */
    private static final int UNDER_WAY = -1;

    /**
     * An outage of one day, milliseconds since the start of the horizon.
     *
     * @param toMillis {@link Long#MAX_VALUE} where it outlasts the day
     */
    record Span(int event, long fromMillis, long toMillis) {}

    private final List<Outage> outages;
    private final List<HallDay> days;
    private final Chance chance;
    private final List<Sampler> gaps = new ArrayList<>();
    private final List<Sampler> lengths = new ArrayList<>();
    /** For each day of the horizon how long the hall has been open before it. */
    private final long[] openBefore;

    private final long[] from;
    private final long[] to;
    private final int[] drawn;
    private long replicationKey;

    OutagePlan(List<Outage> outages, List<HallDay> days, Chance chance) {
        this.outages = outages;
        this.days = days;
        this.chance = chance;
        for (Outage outage : outages) {
            gaps.add(outage.when() instanceof HallEvents.Every every ? chance.sampler(every.workingTime()) : null);
            lengths.add(chance.sampler(outage.length()));
        }
        openBefore = new long[days.size() + 1];
        for (int d = 0; d < days.size(); d++) {
            openBefore[d + 1] = openBefore[d]
                    + days.get(d).open().stream()
                            .mapToLong(Interval::lengthMillis)
                            .sum();
        }
        from = new long[outages.size()];
        to = new long[outages.size()];
        drawn = new int[outages.size()];
    }

    List<Outage> outages() {
        return outages;
    }

    /** Starts a replication; days must then be asked for in ascending order. */
    void startReplication(long key) {
        replicationKey = KeyedRandom.key(key, OUTAGES);
        for (int event = 0; event < from.length; event++) {
            to[event] = 0;
            drawn[event] = 0;
            if (gaps.get(event) != null) {
                drawNext(event);
            }
        }
    }

    /** Returns the outages of a day; a day of a warm-up has none. */
    List<Span> on(HallDay day) {
        List<Span> spans = new ArrayList<>();
        if (outages.isEmpty() || days.get(day.index()).startMillis() != day.startMillis()) {
            return spans;
        }
        for (int event = 0; event < outages.size(); event++) {
            if (outages.get(event).when() instanceof HallEvents.At at) {
                once(event, at.timeMillis(), day, spans);
            } else {
                again(event, day, spans);
            }
        }
        return spans;
    }

    /**
     * Returns the outages of a day of which it is known what has happened up to now: of those that come again and again
     * the ones that last now, and those that are still to begin.
     */
    List<Span> on(HallDay day, HallState state) {
        long now = state.timeMillis();
        List<Span> spans = new ArrayList<>();
        for (Span span : on(day)) {
            boolean again = gaps.get(span.event()) != null;
            boolean down = state.outages().stream().anyMatch(known -> known.event() == span.event());
            if (!again || (span.fromMillis() >= now && !down)) {
                spans.add(span);
            }
        }
        for (HallState.Down known : state.outages()) {
            long key = KeyedRandom.key(KeyedRandom.key(replicationKey, known.event()), UNDER_WAY);
            long length = chance.millisBeyond(
                    key, Purpose.OUTAGE_LENGTH, outages.get(known.event()).length(), (double) (now - known.since()));
            spans.add(new Span(known.event(), known.since(), known.since() + Math.max(1, length)));
        }
        return spans;
    }

    private void once(int event, long begins, HallDay day, List<Span> spans) {
        long ends = begins + Math.max(1, length(event, 0));
        long dayEnds = day.startMillis() + Math.max(DAY_MILLIS, day.lastCloseMillis());
        if (begins < dayEnds && ends > day.startMillis()) {
            spans.add(new Span(event, Math.max(begins, day.startMillis()), ends > dayEnds ? FOR_THE_DAY : ends));
        }
    }

    private void again(int event, HallDay day, List<Span> spans) {
        long opens = openBefore[day.index()];
        long closes = openBefore[day.index() + 1];
        while (to[event] <= opens) {
            drawNext(event);
        }
        while (from[event] < closes) {
            long begins = day.startMillis() + timeOfDay(day, Math.max(from[event], opens) - opens, false);
            if (to[event] > closes) {
                spans.add(new Span(event, begins, FOR_THE_DAY));
                return;
            }
            spans.add(new Span(event, begins, day.startMillis() + timeOfDay(day, to[event] - opens, true)));
            drawNext(event);
        }
    }

    private void drawNext(int event) {
        long key = KeyedRandom.key(KeyedRandom.key(replicationKey, event), drawn[event]);
        from[event] = to[event] + Math.max(1, chance.millis(key, Purpose.OUTAGE_GAP, gaps.get(event)));
        to[event] = from[event] + Math.max(1, length(event, drawn[event]));
        drawn[event]++;
    }

    private long length(int event, int number) {
        long key = KeyedRandom.key(KeyedRandom.key(replicationKey, event), number);
        return chance.millis(key, Purpose.OUTAGE_LENGTH, lengths.get(event));
    }

    /** Returns the time of the day at which the hall has been open so long; at a break its start, or its end. */
    private static long timeOfDay(HallDay day, long open, boolean beforeBreak) {
        long left = open;
        for (Interval hours : day.open()) {
            if (left < hours.lengthMillis() || (beforeBreak && left == hours.lengthMillis())) {
                return hours.fromMillis() + left;
            }
            left -= hours.lengthMillis();
        }
        return day.lastCloseMillis();
    }
}
