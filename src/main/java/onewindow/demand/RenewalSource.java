package onewindow.demand;

/** Arrivals with independent gaps between two times, the first gap counted from the start. */
final class RenewalSource implements ArrivalSource {

    private final Chance chance;
    private final Traits traits;
    private final Sampler gap;

    private double time;
    private double end;
    private long dayKey;
    private long visitor;

    RenewalSource(Chance chance, Traits traits, Sampler gap) {
        this.chance = chance;
        this.traits = traits;
        this.gap = gap;
    }

    RenewalSource start(long from, long to, long key) {
        time = from;
        end = to;
        dayKey = key;
        visitor = 0;
        return this;
    }

    @Override
    public boolean next(Arrival into) {
        long key = KeyedRandom.key(dayKey, visitor++);
        time += gap.sample(chance.random().at(key, Purpose.GAP));
        if (time >= end) {
            return false;
        }
        into.at((long) (time + 0.5), key);
        traits.draw(into);
        return true;
    }
}
