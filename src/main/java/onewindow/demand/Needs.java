package onewindow.demand;

/** What a person needs at the windows and how long the person waits for it. Not for more than one thread. */
public final class Needs {

    /** A patience of at least this, over three hundred years, never runs out: nobody resolves on giving up. */
    public static final long ENDLESS_MILLIS = 10_000_000_000_000L;

    private final Chance chance;
    private final Sampler[] service;
    private final Sampler[] patience;
    private final Demand demand;

    /** Prepares the samplers of a scenario. */
    public Needs(Demand demand, Chance chance) {
        this.chance = chance;
        this.demand = demand;
        Sampler[] distinct = demand.serviceTimes().stream().map(chance::sampler).toArray(Sampler[]::new);
        service = demand.serviceOfMatter().stream().map(i -> distinct[i]).toArray(Sampler[]::new);
        patience = demand.patience().stream().map(chance::sampler).toArray(Sampler[]::new);
    }

    /** Returns the service need in milliseconds at a window of normal speed. */
    public long serviceMillis(long key, int matter) {
        return chance.millis(key, Purpose.SERVICE, service[matter]);
    }

    /** Returns the service need after a transfer, in milliseconds. */
    public long transferredServiceMillis(long key, int matter) {
        return chance.millis(key, Purpose.TRANSFER_SERVICE, service[matter]);
    }

    /** Returns whether anybody ever gives up. */
    public boolean anybodyGivesUp() {
        return patience.length > 0;
    }

    /** Returns how long the person waits before giving up, in milliseconds. */
    public long patienceMillis(long key, int visitClass) {
        return chance.millis(key, Purpose.PATIENCE, patience[visitClass]);
    }

    /**
     * Returns a service need that is known to be at least so long, in milliseconds; where none is so long,
     * {@code elapsed} itself.
     */
    public long serviceMillisBeyond(long key, int matter, double elapsed) {
        Distribution service =
                demand.serviceTimes().get(demand.serviceOfMatter().get(matter));
        return chance.millisBeyond(key, Purpose.SERVICE, service, elapsed);
    }

    /** Returns the service need of one into whose service somebody looks at a moment chosen by chance, milliseconds. */
    public long serviceMillisLookedInto(long key, int matter) {
        return chance.millisLookedInto(
                key,
                Purpose.SERVICE,
                demand.serviceTimes().get(demand.serviceOfMatter().get(matter)));
    }

    /**
     * Returns how long a person waits before giving up who has waited so long already, in milliseconds: somebody who
     * has waited longer than anybody would never gives up.
     */
    public long patienceMillisBeyond(long key, int visitClass, long elapsed) {
        Distribution law = demand.patience().get(visitClass);
        double whole = Tail.beyond(law, (double) elapsed, chance.random().at(key, Purpose.PATIENCE));
        return whole < 0 ? ENDLESS_MILLIS : (long) Math.ceil(whole);
    }
}
