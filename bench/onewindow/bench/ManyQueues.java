package onewindow.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * How does the cost of a visit (ticket, call, start, finish) grow with the queues of which a window may call, under
 * each policy?
 *
 * <p>Run: {@code java -jar target/onewindow.jar bench ManyQueues -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ManyQueues {

    private static final int WINDOWS = 50;
    private static final int WAITING = 50_000;

    /** The policy. */
    @Param({"longest-wait", "strict-priority", "ageing", "ratio", "preference-lists"})
    public String policy;

    /** Queues that hold somebody, all of which every window may call. */
    @Param({"64", "1024", "4096"})
    public int queues;

    private Hall hall;
    private int matters;
    private int window;
    private int visit;
    private long time;

    /** Fills the hall. Each matter has a group of its own, too, which is closed: so each has queues of its own. */
    @Setup(Level.Trial)
    public void fill() {
        matters = queues / ManyWaiting.CLASSES;
        List<Boolean> serves = List.of(true, true, true, true);
        List<WindowGroup> groups = new ArrayList<>();
        groups.add(new WindowGroup(
                WINDOWS,
                IntStream.range(0, matters).mapToObj(matter -> 1 + matter % 8).toList(),
                serves));
        for (int own = 0; own < matters; own++) {
            List<Integer> preference = new ArrayList<>(Collections.nCopies(matters, 0));
            preference.set(own, 1);
            groups.add(new WindowGroup(1, preference, serves));
        }
        HallLayout layout = new HallLayout(
                matters, ManyWaiting.CLASSES, groups, Lines.POOLED, IdleChoice.FIRST_GROUP, Integer.MAX_VALUE);
        hall = new Hall(layout, CallOrders.of(ManyWaiting.assignment(policy)), new SelectiveListener() {});
        hall.reset();
        hall.setStaffing(0, 0, WINDOWS, false);
        for (int i = 0; i < WINDOWS + WAITING; i++) {
            take();
        }
        for (int i = 0; i < WINDOWS; i++) {
            hall.startService(time, hall.callNext(time, i));
        }
    }

    private void take() {
        visit++;
        time++;
        hall.takeTicket(time, visit / ManyWaiting.CLASSES % matters, visit % ManyWaiting.CLASSES, time);
    }

    /**
     * One finishes, the next is called and served, another comes: as many wait as before.
     *
     * @return the ticket that was called
     */
    @Benchmark
    public int visit() {
        window = window + 1 == WINDOWS ? 0 : window + 1;
        time++;
        hall.finishService(time, hall.view().ticketAt(window));
        int called = hall.callNext(time, window);
        hall.startService(time, called);
        take();
        return called;
    }
}
