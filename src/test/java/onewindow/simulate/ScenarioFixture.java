package onewindow.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.demand.Distribution;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.IdleChoice;
import onewindow.hall.HallLayout.Lines;
import onewindow.people.Behaviour;
import onewindow.people.Behaviour.Balking;
import onewindow.people.Behaviour.ClosingRule;
import onewindow.people.Behaviour.Hold;
import onewindow.people.Behaviour.NoShow;
import onewindow.people.Behaviour.Returns;
import onewindow.people.Behaviour.Transfer;
import onewindow.people.HallEvents;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Provenance;
import onewindow.scenario.RunLength;
import onewindow.scenario.Scenario;

/** Builds small scenarios: one matter, one class, service of five minutes and no windows unless told otherwise. */
final class ScenarioFixture {

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;

    private final Horizon horizon;
    private final List<ArrivalStream> streams = new ArrayList<>();
    private final List<GroupFixture> groups = new ArrayList<>();
    private final List<Distribution> services = new ArrayList<>(List.of(new Deterministic(5 * MINUTE)));
    private List<Distribution> patience = List.of();
    private List<Double> classShares = List.of(1.0);
    private List<Double> matterShares = List.of(1.0);
    private long warmUp;
    private OptionalLong firstCustomers = OptionalLong.empty();
    private boolean stopAtEnd;
    private Lines lines = Lines.POOLED;
    private IdleChoice idleChoice = IdleChoice.FIRST_GROUP;
    private int places = Integer.MAX_VALUE;
    private Assignment assignment = new Assignment.LongestWait();
    private Optional<Balking> balking = Optional.empty();
    private double keepOverBreak = 1;
    private double waitAtDoor = 1;
    private Returns returns = Returns.NEVER;
    private Optional<Distribution> walking = Optional.empty();
    private Optional<NoShow> noShow = Optional.empty();
    private Optional<Transfer> transfer = Optional.empty();
    private Optional<Hold> hold = Optional.empty();
    private ClosingRule closing = ClosingRule.SERVE_OUT;
    private Optional<CaseFixture> cases = Optional.empty();
    private final List<HallEvents.Outage> outages = new ArrayList<>();
    private final List<HallEvents.Cap> caps = new ArrayList<>();
    private List<Long> targets = List.of(10 * MINUTE, 20 * MINUTE);

    private ScenarioFixture(Horizon horizon) {
        this.horizon = horizon;
    }

    /** One continuous session. */
    static ScenarioFixture session(String length) {
        return new ScenarioFixture(Horizon.continuous(time(length)));
    }

    /** Undated days that are open at these hours, e.g. {@code "09:00-12:00", "13:00-17:00"}. */
    static ScenarioFixture days(int days, String... hours) {
        return new ScenarioFixture(Horizon.undatedDays(days, intervals(hours), intervals(hours)));
    }

    /** One undated day whose ticket hours are not its open hours. */
    static ScenarioFixture day(List<Interval> open, List<Interval> tickets) {
        return new ScenarioFixture(Horizon.undatedDays(1, open, tickets));
    }

    /** Reads "HH:MM", or "HH:MM:SS", as milliseconds. */
    static long time(String clock) {
        String[] parts = clock.split(":");
        long seconds = parts.length > 2 ? Long.parseLong(parts[2]) : 0;
        return Long.parseLong(parts[0]) * HOUR + Long.parseLong(parts[1]) * MINUTE + seconds * 1000;
    }

    static Interval interval(String span) {
        String[] ends = span.split("-");
        return new Interval(time(ends[0]), time(ends[1]));
    }

    static List<Interval> intervals(String... spans) {
        return Arrays.stream(spans).map(ScenarioFixture::interval).toList();
    }

    static Distribution minutes(double minutes) {
        return new Deterministic(minutes * MINUTE);
    }

    /** A volume spread evenly over the ticket hours. */
    static Volume volume(double total) {
        return new Volume(
                OptionalDouble.of(total),
                false,
                1,
                Collections.nCopies(12, 1.0),
                Collections.nCopies(7, 1.0),
                1,
                0,
                new Profile(List.of()),
                Optional.empty());
    }

    /** People at these times, each with these minutes of service. */
    ScenarioFixture arrivals(double serviceMinutes, String... times) {
        return rows(Arrays.stream(times)
                .map(t -> new Arrivals.Row(time(t), -1, -1, Math.round(serviceMinutes * MINUTE)))
                .toList());
    }

    /** One person: when, for which matter, of which class, with how many minutes of service. */
    static Arrivals.Row row(String time, int matter, int visitClass, double serviceMinutes) {
        return new Arrivals.Row(time(time), matter, visitClass, Math.round(serviceMinutes * MINUTE));
    }

    ScenarioFixture rows(List<Arrivals.Row> rows) {
        return stream(new Arrivals.Trace(rows));
    }

    ScenarioFixture rows(Arrivals.Row... rows) {
        return rows(List.of(rows));
    }

