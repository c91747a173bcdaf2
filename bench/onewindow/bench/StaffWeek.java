package onewindow.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import onewindow.plan.SharePrecision;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.staff.Goals;
import onewindow.plan.staff.PlannedHall;
import onewindow.plan.staff.StaffStudy;
import onewindow.plan.staff.StaffingAnswer;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
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
 * How long does it take to staff a week of the half-year (its visits, five days from 2022-03-07) by half-hour on two
 * threads, shifts included, ranges left out?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench StaffWeek}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class StaffWeek {

    private static final int THREADS = 2;
    /** The hall day of 2022-03-07. */
    private static final int MONDAY = 41;

    private static final long SHIFT_MILLIS = 3_000;
    private static final StaffStudy.Ends NO_ENDS = new StaffStudy.Ends(List.of(), Optional::of, (done, of) -> {});

    /** Finds the plan and its duties. */
    @Benchmark
    public StaffingAnswer staff() {
        String setting = "cases=null";
        Scenario hall = Scenarios.read("zhaoyang-2022h1", setting);
        StaffStudy study = new StaffStudy(
                hall,
                new StaffStudy.Question(new ServiceTarget(0.9, 900_000), Goals.Level.HALF_HOUR, SharePrecision.USUAL),
                new ScenarioReader().windowRows("zhaoyang-2022h1", List.of(setting), hall),
                new Course(1, THREADS, MONDAY, MONDAY + 4, new StopSign()),
                KeptResults.none(),
                PlannedHall::with,
                tried -> {});
        return study.answer(study.find(), "", NO_ENDS, Optional.empty(), SHIFT_MILLIS);
    }
}
