package onewindow.demand;

import onewindow.calendar.HallDay;

/** Groups that come by a stream of their own, each bringing several people. */
final class BatchStream implements DayStream {

    private final DayStream groups;
    private final BatchSource source;

    BatchStream(DayStream groups, Arrivals.Batches batches, Traits traits, Chance chance) {
        this.groups = groups;
        source = new BatchSource(chance, traits, batches.sizes());
    }

    @Override
    public void start(long replicationKey) {
        groups.start(replicationKey);
    }

    @Override
    public ArrivalSource day(HallDay day) {
        return source.start(groups.day(day));
    }
}
