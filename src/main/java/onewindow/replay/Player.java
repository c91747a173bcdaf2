package onewindow.replay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import onewindow.scenario.Scenario;
import org.HdrHistogram.Histogram;

/**
 * Plays scripts against a service in an open loop: each command has a time at which it is to be sent, whatever became
 * of the others, and goes then, or as soon as the answers that it needs are in. One thread does everything.
 */
public final class Player implements AutoCloseable {

    /** A gap in all scripts longer than this passes at once, such as a night; milliseconds of the scenario. */
    private static final long LONGEST_GAP = 60_000;

    /** With so many due and not sent, nothing more is taken: they are late enough. */
    private static final int MOST_WAITING = 200_000;

    private static final long FLUSH_EVERY = 1_000_000_000L;
    private static final long RECONNECT_EVERY = 100_000_000L;
    private static final int MOST_ATTEMPTS = 1_000;
    /** A clerk who finds nobody in the line where somebody should be looks again after so long. */
    private static final long LOOK_AGAIN = 20_000_000L;

    private static final int MOST_LOOKS = 100;
    private static final int UNAVAILABLE = 503;
    private static final int UNAUTHORIZED = 401;

    private final Supplier<Target> targets;
    private final Scenario scenario;
    private final String run;
    private Target target;
    private Requests requests;
    private final Settings settings;
    private final Latencies latencies;
    private final Selector selector;
    private final List<Connection> all = new ArrayList<>();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final ArrayDeque<Call> ready = new ArrayDeque<>();
    /** Calls that found nobody, in the order in which they are to be made again. */
    private final ArrayDeque<Call> again = new ArrayDeque<>();

    private final List<HallActors> halls = new ArrayList<>();
    private final PriorityQueue<HallActors> coming =
            new PriorityQueue<>(Comparator.comparingLong(HallActors::nextTime).thenComparingInt(HallActors::number));
    private final Outcomes outcomes = new Outcomes();
    private final Histogram lag = Latencies.histogram();
    private final Histogram stepLag = Latencies.histogram();
    private final Displays displays;
    private final Counts counts = new Counts();

    private long lastScenarioTime = Long.MIN_VALUE;
    private long scenarioMillis;
    private long nextFlush;
    private long nextConnect;
    private long downSince;

    /**
     * How it is played.
     *
     * @param connections of commands, at least 1
     * @param inOrder whether each command of a hall waits for the answer to the one before
     * @param displays streams of events that are read beside
     * @param survives whether the service may go away and come again; commands are repeated then
     */
    public record Settings(int connections, boolean inOrder, int displays, boolean survives) {}

    /** What has been counted so far. */
    static final class Counts {
        long sent;
        long answered;
        long repeated;
        long inHand;
        long overlapping;
        long late;
        long took;
        long gapNanos;
        long gaps;
        long longestGapNanos;
    }

