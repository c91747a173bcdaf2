package onewindow.replay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import onewindow.replay.ReplayResult.LeadIn;
import onewindow.scenario.Scenario;

/**
 * Plays scripts against a service in an open loop: each command has a time at which it is to be sent, whatever became
 * of the others, and goes then, or as soon as the answers that it needs are in. One thread does everything.
 */
public final class Player implements AutoCloseable {

    /** With so many due and not answered, nothing more is taken: they are late enough. */
    private static final int MOST_WAITING = 200_000;

    private static final long FLUSH_EVERY = 1_000_000_000L;
    private static final long RECONNECT_EVERY = 100_000_000L;
    private static final long MILLISECOND = 1_000_000;
    private static final long LONGEST_PAUSE = 20 * MILLISECOND;
    /** Where less is left than this, a pause would end too late. */
    private static final long SHORT_PAUSE = 200_000;

    private static final int MOST_AT_ONCE = 256;
    /** At the fastest pace, how many commands a connection are taken that have no answer: most wait for others. */
    private static final long AHEAD = 16;

    private static final int MOST_ATTEMPTS = 1_000;
    private static final int UNAVAILABLE = 503;
    private static final int UNAUTHORIZED = 401;
    /** A lead-in of which nothing is answered for so long has failed. */
    private static final long SILENCE = 60_000_000_000L;
    /** Where the service goes so long before the replay is stopped, it has gone by itself. */
    private static final long STOPS_WITHIN = 1_000_000_000L;

    private final Supplier<Target> targets;
    private final Scenario scenario;
    private final String run;
    private Target target;
    private Requests requests;
    private final Settings settings;
    private final IntervalLog log;
    private final BooleanSupplier stop;
    private final Selector selector;
    private final List<Connection> all = new ArrayList<>();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final ArrayDeque<Call> ready = new ArrayDeque<>();
    private final Retries again = new Retries();

    private final List<HallActors> halls = new ArrayList<>();
    private final Schedule schedule;
    private final Displays displays;
    private Tally tally = new Tally(IntervalLog.none());

    /** Whether commands are sent as fast as answers come in, and not at times of their own. */
    private boolean hurries;

    private long nextFlush;
    private long nextConnect;
    private long downSince;
    /** Why there is no service any more; null while there is one. */
    private IOException gone;

    private long goneSince;

    /**
     * How it is played.
     *
     * @param connections of commands, at least 1
     * @param inOrder whether each command of a hall waits for the answer to the one before
     * @param displays streams of events that are read beside
     * @param survives whether the service may go away and come again; commands are repeated then
     */
    public record Settings(int connections, boolean inOrder, int displays, boolean survives) {}

    /**
     * Connects to a service.
     *
     * @param targets says where the service is, anew after each time that it was away
     * @param scripts one for each of its halls, from the first
     * @param stop ends whatever is played soon
     */
    public Player(
            Supplier<Target> targets,
            Scenario scenario,
            List<Script> scripts,
            Settings settings,
            IntervalLog log,
            BooleanSupplier stop)
            throws IOException {
        this.targets = targets;
        this.scenario = scenario;
        this.settings = settings;
        this.log = log;
        this.stop = stop;
        run = settings.survives ? Long.toString(System.nanoTime(), 36) : "";
        aim();
        selector = Selector.open();
        Premises hall = Premises.of(scenario);
        for (int i = 0; i < scripts.size(); i++) {
            halls.add(new HallActors(scripts.get(i), hall, i + 1, settings.inOrder));
        }
        schedule = new Schedule(halls);
        displays = new Displays(target, selector, settings.displays, scripts.size());
        for (int i = 0; i < settings.connections; i++) {
            connect();
        }
        displays.open();
    }

    private void aim() {
        Target now = targets.get();
        if (!now.equals(target)) {
            target = now;
            requests = new Requests(scenario, target.host(), target.token(), target.bringTime(), run);
        }
    }

    private void connect() throws IOException {
        Connection made = Connection.open(target.address(), selector);
        all.add(made);
        idle.push(made);
    }

    /**
     * Plays the beginning of the scripts as fast as answers come in, until all of these are; nothing of it is timed.
     *
     * @param millis of the scenario, from its first command
     */
    public LeadIn lead(long millis) throws IOException {
        long end = schedule.nextTime() + millis;
        long start = System.nanoTime();
        long heard = start;
        hurries = true;
        long answered = 0;
        while ((tally.waiting() > 0 || schedule.nextTime() < end) && !stop.getAsBoolean()) {
            long now = System.nanoTime();
            boolean waits = takeNext(end, now);
            send();
            select(waits ? LONGEST_PAUSE : 0);
            if (tally.answered > answered) {
                answered = tally.answered;
                heard = now;
            } else if (now - heard > SILENCE) {
                throw new IOException("the service has not answered for a minute");
            }
        }
        double led = isStopped() ? schedule.hours() * 3600 : millis / 1000.0;
        schedule.startAt(end);
        return new LeadIn(
                led,
                (System.nanoTime() - start) / 1e9,
                tally.answered,
                tally.outcomes.otherwise(),
                tally.outcomes.errors(),
                tally.overlapping);
    }

