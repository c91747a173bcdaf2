package onewindow.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.calendar.HallDay;
import onewindow.demand.ArrivalStream;
import onewindow.demand.KeyedRandom;
import onewindow.hall.HallLayout.Lines;
import onewindow.hall.TicketState;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.Newcomer;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.measure.ForecastSamples;
import onewindow.measure.LineTable;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;

/**
 * Driver in virtual time from a known state: what may become of a hall over the next hours, run so often that its
 * distribution shows. The same state, seed and number of replications give the same forecast, whatever the threads.
 *
 * <p>How long one waits who comes later is found out by somebody who joins the line then and is gone at the call, so
 * that nobody else waits longer for it. Where a rule goes by the number of people (balking, places, tides, caps, shares
 * of the calls, lines of their own), each replication has such visitors at one of the times only.
 */
public final class LookAhead {

    private static final long LOOK_AHEAD = 0x4C4F4F4BL;
    private static final long MINUTE = 60_000;
    private static final long COUNTED_EVERY = 5 * MINUTE;
    private static final int MOST_MOMENTS = 144;
    private static final int VISITED_EVERY = 6;
    private static final int MOST_VISITS = 24;
    private static final double CONFIDENCE = 0.95;
    /** A median and a wait that nine in ten do not exceed. */
    private static final int FIGURES_OF_A_LINE = 2;
    /** So many numbers fill half a gigabyte. */
    private static final long MOST_NUMBERS = 120_000_000;

    private final Scenario scenario;
    private final LineTable lines;
    private final List<Visitor> visitors;

    /** For whom visitors find out the wait. */
    public enum Visiting {
        /** Of each line for the matter and class of which most people come. */
        MOST_FREQUENT,
        /** Of each line for every class, and its matter of which most people come. */
        EVERY_CLASS
    }

    /**
     * A kind of people who come to find out the wait.
     *
     * @param rank its place among those of the line
     * @param ofLine how many kinds go to the line
     */
    record Visitor(int line, int matter, int visitClass, int rank, int ofLine) {}

    /** Prepares to look ahead in a hall. */
    public LookAhead(Scenario scenario) {
        this(scenario, Visiting.MOST_FREQUENT);
    }

    /** Prepares to look ahead in a hall. */
    public LookAhead(Scenario scenario, Visiting visiting) {
        this.scenario = scenario;
        lines = new LineTable(scenario.layout());
        visitors = chooseVisitors(visiting);
    }

