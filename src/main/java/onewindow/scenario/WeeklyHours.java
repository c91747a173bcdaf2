package onewindow.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onewindow.calendar.Interval;
import onewindow.calendar.OpeningHours;

/** Opening hours: the same on every working day, or by weekday. */
final class WeeklyHours {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final ScalarKind<List<Interval>> OF_A_DAY = ScalarKind.figure(
            "hoursOfDay",
            Wording.of("kind.hoursOrClosed"),
            SchemaParts.of("anyOf", List.of(SchemaParts.of("enum", List.of("closed")), Clocks.INTERVALS_SCHEMA)),
            text -> text.equals("closed") ? List.of() : Clocks.intervals(text));
    private static final List<Key<List<Interval>>> BY_DAY = DAYS.stream()
            .map(day -> Key.of(day, OF_A_DAY, "about.weeklyHours.weekday"))
            .toList();
    private static final Key<List<Interval>> WEEKDAYS = Key.of("weekdays", OF_A_DAY, "about.weeklyHours.weekdays");
    private static final Key<List<Interval>> WEEKEND = Key.of("weekend", OF_A_DAY, "about.weeklyHours.weekend");

    private static final Keys KEYS = keys();

    static final Kind<OpeningHours> KIND = new ByShape<>(
            Clocks.INTERVALS.map(OpeningHours::daily),
            new BlockKind<>("hoursByWeekday", KEYS, WeeklyHours::weekly),
            null,
            Wording.of("kind.hours"));

    private WeeklyHours() {}

    /**
     * Returns hours as a patch or setting sees them that names some of the weekdays: those that hold every day as a
     * block by weekday, so that the other days keep them; anything else as it is.
     *
     * @param node the hours as the base states them; null where it states none
     * @param path their key path
     * @param patched the keys that are patched
     */
    static Node opened(Node node, String path, Set<String> patched) {
        boolean everyDay = node instanceof Node.Scalar && !node.isNull() || node != null && node.isAnnotatedScalar();
        boolean hours = path.equals(HorizonBlock.HOURS.name()) || path.equals(HorizonBlock.TICKETS.name());
        if (!everyDay || !hours || !KEYS.names().containsAll(patched)) {
            return node;
        }
        Map<String, Node.Member> week = new LinkedHashMap<>();
        week.put(WEEKDAYS.name(), new Node.Member(node.place(), node));
        week.put(WEEKEND.name(), new Node.Member(node.place(), node));
        return new Node.Mapping(node.place(), week, List.of());
    }

    private static Keys keys() {
        List<Key<?>> all = new ArrayList<>(BY_DAY);
        all.add(WEEKDAYS);
        all.add(WEEKEND);
        return Keys.of(all.toArray(Key<?>[]::new));
    }

    private static Optional<OpeningHours> weekly(Block block) {
        List<Interval> weekdays = block.get(WEEKDAYS, List.of());
        List<Interval> weekend = block.get(WEEKEND, List.of());
        List<List<Interval>> week = new ArrayList<>();
        for (int day = 0; day < BY_DAY.size(); day++) {
            week.add(block.get(BY_DAY.get(day), day < 5 ? weekdays : weekend));
        }
        if (week.stream().allMatch(List::isEmpty)) {
            block.error("hours.none");
            return Optional.empty();
        }
        return Optional.of(new OpeningHours(week));
    }
}
