package onewindow.bench;

import java.util.concurrent.TimeUnit;
import onewindow.simulate.EventCalendar;
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
 * What does it cost to take the next event from the calendar and put another in, while so many are in it (the hold
 * model of Vaucher and Duval, 1975)?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench Calendar -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Calendar {

    private static final int DRAWS = 1 << 16;
    private static final long MEAN = 600_000;

    /** Events in the calendar. */
    @Param({"100", "10000", "300000"})
    public int events;

    private final EventCalendar calendar = new EventCalendar();
    private final long[] delays = new long[DRAWS];
    private int draw;

    /** Fills it with exponential delays. */
    @Setup(Level.Trial)
    public void fill() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        for (int i = 0; i < DRAWS; i++) {
            delays[i] = (long) (-MEAN * Math.log(1 - random.nextDouble()));
        }
        calendar.clear();
        for (int i = 0; i < events; i++) {
            calendar.at(next(), 1, i & 0xFFFF);
        }
    }

    private long next() {
        draw = (draw + 1) & (DRAWS - 1);
        return delays[draw];
    }

    /** Takes one and puts one in. */
    @Benchmark
    public int hold() {
        long now = calendar.nextTime();
        int event = calendar.take();
        calendar.at(now + next(), 1, EventCalendar.subject(event));
        return event;
    }
}
