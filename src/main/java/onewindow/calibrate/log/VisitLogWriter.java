package onewindow.calibrate.log;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.hall.Departure;
import onewindow.hall.HallListener;
import onewindow.hall.HallView;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;
import onewindow.simulate.Simulator;

/**
 * Writes the tickets of a run as a log such as {@link CsvLog} reads, a row for each ticket or, where it was
 * transferred, for each stretch, in the order in which they end.
 *
 * <p>Departments, matters and classes stand there by the scenario's keys, a window by its group's key and its number in
 * it, times on the hall's clock to the millisecond; days without dates count from Monday 2001-01-01. A ticket that was
 * called again, after the person stepped aside or missed the call, has the last call and the service after it. Whoever
 * waited and was sent away, gave a ticket back or was still in the hall when the run stopped is abandoned; whoever has
 * no ticket is not in the log.
 */
public final class VisitLogWriter implements Simulator.Listening {

    private static final LocalDate UNDATED = LocalDate.of(2001, 1, 1);
    private static final String[] HEADERS = {
        "ticket_id",
        "department",
        "matter",
        "class",
        "ticket_time",
        "call_time",
        "start_time",
        "end_time",
        "window_id",
        "outcome",
        "transfer_to"
    };

    private final CsvWriter out;
    private final List<HallDay> days;
    private final long firstMillis;
    private final List<Integer> departmentOfMatter;
    private final List<Label> departments;
    private final List<Label> matters;
    private final List<Label> groups;
    private final Labels labels;
    private final StringBuilder text = new StringBuilder();

    private HallView view;
    private int day;
    private long clockOffset;
    private long textDay = Long.MIN_VALUE;
    private String textDate = "";
    private Stretch[] stretches = new Stretch[0];
    private long rows;

    /** What is known of a ticket since it began to wait for its present matter. */
    private static final class Stretch {
        private long taken;
        private long called;
        private long started;
        private long missed;
        private int window;

        void start(long time) {
            taken = time;
            called = LoggedVisit.NONE;
            started = LoggedVisit.NONE;
            missed = LoggedVisit.NONE;
            window = -1;
        }
    }

    /**
     * Starts a log.
     *
     * @param firstDay index of the first day that is written; days that are run before it are passed over
     * @param writer is written to while the run goes on and left open; what it throws comes out of the run
     */
    public VisitLogWriter(Scenario scenario, int firstDay, Writer writer) {
        out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        days = scenario.horizon().days();
        firstMillis = days.get(firstDay).startMillis();
        departmentOfMatter = scenario.demand().departmentOfMatter();
        labels = scenario.labels();
        departments = labels.departmentsAndDesks();
        matters = labels.matters();
        groups = labels.groups();
        out.writeRecord(HEADERS);
    }

    @Override
    public HallListener before(HallListener next) {
        return new Ear(next);
    }

    @Override
    public void watch(HallView hallView) {
        view = hallView;
    }

    /** Hands the last rows to what it was given to write to. */
    public void finish() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many rows were written. */
    public long rows() {
        return rows;
    }

    private Stretch stretch(int ticket) {
        if (ticket >= stretches.length) {
            int length = stretches.length;
            stretches = Arrays.copyOf(stretches, Math.max(64, 2 * ticket));
            for (int i = length; i < stretches.length; i++) {
                stretches[i] = new Stretch();
            }
        }
        return stretches[ticket];
    }

    private void enterDay(long time) {
        while (day + 1 < days.size() && days.get(day + 1).startMillis() <= time) {
            day++;
        }
        HallDay of = days.get(day);
        clockOffset = of.date() == null
                ? UNDATED.toEpochDay() * LogTime.DAY_MILLIS
                : of.date().toEpochDay() * LogTime.DAY_MILLIS - of.startMillis();
    }

    private void writeUnserved(long time, int ticket) {
        stretch(ticket).start(stretch(ticket).taken);
        write(ticket, view.matter(ticket), time, Outcome.ABANDONED, "");
    }

    private void write(int ticket, int matter, long end, Outcome outcome, String to) {
        if (view.takenAt(ticket) < firstMillis) {
            return;
        }
        Stretch stretch = stretch(ticket);
        List<Integer> labelOfClass = labels.halls().labelOfClass();
        int visitClass = view.visitClass(ticket);
        rows++;
        out.writeRecord(
                Integer.toString(view.number(ticket)),
                departments.get(departmentOfMatter.get(matter)).key(),
                matters.get(matter).key(),
                labels.classes()
                        .get(labelOfClass.isEmpty() ? visitClass : labelOfClass.get(visitClass))
                        .key(),
                clock(stretch.taken),
                clock(stretch.called),
                clock(stretch.started),
                clock(end),
                stretch.window < 0 ? "" : window(stretch.window),
                LogWords.key(outcome),
                to);
    }

