package onewindow.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calendar.Interval;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Volume;

/** Reads one further stream after another. */
final class StreamBlock {

    private static final Interval NEXT_FIVE_DAYS = new Interval(1, 6);

    private final Catalogue catalogue;
    private final Inherited inherited;
    private final Optional<Double> mainVisits;
    private double booked;
    private Optional<DemandBlock.Brought> brought = Optional.empty();

    StreamBlock(Catalogue catalogue, Inherited inherited, Optional<Double> mainVisits) {
        this.catalogue = catalogue;
        this.inherited = inherited;
        this.mainVisits = mainVisits;
    }

    /** The share of the main stream that the streams read so far take away from it. */
    double booked() {
        return booked;
    }

    /** Reads a stream; empty when something is wrong, which is then reported. */
    Optional<ArrivalStream> read(Block block) {
        Optional<List<Double>> classes = classShares(block);
        Optional<List<Double>> matters = matterShares(block);
        Optional<Arrivals> arrivals = kind(block).flatMap(process -> switch (process) {
            case POISSON -> poisson(block);
            case RENEWAL -> block.require(StreamKeys.GAP).flatMap(gap -> renewal(block, gap));
            case DETERMINISTIC ->
                block.require(StreamKeys.EVERY).flatMap(every -> renewal(block, new Distribution.Deterministic(every)));
            case BATCH -> batches(block);
            case TRACE -> trace(block);
            case APPOINTMENTS -> appointments(block);
        });
        String key = block.get(StreamKeys.KEY, "");
        brought = classes.flatMap(
                ofClasses -> matters.map(ofMatters -> new DemandBlock.Brought(ofClasses, ofMatters, arrivals)));
        return arrivals.isEmpty() || classes.isEmpty() || matters.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrivalStream(key, arrivals.get(), classes.get(), matters.get()));
    }

    /** Who was read last and what they bring; empty where that is wrong. */
    Optional<DemandBlock.Brought> brought() {
        return brought;
    }

    private static Optional<StreamKeys.ArrivalProcess> kind(Block block) {
        return block.isReadable() ? block.get(StreamKeys.KIND) : Optional.empty();
    }

    private Optional<Arrivals> poisson(Block block) {
        if (block.has(VolumeKeys.CASES)) {
            block.refuse(Wording.of("beside.casesOfStream"), VolumeKeys.RATE);
            return block.get(VolumeKeys.CASES)
                    .flatMap(cases -> inherited.ofTotal(block, cases * inherited.visitsPerCase()))
                    .map(Arrivals.Poisson::new);
        }
        if (block.has(VolumeKeys.RATE)) {
            return block.get(VolumeKeys.RATE)
                    .flatMap(rate -> inherited.ofRate(block, rate))
                    .map(Arrivals.Poisson::new);
        }
        if (!block.has(VolumeKeys.PROFILE)) {
            block.error("stream.none");
            return Optional.empty();
        }
        return VolumeKeys.ownProfile(block, inherited.hours())
                .flatMap(own -> own)
                .flatMap(profile -> inherited.ofProfile(block, profile))
                .map(Arrivals.Poisson::new);
    }

    private Optional<Arrivals> renewal(Block block, Distribution gap) {
        double mean = gap.mean() / inherited.scale();
        // A gap of less than a microsecond means that somebody mistook the unit; it would also never end.
        if (!(mean >= 0.001)) {
            block.error("gap.short");
            return Optional.empty();
        }
        return Optional.of(new Arrivals.Renewal(Scaled.by(gap, 1 / inherited.scale())));
    }

    private Optional<Arrivals> batches(Block block) {
        Optional<List<Arrivals.SizeShare>> sizes = block.require(StreamKeys.SIZE);
        if (sizes.isPresent()) {
            List<Double> shares =
                    sizes.get().stream().map(Arrivals.SizeShare::share).toList();
            if (!Shares.sumToOne(shares)) {
                block.error(StreamKeys.SIZE, "shares.sum", Shares.shown(Shares.sum(shares)));
                sizes = Optional.empty();
            }
        }
        Optional<Volume> volume;
        if (block.has(StreamKeys.GROUPS)) {
            block.refuse(Wording.of("beside.groups"), VolumeKeys.RATE);
            volume = block.get(StreamKeys.GROUPS).flatMap(groups -> inherited.ofTotal(block, groups));
        } else {
            if (!block.has(VolumeKeys.RATE)) {
                block.error("batch.none");
                return Optional.empty();
            }
            volume = block.get(VolumeKeys.RATE).flatMap(rate -> inherited.ofRate(block, rate));
        }
        return volume.isEmpty() || sizes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Arrivals.Batches(volume.get(), sizes.get()));
    }

    private Optional<Arrivals> trace(Block block) {
        if (block.has(StreamKeys.TIMES) == block.has(StreamKeys.FILE)) {
            block.error("trace.either");
            return Optional.empty();
        }
        if (inherited.scale() != 1) {
            block.error("trace.scale");
        }
        if (block.has(StreamKeys.FILE)) {
            return block.get(StreamKeys.FILE)
                    .flatMap(name -> inherited
                            .files()
                            .rows(
                                    name,
                                    block.find(StreamKeys.FILE).orElseThrow(),
                                    catalogue,
                                    onlyHall(block),
                                    inherited.hours()))
                    .map(Arrivals.Trace::new);
        }
        List<Long> stated = block.get(StreamKeys.TIMES, List.of());
        for (long time : stated) {
            if (inherited.hours().daysKnown() && !inherited.hours().isOnHallDay(time)) {
                block.error(StreamKeys.TIMES, "time.notOnDay", Shown.value(Times.duration(time)));
                return Optional.empty();
            }
        }
        return block.get(StreamKeys.TIMES)
                .map(times -> new Arrivals.Trace(times.stream()
                        .sorted()
                        .map(time -> new Arrivals.Row(time, -1, -1, -1))
                        .toList()));
    }

    private Optional<Arrivals> appointments(Block block) {
        Optional<Volume> volume = requests(block);
        Optional<Long> slot = block.require(StreamKeys.SLOT);
        Optional<Integer> places = block.require(StreamKeys.PLACES);
        Interval window = block.get(StreamKeys.BOOKING_WINDOW, NEXT_FIVE_DAYS);
        double[] early = block.get(StreamKeys.EARLY, new double[2]);
        double noShow = block.get(StreamKeys.NO_SHOW, 0.0);
        long[] checkIn = block.get(StreamKeys.CHECK_IN, new long[] {Clocks.DAY_MILLIS, Clocks.DAY_MILLIS});
        int lateClass =
                block.get(StreamKeys.LATE_CLASS).map(catalogue::visitClass).orElse(0);
        int hall = onlyHall(block);
        if (hall < 0) {
            block.error(StreamKeys.HALLS, "slots.halls", oneHall(catalogue));
        }
        boolean walkIn = block.get(StreamKeys.WHEN_FULL, true);
        Optional<Arrivals.Cancelling> cancelling = block.get(BookingLimits.CANCEL);
        Optional<Arrivals.Ban> ban = block.get(BookingLimits.BAN);
        if (volume.isEmpty() || slot.isEmpty() || places.isEmpty() || lateClass < 0 || hall < 0) {
            return Optional.empty();
        }
        return Optional.of(new Arrivals.Appointments(
                volume.get(),
                slot.get(),
                places.get(),
                (int) window.fromMillis(),
                (int) window.toMillis() - 1,
                early[0],
                early[1],
                noShow,
                checkIn[0],
                checkIn[1],
                catalogue.halls().visitClass(lateClass, hall),
                walkIn,
                cancelling,
                ban));
    }

    private Optional<Volume> requests(Block block) {
        if (block.has(VolumeKeys.CASES) == block.has(StreamKeys.SHARE)) {
            block.error("booking.either");
            return Optional.empty();
        }
        if (block.has(VolumeKeys.CASES)) {
            return block.get(VolumeKeys.CASES)
                    .flatMap(cases -> inherited.ofTotal(block, cases * inherited.visitsPerCase()));
        }
        Optional<Double> share = block.get(StreamKeys.SHARE);
        if (mainVisits.isEmpty()) {
            if (!inherited.statesCases()) {
                block.error(StreamKeys.SHARE, "booking.noCases");
            }
            return Optional.empty();
        }
        booked += share.orElse(0.0);
        return share.filter(part -> part > 0).flatMap(part -> inherited.ofTotal(block, part * mainVisits.get()));
    }

    private Optional<List<Double>> classShares(Block block) {
        List<Double> own =
                catalogue.classes().stream().map(Catalogue.VisitClass::share).toList();
        Optional<List<Double>> classes =
                shares(block, StreamKeys.CLASSES, Catalogue.Part.CLASSES, catalogue.classKeys(), own);
        return classes.flatMap(
                ofClasses -> hallShares(block).map(ofHalls -> catalogue.halls().classShares(ofClasses, ofHalls)));
    }

    private Optional<List<Double>> hallShares(Block block) {
        Halls halls = catalogue.halls();
        return shares(block, StreamKeys.HALLS, Catalogue.Part.HALLS, halls.keys(), halls.shares());
    }

    /** Returns the one hall to which a stream goes, or -1 where there are several. */
    private int onlyHall(Block block) {
        Halls halls = catalogue.halls();
        int only = -1;
        List<Double> shares = hallShares(block).map(halls::spread).orElse(List.of(1.0));
        for (int hall = 0; hall < shares.size(); hall++) {
            if (shares.get(hall) > 0) {
                if (only >= 0) {
                    return -1;
                }
                only = hall;
            }
        }
        return only;
    }

    /** How a stream says that it goes to one hall. */
    static String oneHall(Catalogue catalogue) {
        Halls.Kind single = catalogue.halls().kinds().stream()
                .filter(kind -> kind.count() == 1)
                .findFirst()
                .orElse(catalogue.halls().kinds().get(0));
        return "halls: {" + Shown.path(single.key()) + ": 100 %}";
    }

    /** Reads the shares of classes or halls, in the order of their keys; {@code own} are those of the scenario. */
    private Optional<List<Double>> shares(
            Block block, Key<Map<String, Double>> key, Catalogue.Part part, List<String> keys, List<Double> own) {
        if (!block.has(key)) {
            return Optional.of(own);
        }
        boolean known = catalogue.know(part, block, key);
        return block.get(key).flatMap(table -> {
            List<Double> stated = List.copyOf(table.values());
            if (!Shares.sumToOne(stated)) {
                block.error(key, "shares.sum", Shares.shown(Shares.sum(stated)));
                return Optional.empty();
            }
            List<Double> shares = new ArrayList<>();
            keys.forEach(name -> shares.add(table.getOrDefault(name, 0.0)));
            return known ? Optional.of(shares) : Optional.empty();
        });
    }

    private Optional<List<Double>> matterShares(Block block) {
        if (!block.has(StreamKeys.DEPARTMENTS) && !block.has(StreamKeys.MATTERS)) {
            return Optional.of(DemandBlock.matterShares(catalogue));
        }
        boolean[] chosen = new boolean[catalogue.matters().size()];
        boolean known = true;
        for (Ref ref : block.get(StreamKeys.DEPARTMENTS, List.of())) {
            int index = catalogue.department(ref);
            known &= index >= 0;
            if (index >= 0) {
                Catalogue.Department department = catalogue.departments().get(index);
                Arrays.fill(chosen, department.firstMatter(), department.firstMatter() + department.matters(), true);
            }
        }
        for (Ref ref : block.get(StreamKeys.MATTERS, List.of())) {
            int index = catalogue.matter(ref);
            known &= index >= 0;
            if (index >= 0) {
                chosen[index] = true;
            }
        }
        List<Double> shares = new ArrayList<>(chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            shares.add(chosen[i] ? catalogue.matters().get(i).share() : 0);
        }
        if (known && !(Shares.sum(shares) > 0)) {
            block.error("stream.noMatter");
            known = false;
        }
        return known ? Optional.of(Shares.normalised(shares)) : Optional.empty();
    }
}
