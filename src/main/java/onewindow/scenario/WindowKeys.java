package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calendar.Interval;
import onewindow.people.Staffing;

/** The keys of a group of windows. */
final class WindowKeys {

    static final int MOST_WINDOWS = 10_000;
    static final int MOST_GROUPS = 2_000;
    static final int MOST_STAFF = 100_000;

    private static final Kind<Integer> WINDOWS_OPEN = Quantities.count(0, MOST_WINDOWS);

    static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.window.key");
    static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "about.window.name");
    static final Key<Boolean> EACH =
            Key.of("each", Words.choice("each", Map.of("department", true)), "about.window.each");
    static final Key<Ref> HALL = Key.of("hall", Ref.KIND, "about.window.hall");
    static final Key<Integer> COUNT = Key.of("count", WINDOWS_OPEN, "about.window.count");

    private static final Key<Long> FROM = Key.of("from", Clocks.TIME, "about.window.from");
    private static final Key<Long> STEP = Key.of("step", Quantities.POSITIVE_MILLIS, "about.window.step");
    private static final Key<List<Integer>> COUNTS =
            Key.of("counts", ListKind.of(WINDOWS_OPEN, "counts", 2_000), "about.window.counts");
    private static final Kind<List<Staffing.Step>> EQUAL_STEPS =
            new BlockKind<>("equalSteps", Keys.of(FROM, STEP, COUNTS), WindowKeys::equalSteps);
    private static final Kind<Map<Long, Integer>> BY_TIME =
            new TableKind<>(Clocks.TIME, WINDOWS_OPEN, Clocks.TIME_PATTERN);

    /** A timetable by times of the day, or as equal steps. */
    private static final Kind<List<Staffing.Step>> TIMETABLE = new Kind<>() {
        @Override
        public Optional<List<Staffing.Step>> read(Value value) {
            return value.node() instanceof Node.Mapping mapping
                            && mapping.members().containsKey(COUNTS.name())
                    ? EQUAL_STEPS.read(value)
                    : BY_TIME.read(value).flatMap(table -> steps(table, value));
        }

        @Override
        public Map<String, Object> schema(SchemaParts parts) {
            return SchemaParts.of("anyOf", List.of(BY_TIME.schema(parts), EQUAL_STEPS.schema(parts)));
        }
    };

    static final Key<List<Staffing.Step>> SCHEDULE = Key.of("schedule", TIMETABLE, "about.window.schedule");
    static final Key<Map<String, List<Staffing.Step>>> SCHEDULES =
            Key.of("schedules", new TableKind<>(Words.ITEM_KEY, TIMETABLE, "^.+$"), "about.window.schedules");
    static final Key<Map<String, Integer>> DEPARTMENT_STAFF = Key.of(
            "departmentStaff",
            new TableKind<>(Words.ITEM_KEY, Quantities.count(1, MOST_STAFF), "^.+$"),
            "about.window.departmentStaff");
    static final Key<List<Interval>> HOURS = Key.of("hours", Clocks.INTERVALS, "about.window.hours");
    static final Key<Map<Integer, Double>> DRAWN = Key.of(
            "drawn",
            new TableKind<>(Quantities.count(0, MOST_WINDOWS), Quantities.SHARE, "^\\d+$"),
            "about.window.drawn");
    static final Key<List<Ref>> SERVES = Key.of(
            "serves",
            new ByShape<>(
                    Words.choice("all", Map.of("all", List.of())),
                    null,
                    ListKind.of(Ref.KIND, "departmentsMattersAndDesks", 20_000),
                    Wording.of("kind.serves")),
            "about.window.serves");
    static final Key<List<Ref>> FIELD =
            Key.of("field", ListKind.orEmpty(Ref.KIND, "departmentsAndMatters", 20_000), "about.window.field");
    static final Key<Double> OUTSIDE_FIELD = Key.of(
            "outsideField",
            Quantities.number("factorFrom1", Wording.of("kind.factorFrom1"), 1),
            "about.window.outsideField");
    static final Key<List<Ref>> POOL =
            Key.of("pool", ListKind.of(Ref.KIND, "departments", MatterKeys.MOST_DEPARTMENTS), "about.window.pool");
    static final Key<Double> SPEED = Key.of("speed", Quantities.POSITIVE_NUMBER, "about.window.speed");
    static final Key<List<Ref>> CLASSES =
            Key.of("classes", ListKind.of(Ref.KIND, "classes", 64), "about.window.classes");
    static final Key<Integer> STAFF = Key.of("staff", Quantities.count(1, MOST_STAFF), "about.window.staff");

    static final Key<Boolean> MACHINES = Key.of("machines", Words.TRUE_OR_FALSE, "about.window.machines");

    private static final Key<Interval> SPAN = Key.of("span", Clocks.INTERVAL, "about.window.span");
    private static final Key<Long> EACH_BREAK = Key.of("each", Quantities.POSITIVE_MILLIS, "about.window.eachBreak");
    private static final Key<Integer> COVER = Key.of("cover", Quantities.count(0, MOST_WINDOWS), "about.window.cover");
    static final Key<Staffing.Rest> REST = Key.of(
            "rest", new BlockKind<>("rest", Keys.of(SPAN, EACH_BREAK, COVER), WindowKeys::rest), "about.window.rest");

    static final Key<Staffing.Tidal> TIDAL = Key.of("tidal", TidalBlock.KIND, "about.window.tidal");

    static final Key<List<Block>> WINDOWS = Key.of(
            "windows",
            ListKind.keyed(
                    BlockKind.opened(
                            "windowGroup",
                            Keys.of(
                                    KEY,
                                    NAME,
                                    EACH,
                                    HALL,
                                    COUNT,
                                    SCHEDULE,
                                    SCHEDULES,
                                    DEPARTMENT_STAFF,
                                    HOURS,
                                    DRAWN,
                                    SERVES,
                                    FIELD,
                                    POOL,
                                    OUTSIDE_FIELD,
                                    SPEED,
                                    CLASSES,
                                    STAFF,
                                    MACHINES,
                                    REST,
                                    TIDAL)),
                    "windowGroups",
                    MOST_GROUPS),
            "about.window.windows");

    private WindowKeys() {}

    private static Optional<List<Staffing.Step>> equalSteps(Block block) {
        Optional<Long> from = block.require(FROM);
        Optional<Long> step = block.require(STEP);
        Optional<List<Integer>> counts = block.require(COUNTS);
        if (from.isEmpty() || step.isEmpty() || counts.isEmpty()) {
            return Optional.empty();
        }
        List<Staffing.Step> steps = new ArrayList<>();
        for (int i = 0; i < counts.get().size(); i++) {
            steps.add(
                    new Staffing.Step(from.get() + i * step.get(), counts.get().get(i)));
        }
        return Optional.of(steps);
    }

    private static Optional<List<Staffing.Step>> steps(Map<Long, Integer> table, Value at) {
        List<Staffing.Step> steps = new ArrayList<>();
        for (Map.Entry<Long, Integer> row : table.entrySet()) {
            if (!steps.isEmpty() && row.getKey() <= steps.get(steps.size() - 1).fromMillis()) {
                at.error("schedule.order", Times.clock(row.getKey()));
                return Optional.empty();
            }
            steps.add(new Staffing.Step(row.getKey(), row.getValue()));
        }
        return Optional.of(steps);
    }

    private static Optional<Staffing.Rest> rest(Block block) {
        Optional<Interval> span = block.require(SPAN);
        Optional<Long> each = block.require(EACH_BREAK);
        int cover = block.get(COVER, 0);
        if (span.isEmpty() || each.isEmpty()) {
            return Optional.empty();
        }
        if (each.get() > span.get().lengthMillis()) {
            block.error(
                    EACH_BREAK,
                    "rest.long",
                    block.find(SPAN).map(at -> Shown.node(at.node())).orElse(""));
            return Optional.empty();
        }
        return Optional.of(new Staffing.Rest(span.get(), each.get(), cover));
    }
}
