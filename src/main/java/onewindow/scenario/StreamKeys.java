package onewindow.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calendar.Interval;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;

/** The keys of a stream of people, which depend on its kind. */
final class StreamKeys implements Kind<Block> {

    static final StreamKeys STREAM = new StreamKeys();

    /** The arrival processes. */
    enum ArrivalProcess {
        POISSON,
        RENEWAL,
        DETERMINISTIC,
        BATCH,
        TRACE,
        APPOINTMENTS
    }

    static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.stream.key");
    static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "about.stream.name");
    static final Key<ArrivalProcess> KIND =
            Key.of("kind", Words.choice("streamKind", processes()), "about.stream.kind");
    static final Key<Map<String, Double>> CLASSES =
            Key.of("classes", new TableKind<>(Words.ITEM_KEY, Quantities.SHARE, "^.+$"), "about.stream.classes");
    static final Key<Map<String, Double>> HALLS =
            Key.of("halls", new TableKind<>(Words.ITEM_KEY, Quantities.SHARE, "^.+$"), "about.stream.halls");
    static final Key<List<Ref>> DEPARTMENTS =
            Key.of("departments", ListKind.of(Ref.KIND, "departments", 2_000), "about.stream.departments");
    static final Key<List<Ref>> MATTERS =
            Key.of("matters", ListKind.of(Ref.KIND, "matters", 20_000), "about.stream.matters");

    static final Key<Distribution> GAP = Key.of("gap", Distributions.KIND, "about.stream.gap");
    static final Key<Long> EVERY = Key.of("every", Quantities.POSITIVE_MILLIS, "about.stream.every");

    static final Key<Double> GROUPS = Key.of("groups", Quantities.POSITIVE_NUMBER, "about.stream.groups");
    static final Key<List<Arrivals.SizeShare>> SIZE = Key.of("size", sizes(), "about.stream.size");

    static final Key<List<Long>> TIMES =
            Key.of("times", ListKind.of(Quantities.MILLIS, "times", 100_000), "about.stream.times");
    static final Key<String> FILE = Key.of("file", Words.TEXT, "about.stream.file");

    static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.stream.share");
    static final Key<Long> SLOT = Key.of("slot", Quantities.POSITIVE_MILLIS, "about.stream.slot");
    static final Key<Integer> PLACES = Key.of("places", Quantities.count(1, 100_000), "about.stream.places");
    static final Key<Interval> BOOKING_WINDOW =
            Key.of("bookingWindow", new WorkingDays(), "about.stream.bookingWindow");
    private static final Key<Double> EARLY_MEAN = Key.of("mean", Quantities.SIGNED_DURATION, "about.stream.earlyMean");
    private static final Key<Double> EARLY_SD = Key.of("sd", Quantities.DURATION, "about.stream.earlySd");
    static final Key<double[]> EARLY = Key.of(
            "early",
            new BlockKind<>(
                    "punctuality",
                    Keys.of(EARLY_MEAN, EARLY_SD),
                    block -> Optional.of(new double[] {block.get(EARLY_MEAN, 0.0), block.get(EARLY_SD, 0.0)})),
            "about.stream.early");
    static final Key<Double> NO_SHOW = Key.of("noShow", Quantities.SHARE, "about.stream.noShow");
    private static final Key<Long> CHECK_IN_EARLY = Key.of("early", Quantities.MILLIS, "about.stream.checkInEarly");
    private static final Key<Long> CHECK_IN_LATE = Key.of("late", Quantities.MILLIS, "about.stream.checkInLate");
    static final Key<long[]> CHECK_IN = Key.of(
            "checkIn",
            new BlockKind<>(
                    "checkIn",
                    Keys.of(CHECK_IN_EARLY, CHECK_IN_LATE),
                    block -> Optional.of(new long[] {
                        block.get(CHECK_IN_EARLY, Clocks.DAY_MILLIS), block.get(CHECK_IN_LATE, Clocks.DAY_MILLIS)
                    })),
            "about.stream.checkIn");
    static final Key<Boolean> WHEN_FULL = Key.of(
            "whenFull",
            Words.choice("whenFull", Words.meaning("walk-in", true, "lost", false)),
            "about.stream.whenFull");
    static final Key<Ref> LATE_CLASS = Key.of("lateClass", Ref.KIND, "about.stream.lateClass");

    private static final Key<?>[] DAYS = {
        VolumeKeys.MONTHS,
        VolumeKeys.WEEKDAYS,
        VolumeKeys.AFTER_HOLIDAY,
        VolumeKeys.WITHIN,
        VolumeKeys.DAY_FACTOR,
        VolumeKeys.PROFILE
    };

    private static final Map<ArrivalProcess, Keys> BY_PROCESS = byProcess();
    /** The keys of all kinds, where it cannot be told of which kind a stream is. */
    private static final Keys OF_ANY = Keys.ofAny(BY_PROCESS.values());

    private StreamKeys() {}

    private static Map<String, ArrivalProcess> processes() {
        Map<String, ArrivalProcess> words = new LinkedHashMap<>();
        words.put("poisson", ArrivalProcess.POISSON);
        words.put("renewal", ArrivalProcess.RENEWAL);
        words.put("deterministic", ArrivalProcess.DETERMINISTIC);
        words.put("batch", ArrivalProcess.BATCH);
        words.put("trace", ArrivalProcess.TRACE);
        words.put("appointments", ArrivalProcess.APPOINTMENTS);
        return words;
    }

    private static Map<ArrivalProcess, Keys> byProcess() {
        Map<ArrivalProcess, Keys> keys = new LinkedHashMap<>();
        keys.put(ArrivalProcess.POISSON, with(DAYS, VolumeKeys.CASES, VolumeKeys.RATE));
        keys.put(ArrivalProcess.RENEWAL, with(new Key<?>[0], GAP));
        keys.put(ArrivalProcess.DETERMINISTIC, with(new Key<?>[0], EVERY));
        keys.put(ArrivalProcess.BATCH, with(DAYS, GROUPS, VolumeKeys.RATE, SIZE));
        keys.put(ArrivalProcess.TRACE, with(new Key<?>[0], TIMES, FILE));
        keys.put(
                ArrivalProcess.APPOINTMENTS,
                with(
                        DAYS,
                        VolumeKeys.CASES,
                        SHARE,
                        SLOT,
                        PLACES,
                        BOOKING_WINDOW,
                        EARLY,
                        NO_SHOW,
                        CHECK_IN,
                        WHEN_FULL,
                        LATE_CLASS,
                        BookingLimits.CANCEL,
                        BookingLimits.BAN));
        return keys;
    }

    private static Keys with(Key<?>[] days, Key<?>... own) {
        List<Key<?>> all = new ArrayList<>(List.of(KEY, NAME, KIND));
        all.addAll(List.of(own));
        all.addAll(List.of(days));
        all.addAll(List.of(CLASSES, HALLS, DEPARTMENTS, MATTERS));
        return Keys.of(all.toArray(Key<?>[]::new));
    }

    private static Kind<List<Arrivals.SizeShare>> sizes() {
        ScalarKind<Integer> size = Quantities.count(1, 100_000);
        return new ByShape<>(
                size.map(one -> List.of(new Arrivals.SizeShare(one, 1))),
                new TableKind<>(size, Quantities.SHARE, "^[1-9]\\d*$").map(table -> {
                    List<Arrivals.SizeShare> sizes = new ArrayList<>();
                    table.forEach((people, share) -> sizes.add(new Arrivals.SizeShare(people, share)));
                    return sizes;
                }),
                null,
                Wording.of("kind.groupSize"));
    }

    @Override
    public Optional<Block> read(Value value) {
        if (!(value.node() instanceof Node.Mapping mapping)) {
            value.error(ByShape.shape(value.node()), Wording.of("kind.stream"));
            return Optional.empty();
        }
        Node.Member kind = mapping.members().get(KIND.name());
        if (kind == null) {
            value.error("stream.noKind", String.join(", ", processes().keySet()));
            return Optional.of(Block.open(value, mapping, OF_ANY));
        }
        Optional<ArrivalProcess> process = KIND.kind().read(value.member(KIND.name(), kind));
        if (process.isEmpty() && kind.value() instanceof Node.Scalar scalar) {
            process = Suggestion.nearest(scalar.text(), processes().keySet()).map(processes()::get);
        }
        return Optional.of(
                Block.open(value, mapping, process.map(BY_PROCESS::get).orElse(OF_ANY)));
    }

    @Override
    public Optional<Block> standIn(Value value) {
        return Optional.of(Block.unreadable(value, OF_ANY));
    }

    @Override
    public Map<String, Object> schema(SchemaParts parts) {
        return parts.reference("stream", () -> {
            List<Object> kinds = new ArrayList<>();
            processes().forEach((word, process) -> {
                Map<String, Object> block = BlockKind.blockSchema(BY_PROCESS.get(process), parts);
                @SuppressWarnings("unchecked")
                Map<String, Object> properties = (Map<String, Object>) block.get("properties");
                properties.put(
                        KIND.name(), SchemaParts.of("description", KIND.about().in("en"), "const", word));
                kinds.add(block);
            });
            return SchemaParts.of("anyOf", kinds);
        });
    }

    /** Working days ahead, {@code 1..5}, as an interval whose end is the last day plus one. */
    private static final class WorkingDays implements Kind<Interval> {
        private static final ScalarKind<Interval> DAYS_AHEAD = ScalarKind.figure(
                "workingDaysAhead",
                Wording.of("kind.daysAhead"),
                SchemaParts.of("type", "string", "pattern", "^\\d+\\.\\.\\d+$"),
                WorkingDays::parse);

        private static Interval parse(String text) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return null;
            }
            double first = Letters.number(text.substring(0, dots).strip());
            double last = Letters.number(text.substring(dots + 2).strip());
            boolean whole = first == Math.rint(first) && last == Math.rint(last);
            return whole && first >= 0 && last >= first && last <= 366
                    ? new Interval((long) first, (long) last + 1)
                    : null;
        }

        @Override
        public Optional<Interval> read(Value value) {
            return DAYS_AHEAD.read(value);
        }

        @Override
        public Map<String, Object> schema(SchemaParts parts) {
            return DAYS_AHEAD.schema(parts);
        }
    }
}
