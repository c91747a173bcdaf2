package onewindow.bench.peers;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import onewindow.bench.TextbookQueue;
import onewindow.bench.Waits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.LFSR258;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * What does a customer of the textbook queue cost on SSJ, written its fastest way (an own simulator, a splay tree of
 * events that are used again)?
 *
 * <p>Run: {@code mvn -q -Ppeers process-classes exec:exec}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SsjTextbookQueue {
    private final LFSR258 arrivals = new LFSR258();
    private final LFSR258 services = new LFSR258();
    private final Simulator simulator = new Simulator(new SplayTree());
    private final ArrayDeque<Departure> idle = new ArrayDeque<>();
    private final double[] arrivedAt = new double[TextbookQueue.CUSTOMERS];
    private final Waits waits = new Waits(TextbookQueue.CUSTOMERS);
    private int arrived;
    private int called;

    /**
     * One run from empty until the last customer has been called.
     *
     * @return mean plus 95th percentile of the waits, minutes
     */
    @Benchmark
    @OperationsPerInvocation(TextbookQueue.CUSTOMERS)
    public double ssj() {
        simulator.init();
        waits.clear();
        idle.clear();
        for (int window = 0; window < TextbookQueue.WINDOWS; window++) {
            idle.push(new Departure());
        }
        arrived = 0;
        called = 0;
        new Arrival().schedule(gap());
        simulator.start();
        return waits.meanPlusP95();
    }

    private double gap() {
        return ExponentialGen.nextDouble(arrivals, 1 / TextbookQueue.MEAN_GAP_MINUTES);
    }

    private void callNext(Departure departure) {
        waits.add(simulator.time() - arrivedAt[called++]);
        departure.schedule(ExponentialGen.nextDouble(services, 1 / TextbookQueue.MEAN_SERVICE_MINUTES));
    }

    /** The next customer comes. */
    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            arrivedAt[arrived++] = simulator.time();
            if (arrived < TextbookQueue.CUSTOMERS) {
                schedule(gap());
            }
            if (!idle.isEmpty()) {
                callNext(idle.pop());
            }
        }
    }

    /** A window becomes free; each window has one such event, which is scheduled again and again. */
    private final class Departure extends Event {
        Departure() {
            super(simulator);
        }

        @Override
        public void actions() {
            if (called < arrived) {
                callNext(this);
            } else {
                idle.push(this);
            }
        }
    }
}
