package onewindow.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import onewindow.plan.decide.DecideStudy;
import onewindow.plan.decide.DecideStudy.Lever;
import onewindow.plan.decide.Decision;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.scenario.LocalName;
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
 * How long does it take to set three measures beside the half-year, cases included, on the same people and two threads,
 * pooling and ranges left out and nothing kept?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench DecideHalfYear}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class DecideHalfYear {

    private static final int THREADS = 2;
    private static final String HALL = "zhaoyang-2022h1";

    /** Weighs two numbers of windows and one hall whose windows serve everybody. */
    @Benchmark
    public Optional<Decision> decide() {
        Scenario hall = Scenarios.read(HALL);
        List<Lever> levers = List.of(
                lever("windows-95", Scenarios.read(HALL, "windows.main.count=95")),
                lever("windows-110", Scenarios.read(HALL, "windows.main.count=110")),
                lever("comprehensive", Scenarios.read("comprehensive-windows")));
        return new DecideStudy(
                        hall,
                        settings -> Optional.empty(),
                        levers,
                        new PairedSamples(new ServiceTarget(0.9, 900_000), KeptResults.none()),
                        new Course(1, THREADS, 0, hall.horizon().days().size() - 1, new StopSign()),
                        new DecideStudy.Depth(List.of(), 0.01),
                        (done, of) -> {})
                .run(Optional.empty(), hall.title());
    }

    private static Lever lever(String key, Scenario changed) {
        return new Lever(key, new LocalName(key, key), settings -> Optional.of(changed), "");
    }
}