    /** Poisson arrivals, evenly spread, so many in all. */
    ScenarioFixture poisson(double total) {
        return stream(new Arrivals.Poisson(volume(total)));
    }

    ScenarioFixture stream(Arrivals arrivals) {
        streams.add(new ArrivalStream("s" + streams.size(), arrivals, classShares, matterShares));
        return this;
    }

    /** Shares of the visit classes, for the streams that follow. */
    ScenarioFixture classes(Double... shares) {
        classShares = List.of(shares);
        return this;
    }

    /** Shares of the matters, for the streams that follow; each matter is a department. */
    ScenarioFixture matters(Double... shares) {
        matterShares = List.of(shares);
        return this;
    }

    /** The service times of the matters in order; the last one holds for all that follow. */
    ScenarioFixture service(Distribution... distributions) {
        services.clear();
        services.addAll(List.of(distributions));
        return this;
    }

    /** The patience of all classes. */
    ScenarioFixture patience(Distribution distribution) {
        patience = Collections.nCopies(classShares.size(), distribution);
        return this;
    }

    /** The patience of each class. */
    ScenarioFixture patience(List<Distribution> ofClasses) {
        patience = ofClasses;
        return this;
    }

    ScenarioFixture windows(int count) {
        return group(GroupFixture.windows(count));
    }

    ScenarioFixture group(GroupFixture group) {
        groups.add(group);
        return this;
    }

    ScenarioFixture warmUp(String length) {
        warmUp = time(length);
        return this;
    }

    ScenarioFixture firstCustomers(long customers) {
        firstCustomers = OptionalLong.of(customers);
        return this;
    }

    ScenarioFixture stopAtEnd() {
        stopAtEnd = true;
        return this;
    }

    ScenarioFixture dedicated() {
        lines = Lines.DEDICATED;
        return this;
    }

    ScenarioFixture leastFlexible() {
        idleChoice = IdleChoice.LEAST_FLEXIBLE;
        return this;
    }

    ScenarioFixture places(int count) {
        places = count;
        return this;
    }

    ScenarioFixture assign(Assignment how) {
        assignment = how;
        return this;
    }

    ScenarioFixture balking(Balking.Count count, Double... shareAt) {
        balking = Optional.of(new Balking(count, List.of(shareAt)));
        return this;
    }

    ScenarioFixture breaks(double keep, double door) {
        keepOverBreak = keep;
        waitAtDoor = door;
        return this;
    }

    ScenarioFixture returns(Returns rule) {
        returns = rule;
        return this;
    }

    ScenarioFixture walking(Distribution distribution) {
        walking = Optional.of(distribution);
        return this;
    }

    ScenarioFixture noShow(NoShow rule) {
        noShow = Optional.of(rule);
        return this;
    }

    ScenarioFixture transfer(Transfer rule) {
        transfer = Optional.of(rule);
        return this;
    }

    ScenarioFixture hold(Hold rule) {
        hold = Optional.of(rule);
        return this;
    }

    ScenarioFixture sendAway() {
        closing = ClosingRule.SEND_AWAY;
        return this;
    }

    ScenarioFixture targets(Long... millis) {
        targets = List.of(millis);
        return this;
    }

    ScenarioFixture outage(HallEvents.Outage outage) {
        outages.add(outage);
        return this;
    }

    /** All days: so many may be inside, and a share of those who find the hall full waits outside. */
    ScenarioFixture cap(int people, double wait) {
        caps.add(new HallEvents.Cap(people, 0, horizon.days().size() - 1, wait));
        return this;
    }

    ScenarioFixture cases(CaseFixture behind) {
        cases = Optional.of(behind);
        return this;
    }

    Scenario build() {
        int matters = matterShares.size();
        int classes = classShares.size();
        Demand demand = new Demand(
                streams,
                services,
                IntStream.range(0, matters)
                        .map(m -> Math.min(m, services.size() - 1))
                        .boxed()
                        .toList(),
                patience,
                IntStream.range(0, matters).boxed().toList());
        HallLayout layout = new HallLayout(
                matters,
                classes,
                groups.stream().map(g -> g.layout(matters, classes)).toList(),
                lines,
                idleChoice,
                places);
        return new Scenario(
                "fixture",
                name("fixture"),
                name(""),
                "",
                1,
                horizon,
                new RunLength(warmUp, firstCustomers, stopAtEnd),
                demand,
                layout,
                groups.stream().map(g -> g.staffing(matters)).toList(),
                assignment,
                new Behaviour(balking, keepOverBreak, waitAtDoor, returns, walking, noShow, transfer, hold, closing),
                cases.map(behind -> behind.plan(horizon, matters)),
                new HallEvents(outages, caps),
                new Labels(labels(matters), labels(matters), labels(classes), labels(groups.size()), false),
                targets,
                Optional.empty(),
                List.of(),
                new Provenance(List.of(), List.of()));
    }

    private static LocalName name(String text) {
        return new LocalName(text, text);
    }

    private static List<Label> labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Label("k" + i, name("k" + i)))
                .toList();
    }
}
