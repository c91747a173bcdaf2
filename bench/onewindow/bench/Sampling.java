package onewindow.bench;

import java.util.concurrent.TimeUnit;
import onewindow.demand.Chance;
import onewindow.demand.Needs;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to draw a visitor's service time from the key of the visitor, by distribution?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench Sampling -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Sampling {

    /** The distribution, as a scenario states it. */
    @Param({"{exponential: 12 min}", "{lognormal: {mean: 12 min, cv: 0.8}}", "{gamma: {mean: 12 min, cv: 0.8}}"})
    public String service;

    private Needs needs;
    private long visitor;

    /** Reads a hall with such services. */
    @Setup(Level.Trial)
    public void read() {
        needs = new Needs(
                Scenarios.read("small-hall", "service=null", "service=" + service)
                        .demand(),
                new Chance());
    }

    /** Draws one. */
    @Benchmark
    public long draw() {
        return needs.serviceMillis(visitor++, 0);
    }
}