    private List<Visitor> chooseVisitors(Visiting visiting) {
        int classes = scenario.layout().classes();
        double[][] most = new double[lines.size()][classes];
        int[][] matters = new int[lines.size()][classes];
        for (int i = 0; i < scenario.demand().streams().size(); i++) {
            ArrivalStream stream = scenario.demand().streams().get(i);
            for (int matter = 0; matter < scenario.layout().matters(); matter++) {
                for (int visitClass = 0; visitClass < scenario.layout().classes(); visitClass++) {
                    int line = lines.line(matter, visitClass);
                    double share = stream.matterShares().get(matter)
                            * stream.classShares().get(visitClass);
                    double weight = i == 0 ? 1 + share : share;
                    if (line >= 0 && share > 0 && weight > most[line][visitClass]) {
                        most[line][visitClass] = weight;
                        matters[line][visitClass] = matter;
                    }
                }
            }
        }
        List<Visitor> chosen = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            List<Integer> classesOfLine =
                    visiting == Visiting.EVERY_CLASS ? classesOf(most[line]) : List.of(mostFrequent(most[line]));
            for (int rank = 0; rank < classesOfLine.size(); rank++) {
                int visitClass = classesOfLine.get(rank);
                chosen.add(new Visitor(line, matters[line][visitClass], visitClass, rank, classesOfLine.size()));
            }
        }
        return chosen;
    }

    private static int mostFrequent(double[] weights) {
        int best = 0;
        for (int visitClass = 1; visitClass < weights.length; visitClass++) {
            best = weights[visitClass] > weights[best] ? visitClass : best;
        }
        return best;
    }

    /** The classes of which anybody comes, or the most frequent one where nobody does. */
    private static List<Integer> classesOf(double[] weights) {
        List<Integer> coming = IntStream.range(0, weights.length)
                .filter(visitClass -> weights[visitClass] > 0)
                .boxed()
                .toList();
        return coming.isEmpty() ? List.of(mostFrequent(weights)) : coming;
    }

    /** Returns the hall day to which a time belongs, milliseconds since the start of the horizon. */
    public static Optional<HallDay> dayOf(Scenario scenario, long timeMillis) {
        List<HallDay> days = scenario.horizon().days();
        if (scenario.horizon().continuous()) {
            return Optional.of(days.get(0)).filter(day -> timeMillis >= 0 && timeMillis < day.lastCloseMillis());
        }
        return days.stream()
                .filter(day -> timeMillis >= day.startMillis()
                        && timeMillis < day.startMillis() + Math.max(86_400_000, day.lastCloseMillis()))
                .findFirst();
    }

    /**
     * Looks ahead from a state.
     *
     * @return what was seen in the replications that were finished; empty where none was
     * @throws IllegalArgumentException where the time of the state is not on a hall day, or its people, lines and
     *     replications are too many to be kept
     */
    public Optional<Forecast> of(HallState state, LookAheadRequest request, StopSign stop) {
        return of(state, request, stop, (finished, of) -> {});
    }

    /**
     * Looks ahead from a state.
     *
     * @param progress hears of the replications
     * @return what was seen in the replications that were finished; empty where none was
     * @throws IllegalArgumentException where the time of the state is not on a hall day, or its people, lines and
     *     replications are too many to be kept
     */
    public Optional<Forecast> of(HallState state, LookAheadRequest request, StopSign stop, Progress progress) {
        HallDay day = day(state);
        long until = until(state, request.aheadMillis());
        List<Integer> persons = waiting(state);
        ForecastSamples.Plan plan = plan(state, request.replications(), persons, until);
        if (plan.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException("so many people, lines and replications do not fit into the memory");
        }
        ForecastSamples samples = new ForecastSamples(plan);
        long seed = KeyedRandom.key(request.seed(), LOOK_AHEAD);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        Runnable work = () -> {
            LookAheadRun run = new LookAheadRun(scenario, day, state, persons, samples, this);
            for (int r = next.getAndIncrement();
                    r < request.replications() && !stop.isSet();
                    r = next.getAndIncrement()) {
                run.run(seed, r);
                samples.finish(r);
                progress.finished(finished.incrementAndGet(), request.replications());
            }
        };
        Parallel.run(Math.min(request.threads(), request.replications()), stop, work);
        return samples.finished() == 0
                ? Optional.empty()
                : Optional.of(forecast(state, request.seed(), until, persons, samples));
    }

    /** Returns how many replications from a state can be kept at once. */
    int mostReplications(HallState state, long aheadMillis) {
        long of = plan(state, 1, waiting(state), until(state, aheadMillis)).size();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, MOST_NUMBERS / of));
    }

    private HallDay day(HallState state) {
        return dayOf(scenario, state.timeMillis())
                .orElseThrow(() -> new IllegalArgumentException("the hall has no day at the time of the state"));
    }

    private long until(HallState state, long aheadMillis) {
        long now = state.timeMillis();
        HallDay day = day(state);
        return Math.max(now, Math.min(now + aheadMillis, day.startMillis() + day.lastCloseMillis()));
    }

    /** The people of the state who wait, by their places in its list. */
    private static List<Integer> waiting(HallState state) {
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < state.people().size(); i++) {
            if (state.people().get(i).ticket().state() == TicketState.WAITING) {
                waiting.add(i);
            }
        }
        return waiting;
    }

    private ForecastSamples.Plan plan(HallState state, int replications, List<Integer> persons, long until) {
        long now = state.timeMillis();
        long every = COUNTED_EVERY * (1 + (until - now) / (COUNTED_EVERY * MOST_MOMENTS));
        List<Long> moments = new ArrayList<>();
        for (long at = now; at <= until; at += every) {
            moments.add(at);
        }
        int stride = Math.max(VISITED_EVERY, moments.size() / MOST_VISITS);
        List<Long> visits = new ArrayList<>();
        for (int i = 0; i < moments.size(); i += stride) {
            visits.add(moments.get(i));
        }
        List<Integer> linesOf =
                persons.stream().map(i -> line(state.people().get(i))).toList();
        List<Integer> visited = visitors.stream().map(Visitor::line).toList();
        return new ForecastSamples.Plan(replications, now, until, linesOf, lines, visited, moments, visits);
    }

    /** The line of somebody; of one whose matter is not known, the first that the group serves. */
    private int line(HallState.Person person) {
        int matter = person.ticket().matter();
        int visitClass = person.ticket().visitClass();
        for (int m = Math.max(0, matter); m < (matter < 0 ? scenario.layout().matters() : matter + 1); m++) {
            for (int c = Math.max(0, visitClass);
                    c < (visitClass < 0 ? scenario.layout().classes() : visitClass + 1);
                    c++) {
                int line = lines.line(m, c);
                if (line >= 0 && (person.group() < 0 || lines.groups(line).contains(person.group()))) {
                    return line;
                }
            }
        }
        throw new IllegalArgumentException("no window serves a person of the state");
    }

    private Forecast forecast(HallState state, long seed, long until, List<Integer> persons, ForecastSamples samples) {
        List<LineAhead> ahead = new ArrayList<>();
        long ofLines = visitors.stream().filter(visitor -> visitor.rank() == 0).count();
        double confidence = 1 - (1 - CONFIDENCE) / (FIGURES_OF_A_LINE * Math.max(1, ofLines));
        List<Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < visitors.size(); i++) {
            Visitor visitor = visitors.get(i);
            int line = visitor.line();
            List<LaterWait> later = samples.later(i);
            if (visitor.rank() == 0) {
                ahead.add(new LineAhead(
                        lines.groups(line),
                        samples.waitingNow(line),
                        visitor.matter(),
                        visitor.visitClass(),
                        samples.remaining(line),
                        later,
                        samples.sure(i, confidence),
                        samples.queue(line)));
            }
            newcomers.add(new Newcomer(
                    line, visitor.matter(), visitor.visitClass(), later.get(0).waits()));
        }
        List<PersonAhead> people = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            int person = persons.get(i);
            people.add(new PersonAhead(person, line(state.people().get(person)), samples.of(i)));
        }
        return new Forecast(
                state.timeMillis(),
                until,
                seed,
                samples.finished(),
                samples.queue(lines.size()),
                ahead,
                people,
                newcomers);
    }

    List<Visitor> visitors() {
        return visitors;
    }

    /** Whether anything goes by how many people there are. */
    boolean countsPeople() {
        return scenario.behaviour().balking().isPresent()
                || scenario.layout().waitingPlaces() < Integer.MAX_VALUE
                || scenario.layout().lines() == Lines.DEDICATED
                || scenario.assignment() instanceof Assignment.Ratio
                || !scenario.events().caps().isEmpty()
                || scenario.staffing().stream().anyMatch(staff -> staff.tidal().isPresent());
    }
}