    private String window(int window) {
        int group = view.groupOf(window);
        return groups.get(group).key() + "-" + (window - view.firstWindow(group) + 1);
    }

    private String clock(long time) {
        if (time == LoggedVisit.NONE) {
            return "";
        }
        long millis = time + clockOffset;
        long date = Math.floorDiv(millis, LogTime.DAY_MILLIS);
        if (date != textDay) {
            textDay = date;
            textDate = LocalDate.ofEpochDay(date).toString();
        }
        int ofDay = (int) Math.floorMod(millis, LogTime.DAY_MILLIS);
        text.setLength(0);
        text.append(textDate).append('T');
        two(ofDay / 3_600_000).append(':');
        two(ofDay / 60_000 % 60).append(':');
        two(ofDay / 1000 % 60).append('.');
        return text.append(ofDay / 100 % 10)
                .append(ofDay / 10 % 10)
                .append(ofDay % 10)
                .toString();
    }

    private StringBuilder two(int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Hears the hall. */
    private final class Ear implements HallListener {
        private final HallListener next;

        Ear(HallListener next) {
            this.next = next;
        }

        @Override
        public void ticketTaken(long time, int ticket) {
            enterDay(time);
            stretch(ticket).start(time);
            next.ticketTaken(time, ticket);
        }

        @Override
        public void ticketCalled(long time, int ticket, int window) {
            Stretch stretch = stretch(ticket);
            stretch.called = time;
            stretch.started = LoggedVisit.NONE;
            stretch.window = window;
            next.ticketCalled(time, ticket, window);
        }

        @Override
        public void serviceStarted(long time, int ticket, int window) {
            stretch(ticket).started = time;
            next.serviceStarted(time, ticket, window);
        }

        @Override
        public void serviceFinished(long time, int ticket, int window) {
            write(ticket, view.matter(ticket), time, Outcome.SERVED, "");
            next.serviceFinished(time, ticket, window);
        }

        @Override
        public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
            write(
                    ticket,
                    fromMatter,
                    time,
                    Outcome.TRANSFERRED,
                    matters.get(view.matter(ticket)).key());
            stretch(ticket).start(time);
            next.ticketTransferred(time, ticket, window, fromMatter);
        }

        @Override
        public void ticketHeld(long time, int ticket, int window) {
            next.ticketHeld(time, ticket, window);
        }

        @Override
        public void ticketReturned(long time, int ticket) {
            next.ticketReturned(time, ticket);
        }

        @Override
        public void ticketAbandoned(long time, int ticket) {
            writeUnserved(time, ticket);
            next.ticketAbandoned(time, ticket);
        }

        @Override
        public void ticketMissed(long time, int ticket, int window) {
            stretch(ticket).missed = time;
            next.ticketMissed(time, ticket, window);
        }

        @Override
        public void ticketReactivated(long time, int ticket) {
            next.ticketReactivated(time, ticket);
        }

        @Override
        public void ticketDropped(long time, int ticket) {
            write(ticket, view.matter(ticket), stretch(ticket).missed, Outcome.NO_SHOW, "");
            next.ticketDropped(time, ticket);
        }

        @Override
        public void ticketSentAway(long time, int ticket) {
            writeUnserved(time, ticket);
            next.ticketSentAway(time, ticket);
        }

        @Override
        public void ticketCutOff(long time, int ticket) {
            writeUnserved(time, ticket);
            next.ticketCutOff(time, ticket);
        }

        @Override
        public void visitorLeft(long time, int matter, int visitClass, Departure why) {
            next.visitorLeft(time, matter, visitClass, why);
        }

        @Override
        public void visitorWaitsOutside(long time, int matter, int visitClass) {
            next.visitorWaitsOutside(time, matter, visitClass);
        }

        @Override
        public void visitorLetIn(long time, int matter, int visitClass, long since) {
            next.visitorLetIn(time, matter, visitClass, since);
        }

        @Override
        public void visitorGaveUpOutside(long time, int matter, int visitClass, long since) {
            next.visitorGaveUpOutside(time, matter, visitClass, since);
        }

        @Override
        public void ticketLeftInOutage(long time, int ticket) {
            writeUnserved(time, ticket);
            next.ticketLeftInOutage(time, ticket);
        }

        @Override
        public void outageBegan(long time, int event) {
            next.outageBegan(time, event);
        }

        @Override
        public void outageEnded(long time, int event) {
            next.outageEnded(time, event);
        }

        @Override
        public void windowOpened(long time, int window) {
            next.windowOpened(time, window);
        }

        @Override
        public void windowClosed(long time, int window) {
            next.windowClosed(time, window);
        }

        @Override
        public void staffingSet(long time, int group, int windows) {
            next.staffingSet(time, group, windows);
        }
    }
}
