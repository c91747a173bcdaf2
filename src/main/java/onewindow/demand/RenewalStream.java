package onewindow.demand;

import onewindow.calendar.HallDay;

/** Renewal arrivals over the ticket hours of each day, from the first to the last. */
final class RenewalStream implements DayStream {

    private final RenewalSource source;
    private final long number;
    private long streamKey;

    RenewalStream(Distribution gap, Traits traits, Chance chance, int number) {
        source = new RenewalSource(chance, traits, chance.sampler(gap));
        this.number = number;
    }

    @Override
    public void start(long replicationKey) {
        streamKey = KeyedRandom.key(replicationKey, number);
    }

    @Override
    public ArrivalSource day(HallDay day) {
        if (day.tickets().isEmpty()) {
            return into -> false;
        }
        long from = day.tickets().get(0).fromMillis();
        long to = day.tickets().get(day.tickets().size() - 1).toMillis();
        return source.start(day.startMillis() + from, day.startMillis() + to, KeyedRandom.key(streamKey, day.index()));
    }
}
