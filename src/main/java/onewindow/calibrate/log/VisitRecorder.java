package onewindow.calibrate.log;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.hall.HallView;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;
import onewindow.simulate.HallAudience;

/**
 * Turns the events of a simulated hall into the rows of a log, in the order in which tickets or stretches of them end.
 *
 * <p>Departments, matters and classes stand there by the scenario's keys, a window by its group's key and its number in
 * it; days without dates count from Monday 2001-01-01. A visit that is passed on, or that steps aside, has a row for
 * each stretch in line; a missed number that is called again has the last call. Whoever waited and was sent away, gave
 * a ticket back or was still in the hall when the run stopped has given up; whoever has no ticket is not in the log.
 */
public final class VisitRecorder implements HallAudience {

    private static final LocalDate UNDATED = LocalDate.of(2001, 1, 1);

    /** Keys by matter, by class and by window; those of the windows as they are met. */
    private final String[] departments;

    private final String[] matters;
    private final String[] classes;
    private String[] windows = new String[0];
    private final List<Labels.Label> groups;
    private final List<HallDay> days;
    private final long firstMillis;
    private final Consumer<LoggedVisit> sink;

    private HallView view;
    private int day;
    private long clockOffset;
    private long row;
    private Stretch[] stretches = new Stretch[0];

    /** What is known of a ticket since it began to wait for its present matter. */
    private static final class Stretch {
        private long taken;
        private long called;
        private long started;
        private long missed;
        private int window;
        private int matter;

        private void begin(long time, int ofMatter) {
            taken = time;
            called = LoggedVisit.NONE;
            started = LoggedVisit.NONE;
            missed = LoggedVisit.NONE;
            window = -1;
            matter = ofMatter;
        }
    }

    /**
     * Prepares to record a scenario's hall.
     *
     * @param firstDay index of the first day that is recorded; days that are run before it are passed over
     * @param sink takes the rows as stretches end
     */
    public VisitRecorder(Scenario scenario, int firstDay, Consumer<LoggedVisit> sink) {
        Labels labels = scenario.labels();
        List<Labels.Label> named = labels.departmentsAndDesks();
        departments = scenario.demand().departmentOfMatter().stream()
                .map(department -> named.get(department).key())
                .toArray(String[]::new);
        matters = labels.matters().stream().map(Labels.Label::key).toArray(String[]::new);
        List<Integer> labelOfClass = labels.halls().labelOfClass();
        classes = IntStream.range(0, scenario.layout().classes())
                .mapToObj(visitClass -> labels.classes()
                        .get(labelOfClass.isEmpty() ? visitClass : labelOfClass.get(visitClass))
                        .key())
                .toArray(String[]::new);
        groups = labels.groups();
        days = scenario.horizon().days();
        firstMillis = days.get(firstDay).startMillis();
        this.sink = sink;
    }

    @Override
    public void watch(HallView watched) {
        view = watched;
    }

    private void begin(long time, int ticket) {
        if (ticket >= stretches.length) {
            int length = stretches.length;
            stretches = Arrays.copyOf(stretches, Math.max(64, 2 * ticket));
            for (int i = length; i < stretches.length; i++) {
                stretches[i] = new Stretch();
            }
        }
        stretches[ticket].begin(time, view.matter(ticket));
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

    private void end(long time, int ticket, Outcome outcome, String transferTo) {
        if (view.takenAt(ticket) < firstMillis) {
            return;
        }
        Stretch stretch = stretches[ticket];
        sink.accept(new LoggedVisit(
                ++row,
                Integer.toString(view.number(ticket)),
                "",
                departments[stretch.matter],
                matters[stretch.matter],
                "",
                classes[view.visitClass(ticket)],
                clock(stretch.taken),
                clock(stretch.called),
                clock(stretch.started),
                clock(time),
                stretch.window < 0 ? "" : window(stretch.window),
                "",
                outcome,
                transferTo,
                LoggedVisit.NONE));
    }

    private String window(int window) {
        if (window >= windows.length) {
            windows = Arrays.copyOf(windows, Math.max(64, 2 * window));
        }
        if (windows[window] == null) {
            int group = view.groupOf(window);
            windows[window] = groups.get(group).key() + "-" + (window - view.firstWindow(group) + 1);
        }
        return windows[window];
    }

    private long clock(long time) {
        return time == LoggedVisit.NONE ? time : time + clockOffset;
    }

    private void endUnserved(long time, int ticket) {
        stretches[ticket].begin(stretches[ticket].taken, stretches[ticket].matter);
        end(time, ticket, Outcome.ABANDONED, "");
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        enterDay(time);
        begin(time, ticket);
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        Stretch stretch = stretches[ticket];
        stretch.called = time;
        stretch.started = LoggedVisit.NONE;
        stretch.window = window;
    }

    @Override
    public void serviceStarted(long time, int ticket, int window) {
        stretches[ticket].started = time;
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        end(time, ticket, Outcome.SERVED, "");
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        end(time, ticket, Outcome.TRANSFERRED, matters[view.matter(ticket)]);
        begin(time, ticket);
    }

    @Override
    public void serviceContinued(long time, int ticket, int window, int fromMatter) {
        end(time, ticket, Outcome.TRANSFERRED, matters[view.matter(ticket)]);
        begin(time, ticket);
        ticketCalled(time, ticket, window);
        serviceStarted(time, ticket, window);
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        stretches[ticket].matter = toMatter;
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        end(time, ticket, Outcome.TRANSFERRED, matters[view.matter(ticket)]);
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        begin(time, ticket);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        endUnserved(time, ticket);
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {
        stretches[ticket].missed = time;
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        end(stretches[ticket].missed, ticket, Outcome.NO_SHOW, "");
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        endUnserved(time, ticket);
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        endUnserved(time, ticket);
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        endUnserved(time, ticket);
    }
}
