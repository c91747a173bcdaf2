package onewindow.live;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import onewindow.journal.Batch;
import onewindow.scenario.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hall of an owner: its desk, which is made anew from the ledger where need be, and its feed. */
final class OwnedHall {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedHall.class);
    private static final long UNRECOVERED_WAIT = 1000;

    private final int copy;
    private final HallPace pace;
    private final Supplier<HallDesk> fresh;
    private final Feed feed;
    private final HallEstimates estimates = new HallEstimates();
    private volatile Standing standing;
    /** Null before it is recovered. */
    private volatile Scenario scenario;

    private HallDesk desk;
    /** Of the desk; null where that is. */
    private Telling telling;

    /** When its owner looks at it next, whoever asks meanwhile, by the clock. */
    long wakeAt;

    private String trouble = "";
    /** Whether the ledger could not be read as this was to be brought back, so that it is tried again. */
    private boolean unread;
    /** Whether what was due has failed, and has not failed there before. */
    private boolean failedOnce;
    /** Number of the last command before what was due failed; -1 for none. */
    private long failedAfter = -1;

    private List<HallEvent> events = List.of();

    /**
     * Names a hall; it has no desk before it is recovered.
     *
     * @param fresh makes a desk that has not begun
     */
    OwnedHall(int copy, Supplier<HallDesk> fresh) {
        this(copy, new HallPace(1), new Feed(1), fresh);
    }

    /** Names a hall with the pace at which its desks run, and where is told what happens in it. */
    OwnedHall(int copy, HallPace pace, Feed feed, Supplier<HallDesk> fresh) {
        this.copy = copy;
        this.pace = pace;
        this.feed = feed;
        this.fresh = fresh;
        standing = new Standing(copy, "", "", 0, 0, 0, 0);
    }

    /** Returns how the hall stood when something last happened in it; for any thread. */
    Standing standing() {
        return standing;
    }

    /** Returns the scenario by whose rules commands are given; for any thread. */
    Scenario scenario() {
        return scenario;
    }

    /** Says how the hall stands now, for any thread. */
    void stand() {
        scenario = desk == null ? scenario : desk.scenario();
        Standing before = standing;
        standing = desk == null
                ? new Standing(copy, trouble, before.day(), before.sequence(), 0, 0, 0)
                : new Standing(
                        copy,
                        "",
                        desk.day() == null ? "" : desk.dayName(),
                        desk.sequence(),
                        desk.view().waiting(),
                        desk.view().present(),
                        desk.numbersGiven());
    }

    int copy() {
        return copy;
    }

    HallPace pace() {
        return pace;
    }

    /** A hall that has not begun runs at full speed up to a time of the hall. */
    void beginAt(long time) {
        if (desk.sequence() == 0 && time > 0) {
            pace.jump(time);
        }
    }

    HallEstimates estimates() {
        return estimates;
    }

    Feed feed() {
        return feed;
    }

    /** Returns the desk; null where it cannot be recovered. */
    HallDesk desk() {
        return desk;
    }

    /** Returns why there is no desk. */
    String trouble() {
        return trouble;
    }

    long idleMillis() {
        if (desk == null) {
            return UNRECOVERED_WAIT;
        }
        return pace.isJumping() ? 0 : desk.idleMillis();
    }

    /** Lets happen what is due by the clock; returns false where that has failed: there is no desk any more. */
    boolean tick() {
        return tick(HallDesk::tick);
    }

    /** Likewise, before a command that brings a time. */
    boolean tick(long brought) {
        return tick(at -> at.tick(brought));
    }

    private boolean tick(Consumer<HallDesk> due) {
        try {
            due.accept(desk);
            return true;
        } catch (RuntimeException e) {
            fail(e);
            return false;
        }
    }

    /** Where the clock brings the time, people would do again by the same chance what has failed. */
    private void fail(RuntimeException e) {
        long committed = standing.sequence();
        LOG.error("what was due in hall {} after command {} failed", copy + 1, committed, e);
        boolean again = failedAfter == committed && !desk.goesByCommands();
        failedAfter = committed;
        failedOnce = !again;
        trouble = "what is due after command " + committed + " failed"
                + (again ? ", and again once it was brought back there" : "");
        desk = null;
        stand();
    }

    /**
     * Whether there is no desk, and it may be that there is one once the hall is brought to where the ledger has it.
     */
    boolean isToComeBack() {
        return desk == null && (unread || failedOnce);
    }

    /** Adds what was recorded since this was last asked for; returns whether there was anything. */
    boolean gather(Batch.Builder batch) {
        if (desk == null) {
            return false;
        }
        Recorded recorded = desk.takeRecorded();
        events = recorded.events();
        batch.entries().addAll(recorded.entries());
        batch.persons().addAll(recorded.persons());
        batch.visits().addAll(recorded.visits());
        if (!recorded.entries().isEmpty()) {
            batch.marks().add(new Batch.Mark(copy, desk.sequence(), desk.digest()));
        }
        return !recorded.entries().isEmpty() || !recorded.persons().isEmpty();
    }

    void publish() {
        feed.publish(desk, events);
        telling.count(estimates.score());
        estimates.changed(desk.sequence(), events.stream().anyMatch(OwnedHall::isOfTheLine));
        events = List.of();
        stand();
    }

    /** Tells those who listen where the pace has changed. */
    void tellPace() {
        if (desk == null) {
            return;
        }
        pace.holdBy(desk.seats().serving(desk));
        if (pace.takeChanged()) {
            feed.paceChanged(desk, pace);
        }
    }

    /** Somebody has come or was called: those who take tickets will be told anew how long they will wait. */
    private static boolean isOfTheLine(HallEvent event) {
        return event.type().equals("ticket-taken") || event.type().equals("ticket-called");
    }

    HallDesk freshDesk() {
        return fresh.get();
    }

    /**
     * Goes on at a desk that is where the ledger has it. Where that is further than those who listen were told, the
     * word of a commit was lost, and they are told that there is something to look for.
     */
    void workAt(HallDesk recovered) {
        desk = recovered;
        unread = false;
        failedOnce = false;
        if (desk.sequence() > standing.sequence()) {
            feed.missedUpTo(desk.sequence());
        }
        telling = new Telling(desk, estimates);
        desk.tellBy(telling);
    }

    /** There is no desk for now. */
    void leaveDesk() {
        desk = null;
    }

    /** There is no desk any more, since the ledger is not what it says; {@code why} is said to those who ask. */
    void standStill(String why) {
        unread = false;
        failedOnce = false;
        stop(why);
    }

    /** There is no desk until the ledger can be read again. */
    void standUnread(String why) {
        stop(why);
        unread = true;
    }

    private void stop(String why) {
        if (!unread || !why.equals(trouble)) {
            LOG.error("hall {} cannot be recovered: {}", copy + 1, why);
        }
        trouble = why;
        desk = null;
    }
}