    /** Begins to count and to time anew, and to write the log. */
    void startMeasuring() {
        tally = new Tally(log);
        displays.startMeasuring();
    }

    /**
     * Plays on.
     *
     * @param pace when commands are to be sent
     * @param untilNanos when to stop taking more from the scripts, by the clock
     * @return whether there is more in the scripts
     */
    boolean play(Pace pace, long untilNanos) throws IOException {
        hurries = pace instanceof Pace.Fastest;
        while (!stop.getAsBoolean()) {
            long now = System.nanoTime();
            if (now >= untilNanos) {
                return true;
            }
            boolean waits = hurries ? takeNext(Long.MAX_VALUE, now) : takeDue(pace, now);
            send();
            if (schedule.next() == null && tally.waiting() == 0 && isOver()) {
                return false;
            }
            select(waits ? pause(pace, now) : 0);
            flush(now);
        }
        return true;
    }

    /** Waits for the answers that are still due, at most so long. */
    void settle(long nanos) throws IOException {
        long end = System.nanoTime() + nanos;
        while (tally.waiting() > 0 && System.nanoTime() < end && !stop.getAsBoolean()) {
            send();
            select(MILLISECOND);
        }
    }

    boolean isOver() {
        for (HallActors hall : halls) {
            if (!hall.isOver()) {
                return false;
            }
        }
        return true;
    }

    /** Takes what is due from the scripts; returns whether nothing more is due now. */
    private boolean takeDue(Pace pace, long now) {
        for (int taken = 0; taken < MOST_AT_ONCE; taken++) {
            HallActors hall = schedule.next();
            if (hall == null || tally.waiting() > MOST_WAITING) {
                return true;
            }
            long intended = schedule.nextAt(pace, tally.due);
            if (intended > now) {
                return true;
            }
            tally.noteLag((now - intended) / 1000);
            pass(hall, intended);
        }
        return false;
    }

    /** Takes from the scripts what comes before a time and for which there is room; returns whether that was all. */
    private boolean takeNext(long before, long now) {
        for (int taken = 0; taken < MOST_AT_ONCE; taken++) {
            HallActors hall = schedule.next();
            if (hall == null || hall.nextTime() >= before || tally.waiting() >= AHEAD * settings.connections) {
                return true;
            }
            if (hall.isHeld() || hall.isAhead()) {
                // It comes again with the answer.
                schedule.leave();
            } else {
                pass(hall, now);
            }
        }
        return false;
    }

    private void pass(HallActors hall, long intended) {
        tally.due++;
        tally.overlapping += hall.isBusy() ? 1 : 0;
        schedule.pass(intended);
        takeFrom(hall);
    }

    private void takeFrom(HallActors hall) {
        while (hall.canTake()) {
            Call call = hall.take(hurries);
            if (call.waitsFor == 0) {
                call.ready = call.intended;
                ready.add(call);
            }
        }
    }

    /** Returns how long nothing is due, nanoseconds. */
    private long pause(Pace pace, long now) {
        return schedule.next() == null || pace instanceof Pace.Fastest || tally.waiting() > MOST_WAITING
                ? LONGEST_PAUSE
                : Math.min(LONGEST_PAUSE, schedule.nextAt(pace, tally.due) - now);
    }

    private void send() throws IOException {
        for (Call call = again.due(System.nanoTime()); call != null; call = again.due(System.nanoTime())) {
            ready.addFirst(call);
        }
        while (!ready.isEmpty() && !idle.isEmpty()) {
            Call call = ready.poll();
            if (call.hall.takeInHand(call)) {
                call.sent = System.nanoTime();
                conclude(call, 0, call.sent);
                continue;
            }
            Connection connection = idle.pop();
            connection.call = call;
            call.sent = System.nanoTime();
            call.attempts++;
            try {
                connection.send(requests.of(call));
            } catch (IOException e) {
                broken(connection, e);
            }
        }
        boolean fewer = settings.survives && all.size() < settings.connections;
        if ((fewer || displays.areAway()) && System.nanoTime() >= nextConnect) {
            reconnect();
        }
    }

    private void reconnect() {
        nextConnect = System.nanoTime() + RECONNECT_EVERY;
        try {
            aim();
            while (all.size() < settings.connections) {
                connect();
            }
            displays.openAgain(target);
        } catch (IOException e) {
            // It is still away; the next commands show it where it is not to come again.
        }
    }

