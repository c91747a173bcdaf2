package onewindow.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Profile;
import onewindow.demand.Volume;

/** Reads who comes: the main stream, and further streams. */
final class DemandBlock {

    /** The key of the stream that the demand itself is. */
    static final String MAIN = "main";

    private static final int MOST_STREAMS = 200;

    private static final Key<Boolean> TOTAL = Key.of(
            "total", Words.choice("total", Words.meaning("poisson", false, "exact", true)), "about.demand.total");
    private static final Key<Double> SCALE = Key.of("scale", Quantities.POSITIVE_NUMBER, "about.demand.scale");
    private static final Key<Double> CASES_PER_VISIT =
            Key.of("casesPerVisit", Quantities.POSITIVE_NUMBER, "about.demand.casesPerVisit");
    private static final Key<Double> VISITS_PER_CASE =
            Key.of("visitsPerCase", Quantities.POSITIVE_NUMBER, "about.demand.visitsPerCase");
    private static final Key<Double> NEVER_ENTER = Key.of("neverEnter", Quantities.SHARE, "about.demand.neverEnter");
    private static final Key<List<Block>> STREAMS =
            Key.of("streams", ListKind.keyed(StreamKeys.STREAM, "streams", MOST_STREAMS), "about.demand.streams");

    private static final Keys KEYS = Keys.of(
            TOTAL,
            VolumeKeys.CASES,
            VolumeKeys.RATE,
            SCALE,
            CASES_PER_VISIT,
            VISITS_PER_CASE,
            NEVER_ENTER,
            VolumeKeys.MONTHS,
            VolumeKeys.WEEKDAYS,
            VolumeKeys.AFTER_HOLIDAY,
            VolumeKeys.DAY_FACTOR,
            VolumeKeys.PROFILE,
            STREAMS);

    static final Key<Block> DEMAND = Key.of("demand", BlockKind.opened("demand", KEYS), "about.demand.demand");

    private final Catalogue catalogue;
    private final HallHours hours;
    private final TraceFiles files;
    private final List<Brought> brought = new ArrayList<>();

    DemandBlock(Catalogue catalogue, HallHours hours, TraceFiles files) {
        this.catalogue = catalogue;
        this.hours = hours;
        this.files = files;
    }

    /** The streams of people with the names of the further ones, and how many visits stand for a case. */
    record Streams(List<ArrivalStream> streams, List<Labels.Label> names, double visitsPerCase) {}

    /**
     * People as far as they are known where something is wrong with their stream.
     *
     * @param arrivals empty where they could not be read
     */
    record Brought(List<Double> classShares, List<Double> matterShares, Optional<Arrivals> arrivals) {}

    /** Reads the streams; empty when something is wrong, which is then reported. */
    Optional<Streams> read(Block root) {
        return root.require(DEMAND).flatMap(this::streams);
    }

    /** Who was read of those who come, and what they bring; also where something is wrong. */
    List<Brought> brought() {
        return brought;
    }

    private Optional<Streams> streams(Block block) {
        Problems problems = block.at().findings().problems();
        int before = problems.errors();
        boolean cases = block.has(VolumeKeys.CASES);
        if (cases) {
            block.refuse(Wording.of("beside.cases"), VolumeKeys.RATE);
        } else {
            block.refuse(Wording.of("cases.only"), CASES_PER_VISIT, VISITS_PER_CASE, NEVER_ENTER);
        }
        double visitsPerCase =
                block.get(VISITS_PER_CASE, 1.0) * (1 - block.get(NEVER_ENTER, 0.0)) / block.get(CASES_PER_VISIT, 1.0);
        if (visitsPerCase <= 0) {
            block.error(NEVER_ENTER, "neverEnter.all");
        }
        Optional<Profile> profile = VolumeKeys.ownProfile(block, hours).flatMap(own -> own);
        Inherited inherited = new Inherited(
                hours,
                block.get(TOTAL, false),
                block.get(SCALE, 1.0),
                visitsPerCase,
                VolumeKeys.DayWeights.read(block, VolumeKeys.DayWeights.NONE, hours),
                profile,
                cases,
                files);
        Optional<Double> total = block.get(VolumeKeys.CASES).map(number -> number * visitsPerCase);
        List<ArrivalStream> streams = new ArrayList<>();
        List<Labels.Label> names = new ArrayList<>();
        double booked = further(block, inherited, total, streams, names);
        if (block.isFine(VolumeKeys.PROFILE)) {
            main(block, inherited, total, booked).ifPresent(stream -> streams.add(0, stream));
        }
        boolean stated = Stream.of(VolumeKeys.CASES, VolumeKeys.RATE, VolumeKeys.PROFILE, STREAMS)
                .anyMatch(block::has);
        if (problems.errors() > before && stated) {
            return Optional.empty();
        }
        if (streams.isEmpty()) {
            block.missing(Wording.of("demand.none"), VolumeKeys.CASES, VolumeKeys.RATE, VolumeKeys.PROFILE, STREAMS);
            return Optional.empty();
        }
        return Optional.of(new Streams(streams, names, visitsPerCase));
    }

