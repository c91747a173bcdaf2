package onewindow.plan.capacity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.demand.Demand;
import onewindow.demand.Distribution;
import onewindow.people.Staffing;
import onewindow.plan.capacity.Capacity.Binding;
import onewindow.plan.capacity.Capacity.Break;
import onewindow.plan.capacity.Capacity.PartCapacity;
import onewindow.plan.capacity.Crossing.Bracket;
import onewindow.plan.capacity.Crossing.Tried;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.ServiceParts.Part;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;

/** At which load each part of the people is no longer served as the target asks, and why. */
final class PartStudy {

    private static final double MILLIS_AN_HOUR = 3_600_000;
    private static final double NEARLY_ALWAYS = 0.9;
    /** Of a slot in which fewer come than this share of the part's people nothing is said. */
    private static final double SOME_PEOPLE = 0.01;

    private static final long LATE = 3_600_000;
    private static final long AFTER_LUNCH = 5_400_000;

    private final Scenario scenario;
    private final SheetShape shape;
    private final Throughputs throughputs;
    private final List<Tried> loads;
    private final SampleSums today;
    private final HallDay day;

    PartStudy(Scenario scenario, SheetShape shape, Throughputs throughputs, List<Tried> loads, SampleSums today) {
        this.scenario = scenario;
        this.shape = shape;
        this.throughputs = throughputs;
        this.loads = loads;
        this.today = today;
        day = scenario.horizon().days().get(0);
    }

    PartCapacity of(int part) {
        Part people = shape.parts().parts().get(part);
        Crossing crossing =
                new Crossing(sums -> sums.inTimeOfPart(part), shape.target().share());
        Optional<Bracket> bracket = crossing.bracket(loads);
        Optional<Break> breaksAt = bracket.map(crossing::found);
        List<SampleSums> sums = bracket.map(
                        found -> List.of(found.met().sums(), found.missed().sums()))
                .orElse(List.of(loads.get(crossing.isMet(loads.get(0)) ? loads.size() - 1 : 0)
                        .sums()));
        double[] weights = bracket.map(found -> {
                    double part1 = (breaksAt.get().load() - found.met().load())
                            / (found.missed().load() - found.met().load());
                    return new double[] {1 - part1, part1};
                })
                .orElse(new double[] {1});
        SampleSums nearest = sums.get(sums.size() - 1);
        int worst = worstSlot(part, nearest);
        return new PartCapacity(
                people.key(),
                people.name(),
                peoplePerDay(part),
                CapacityStudy.share(today.inTimeOfPart(part)),
                breaksAt,
                bracket.isEmpty() && crossing.isMet(loads.get(0)),
                throughputs.of(people.groups(), sums, weights),
                MILLIS_AN_HOUR / timeAtWindow(part, people.groups()),
                shape.slots().start(worst),
                binding(people, nearest, worst));
    }

    private double peoplePerDay(int part) {
        return IntStream.range(0, shape.slots().count())
                        .mapToDouble(slot -> today.arrivals(part, slot))
                        .sum()
                / today.days();
    }

    private int worstSlot(int part, SampleSums sums) {
        double all = IntStream.range(0, shape.slots().count())
                .mapToDouble(slot -> sums.arrivals(part, slot))
                .sum();
        int worst = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int slot = 0; slot < shape.slots().count(); slot++) {
            double share = sums.inTimeOfCell(part, slot).value();
            if (sums.arrivals(part, slot) >= SOME_PEOPLE * all && share < least) {
                least = share;
                worst = slot;
            }
        }
        return worst;
    }

    /** The mean time for which a window is taken by a person of the part, walking included, milliseconds. */
    private double timeAtWindow(int part, List<Integer> groups) {
        Demand demand = scenario.demand();
        double sum = 0;
        double weight = 0;
        for (var stream : demand.streams()) {
            for (int matter = 0; matter < stream.matterShares().size(); matter++) {
                double share = stream.matterShares().get(matter);
                if (share > 0 && isOf(part, matter)) {
                    weight += share;
                    sum += share
                            * demand.serviceTimes()
                                    .get(demand.serviceOfMatter().get(matter))
                                    .mean()
                            * slowness(groups, matter);
                }
            }
        }
        return sum / weight
                + scenario.behaviour().walking().map(Distribution::mean).orElse(0.0);
    }

    private boolean isOf(int part, int matter) {
        return IntStream.range(0, scenario.layout().classes())
                .anyMatch(visitClass -> shape.parts().of(visitClass, matter) == part);
    }

    /** The factor on service times, a mean over the windows that serve the matter. */
    private double slowness(List<Integer> groups, int matter) {
        double sum = 0;
        double windows = 0;
        for (int g : groups) {
            Staffing staffing = scenario.staffing().get(g);
            int count = scenario.layout().groups().get(g).windows();
            sum += count * staffing.speed() * (staffing.ownField().get(matter) ? 1 : staffing.outsideOwnField());
            windows += count;
        }
        return windows > 0 ? sum / windows : 1;
    }

    private Binding binding(Part people, SampleSums sums, int worst) {
        long start = shape.slots().start(worst);
        long end = start + shape.slots().lengthMillis();
        List<Interval> open = day.open();
        for (int i = 1; i < open.size(); i++) {
            long closes = open.get(i - 1).toMillis();
            long opens = open.get(i).fromMillis();
            if (end > closes && start < opens + AFTER_LUNCH) {
                return Binding.LUNCH;
            }
        }
        if (start < day.firstOpenMillis()) {
            return Binding.OPENING;
        }
        double busy = 0;
        double hours = 0;
        for (int g : people.groups()) {
            busy += sums.busyHours(g, worst);
            hours += sums.openHours(g, worst);
        }
        if (start >= day.lastCloseMillis() - LATE) {
            return Binding.CLOSING;
        }
        return busy >= NEARLY_ALWAYS * hours ? Binding.SERVICE_TIME : Binding.FEW_WINDOWS;
    }
}