    /**
     * Connects to a service.
     *
     * @param targets says where the service is, anew after each time that it was away
     * @param scripts one for each of its halls, from the first
     */
    public Player(Supplier<Target> targets, Scenario scenario, List<Script> scripts, Settings settings, IntervalLog log)
            throws IOException {
        this.targets = targets;
        this.scenario = scenario;
        this.settings = settings;
        run = settings.survives ? Long.toString(System.nanoTime(), 36) : "";
        aim();
        latencies = new Latencies(log.writer(), log.startMillis());
        selector = Selector.open();
        for (int i = 0; i < scripts.size(); i++) {
            HallActors hall = new HallActors(scripts.get(i), i + 1, settings.inOrder);
            halls.add(hall);
            coming.add(hall);
        }
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
     * Plays on.
     *
     * @param pace when commands are to be sent
     * @param untilNanos when to stop taking more from the scripts, by the clock
     * @param stop ends it soon
     * @return whether there is more in the scripts
     */
    boolean play(Pace pace, long untilNanos, BooleanSupplier stop) throws IOException {
        while (!stop.getAsBoolean()) {
            long now = System.nanoTime();
            if (now >= untilNanos) {
                return true;
            }
            boolean waits = takeDue(pace, now);
            send();
            if (coming.isEmpty() && waiting() == 0 && isOver()) {
                return false;
            }
            select(waits ? pause(pace, now) : 0);
            flush(now);
        }
        return true;
    }

    /** Waits for the answers that are still due, at most so long. */
    void settle(long nanos, BooleanSupplier stop) throws IOException {
        long end = System.nanoTime() + nanos;
        while (waiting() > 0 && System.nanoTime() < end && !stop.getAsBoolean()) {
            send();
            select(1);
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
        boolean fastest = pace instanceof Pace.Fastest;
        for (int taken = 0; taken < 256; taken++) {
            HallActors hall = coming.peek();
            if (hall == null || ready.size() > MOST_WAITING || (fastest && waiting() >= 2L * settings.connections)) {
                return true;
            }
            if (hall.isOver() || hall.isHeld()) {
                coming.poll();
                continue;
            }
            long intended = fastest ? now : pace.at(elapsed(hall.nextTime()), counts.took);
            if (intended > now) {
                return true;
            }
            coming.poll();
            // What a hall's own answers hold back is not the client's fault.
            long late = Math.max(0, (now - Math.max(intended, hall.freeSince())) / 1000);
            lag.recordValue(late);
            stepLag.recordValue(late);
            advance(hall.nextTime());
            take(hall, intended);
        }
        return false;
    }

    private long elapsed(long time) {
        return lastScenarioTime == Long.MIN_VALUE
                ? 0
                : scenarioMillis + Math.max(0, Math.min(LONGEST_GAP, time - lastScenarioTime));
    }

    private void advance(long time) {
        scenarioMillis = elapsed(time);
        lastScenarioTime = Math.max(lastScenarioTime, time);
    }

    private void take(HallActors hall, long intended) {
        if (hall.open() > 0) {
            counts.overlapping++;
        }
        Call call = hall.take(intended);
        counts.took++;
        if (call.waitsFor == 0) {
            call.ready = intended;
            ready.add(call);
        }
        comeAgain(hall);
    }

    private void comeAgain(HallActors hall) {
        if (!hall.isOver() && !hall.isHeld()) {
            coming.add(hall);
        }
    }

    private long pause(Pace pace, long now) {
        HallActors hall = coming.peek();
        if (hall == null || pace instanceof Pace.Fastest) {
            return 20;
        }
        long nanos = pace.at(elapsed(hall.nextTime()), counts.took) - now;
        return Math.max(0, Math.min(20, nanos / 1_000_000));
    }

    private void send() throws IOException {
        while (!again.isEmpty() && again.peek().ready <= System.nanoTime()) {
            ready.addFirst(again.poll());
        }
        while (!ready.isEmpty() && !idle.isEmpty()) {
            Call call = ready.poll();
            if (call.hall.hasInHand(call)) {
                call.sent = System.nanoTime();
                counts.sent++;
                counts.inHand++;
                conclude(call, 0, call.sent);
                continue;
            }
            Connection connection = idle.pop();
            connection.call = call;
            call.sent = System.nanoTime();
            call.attempts++;
            counts.sent += call.attempts == 1 ? 1 : 0;
            try {
                connection.send(requests.of(call));
            } catch (IOException e) {
                broken(connection, e);
            }
        }
        if (settings.survives && all.size() < settings.connections && System.nanoTime() >= nextConnect) {
            reconnect();
        }
    }

    private void reconnect() {
        try {
            aim();
            while (all.size() < settings.connections) {
                connect();
            }
            displays.openAgain(target);
        } catch (IOException e) {
            nextConnect = System.nanoTime() + RECONNECT_EVERY;
        }
    }

    private void select(long millis) throws IOException {
        if (millis > 0) {
            selector.select(millis);
        } else {
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
        if (!settings.survives) {
            if (call == null) {
                connect();
                return;
            }
            throw new IOException("the service is gone: " + why.getMessage(), why);
        }
        if (call != null) {
            repeat(call);
        }
    }

    private void repeat(Call call) throws IOException {
        if (call.attempts >= MOST_ATTEMPTS) {
            throw new IOException("a command was sent " + MOST_ATTEMPTS + " times without an answer");
        }
        counts.repeated++;
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
            connect();
        }
        if (call == null) {
            return;
        }
        if (settings.survives && (reply.status() == UNAVAILABLE || reply.status() == UNAUTHORIZED)) {
            // It stops, or was started again and does not know the token any more.
            aim();
            counts.repeated++;
            call.ready = now + LOOK_AGAIN;
            again.add(call);
            return;
        }
        if (downSince != 0) {
            noteGap(now - downSince);
        }
        if (call.attempts < MOST_LOOKS && outcomes.findsNobody(call, reply)) {
            call.ready = now + LOOK_AGAIN;
            again.add(call);
            return;
        }
        latencies.add(call.hall.script().op(call.index), now - call.intended, now - call.sent);
        counts.late += call.sent - call.intended > 1_000_000 ? 1 : 0;
        outcomes.judge(call, reply);
        displays.answered(call, reply.sequence());
        conclude(call, reply.isDone() ? reply.sequence() : 0, now);
    }

    private void conclude(Call call, int sequence, long now) {
        counts.answered++;
        boolean held = call.hall.isHeld();
        call.hall.answered(call, sequence);
        if (held) {
            call.hall.freeFrom(now);
            coming.remove(call.hall);
            comeAgain(call.hall);
        }
        for (Call follower : call.followers) {
            if (--follower.waitsFor == 0) {
                follower.ready = now;
                ready.add(follower);
            }
        }
        call.followers = List.of();
    }

    private void noteGap(long nanos) {
        counts.gaps++;
        counts.gapNanos += nanos;
        counts.longestGapNanos = Math.max(counts.longestGapNanos, nanos);
        downSince = 0;
    }

    private void flush(long now) {
        if (now >= nextFlush) {
            nextFlush = now + FLUSH_EVERY;
            latencies.flush(System.currentTimeMillis());
        }
    }

    Latencies latencies() {
        return latencies;
    }

    Counts counts() {
        return counts;
    }

    List<HallActors> halls() {
        return halls;
    }

    Displays displays() {
        return displays;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** Begins to count a step anew. */
    void startStep() {
        latencies.startStep();
        stepLag.reset();
    }

    /** As {@link #lag}, since the step began. */
    Histogram stepLag() {
        return stepLag;
    }

    long took() {
        return counts.took;
    }

    /** How late the thread took commands from the scripts that were due: where it is at its own limit. */
    Histogram lag() {
        return lag;
    }

    /** Commands that are due and have no answer. */
    long waiting() {
        return counts.took - counts.answered;
    }

    double scenarioHours() {
        return scenarioMillis / 3.6e6;
    }

    /** Returns the time of the CPU that this thread has used, nanoseconds. */
    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Ends the log, and closes every connection. */
    @Override
    public void close() throws IOException {
        latencies.flush(System.currentTimeMillis());
        all.forEach(Connection::close);
        displays.close();
        selector.close();
    }
}
