package onewindow.bench;

import java.util.concurrent.TimeUnit;
import onewindow.simulate.Simulator;
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
 * What does a case of the reference half-year cost (37 departments, 1,266 matters, timetables, classes, walking times),
 * its visit alone and with all that happens beyond the counter, in 64 MB of memory?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench HalfYear}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx64m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HalfYear {
    private static final int REPLICATIONS = 5;

    private Simulator visits;
    private Simulator cases;
    private long seed;

    /** Reads the scenario, without and with its cases; their number is a draw around the published one. */
    @Setup
    public void readScenario() {
        visits = new Simulator(Scenarios.read("zhaoyang-2022h1", "cases=null"));
        cases = new Simulator(Scenarios.read("zhaoyang-2022h1"));
    }

    /**
     * Five replications of all 122 days, on one thread: the visits alone.
     *
     * @return the mean wait, seconds
     */
    @Benchmark
    @OperationsPerInvocation(REPLICATIONS * TextbookQueue.CUSTOMERS)
    public double halfYearVisits() {
        return run(visits);
    }

    /**
     * The same with the cases behind the counter, the trips that they bring, reviews and duties, and 20 days of
     * warm-up.
     *
     * @return the mean wait, seconds
     */
    @Benchmark
    @OperationsPerInvocation(REPLICATIONS * TextbookQueue.CUSTOMERS)
    public double halfYearCases() {
        return run(cases);
    }

    private double run(Simulator simulator) {
        return Scenarios.run(simulator, ++seed, REPLICATIONS, 1)
                .hall()
                .waitMean()
                .mean();
    }
}
