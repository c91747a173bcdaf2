package onewindow.calibrate.log;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import onewindow.hall.Departure;
import onewindow.hall.HallView;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;
import onewindow.simulate.HallAudience;

/**
 * Turns the events of a simulated hall into the rows of a log.
 *
 * <p>A visit that is passed on, or that steps aside, has a row for each stretch. Whoever is sent away or leaves in an
 * outage counts as having given up; a missed number that is called again has the last call.
 */
public final class VisitRecorder implements HallAudience {

    private static final long DAY_MILLIS = 86_400_000;

    private final Labels labels;
    private final List<Integer> departmentOfMatter;
    private final String[] windowNames;
    private final long startMillis;
    private final Consumer<LoggedVisit> sink;

    private HallView view;
    private long row;
    private long numbers;
    private long[] taken = new long[256];
    private long[] called = new long[256];
    private long[] started = new long[256];
    private long[] number = new long[256];
    private int[] matter = new int[256];

    /** Prepares to record a scenario's hall; rows go to the sink as stretches end. */
    public VisitRecorder(Scenario scenario, Consumer<LoggedVisit> sink) {
        labels = scenario.labels();
        departmentOfMatter = scenario.demand().departmentOfMatter();
        LocalDate first = Optional.ofNullable(scenario.horizon().from()).orElse(LocalDate.EPOCH);
        startMillis = first.toEpochDay() * DAY_MILLIS;
        windowNames = IntStream.range(0, scenario.layout().groups().size())
                .boxed()
                .flatMap(group -> IntStream.rangeClosed(
                                1, scenario.layout().groups().get(group).windows())
                        .mapToObj(i -> labels.groups().get(group).key() + "-" + i))
                .toArray(String[]::new);
        this.sink = sink;
    }

    @Override
    public void watch(HallView watched) {
        view = watched;
    }

    private void begin(long time, int ticket, long numberOfTicket) {
        if (ticket >= taken.length) {
            int length = Math.max(ticket + 1, 2 * taken.length);
            taken = Arrays.copyOf(taken, length);
            called = Arrays.copyOf(called, length);
            started = Arrays.copyOf(started, length);
            number = Arrays.copyOf(number, length);
            matter = Arrays.copyOf(matter, length);
        }
        taken[ticket] = time;
        called[ticket] = LoggedVisit.NONE;
        started[ticket] = LoggedVisit.NONE;
        number[ticket] = numberOfTicket;
        matter[ticket] = view.matter(ticket);
    }

    private void end(long time, int ticket, int window, Outcome outcome, String transferTo) {
        int of = matter[ticket];
        Labels.Label department = labels.departmentsAndDesks().get(departmentOfMatter.get(of));
        String visitClass = labels.classes().get(view.visitClass(ticket)).key();
        sink.accept(new LoggedVisit(
                ++row,
                Long.toString(number[ticket]),
                "",
                department.key(),
                labels.matters().get(of).key(),
                "",
                visitClass,
                clock(taken[ticket]),
                clock(called[ticket]),
                clock(started[ticket]),
                clock(time),
                window < 0 ? "" : windowNames[window],
                "",
                outcome,
                transferTo));
    }

    private long clock(long time) {
        return time == LoggedVisit.NONE ? time : startMillis + time;
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        begin(time, ticket, ++numbers);
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        called[ticket] = time;
    }

    @Override
    public void serviceStarted(long time, int ticket, int window) {
        started[ticket] = time;
    }

    @Override
    public void serviceFinished(long time, int ticket, int window) {
        end(time, ticket, window, Outcome.SERVED, "");
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        int to = departmentOfMatter.get(view.matter(ticket));
        end(
                time,
                ticket,
                window,
                Outcome.TRANSFERRED,
                labels.departmentsAndDesks().get(to).key());
        begin(time, ticket, number[ticket]);
    }

    @Override
    public void ticketHeld(long time, int ticket, int window) {
        int to = departmentOfMatter.get(matter[ticket]);
        end(
                time,
                ticket,
                window,
                Outcome.TRANSFERRED,
                labels.departmentsAndDesks().get(to).key());
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        begin(time, ticket, number[ticket]);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        end(time, ticket, -1, Outcome.ABANDONED, "");
    }

    @Override
    public void ticketDropped(long time, int ticket) {
        end(called[ticket], ticket, -1, Outcome.NO_SHOW, "");
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        end(time, ticket, -1, Outcome.ABANDONED, "");
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        if (called[ticket] == LoggedVisit.NONE) {
            end(time, ticket, -1, Outcome.ABANDONED, "");
        }
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        end(time, ticket, -1, Outcome.ABANDONED, "");
    }

    @Override
    public void ticketMissed(long time, int ticket, int window) {}

    @Override
    public void ticketReactivated(long time, int ticket) {}

    @Override
    public void visitorLeft(long time, int matterOfVisitor, int visitClass, Departure why) {}

    @Override
    public void visitorWaitsOutside(long time, int matterOfVisitor, int visitClass) {}

    @Override
    public void visitorLetIn(long time, int matterOfVisitor, int visitClass, long since) {}

    @Override
    public void visitorGaveUpOutside(long time, int matterOfVisitor, int visitClass, long since) {}

    @Override
    public void outageBegan(long time, int event) {}

    @Override
    public void outageEnded(long time, int event) {}

    @Override
    public void windowOpened(long time, int window) {}

    @Override
    public void windowClosed(long time, int window) {}

    @Override
    public void staffingSet(long time, int group, int windows) {}
}
