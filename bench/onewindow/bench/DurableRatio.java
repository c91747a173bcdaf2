package onewindow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import onewindow.journal.LedgerDisk;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What part of the rate at which Jersey answers a constant JSON does the service reach with durable tickets, in one
 * hall and in a hundred, and how long does a ticket take at half of that? Each round has all three one after the other,
 * every other round in the opposite order, with the same client, connections kept and body.
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench DurableRatio}; what is reached in a round stands under its
 * iteration, from which the spread is seen (JMH's last table adds the rounds up); the disk is printed at the start of
 * each fork.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 1, timeUnit = TimeUnit.MILLISECONDS)
public class DurableRatio {

    private static final String BODY = "{\"matter\":\"generalm001\"}";

    /** What is reached in a round. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Reached {

        /** Answers a second of the constant resource. */
        public double constantRate;

        /** Tickets a second in one hall, as a part of {@link #constantRate}. */
        public double ratioOneHall;

        /** In a hundred halls. */
        public double ratioHundredHalls;

        /** How long 99 of 100 tickets take at most at half the rate in one hall, from when they were to be sent. */
        public double p99MillisOneHall;

        /** In a hundred halls. */
        public double p99MillisHundredHalls;
    }

    /** The three sides. */
    @State(Scope.Benchmark)
    public static class Sides {

        /** Connections, each with one request at a time. */
        @Param("32")
        public int connections;

        /** Length of each side's part of a round. */
        @Param("5")
        public int seconds;

        private final DurableCommands.Jersey constant = new DurableCommands.Jersey();
        private final DurableCommands.Service oneHall = new DurableCommands.Service();
        private final DurableCommands.Service hundredHalls = new DurableCommands.Service();
        private int round;

        /** Starts them, and says what the ledgers stand on. */
        @Setup(Level.Trial)
        public void start() throws Exception {
            oneHall.halls = 1;
            hundredHalls.halls = 100;
            constant.start();
            oneHall.start();
            hundredHalls.start();
            System.out.println("# Ledger on " + LedgerDisk.of(Path.of(System.getProperty("java.io.tmpdir"))));
        }

        /** Stops them. */
        @TearDown(Level.Trial)
        public void stop() throws Exception {
            constant.stop();
            oneHall.stop();
            hundredHalls.stop();
        }
    }

    /** Posts something and returns the length of the answer. */
    private interface Request {
        int send(HttpConnection connection) throws IOException;
    }

    private record Side(int port, Request request) {}

    private static Side of(DurableCommands.Service service) {
        return new Side(service.port(), connection -> connection.post(service.nextPath(), BODY, 201));
    }

    /** One round: the rates of all three, then the times at half of them. */
    @Benchmark
    public double round(Sides sides, Reached reached) throws InterruptedException {
        Side constant = new Side(sides.constant.port(), connection -> connection.post("/constant", BODY, 200));
        List<Side> order = new ArrayList<>(List.of(constant, of(sides.oneHall), of(sides.hundredHalls)));
        boolean backwards = sides.round++ % 2 == 1;
        if (backwards) {
            Collections.reverse(order);
        }
        List<Double> rates = new ArrayList<>();
        for (Side side : order) {
            rates.add(load(sides, side, 0, new ConcurrentHistogram(2)) / sides.seconds);
        }
        if (backwards) {
            Collections.reverse(order);
            Collections.reverse(rates);
        }
        reached.constantRate = rates.get(0);
        reached.ratioOneHall = rates.get(1) / rates.get(0);
        reached.ratioHundredHalls = rates.get(2) / rates.get(0);
        reached.p99MillisOneHall = p99Millis(sides, order.get(1), rates.get(1) / 2);
        reached.p99MillisHundredHalls = p99Millis(sides, order.get(2), rates.get(2) / 2);
        return reached.constantRate;
    }

    private static double p99Millis(Sides sides, Side side, double rate) throws InterruptedException {
        Histogram times = new ConcurrentHistogram(2);
        load(sides, side, rate, times);
        return times.getValueAtPercentile(99) / 1000.0;
    }

    /**
     * Sends from all connections; returns how many were answered.
     *
     * @param rate of them together, a second; 0 for as many as are answered
     * @param times gets microseconds from when each was to be sent
     */
    private static double load(Sides sides, Side side, double rate, Histogram times) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(sides.seconds);
        long interval = rate == 0 ? 0 : (long) (sides.connections * 1e9 / rate);
        for (int c = 0; c < sides.connections; c++) {
            long first = begin + interval * c / sides.connections;
            Thread client = new Thread(() -> send(side, new Plan(first, interval, end), times, failure));
            client.start();
            clients.add(client);
        }
        for (Thread client : clients) {
            client.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return times.getTotalCount();
    }

    /** When a connection sends: nanoseconds; without an interval as soon as the one before is answered. */
    private record Plan(long first, long interval, long end) {}

    private static void send(Side side, Plan plan, Histogram times, AtomicReference<Exception> failure) {
        try (HttpConnection connection = new HttpConnection(side.port)) {
            for (long due = plan.first; Math.max(due, System.nanoTime()) < plan.end; due += plan.interval) {
                long wait = due - System.nanoTime();
                if (plan.interval > 0 && wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                long from = plan.interval == 0 ? System.nanoTime() : due;
                side.request.send(connection);
                times.recordValue((System.nanoTime() - from) / 1000);
            }
        } catch (IOException | InterruptedException e) {
            failure.compareAndSet(null, e);
        }
    }
}