    /** Reads the further streams; returns the share of the main stream that is booked. */
    private double further(
            Block block,
            Inherited inherited,
            Optional<Double> total,
            List<ArrivalStream> streams,
            List<Labels.Label> names) {
        StreamBlock reader = new StreamBlock(catalogue, inherited, total);
        Set<String> keys = new HashSet<>();
        for (Block item : block.get(STREAMS, List.of())) {
            Optional<String> key = item.require(StreamKeys.KEY);
            if (key.isPresent() && (!keys.add(key.get()) || key.get().equals(MAIN))) {
                item.error(StreamKeys.KEY, "key.ofStream");
            }
            LocalName name = item.get(StreamKeys.NAME, new LocalName(key.orElse(""), key.orElse("")));
            names.add(new Labels.Label(key.orElse(""), name));
            reader.read(item).ifPresent(streams::add);
            reader.brought().ifPresent(brought::add);
        }
        if (reader.booked() > 1) {
            block.error(STREAMS, "booked.many");
        }
        return reader.booked();
    }

    private Optional<ArrivalStream> main(Block block, Inherited inherited, Optional<Double> total, double booked) {
        boolean mainComes = block.has(VolumeKeys.CASES)
                ? booked < 1
                : block.has(VolumeKeys.RATE) || block.has(VolumeKeys.PROFILE) && !block.has(STREAMS);
        if (mainComes) {
            brought.add(new Brought(classShares(catalogue), matterShares(catalogue), Optional.empty()));
        }
        Optional<Volume> volume;
        if (total.isPresent()) {
            if (booked >= 1) {
                return Optional.empty();
            }
            volume = inherited.ofTotal(block, total.get() * (1 - booked));
        } else if (block.has(VolumeKeys.RATE)) {
            volume = block.get(VolumeKeys.RATE).flatMap(rate -> inherited.ofRate(block, rate));
        } else if (inherited.profile().isPresent() && !block.has(STREAMS)) {
            volume = inherited.ofProfile(block, inherited.profile().get());
        } else {
            return Optional.empty();
        }
        return volume.map(found ->
                new ArrivalStream(MAIN, new Arrivals.Poisson(found), classShares(catalogue), matterShares(catalogue)));
    }

    /** Reports what rules out that cases are followed beyond the counter: it would count their trips twice. */
    static void refuseForCases(Block root) {
        Optional<Block> demand = root.get(DEMAND);
        for (Key<Double> key : List.of(CASES_PER_VISIT, VISITS_PER_CASE)) {
            if (demand.isPresent() && demand.get().get(key, 1.0) != 1) {
                demand.get().error(key, "beside.casesBlock");
            }
        }
        if (demand.isPresent() && demand.get().get(NEVER_ENTER, 0.0) > 0) {
            demand.get().error(NEVER_ENTER, "beside.casesOnline");
        }
    }

    static List<Double> classShares(Catalogue catalogue) {
        return catalogue.visitClasses().stream()
                .map(Catalogue.VisitClass::share)
                .toList();
    }

    static List<Double> matterShares(Catalogue catalogue) {
        List<Double> shares = new ArrayList<>(catalogue.matters().size());
        for (Catalogue.Matter matter : catalogue.matters()) {
            shares.add(matter.share());
        }
        return Shares.normalised(shares);
    }
}
