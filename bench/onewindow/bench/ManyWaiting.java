package onewindow.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.assign.CallOrders;
import onewindow.hall.Hall;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.IdleChoice;
import onewindow.hall.HallLayout.Lines;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.hall.SelectiveListener;
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
 * How does the cost of a visit (ticket, call, start, finish) grow with the people who wait and the windows, under each
 * policy?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench ManyWaiting -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ManyWaiting {

    static final int CLASSES = 4;
    private static final int MATTERS = 64;

    /** The policy. */
    @Param({"longest-wait", "strict-priority", "ageing", "ratio", "preference-lists"})
    public String policy;

    /** People in line. */
    @Param({"1000", "30000", "1000000"})
    public int waiting;

    /** Windows; every one serves every matter. */
    @Param({"100", "10000"})
    public int windows;

    private Hall hall;
    private int window;
    private int visit;
    private long time;

    /** Fills the hall: every window is busy, and the others wait. */
    @Setup(Level.Trial)
    public void fill() {
        List<Integer> preference =
                IntStream.range(0, MATTERS).mapToObj(matter -> 1 + matter % 8).toList();
        List<Boolean> serves = List.of(true, true, true, true);
        List<WindowGroup> groups = List.of(new WindowGroup(windows, preference, serves));
        HallLayout layout =
                new HallLayout(MATTERS, CLASSES, groups, Lines.POOLED, IdleChoice.FIRST_GROUP, Integer.MAX_VALUE);
        hall = new Hall(layout, CallOrders.of(assignment(policy)), new SelectiveListener() {});
        hall.reset();
        hall.setStaffing(0, 0, windows, false);
        for (int i = 0; i < windows; i++) {
            take();
        }
        for (int i = 0; i < windows; i++) {
            hall.startService(time, hall.callNext(time, i));
        }
        for (int i = 0; i < waiting; i++) {
            take();
        }
    }

    private int take() {
        visit++;
        time++;
        return hall.takeTicket(time, visit * 7 % MATTERS, visit % CLASSES, time);
    }

    /** Returns a policy over four classes. */
    static Assignment assignment(String policy) {
        return switch (policy) {
            case "longest-wait" -> new Assignment.LongestWait();
            case "strict-priority" -> new Assignment.StrictPriority(List.of(0, 1, 2, 3));
            case "ageing" ->
                new Assignment.Ageing(List.of(0L, 60_000L, 120_000L, 180_000L), List.of(1.0, 1.5, 2.0, 3.0));
            case "ratio" -> new Assignment.Ratio(List.of(4, 3, 2, 1));
            default -> new Assignment.PreferenceLists();
        };
    }

    /**
     * One finishes, the next is called and served, another comes: as many wait as before.
     *
     * @return the ticket that was called
     */
    @Benchmark
    public int visit() {
        window = window + 1 == windows ? 0 : window + 1;
        time++;
        hall.finishService(time, hall.view().ticketAt(window));
        int called = hall.callNext(time, window);
        hall.startService(time, called);
        take();
        return called;
    }
}
