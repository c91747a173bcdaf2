package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.scenario.Scenario;

/**
 * Driver by the wall clock: the copies of a scenario, each owned by one of a few threads. Callers ask a hall for
 * something and are answered once what was done for it is in the ledger.
 */
public final class LiveHalls implements AutoCloseable {

    private static final long DAY = 86_400_000;
    private static final long STOPS_WITHIN = 10_000;
    private static final int OWNERS_AN_ESTIMATOR = 4;

    private final Scenario scenario;
    private final List<OwnedHall> halls = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Estimator estimator;
    private final Foresight foresight;
    private final long recovered;

    /**
     * What is to run.
     *
     * @param copies number of halls
     * @param simulated whether the scenario's own people act
     * @param seed by which they do
     * @param pace how much faster than the clock the halls run
     * @param owners most threads that work with halls
     */
    public record Plan(Scenario scenario, int copies, boolean simulated, long seed, double pace, int owners) {}

    /**
     * Brings every hall to where the ledger has it, and starts.
     *
     * @param ledger closed by its owner, after this
     * @param wall milliseconds since 1970
     * @throws LedgerDiffers where something else comes of a ledger's commands than was recorded
     */
    public static LiveHalls start(Plan plan, Ledger ledger, LongSupplier wall) throws LedgerFault, LedgerDiffers {
        LiveHalls live = new LiveHalls(plan, ledger, wall);
        live.threads.forEach(Thread::start);
        return live;
    }

    private LiveHalls(Plan plan, Ledger ledger, LongSupplier wall) throws LedgerFault, LedgerDiffers {
        scenario = plan.scenario();
        int count = Math.min(plan.owners(), plan.copies());
        List<List<OwnedHall>> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        long commands = 0;
        for (int copy = 0; copy < plan.copies(); copy++) {
            int index = copy;
            OwnedHall hall = new OwnedHall(
                    copy,
                    () -> new HallDesk(
                            scenario, index, plan.simulated(), plan.seed(), new HallTime(wall, plan.pace(), 0)));
            commands += hall.start(ledger, wall.getAsLong() - DAY);
            halls.add(hall);
            shares.get(copy % count).add(hall);
        }
        recovered = commands;
        for (int i = 0; i < count; i++) {
            Owner owner = new Owner(shares.get(i), ledger, wall);
            owners.add(owner);
            Thread thread = new Thread(owner, "hall-owner-" + (i + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        foresight = new Foresight(plan.seed(), Foresight.REPLICATIONS);
        estimator = new Estimator(
                new Asked(),
                halls.stream().map(OwnedHall::estimates).toList(),
                foresight::from,
                Math.max(1, plan.owners() / OWNERS_AN_ESTIMATOR));
    }

    private final class Asked implements Estimator.Halls {
        @Override
        public CompletableFuture<Answer> ask(int copy, Ask ask) {
            return LiveHalls.this.ask(copy, ask);
        }

        @Override
        public boolean isPressed(int copy) {
            return owners.get(copy % owners.size()).isPressed();
        }
    }

    /** Returns the scenario that the halls run. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the number of halls. */
    public int copies() {
        return halls.size();
    }

    /** Returns how many commands the ledger held at the start. */
    public long recovered() {
        return recovered;
    }

    /**
     * Asks a hall for something.
     *
     * @param copy index of the hall
     * @return the answer; or completed with a {@link HallUnavailable}, after which nothing of it was done
     */
    public CompletableFuture<Answer> ask(int copy, Ask ask) {
        return owners.get(copy % owners.size()).ask(halls.get(copy), ask);
    }

    /** Returns how a hall stands; asks nobody, so that it is answered whatever the hall's owner is at. */
    public Standing standing(int copy) {
        return halls.get(copy).standing();
    }

    /** Returns what has been done in all halls, and what waits. */
    public Workload workload() {
        Workload all = null;
        for (int i = 0; i < owners.size(); i++) {
            Workload one = owners.get(i).workload(threads.get(i).isAlive());
            all = all == null ? one : all.plus(one);
        }
        return all;
    }

    /** Returns how many threads there are to work with the halls. */
    public int owners() {
        return owners.size();
    }

    /** Returns what is estimated of a hall. */
    public HallEstimates estimates(int copy) {
        return halls.get(copy).estimates();
    }

    /** Returns what happens in a hall. */
    public Feed feed(int copy) {
        return halls.get(copy).feed();
    }

    /** Ends what is in hand and stops. */
    @Override
    public void close() {
        foresight.stop();
        estimator.close();
        owners.forEach(Owner::stop);
        for (Thread thread : threads) {
            try {
                thread.join(STOPS_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
