package onewindow.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import onewindow.plan.BusiestDay;
import onewindow.plan.SharePrecision;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.pool.PoolStudy;
import onewindow.plan.pool.Pooling;
import onewindow.plan.sample.Course;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to pool the 37 departments of the half-year one by one for the visits of its busiest day, on
 * two threads, nothing kept?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench PoolBusiestDay}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class PoolBusiestDay {

    private static final int THREADS = 2;
    private static final double OUTSIDE_FIELD = 1.1;

    /** Finds the whole frontier. */
    @Benchmark
    public Optional<Pooling> pool() {
        Scenario hall = Scenarios.read("zhaoyang-2022h1", "cases=null");
        int day = BusiestDay.of(hall);
        return new PoolStudy(
                        hall,
                        new ServiceTarget(0.9, 900_000),
                        new Course(1, THREADS, day, day, new StopSign()),
                        KeptResults.none(),
                        new PoolStudy.Depth(OUTSIDE_FIELD, SharePrecision.USUAL),
                        (done, of) -> {})
                .run();
    }
}
