package onewindow.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import onewindow.plan.LoadScaling;
import onewindow.plan.Samples;
import onewindow.plan.capacity.Capacity;
import onewindow.plan.capacity.CapacityStudy;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SheetShape;
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
 * How long does it take to find the load at which the 37 departments of the peak day miss their target, to within 1 %
 * on two threads, ranges left out and nothing kept?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench CapacityPeakDay}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class CapacityPeakDay {

    private static final int THREADS = 2;
    private static final ServiceTarget TARGET = new ServiceTarget(0.9, 900_000);
    private static final double PRECISION = 0.01;

    /** Finds the load, and that of each department. */
    @Benchmark
    public Optional<Capacity> capacity() {
        Scenario hall = Scenarios.read("peak-day");
        Course course = new Course(1, THREADS, 0, 0, new StopSign());
        Samples samples = new Samples(hall, SheetShape.byWindows(hall, TARGET), course, KeptResults.none(), "");
        return new CapacityStudy(hall, new LoadScaling(hall), samples, PRECISION, (done, of) -> {})
                .run(Optional.empty(), (load, slope, replications) -> List.of());
    }
}
