package onewindow.demand;

import java.util.List;
import onewindow.calendar.HallDay;

/** Arrivals at recorded times, the same in every replication; what the record does not say is drawn. */
final class TraceStream implements DayStream {

    private static final long MILLIS_A_DAY = 86_400_000;

    private final List<Arrivals.Row> rows;
    private final Traits traits;
    private final boolean continuous;
    private final long number;
    private long streamKey;

    TraceStream(Arrivals.Trace trace, Traits traits, boolean continuous, int number) {
        rows = trace.rows();
        this.traits = traits;
        this.continuous = continuous;
        this.number = number;
    }

    @Override
    public void start(long replicationKey) {
        streamKey = KeyedRandom.key(replicationKey, number);
    }

    @Override
    public ArrivalSource day(HallDay day) {
        long end = continuous ? Long.MAX_VALUE : day.startMillis() + MILLIS_A_DAY;
        ListSource list = new ListSource();
        for (int i = 0; i < rows.size(); i++) {
            Arrivals.Row row = rows.get(i);
            if (row.timeMillis() >= day.startMillis() && row.timeMillis() < end) {
                list.add(arrival(row, KeyedRandom.key(streamKey, i)));
            }
        }
        return list.sorted();
    }

    private Arrival arrival(Arrivals.Row row, long key) {
        Arrival arrival = new Arrival();
        arrival.at(row.timeMillis(), key);
        traits.draw(arrival);
        if (row.matter() >= 0) {
            arrival.matter = row.matter();
        }
        if (row.visitClass() >= 0) {
            arrival.visitClass = row.visitClass();
        }
        arrival.serviceMillis = row.serviceMillis();
        return arrival;
    }
}
