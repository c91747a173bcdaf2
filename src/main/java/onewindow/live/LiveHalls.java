package onewindow.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerBranch;
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

    private final Succession succession;
    private final HallClock clock;
    private final List<OwnedHall> halls = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Answering answering;
    private final Estimator estimator;
    private final Foresight foresight;
    private final Past past;
    private final long recovered;
    private volatile boolean settled;

    /**
     * What is to run.
     *
     * @param copies number of halls
     * @param simulated whether the scenario's own people act
     * @param seed by which they do
     * @param owners most threads that work with halls
     * @param timing by which time; by commands for halls without people of their own alone
     */
    public record Plan(Scenario scenario, int copies, boolean simulated, long seed, int owners, Timing timing) {

        public Plan {
            if (simulated && timing.clock() == HallClock.COMMANDS) {
                throw new IllegalArgumentException("people of the hall's own act by a clock");
            }
        }

        /** Halls of which the nights pass at once. */
        public Plan(
                Scenario scenario, int copies, boolean simulated, long seed, double pace, int owners, HallClock clock) {
            this(scenario, copies, simulated, seed, owners, new Timing(clock, pace));
        }

        /** Halls by the wall clock, of which the nights pass at once. */
        public Plan(Scenario scenario, int copies, boolean simulated, long seed, double pace, int owners) {
            this(scenario, copies, simulated, seed, pace, owners, HallClock.WALL);
        }

        private HallPlan hall(Succession succession, int copy) {
            return new HallPlan(succession, copy, simulated, seed);
        }

        private HallTime time(LongSupplier wall, HallPace running) {
            return timing.time(wall, running, simulated);
        }
    }

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
        succession = Succession.of(ledger.scenarios(), plan.scenario());
        clock = plan.timing().clock();
        past = new Past(
                succession,
                ledger,
                copy -> new HallDesk(
                        plan.hall(succession, copy).past(),
                        new HallTime(() -> 0, plan.timing().pace(), 0)));
        int count = Math.min(plan.owners(), plan.copies());
        List<List<OwnedHall>> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        for (int copy = 0; copy < plan.copies(); copy++) {
            int index = copy;
            HallPace pace = new HallPace(plan.timing().pace());
            OwnedHall hall = new OwnedHall(
                    copy,
                    pace,
                    new Feed(plan.copies()),
                    () -> new HallDesk(plan.hall(succession, index), plan.time(wall, pace)));
            halls.add(hall);
            shares.get(copy % count).add(hall);
        }
        recovered = Recovery.atStart(halls, ledger, wall.getAsLong() - DAY);
        halls.forEach(hall -> hall.beginAt(plan.simulated() ? plan.timing().start() : 0));
        answering = Answering.onThreads();
        for (int i = 0; i < count; i++) {
            Owner owner = new Owner(shares.get(i), ledger, wall, answering);
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
                new IdleShare(),
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

    /**
     * Returns the scenario that the halls run; where another takes over, the one before until the last hall is under
     * the other: what is named by the one is there under the other too, see {@link TakeOver}.
     */
    public Scenario scenario() {
        Scenario wanted = succession.of(succession.wanted());
        if (!settled) {
            for (OwnedHall hall : halls) {
                if (!hall.scenario().sha256().equals(wanted.sha256())) {
                    return hall.scenario();
                }
            }
            settled = true;
        }
        return wanted;
    }

    /** Returns where the time of the halls comes from. */
    public HallClock clock() {
        return clock;
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
     * @return the answer; or completed with a {@link HallUnavailable}, after which nothing of it was done. Where it is
     *     completed otherwise, as by a time-out, what still waits by then is not done
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

    /** Returns how the halls were. */
    public Past past() {
        return past;
    }

    /**
     * Makes a ledger in which a hall has come no further than a command; where its people act by themselves, than all
     * that happened in the millisecond of that command, which hangs together.
     *
     * @param ledger file of the ledger of these halls
     * @param branch file of the new one; there must be nothing
     * @return the number of its last command; empty where the hall has not come that far
     */
    public OptionalLong branch(Path ledger, Path branch, int copy, long sequence) throws LedgerFault, HallUnavailable {
        Optional<Long> until = past.at(copy, sequence, desk -> desk.isSimulated() ? desk.now() : -1L);
        if (until.isEmpty()) {
            return OptionalLong.empty();
        }
        long last = until.get() < 0 ? sequence : Math.max(sequence, past.lastAt(copy, until.get()));
        Optional<LedgerBranch.Parting> parting = past.at(
                copy,
                last,
                desk -> new LedgerBranch.Parting(
                        copy, last, desk.digest(), desk.dayName(), desk.timeName(desk.now()), desk.numbersGiven()));
        if (parting.isPresent()) {
            LedgerBranch.of(ledger, branch, parting.get());
        }
        return parting.isPresent() ? OptionalLong.of(last) : OptionalLong.empty();
    }

    /** Returns how fast a hall runs; for what is asked of it, on its owner's thread. */
    public HallPace pace(int copy) {
        return halls.get(copy).pace();
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
        answering.close();
    }
}
