package onewindow.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import onewindow.measure.Figures;
import onewindow.simulate.Simulator;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a customer of the textbook queue M/M/40 cost (222 arrivals an hour, mean service 9.7 minutes, first come
 * first served)?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench TextbookQueue}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextbookQueue {
    /** Customers of a run: the cases that the reference hall handled in half a year. */
    public static final int CUSTOMERS = 194_543;

    public static final int WINDOWS = 40;
    public static final double MEAN_GAP_MINUTES = 60 / 222.0;
    public static final double MEAN_SERVICE_MINUTES = 9.7;

    private final Waits waits = new Waits(CUSTOMERS);
    private final double[] freeAt = new double[WINDOWS];
    private Simulator product;
    private long seed;

    /** Reads the same queue as a scenario file. */
    @Setup
    public void readScenario() {
        product = new Simulator(
                Scenarios.read("textbook/mm40-hall", "run.warmUp=0 h", "run.firstCustomers=" + CUSTOMERS));
    }

    /**
     * The product: from the scenario's demand through people and hall to the measures and the digest, one replication.
     *
     * @return mean plus 95th percentile, seconds
     */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double product() {
        Figures hall = Scenarios.run(product, ++seed, 1, 1).hall();
        return hall.waitMean().mean() + hall.waitP95().mean();
    }

    /**
     * The limit: the recursion of Kiefer and Wolfowitz (1955), the windows' times of becoming free in a binary heap,
     * with the mean and the exact 95th percentile of the waits.
     *
     * @return mean plus 95th percentile, minutes
     */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double bareRecursion() {
        long[] state = {++seed, 0x9e3779b97f4a7c15L, 0xbf58476d1ce4e5b9L, 0x94d049bb133111ebL};
        SharedStateContinuousSampler exponential = ZigguratSampler.Exponential.of(new XoShiRo256PlusPlus(state));
        Arrays.fill(freeAt, 0);
        waits.clear();
        double now = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            now += exponential.sample() * MEAN_GAP_MINUTES;
            double start = Math.max(now, freeAt[0]);
            replaceEarliest(start + exponential.sample() * MEAN_SERVICE_MINUTES);
            waits.add(start - now);
        }
        return waits.meanPlusP95();
    }

    private void replaceEarliest(double free) {
        int hole = 0;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= WINDOWS) {
                break;
            }
            if (child + 1 < WINDOWS && freeAt[child + 1] < freeAt[child]) {
                child++;
            }
            if (freeAt[child] >= free) {
                break;
            }
            freeAt[hole] = freeAt[child];
            hole = child;
        }
        freeAt[hole] = free;
    }
}
