package onewindow.bench;

import java.util.concurrent.TimeUnit;
import onewindow.simulate.Simulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much faster do two threads run the twenty replications of the half-year than one?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench Replications}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class Replications {
    private static final int COUNT = 20;

    /** Threads that share the replications. */
    @Param({"1", "2"})
    public int threads;

    private Simulator simulator;
    private long seed;

    /** Reads the scenario. */
    @Setup
    public void readScenario() {
        simulator = new Simulator(Scenarios.read("zhaoyang-2022h1"));
    }

    /**
     * A run of twenty replications.
     *
     * @return the digest
     */
    @Benchmark
    public String replications() {
        return Scenarios.run(simulator, ++seed, COUNT, threads).digest();
    }
}
