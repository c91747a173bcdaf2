package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.demand.Volume;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.people.Staffing;
import onewindow.scenario.Scenario;

/** The work that people bring on a mean day beside the window time on the timetable, for windows that share matters. */
final class OfferedLoad {

    private static final double HOUR = 3_600_000;

    private final Scenario scenario;
    private final List<HallDay> days;

    private OfferedLoad(Scenario scenario) {
        this.scenario = scenario;
        this.days = scenario.horizon().days();
    }

    /**
     * Window groups and what is asked of them.
     *
     * @param groups indices of groups that serve common matters, directly or by way of others
     * @param workHours hours of service and walking that people bring on a mean day
     * @param windowHours hours for which the timetable has windows open on a mean day, tidal windows always
     */
    record Part(List<Integer> groups, double workHours, double windowHours) {}

    /**
     * The groups with the matters that reach them; empty where it cannot be told how many people come. What people
     * bring who give up or are turned away counts, and so does what windows do after hours: a group with more work than
     * window time never catches up within the timetable.
     */
    static List<Part> of(Scenario scenario) {
        double[] arrivals = arrivalsByMatter(scenario);
        return arrivals == null ? List.of() : new OfferedLoad(scenario).parts(arrivals);
    }

    /** How many people come for each matter on a mean day; null where it cannot be told. */
    static double[] arrivalsByMatter(Scenario scenario) {
        return new OfferedLoad(scenario).arrivalsByMatter();
    }

    private double[] arrivalsByMatter() {
        double[] arrivals = new double[scenario.layout().matters()];
        for (ArrivalStream stream : scenario.demand().streams()) {
            OptionalDouble perDay = perDay(stream.arrivals());
            if (perDay.isEmpty()) {
                return null;
            }
            for (int matter = 0; matter < arrivals.length; matter++) {
                arrivals[matter] += perDay.getAsDouble() * stream.matterShares().get(matter);
            }
        }
        return arrivals;
    }

    private OptionalDouble perDay(Arrivals arrivals) {
        if (arrivals instanceof Arrivals.Poisson poisson) {
            return OptionalDouble.of(perDay(poisson.volume()));
        }
        if (arrivals instanceof Arrivals.Batches batches) {
            double size = batches.sizes().stream()
                    .mapToDouble(s -> s.size() * s.share())
                    .sum();
            return OptionalDouble.of(size * perDay(batches.volume()));
        }
        return arrivals instanceof Arrivals.Appointments booked
                ? OptionalDouble.of(comingShare(booked) * perDay(booked.volume()))
                : OptionalDouble.empty();
    }

    /** The share of the bookings whose holder comes; bans are left out. */
    private static double comingShare(Arrivals.Appointments booked) {
        double cancelled = booked.cancelling().map(Arrivals.Cancelling::share).orElse(0.0);
        return (1 - cancelled) * (1 - booked.noShowShare());
    }

    private double perDay(Volume volume) {
        if (volume.total().isPresent()) {
            return volume.scale() * volume.total().getAsDouble() / days.size();
        }
        double arrivals = days.stream()
                .mapToDouble(day -> volume.weight(day) * volume.profile().mass(day))
                .sum();
        return volume.scale() * arrivals / days.size();
    }

    private List<Part> parts(double[] arrivals) {
        List<WindowGroup> groups = scenario.layout().groups();
        List<Part> parts = new ArrayList<>();
        boolean[] taken = new boolean[groups.size()];
        for (int first = 0; first < taken.length; first++) {
            if (!taken[first]) {
                List<Integer> part = reachableFrom(first, taken);
                double windows = part.stream().mapToDouble(this::windowHours).sum();
                parts.add(new Part(part, workHours(part, arrivals), windows));
            }
        }
        return parts;
    }

    private List<Integer> reachableFrom(int first, boolean[] taken) {
        List<WindowGroup> groups = scenario.layout().groups();
        List<Integer> part = new ArrayList<>(List.of(first));
        taken[first] = true;
        for (int i = 0; i < part.size(); i++) {
            WindowGroup group = groups.get(part.get(i));
            for (int other = 0; other < taken.length; other++) {
                if (!taken[other] && share(group, groups.get(other))) {
                    taken[other] = true;
                    part.add(other);
                }
            }
        }
        return part;
    }

    private static boolean share(WindowGroup one, WindowGroup other) {
        for (int matter = 0; matter < one.preference().size(); matter++) {
            if (one.preference().get(matter) > 0 && other.preference().get(matter) > 0) {
                return true;
            }
        }
        return false;
    }

    private double workHours(List<Integer> part, double[] arrivals) {
        Demand demand = scenario.demand();
        double walking = scenario.behaviour().walking().map(d -> d.mean()).orElse(0.0);
        double millis = 0;
        for (int matter = 0; matter < arrivals.length; matter++) {
            double factor = leastFactor(part, matter);
            if (Double.isFinite(factor)) {
                double mean = demand.serviceTimes()
                        .get(demand.serviceOfMatter().get(matter))
                        .mean();
                millis += arrivals[matter] * (factor * mean + walking);
            }
        }
        return millis / HOUR;
    }

    /** The factor on the service time at the fastest windows that serve the matter; infinite where none does. */
    private double leastFactor(List<Integer> part, int matter) {
        double least = Double.POSITIVE_INFINITY;
        for (int group : part) {
            if (scenario.layout().groups().get(group).preference().get(matter) > 0) {
                Staffing staffing = scenario.staffing().get(group);
                double outside = staffing.ownField().get(matter) ? 1 : staffing.outsideOwnField();
                least = Math.min(least, staffing.speed() * outside);
            }
        }
        return least;
    }

    private double windowHours(int group) {
        Staffing staffing = scenario.staffing().get(group);
        int extra = staffing.tidal().map(Staffing.Tidal::extraWindows).orElse(0);
        double millis = 0;
        for (HallDay day : days) {
            for (int i = 0; i < staffing.steps().size(); i++) {
                Staffing.Step step = staffing.steps().get(i);
                long end = i + 1 < staffing.steps().size()
                        ? staffing.steps().get(i + 1).fromMillis()
                        : day.lastCloseMillis();
                millis += step.windows()
                        * (staffing.ownHours()
                                ? Math.max(0, end - step.fromMillis())
                                : within(step.fromMillis(), end, day.open()));
            }
            millis += extra * (double) within(0, day.lastCloseMillis(), day.open());
        }
        return millis / HOUR / days.size();
    }

    /** How much of a span lies within intervals, in milliseconds. */
    static long within(long from, long to, List<Interval> intervals) {
        long millis = 0;
        for (Interval interval : intervals) {
            millis += Math.max(0, Math.min(to, interval.toMillis()) - Math.max(from, interval.fromMillis()));
        }
        return millis;
    }
}
