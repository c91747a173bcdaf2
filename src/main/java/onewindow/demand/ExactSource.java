package onewindow.demand;

/** Exactly so many arrivals on a day: independent times by the day's curve, made in ascending order. */
final class ExactSource implements ArrivalSource {

    private final Chance chance;
    private final Traits traits;

    private DayCurve curve;
    private long start;
    private long dayKey;
    private long left;
    private long visitor;
    /** Share of the day that is still to come, from 1 down to 0. */
    private double rest;

    ExactSource(Chance chance, Traits traits) {
        this.chance = chance;
        this.traits = traits;
    }

    ExactSource start(DayCurve dayCurve, long dayStart, long key, long count) {
        curve = dayCurve;
        start = dayStart;
        dayKey = key;
        left = count;
        visitor = 0;
        rest = 1;
        return this;
    }

    /**
     * The earliest of {@code left} uniform times in the rest of the day leaves a share of it distributed as
     * {@code U^(1/left)}.
     */
    @Override
    public boolean next(Arrival into) {
        if (left == 0) {
            return false;
        }
        long key = KeyedRandom.key(dayKey, visitor++);
        rest *= Math.exp(-chance.exponential(key, Purpose.GAP) / left--);
        into.at(start + (long) curve.timeAt(1 - rest), key);
        traits.draw(into);
        return true;
    }
}
