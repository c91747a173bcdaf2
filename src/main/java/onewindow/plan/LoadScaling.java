package onewindow.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.demand.Volume;
import onewindow.scenario.Scaled;
import onewindow.scenario.Scenario;

/**
 * A scenario under a multiple of its load: everything that comes, or the people of one department.
 *
 * <p>Where people come at random (Poisson), those of a lower multiple are among those of a higher one.
 */
public final class LoadScaling {

    private static final int ALL = -1;

    private final Scenario stated;
    private final int department;

    /** Scales everything that comes. */
    public LoadScaling(Scenario stated) {
        this(stated, ALL);
    }

    /** Scales the people of one department, by index, and leaves all others as they are. */
    public LoadScaling(Scenario stated, int department) {
        this.stated = stated;
        this.department = department;
    }

    /** Returns the keys of the streams whose arrivals cannot be scaled, since they are recorded one by one. */
    public List<String> unscalable() {
        return stated.demand().streams().stream()
                .filter(stream -> stream.arrivals() instanceof Arrivals.Trace)
                .map(ArrivalStream::key)
                .toList();
    }

    /** Returns whether the scenario states an exact number of people, which a plan takes as a mean. */
    public boolean isExact() {
        return stated.demand().streams().stream()
                .flatMap(stream -> volume(stream.arrivals()).stream())
                .anyMatch(Volume::exact);
    }

    /**
     * Returns the scenario at a multiple of its load; exact numbers become Poisson with that mean.
     *
     * @param multiple more than 0; 1 is the load as stated
     * @throws IllegalArgumentException where a stream cannot be scaled
     */
    public Scenario at(double multiple) {
        Demand demand = stated.demand();
        List<ArrivalStream> streams = new ArrayList<>();
        // Those that are added come last: people are drawn by the place of their stream, which must not move.
        List<ArrivalStream> more = new ArrayList<>();
        for (ArrivalStream stream : demand.streams()) {
            if (department == ALL) {
                streams.add(with(stream, scaled(stream.arrivals(), multiple)));
            } else {
                ofDepartment(stream, multiple, streams, more);
            }
        }
        streams.addAll(more);
        return stated.withDemand(new Demand(
                streams,
                demand.serviceTimes(),
                demand.serviceOfMatter(),
                demand.patience(),
                demand.departmentOfMatter(),
                demand.casesPerArrival()));
    }

    private static ArrivalStream with(ArrivalStream stream, Arrivals arrivals) {
        return new ArrivalStream(stream.key(), arrivals, stream.classShares(), stream.matterShares());
    }

    /** More people of the department come as a stream of their own; of fewer, the others keep their numbers. */
    private void ofDepartment(
            ArrivalStream stream, double multiple, List<ArrivalStream> into, List<ArrivalStream> added) {
        List<Double> own = new ArrayList<>();
        double share = 0;
        for (int m = 0; m < stream.matterShares().size(); m++) {
            boolean inside = stated.demand().departmentOfMatter().get(m) == department;
            own.add(inside ? stream.matterShares().get(m) : 0);
            share += own.get(m);
        }
        if (share == 0 || multiple == 1) {
            into.add(with(stream, scaled(stream.arrivals(), 1)));
            return;
        }
        double part = share;
        if (multiple > 1) {
            into.add(with(stream, scaled(stream.arrivals(), 1)));
            added.add(new ArrivalStream(
                    stream.key() + "-more",
                    scaled(stream.arrivals(), part * (multiple - 1)),
                    stream.classShares(),
                    own.stream().map(each -> each / part).toList()));
            return;
        }
        double all = 1 - part * (1 - multiple);
        List<Double> shares = new ArrayList<>();
        for (int m = 0; m < own.size(); m++) {
            double before = stream.matterShares().get(m);
            shares.add((own.get(m) > 0 ? before * multiple : before) / all);
        }
        into.add(new ArrivalStream(stream.key(), scaled(stream.arrivals(), all), stream.classShares(), shares));
    }

    private static Optional<Volume> volume(Arrivals arrivals) {
        if (arrivals instanceof Arrivals.Poisson it) {
            return Optional.of(it.volume());
        }
        if (arrivals instanceof Arrivals.Batches it) {
            return Optional.of(it.volume());
        }
        return arrivals instanceof Arrivals.Appointments it ? Optional.of(it.volume()) : Optional.empty();
    }

    private static Arrivals scaled(Arrivals arrivals, double multiple) {
        if (arrivals instanceof Arrivals.Poisson it) {
            return new Arrivals.Poisson(scaled(it.volume(), multiple));
        }
        if (arrivals instanceof Arrivals.Renewal it) {
            return new Arrivals.Renewal(Scaled.by(it.gap(), 1 / multiple));
        }
        if (arrivals instanceof Arrivals.Batches it) {
            return new Arrivals.Batches(scaled(it.volume(), multiple), it.sizes());
        }
        if (arrivals instanceof Arrivals.Appointments it) {
            return new Arrivals.Appointments(
                    scaled(it.volume(), multiple),
                    it.slotMillis(),
                    it.places(),
                    it.firstDay(),
                    it.lastDay(),
                    it.meanEarlyMillis(),
                    it.sdMillis(),
                    it.noShowShare(),
                    it.earlyMillis(),
                    it.lateMillis(),
                    it.lateClass(),
                    it.walkInWhenFull(),
                    it.cancelling(),
                    it.ban());
        }
        throw new IllegalArgumentException("recorded arrivals cannot be scaled");
    }

    /** Returns a multiple of a volume, 0 for nobody; an exact number becomes a mean. */
    public static Volume scaled(Volume volume, double multiple) {
        return new Volume(
                volume.total(),
                false,
                volume.scale() * multiple,
                volume.monthWeights(),
                volume.weekdayWeights(),
                volume.afterHolidayWeight(),
                volume.dayFactorCv(),
                volume.profile(),
                volume.within());
    }
}
