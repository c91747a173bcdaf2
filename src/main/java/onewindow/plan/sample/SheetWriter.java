package onewindow.plan.sample;

import java.util.Arrays;
import onewindow.calendar.HallDay;
import onewindow.hall.Departure;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;
import onewindow.simulate.HallAudience;

/** Counts what happens in a hall on a {@link Sheet}, one replication after another. */
public final class SheetWriter implements HallAudience {

    private static final double MILLIS_A_SECOND = 1000;

    private final SheetShape shape;
    private final Slots slots;
    private final long within;
    private Sheet sheet;
    private HallView view;
    private long[] openSince = {};
    private final int[] onTimetable;
    private final int[] open;
    private final long[] settledAt;
    private long dayStart;
    private int day;
    private boolean measured;

    /** Prepares to count. */
    public SheetWriter(SheetShape shape) {
        this.shape = shape;
        slots = shape.slots();
        within = shape.target().withinMillis();
        onTimetable = new int[shape.groups()];
        open = new int[shape.groups()];
        settledAt = new long[shape.groups()];
    }

    /** Writes on this sheet from now on. */
    public void on(Sheet empty) {
        sheet = empty;
    }

    @Override
    public void watch(HallView hallView) {
        view = hallView;
    }

    @Override
    public void dayStarted(HallDay hallDay, boolean toMeasure) {
        measured = toMeasure;
        dayStart = hallDay.startMillis();
        day = hallDay.index();
        Arrays.fill(openSince, -1);
        Arrays.fill(onTimetable, 0);
        Arrays.fill(open, 0);
        Arrays.fill(settledAt, dayStart);
    }

    @Override
    public void dayEnded(long time) {
        for (int group = 0; group < open.length; group++) {
            settle(time, group);
        }
        for (int window = 0; window < openSince.length; window++) {
            if (openSince[window] >= 0) {
                windowClosed(time, window);
            }
        }
    }

    /** Adds what a group worked beyond its timetable since it was settled last. */
    private void settle(long time, int group) {
        int beyond = open[group] - onTimetable[group];
        if (measured && beyond > 0) {
            sheet.overtimeSeconds += beyond * (time - settledAt[group]) / MILLIS_A_SECOND;
        }
        settledAt[group] = time;
    }

    private void came(long time, int matter, int visitClass, boolean inTime) {
        int part = shape.parts().of(visitClass, matter);
        if (!measured || part < 0 || time < shape.warmUpMillis()) {
            return;
        }
        int cell = shape.cell(part, slots.of(time - dayStart));
        sheet.arrivals[cell]++;
        sheet.dayArrivals[day]++;
        if (inTime) {
            sheet.inTime[cell]++;
            sheet.dayInTime[day]++;
        }
    }

    private void unserved(int ticket) {
        came(view.takenAt(ticket), view.matter(ticket), view.visitClass(ticket), false);
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        if (!measured) {
            return;
        }
        long taken = view.takenAt(ticket);
        long wait = view.waitedMillis(ticket);
        int matter = view.matter(ticket);
        int visitClass = view.visitClass(ticket);
        came(taken, matter, visitClass, wait <= within);
        int part = shape.parts().of(visitClass, matter);
        if (part >= 0 && taken >= shape.warmUpMillis()) {
            int cell = shape.cell(part, slots.of(taken - dayStart));
            sheet.served[cell]++;
            sheet.waitSeconds[cell] += wait / MILLIS_A_SECOND;
            sheet.waits[WaitCells.of(wait)]++;
            if (sheet.waitsOfPart.length > 0) {
                sheet.waitsOfPart[part][WaitCells.of(wait)]++;
            }
        }
        leftWindow(time, window);
        sheet.finished[view.groupOf(window) * slots.count() + slots.of(time - dayStart)]++;
    }

    private void leftWindow(long time, int window) {
        if (measured) {
            split(sheet.busySeconds, view.groupOf(window), view.busySince(window), time);
        }
    }

    /** Adds an interval to the slots in which it lies. */
    private void split(double[] seconds, int group, long from, long to) {
        long start = from - dayStart;
        long end = to - dayStart;
        int slot = slots.of(start);
        int last = slots.of(end);
        int row = group * slots.count();
        while (slot < last) {
            long next = slots.start(slot + 1);
            seconds[row + slot] += (next - start) / MILLIS_A_SECOND;
            start = next;
            slot++;
        }
        seconds[row + slot] += (end - start) / MILLIS_A_SECOND;
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        leftWindow(time, window);
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        leftWindow(time, window);
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {
        leftWindow(time, window);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        if (measured) {
            sheet.abandoned++;
        }
        unserved(ticket);
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        turnedAway(ticket);
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        turnedAway(ticket);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        turnedAway(ticket);
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        TicketState state = view.state(ticket);
        if (state == TicketState.CALLED || state == TicketState.SERVING) {
            leftWindow(time, view.window(ticket));
        }
        turnedAway(ticket);
    }

    private void turnedAway(int ticket) {
        if (measured) {
            sheet.turnedAway++;
        }
        unserved(ticket);
    }

    @Override
    public void visitorLeft(long time, int matter, int visitClass, Departure why) {
        if (!why.isOfBooking()) {
            if (measured) {
                sheet.turnedAway++;
            }
            came(time, matter, visitClass, false);
        }
    }

    @Override
    public void windowOpened(long time, int window) {
        if (window >= openSince.length) {
            int before = openSince.length;
            openSince = Arrays.copyOf(openSince, Math.max(window + 1, 2 * before));
            Arrays.fill(openSince, before, openSince.length, -1);
        }
        openSince[window] = time;
        int group = view.groupOf(window);
        settle(time, group);
        open[group]++;
    }

    @Override
    public void windowClosed(long time, int window) {
        if (measured) {
            split(sheet.openSeconds, view.groupOf(window), openSince[window], time);
        }
        openSince[window] = -1;
        int group = view.groupOf(window);
        settle(time, group);
        open[group]--;
    }

    @Override
    public void staffingSet(long time, int group, int windows) {
        settle(time, group);
        onTimetable[group] = windows;
    }
}
