package onewindow.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import onewindow.hall.CallOrder;
import onewindow.hall.CallReason;
import onewindow.hall.Hall;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.IdleChoice;
import onewindow.hall.HallLayout.Lines;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.hall.HallView;
import onewindow.hall.SelectiveListener;
import onewindow.hall.TicketState;
import onewindow.hall.WaitingLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a window serves many lines, it looks at the first of each kind, and calls whom a look at all would call. */
class ManyLinesTest {

    private static final long SEED = 20221130;
    private static final int CLASSES = 3;
    private static final int MATTERS = 60;
    private static final int WINDOWS = 8;
    private static final int STEPS = 30_000;

    static List<Assignment> policies() {
        return List.of(
                new Assignment.LongestWait(),
                new Assignment.StrictPriority(List.of(1, 0, 1)),
                new Assignment.Ageing(List.of(0L, 60_000L, 60_000L), List.of(1.0, 1.0, 0.0)),
                new Assignment.Ratio(List.of(3, 2, 1)),
                new Assignment.PreferenceLists());
    }

    /** Asks an order for a choice among all lines before it chooses among those that it is shown. */
    private static final class Checked implements CallOrder {
        private final CallOrder order;
        private HallView view;
        private long choices;
        private long fewer;

        Checked(CallOrder order) {
            this.order = order;
        }

        @Override
        public int choose(WaitingLines lines, int window, int[] candidates, long time) {
            int[] all = IntStream.range(0, MATTERS * CLASSES)
                    .filter(line -> lines.first(line) >= 0 && view.serves(window, lines.first(line)))
                    .toArray();
            int expected = order.wouldChoose(lines, window, all, time);
            int chosen = order.choose(lines, window, candidates, time);
            assertThat(chosen).isEqualTo(expected);
            choices += chosen >= 0 ? 1 : 0;
            fewer += candidates.length < all.length ? 1 : 0;
            return chosen;
        }

        @Override
        public int wouldChoose(WaitingLines lines, int window, int[] candidates, long time) {
            return order.wouldChoose(lines, window, candidates, time);
        }

        @Override
        public double figure(WaitingLines lines, int window, int ticket, long time) {
            return order.figure(lines, window, ticket, time);
        }

        @Override
        public CallReason why(WaitingLines lines, int window, int first, int second, long time) {
            return order.why(lines, window, first, second, time);
        }

        @Override
        public void reset() {
            order.reset();
        }
    }

    /** Two groups that prefer otherwise and share most matters, and one for each matter, so that no line is shared. */
    private static HallLayout layout() {
        List<Boolean> serves = List.of(true, true, true);
        List<WindowGroup> groups = new ArrayList<>();
        groups.add(group(WINDOWS, serves, matter -> 1 + matter % 5));
        groups.add(group(WINDOWS, serves, matter -> matter < 50 ? 1 + matter % 2 : 0));
        for (int own = 0; own < MATTERS; own++) {
            List<Integer> preference = new ArrayList<>(Collections.nCopies(MATTERS, 0));
            preference.set(own, 1);
            groups.add(new WindowGroup(1, preference, serves));
        }
        return new HallLayout(MATTERS, CLASSES, groups, Lines.POOLED, IdleChoice.FIRST_GROUP, Integer.MAX_VALUE);
    }

    private static WindowGroup group(int windows, List<Boolean> serves, IntFunction<Integer> rank) {
        return new WindowGroup(
                windows, IntStream.range(0, MATTERS).mapToObj(rank).toList(), serves);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whoeverIsCalledIsWhoALookAtAllLinesWouldCall(Assignment policy) {
        Random random = new Random(SEED);
        Checked order = new Checked(CallOrders.of(policy));
        Hall hall = new Hall(layout(), order, new SelectiveListener() {});
        order.view = hall.view();
        for (int day = 0; day < 2; day++) {
            hall.reset();
            hall.setStaffing(0, 0, WINDOWS, false);
            hall.setStaffing(0, 1, WINDOWS, false);
            play(hall, random);
        }
        assertThat(order.choices).isGreaterThan(5_000);
        assertThat(order.fewer).isGreaterThan(1_000);
    }

    private static void play(Hall hall, Random random) {
        List<Integer> tickets = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            long time = step / 3;
            int window = random.nextInt(2 * WINDOWS);
            // Fewer come than leave from half of the day on, so that lines empty and fill.
            switch (random.nextInt(step < STEPS / 2 ? 9 : 12)) {
                case 0, 1, 2, 3 -> {
                    int ticket = hall.takeTicket(
                            time, random.nextInt(MATTERS), random.nextInt(CLASSES), time + random.nextInt(3) * 50);
                    if (ticket >= 0) {
                        tickets.add(ticket);
                    }
                }
                case 4 -> one(tickets, random, ticket -> hall.abandon(time, ticket));
                case 5 -> one(tickets, random, ticket -> hall.sendOn(time, ticket, random.nextInt(MATTERS)));
                case 6 -> one(tickets, random, ticket -> hall.reactivate(time, ticket, random.nextInt(4) - 1));
                default -> serve(hall, random, time, window);
            }
        }
    }

    private static void serve(Hall hall, Random random, long time, int window) {
        int ticket = hall.view().ticketAt(window);
        if (ticket < 0) {
            hall.callNext(time, window);
        } else if (hall.view().state(ticket) == TicketState.CALLED) {
            if (random.nextInt(4) == 0) {
                hall.miss(time, ticket);
            } else {
                hall.startService(time, ticket);
            }
        } else if (random.nextInt(4) == 0) {
            hall.transfer(time, ticket, random.nextInt(MATTERS), random.nextBoolean());
        } else {
            hall.finishService(time, ticket);
        }
    }

    private static void one(List<Integer> tickets, Random random, ToIntFunction<Integer> what) {
        if (!tickets.isEmpty()) {
            what.applyAsInt(tickets.get(random.nextInt(tickets.size())));
        }
    }
}
