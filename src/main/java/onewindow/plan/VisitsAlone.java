package onewindow.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.ServiceParts;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;

/**
 * A hall's visits without its back office: the work that returns to the windows (supplements, results to collect) is
 * frozen at what the whole hall shows on the days measured, by part of the people and half-hour.
 *
 * <p>With the back office a day hangs on all days before it, so that one costs hundreds; without it, it stands alone.
 * Those who come again are as many Poisson people of their part as bring its windows the same work, at the times at
 * which they come; that a wait of today moves the returns of next week is lost.
 */
public final class VisitsAlone {

    private static final double MILLIS_AN_HOUR = 3_600_000;
    /** All days alike. */
    private static final Volume EVEN = new Volume(
            OptionalDouble.empty(),
            false,
            1,
            Collections.nCopies(12, 1.0),
            Collections.nCopies(7, 1.0),
            1,
            0,
            new Profile(List.of(new Profile.Piece(0, 1, 1, 1))),
            Optional.empty());

    private final Scenario stated;
    private final SheetShape shape;
    private final Course course;
    private final SampleSums whole;
    private final SampleSums alone;
    private final double coming;

    private VisitsAlone(Scenario stated, ServiceTarget target, Course course, KeptResults kept, int replications) {
        this.stated = stated;
        this.course = course;
        shape = SheetShape.byWindows(stated, target);
        Samples samples = new Samples(stated, shape, course, kept, "visits alone");
        whole = samples.of("whole hall", () -> stated, replications);
        alone = samples.of("first visits", () -> stated.withVisitsAlone(stated.demand(), "first visits"), replications);
        double fewer = allBusy(whole) / allBusy(alone);
        // Where more is filed online than returns, fewer people come than are drawn.
        coming = Double.isFinite(fewer) ? Math.min(1, fewer) : 1;
    }

    /**
     * Returns the visits alone; the scenario itself where it follows no cases, empty where the course was stopped.
     *
     * @param kept where the samples of the days measured are kept
     * @param replications of the days measured, with the back office and without it
     */
    public static Optional<Scenario> of(
            Scenario stated, ServiceTarget target, Course course, KeptResults kept, int replications) {
        if (stated.cases().isEmpty()) {
            return Optional.of(stated);
        }
        VisitsAlone found = new VisitsAlone(stated, target, course, kept, replications);
        boolean whole = found.whole.replications() >= replications && found.alone.replications() >= replications;
        return whole ? Optional.of(found.scenario()) : Optional.empty();
    }

    private Scenario scenario() {
        Demand demand = coming < 1 ? new LoadScaling(stated).at(coming).demand() : stated.demand();
        List<ArrivalStream> streams = new ArrayList<>(demand.streams());
        for (int part = 0; part < shape.parts().parts().size(); part++) {
            returning(part).ifPresent(streams::add);
        }
        return stated.withVisitsAlone(
                new Demand(
                        streams,
                        demand.serviceTimes(),
                        demand.serviceOfMatter(),
                        demand.patience(),
                        demand.departmentOfMatter(),
                        demand.casesPerArrival()),
                "visits alone, seed " + course.seed() + ", days " + course.firstDay() + ".." + course.lastDay() + ", "
                        + whole.replications() + " replications");
    }

