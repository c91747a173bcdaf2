package onewindow.demand;

/**
 * Poisson arrivals of one day by inversion of the cumulative rate: exponential gaps in units of expected arrivals.
 *
 * <p>One source makes one layer of the load, the visitors at load levels from {@code low} to {@code high} (1 = the
 * volume as stated). At a lower scale the visitors of a layer are thinned by a level of their own, so a lower load's
 * visitors are among a higher load's.
 */
final class PoissonSource implements ArrivalSource {

    private final Chance chance;
    private final Traits traits;
    private final double low;
    private final double high;
    private final double scale;

    private DayCurve curve;
    private long start;
    private long dayKey;
    private double expected;
    private double perExpected;
    private double reached;
    private long visitor;

    PoissonSource(Chance chance, Traits traits, double low, double high, double scale) {
        this.chance = chance;
        this.traits = traits;
        this.low = low;
        this.high = high;
        this.scale = scale;
    }

    /** Starts a day whose volume at scale 1 is {@code mean}. */
    PoissonSource start(DayCurve dayCurve, long dayStart, long key, double mean) {
        curve = dayCurve;
        start = dayStart;
        dayKey = KeyedRandom.key(key, Double.doubleToLongBits(low));
        expected = mean * (high - low);
        perExpected = 1 / expected;
        reached = 0;
        visitor = 0;
        return this;
    }

    @Override
    public boolean next(Arrival into) {
        while (true) {
            long key = KeyedRandom.key(dayKey, visitor++);
            reached += chance.exponential(key, Purpose.GAP);
            if (reached >= expected) {
                return false;
            }
            if (high <= scale || low + (high - low) * chance.uniform(key, Purpose.LEVEL) < scale) {
                into.at(start + (long) curve.timeAt(reached * perExpected), key);
                traits.draw(into);
                return true;
            }
        }
    }
}
