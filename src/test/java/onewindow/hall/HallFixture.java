package onewindow.hall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.assign.CallOrders;
import onewindow.hall.HallLayout.IdleChoice;
import onewindow.hall.HallLayout.Lines;

/** A hall whose commands are given by hand, at times in minutes, and whose events are written down. */
public final class HallFixture {

    private static final long MINUTE = 60_000;

    private final int matters;
    private final int classes;
    private final List<HallLayout.WindowGroup> groups = new ArrayList<>();
    private Lines lines = Lines.POOLED;
    private IdleChoice idleChoice = IdleChoice.FIRST_GROUP;
    private int places = Integer.MAX_VALUE;
    private Assignment assignment = new Assignment.LongestWait();
    private final EventLines heard = new EventLines();
    private Hall hall;

    private HallFixture(int matters, int classes) {
        this.matters = matters;
        this.classes = classes;
    }

    /** A hall with so many matters and classes and no windows yet. */
    public static HallFixture of(int matters, int classes) {
        return new HallFixture(matters, classes);
    }

    /** Adds a group of windows that serve these matters, in order of preference; none named: all of them alike. */
    public HallFixture group(int windows, Integer... served) {
        boolean all = served.length == 0;
        List<Integer> preference = new ArrayList<>(Collections.nCopies(matters, all ? 1 : 0));
        IntStream.range(0, served.length).forEach(i -> preference.set(served[i], i + 1));
        groups.add(new HallLayout.WindowGroup(windows, preference, Collections.nCopies(classes, true)));
        return this;
    }

    /** Adds a group of windows for one class only. */
    public HallFixture groupForClass(int windows, int visitClass) {
        List<Boolean> serves = new ArrayList<>(Collections.nCopies(classes, false));
        serves.set(visitClass, true);
        groups.add(new HallLayout.WindowGroup(windows, Collections.nCopies(matters, 1), serves));
        return this;
    }

    HallFixture dedicated() {
        lines = Lines.DEDICATED;
        return this;
    }

    HallFixture leastFlexible() {
        idleChoice = IdleChoice.LEAST_FLEXIBLE;
        return this;
    }

    HallFixture places(int count) {
        places = count;
        return this;
    }

    /** Whom a free window calls. */
    public HallFixture assign(Assignment how) {
        assignment = how;
        return this;
    }

    /** Builds the hall; every window is closed. */
    public HallFixture build() {
        hall = new Hall(
                new HallLayout(matters, classes, groups, lines, idleChoice, places), CallOrders.of(assignment), heard);
        heard.watch(hall.view());
        return this;
    }

    /** Builds the hall and opens every window at 00:00; the openings are not written down. */
    public HallFixture open() {
        build();
        IntStream.range(0, groups.size())
                .forEach(g -> hall.setStaffing(0, g, groups.get(g).windows(), false));
        heard.take();
        return this;
    }

    /** The hall itself, for commands in milliseconds. */
    public Hall hall() {
        return hall;
    }

    /** What can be asked of the hall. */
    public HallView view() {
        return hall.view();
    }

    EventLines heard() {
        return heard;
    }

    /** Takes a ticket and returns it. */
    public int take(int minute, int matter, int visitClass) {
        return hall.takeTicket(minute * MINUTE, matter, visitClass, minute * MINUTE);
    }

    int take(int minute) {
        return take(minute, 0, 0);
    }

    /** Takes tickets of the first matter and class, one at each minute. */
    int[] takeAll(int... minutes) {
        return Arrays.stream(minutes).map(this::take).toArray();
    }

    /** The window calls; returns the ticket called, or a refusal. */
    public int call(int minute, int window) {
        return hall.callNext(minute * MINUTE, window);
    }

    /** The window calls and the person is there. */
    int serve(int minute, int window) {
        int ticket = call(minute, window);
        hall.startService(minute * MINUTE, ticket);
        return ticket;
    }

    int finish(int minute, int ticket) {
        return hall.finishService(minute * MINUTE, ticket);
    }

    /** The window calls and serves until nobody is left; returns the numbers in the order of the calls. */
    public List<Integer> numbersServed(int minute, int window) {
        List<Integer> numbers = new ArrayList<>();
        for (int ticket = call(minute, window); ticket >= 0; ticket = call(minute, window)) {
            numbers.add(view().number(ticket));
            hall.startService(minute * MINUTE, ticket);
            finish(minute, ticket);
        }
        return numbers;
    }
}