    /** A part's people who come again, in the numbers that bring its windows as much work. */
    private Optional<ArrivalStream> returning(int part) {
        double first = coming * work(part, alone);
        double people = coming * arrivals(part, alone);
        double more = first > 0 ? people * Math.max(0, work(part, whole) / first - 1) / whole.days() : 0;
        if (!(more > 0)) {
            return Optional.empty();
        }
        int slots = shape.slots().count();
        double[] again = new double[slots];
        double all = 0;
        for (int slot = 0; slot < slots; slot++) {
            again[slot] = Math.max(0, whole.arrivals(part, slot) - coming * alone.arrivals(part, slot));
            all += again[slot];
        }
        List<Profile.Piece> pieces = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            double each = all > 0 ? again[slot] / all : alone.arrivals(part, slot) / arrivals(part, alone);
            double perHour = more * each * MILLIS_AN_HOUR / shape.slots().lengthMillis();
            long from = shape.slots().start(slot);
            pieces.add(new Profile.Piece(from, from + shape.slots().lengthMillis(), perHour, perHour));
        }
        return Optional.of(stream(part, new Profile(pieces)));
    }

    private ArrivalStream stream(int part, Profile profile) {
        List<Double> matters = new ArrayList<>();
        List<Double> classes = new ArrayList<>();
        ArrivalStream model = stated.demand().streams().stream()
                .filter(stream -> sum(shares(stream, part, matters, classes)) > 0)
                .findFirst()
                .orElseThrow();
        double all = sum(shares(model, part, matters, classes));
        double allClasses = sum(classes);
        Volume volume = new Volume(
                OptionalDouble.empty(),
                false,
                1 / meanWeight(model),
                weights(model).monthWeights(),
                weights(model).weekdayWeights(),
                weights(model).afterHolidayWeight(),
                0,
                profile,
                Optional.empty());
        return new ArrivalStream(
                "again-" + shape.parts().parts().get(part).key(),
                new Arrivals.Poisson(volume),
                classes.stream().map(each -> each / allClasses).toList(),
                matters.stream().map(each -> each / all).toList());
    }

    /** Puts the shares of the stream's matters and classes that belong to a part into lists; returns the matters. */
    private List<Double> shares(ArrivalStream stream, int part, List<Double> matters, List<Double> classes) {
        ServiceParts parts = shape.parts();
        matters.clear();
        classes.clear();
        int mattersCount = stream.matterShares().size();
        for (int m = 0; m < mattersCount; m++) {
            int matter = m;
            boolean inside = IntStream.range(0, stream.classShares().size())
                    .anyMatch(c -> stream.classShares().get(c) > 0 && parts.of(c, matter) == part);
            matters.add(inside ? stream.matterShares().get(m) : 0);
        }
        for (int c = 0; c < stream.classShares().size(); c++) {
            int visitClass = c;
            boolean inside = IntStream.range(0, mattersCount)
                    .anyMatch(m -> stream.matterShares().get(m) > 0 && parts.of(visitClass, m) == part);
            classes.add(inside ? stream.classShares().get(c) : 0);
        }
        return matters;
    }

    /** The days' weights are those of the stream's own people, a mean of 1 over the days measured. */
    private double meanWeight(ArrivalStream model) {
        Volume volume = weights(model);
        return stated.horizon().days().subList(course.firstDay(), course.lastDay() + 1).stream()
                .mapToDouble(volume::weight)
                .average()
                .orElse(1);
    }

    private static Volume weights(ArrivalStream model) {
        Volume own = null;
        if (model.arrivals() instanceof Arrivals.Poisson it) {
            own = it.volume();
        } else if (model.arrivals() instanceof Arrivals.Appointments it) {
            own = it.volume();
        } else if (model.arrivals() instanceof Arrivals.Batches it) {
            own = it.volume();
        }
        boolean usable = own != null && !own.profile().isEven() && own.within().isEmpty();
        return usable ? own : EVEN;
    }

    /** Window hours that a part's people take; those of windows that several parts share go by their numbers. */
    private double work(int part, SampleSums sums) {
        double work = 0;
        List<ServiceParts.Part> parts = shape.parts().parts();
        for (int group : parts.get(part).groups()) {
            double sharing = 0;
            for (int other = 0; other < parts.size(); other++) {
                if (parts.get(other).groups().contains(group)) {
                    sharing += arrivals(other, sums) / parts.get(other).groups().size();
                }
            }
            double own = arrivals(part, sums) / parts.get(part).groups().size();
            work += sharing > 0 ? busy(group, sums) * own / sharing : 0;
        }
        return work;
    }

    private double arrivals(int part, SampleSums sums) {
        return IntStream.range(0, shape.slots().count())
                .mapToDouble(slot -> sums.arrivals(part, slot))
                .sum();
    }

    private double busy(int group, SampleSums sums) {
        return IntStream.range(0, shape.slots().count())
                .mapToDouble(slot -> sums.busyHours(group, slot))
                .sum();
    }

    private double allBusy(SampleSums sums) {
        return IntStream.range(0, shape.groups())
                .mapToDouble(group -> busy(group, sums))
                .sum();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