    /** Reads what there is to read; waits for it where nothing is due for so long, nanoseconds. */
    private void select(long nanos) throws IOException {
        if (gone != null && System.nanoTime() > goneSince + STOPS_WITHIN) {
            throw new IOException("the service is gone: " + gone.getMessage(), gone);
        }
        if (nanos >= MILLISECOND) {
            selector.select(nanos / MILLISECOND);
        } else {
            if (nanos >= SHORT_PAUSE) {
                // The service needs the processor more than somebody who only looks at the clock.
                LockSupport.parkNanos(SHORT_PAUSE / 2);
            }
            selector.selectNow();
        }
        for (SelectionKey key : selector.selectedKeys()) {
            if (!key.isValid()) {
                continue;
            }
            if (key.attachment() instanceof Connection connection) {
                serve(connection, key);
            } else {
                displays.read(key, System.nanoTime());
            }
        }
        selector.selectedKeys().clear();
    }

    private void serve(Connection connection, SelectionKey key) throws IOException {
        try {
            if (key.isWritable()) {
                connection.write();
            }
            if (key.isReadable()) {
                Reply reply = connection.read();
                if (reply != null) {
                    answered(connection, reply);
                }
            }
        } catch (IOException e) {
            broken(connection, e);
        }
    }

    private void broken(Connection connection, IOException why) throws IOException {
        Call call = connection.call;
        connection.call = null;
        connection.close();
        all.remove(connection);
        idle.remove(connection);
        if (downSince == 0) {
            downSince = System.nanoTime();
        }
        if (call == null) {
            replace();
        } else if (settings.survives) {
            repeat(call);
        } else {
            gone(why);
        }
    }

    /** Connects in place of a connection that has ended; where the service may be away, it is done in time. */
    private void replace() throws IOException {
        if (settings.survives) {
            return;
        }
        try {
            connect();
        } catch (IOException e) {
            gone(e);
        }
    }

    /** Ctrl-C reaches a service that was started for this as well, and perhaps first. */
    private void gone(IOException why) {
        if (gone == null) {
            gone = why;
            goneSince = System.nanoTime();
        }
    }

    boolean isStopped() {
        return stop.getAsBoolean();
    }

    private void repeat(Call call) throws IOException {
        if (call.attempts >= MOST_ATTEMPTS) {
            throw new IOException("a command was sent " + MOST_ATTEMPTS + " times without an answer");
        }
        tally.repeated++;
        ready.addFirst(call);
    }

    private void answered(Connection connection, Reply reply) throws IOException {
        long now = System.nanoTime();
        Call call = connection.call;
        connection.call = null;
        if (reply.lasts()) {
            idle.push(connection);
        } else {
            connection.close();
            all.remove(connection);
            replace();
        }
        if (call == null) {
            return;
        }
        if (settings.survives && (reply.status() == UNAVAILABLE || reply.status() == UNAUTHORIZED)) {
            // It stops, or was started again and does not know the token any more.
            aim();
            tally.repeated++;
            again.soon(call, now);
            return;
        }
        if (downSince != 0) {
            tally.noteGap(now - downSince);
            downSince = 0;
        }
        if (tally.outcomes.findsNobody(call, reply) && call.hall.mayYetFind(call) && again.look(call, now)) {
            tally.looks++;
            return;
        }
        tally.latencies.add(call.hall.script().op(call.index), now - call.intended, now - call.sent);
        tally.late += call.sent - call.intended > 1_000_000 ? 1 : 0;
        tally.outcomes.judge(call, reply);
        displays.answered(call, reply.sequence());
        conclude(call, reply.isDone() ? reply.sequence() : 0, now);
    }

    private void conclude(Call call, int sequence, long now) {
        tally.answered++;
        call.hall.answered(call, sequence);
        takeFrom(call.hall);
        schedule.add(call.hall);
        for (Call follower : call.followers) {
            if (--follower.waitsFor == 0) {
                follower.ready = now;
                ready.add(follower);
            }
        }
        call.followers = List.of();
    }

    private void flush(long now) {
        if (now >= nextFlush) {
            nextFlush = now + FLUSH_EVERY;
            tally.latencies.flush(System.currentTimeMillis());
        }
    }

    /** What was counted since measuring began. */
    Tally tally() {
        return tally;
    }

    List<HallActors> halls() {
        return halls;
    }

    Displays displays() {
        return displays;
    }

    Schedule schedule() {
        return schedule;
    }

    /** Returns the time of the CPU that this thread has used, nanoseconds. */
    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Ends the log, and closes every connection. */
    @Override
    public void close() throws IOException {
        tally.latencies.flush(System.currentTimeMillis());
        all.forEach(Connection::close);
        displays.close();
        selector.close();
    }
}
