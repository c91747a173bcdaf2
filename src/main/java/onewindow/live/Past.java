package onewindow.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import onewindow.journal.Batch;
import onewindow.journal.Entry;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.journal.Op;
import onewindow.live.HallUnavailable.Reason;

/**
 * The past of halls, as far as it is in the ledger: a hall is brought to where it was after a command, at a desk that
 * is nobody else's, on the thread of whoever asks. Few may at a time. Where somebody has looked the desk is kept for a
 * while, so that going on from there is quick; going back begins anew. For any number of threads.
 */
public final class Past {

    private static final int AT_ONCE = 2;
    private static final int KEPT = 6;
    private static final int MOST_WAITING = 32;
    private static final long LONGEST_WAIT = 10;
    private static final int KEPT_FIGURES = 200;
    private static final long MINUTE = 60_000;

    private final Succession succession;
    private final Ledger ledger;
    private final Map<String, HallFigures> measured = new LinkedHashMap<>();
    private final Function<Integer, HallDesk> fresh;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /** Each holds one who looks or waits to: threads that answer others are not to be used up by them. */
    private final Semaphore door = new Semaphore(AT_ONCE + MOST_WAITING);
    /** The one that was used last stands last. */
    private final List<PastHall> kept = new ArrayList<>();

    /**
     * A command that was given.
     *
     * @param arguments by their names, such as the key of a matter or the number of a ticket
     */
    public record Given(Entry entry, Map<String, Object> arguments) {}

    /** Sees commands one by one. */
    @FunctionalInterface
    public interface Step {
        /**
         * A command was given.
         *
         * @param desk as it is after it; not to be kept
         * @param events what has happened by it
         * @return whether to go on
         */
        boolean taken(HallDesk desk, Given given, List<HallEvent> events);
    }

    /**
     * Prepares to look back.
     *
     * @param succession the scenarios of the ledger
     * @param fresh makes a desk for the hall of an index, whose own people do not act
     */
    Past(Succession succession, Ledger ledger, Function<Integer, HallDesk> fresh) {
        this.succession = succession;
        this.ledger = ledger;
        this.fresh = fresh;
    }

    /**
     * Sees a hall as it was just after a command.
     *
     * @param seeing what is made of the desk, which is not to be kept
     * @return empty where the ledger does not reach so far
     */
    public <T> Optional<T> at(int copy, long sequence, Function<HallDesk, T> seeing) throws HallUnavailable {
        return looking(
                copy,
                sequence,
                (hall, now) -> hall.goOnTo(sequence, now) ? Optional.of(seeing.apply(hall.desk())) : Optional.empty());
    }

    /**
     * Sees the commands of a hall in order.
     *
     * @param after the number of the command after which to begin; 0 for the first
     */
    public void follow(int copy, long after, Step step) throws HallUnavailable {
        looking(copy, after, (hall, now) -> {
            if (hall.goOnTo(after, now)) {
                hall.goOn(now, step);
            }
            return Optional.empty();
        });
    }

    /** Returns the number of a hall's last command up to and with a hall time, 0 for none. */
    public long lastAt(int copy, long time) throws HallUnavailable {
        return reading(now -> now.lastAt(copy, time));
    }

    /** Returns the commands by which the days of a hall began; those of a warm-up too. */
    public List<Entry> days(int copy) throws HallUnavailable {
        return reading(now -> now.of(copy, Op.START_DAY));
    }

    /** Returns the visits of a hall's day that have ended, by their numbers; day by its name. */
    public List<Batch.Visit> visits(int copy, String day) throws HallUnavailable {
        return reading(now -> now.visits(copy, day));
    }

    /**
     * Returns the figures of days of a hall, by the definitions of a run. Those of days that are over are kept, those
     * of a running day for a minute as long as nothing happens.
     *
     * @param now the time of the hall
     */
    public HallFigures figures(HallFigures.Wanted wanted, long now) throws HallUnavailable {
        long last = lastAt(wanted.copy(), Long.MAX_VALUE);
        HallFigures known = knownFigures(wanted.toString(), wanted + " " + last + " " + now / MINUTE);
        if (known != null) {
            return known;
        }
        enter();
        try {
            HallFigures made = reading(open -> MeasuredDays.of(succession, open, wanted, firstThatCounts(wanted), now));
            synchronized (measured) {
                measured.put(made.over() ? wanted.toString() : wanted + " " + last + " " + now / MINUTE, made);
                if (measured.size() > KEPT_FIGURES) {
                    measured.remove(measured.keySet().iterator().next());
                }
            }
            return made;
        } finally {
            leave();
        }
    }

    private HallFigures knownFigures(String over, String running) {
        synchronized (measured) {
            return measured.getOrDefault(over, measured.get(running));
        }
    }

    /** Without cases nothing carries over from one day to the next that is measured. */
    private long firstThatCounts(HallFigures.Wanted wanted) throws LedgerFault {
        if (succession.wanted() > 1 || succession.first().cases().isPresent()) {
            return 0;
        }
        try (Ledger now = ledger.beside()) {
            for (Entry start : now.of(wanted.copy(), Op.START_DAY)) {
                if (start.command().a() >= wanted.firstDay()) {
                    return start.sequence() - 1;
                }
            }
        }
        return 0;
    }

    private interface Reading<T> {
        T of(Ledger now) throws LedgerFault, LedgerDiffers;
    }

    private interface Looking<T> {
        Optional<T> at(PastHall hall, Ledger now) throws LedgerFault, LedgerDiffers;
    }

    private <T> T reading(Reading<T> reading) throws HallUnavailable {
        try (Ledger now = ledger.beside()) {
            return reading.of(now);
        } catch (LedgerFault | LedgerDiffers e) {
            throw new HallUnavailable(Reason.PAST_NOT_READ, e.getMessage());
        }
    }

    private <T> Optional<T> looking(int copy, long sequence, Looking<T> looking) throws HallUnavailable {
        enter();
        try {
            PastHall hall = take(copy, sequence);
            Optional<T> seen = reading(now -> looking.at(hall, now));
            keep(hall);
            return seen;
        } finally {
            leave();
        }
    }

    private void enter() throws HallUnavailable {
        if (!door.tryAcquire()) {
            throw new HallUnavailable(Reason.PAST_BUSY, MOST_WAITING + " wait to look into the past already");
        }
        boolean entered = false;
        try {
            entered = places.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!entered) {
            door.release();
            throw new HallUnavailable(Reason.PAST_BUSY, AT_ONCE + " look into the past already");
        }
    }

    private void leave() {
        places.release();
        door.release();
    }

    /** Takes the desk that is nearest before a command, or a new one. */
    private PastHall take(int copy, long sequence) {
        synchronized (kept) {
            PastHall nearest = null;
            for (PastHall each : kept) {
                if (each.desk().copy() == copy
                        && each.sequence() <= sequence
                        && (nearest == null || each.sequence() > nearest.sequence())) {
                    nearest = each;
                }
            }
            kept.remove(nearest);
            return nearest != null ? nearest : new PastHall(fresh.apply(copy));
        }
    }

    /** One that failed is not kept. */
    private void keep(PastHall hall) {
        synchronized (kept) {
            kept.add(hall);
            if (kept.size() > KEPT) {
                kept.remove(0);
            }
        }
    }
}
