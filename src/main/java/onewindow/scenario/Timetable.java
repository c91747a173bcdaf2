package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import onewindow.calendar.Interval;
import onewindow.people.Staffing;

/**
 * How many windows of a group are open when.
 *
 * @param steps windows from each time of the day on
 * @param ownHours whether the steps hold whatever the hall's hours are
 * @param drawn numbers of windows drawn for the day
 * @param most the most windows that are ever open by it
 */
record Timetable(List<Staffing.Step> steps, boolean ownHours, List<Staffing.DrawnCount> drawn, int most) {

    /** Reads count, schedule, hours and drawn of a group; reports it when no window is ever open. */
    static Timetable read(Block block, HallHours hall) {
        List<Staffing.DrawnCount> drawn = drawn(block);
        int mostDrawn =
                drawn.stream().mapToInt(Staffing.DrawnCount::windows).max().orElse(WindowKeys.MOST_WINDOWS);
        List<Staffing.Step> steps = steps(block, mostDrawn);
        Optional<List<Interval>> shift = block.get(WindowKeys.HOURS);
        if (shift.isPresent()) {
            steps = within(steps, shift.get());
        }
        int most = Math.min(
                mostDrawn, steps.stream().mapToInt(Staffing.Step::windows).max().orElse(0));
        Timetable timetable = new Timetable(steps, shift.isPresent(), drawn, most);
        if (!steps.isEmpty()) {
            timetable.check(block, hall);
        }
        return timetable;
    }

    /** The same timetable for another number of windows. */
    Timetable with(int windows) {
        return new Timetable(
                steps.stream()
                        .map(step -> new Staffing.Step(step.fromMillis(), step.windows() == 0 ? 0 : windows))
                        .toList(),
                ownHours,
                drawn,
                windows);
    }

    /** The same hours with other numbers of windows. */
    Timetable by(List<Staffing.Step> other, Block block) {
        List<Staffing.Step> within =
                block.get(WindowKeys.HOURS).map(shift -> within(other, shift)).orElse(other);
        int highest = within.stream().mapToInt(Staffing.Step::windows).max().orElse(0);
        return new Timetable(within, ownHours, drawn, highest);
    }

    private static List<Staffing.DrawnCount> drawn(Block block) {
        List<Staffing.DrawnCount> drawn = new ArrayList<>();
        Map<Integer, Double> table = block.get(WindowKeys.DRAWN, Map.of());
        table.forEach((windows, share) -> drawn.add(new Staffing.DrawnCount(windows, share)));
        List<Double> shares = drawn.stream().map(Staffing.DrawnCount::share).toList();
        if (!drawn.isEmpty() && !Shares.sumToOne(shares)) {
            block.error(WindowKeys.DRAWN, "shares.sum", Shares.shown(Shares.sum(shares)));
        }
        return drawn;
    }

    private static List<Staffing.Step> steps(Block block, int mostDrawn) {
        if (block.has(WindowKeys.SCHEDULE)) {
            block.refuse(Wording.of("beside.schedule"), WindowKeys.COUNT);
            return block.get(WindowKeys.SCHEDULE, List.of());
        }
        if (block.has(WindowKeys.COUNT)) {
            block.refuse(Wording.of("beside.count"), WindowKeys.DRAWN);
            return block.get(WindowKeys.COUNT)
                    .map(count -> List.of(new Staffing.Step(0, count)))
                    .orElse(List.of());
        }
        if (block.has(WindowKeys.DRAWN)) {
            return block.get(WindowKeys.DRAWN).isPresent() ? List.of(new Staffing.Step(0, mostDrawn)) : List.of();
        }
        if (!block.has(WindowKeys.EACH)) {
            block.missing(Wording.of("group.noCount"), WindowKeys.COUNT, WindowKeys.SCHEDULE, WindowKeys.DRAWN);
        }
        return List.of();
    }

    /** Returns the steps as they are inside the intervals, with no window open outside. */
    private static List<Staffing.Step> within(List<Staffing.Step> steps, List<Interval> shift) {
        TreeSet<Long> changes = new TreeSet<>();
        steps.forEach(step -> changes.add(step.fromMillis()));
        shift.forEach(interval -> changes.addAll(List.of(interval.fromMillis(), interval.toMillis())));
        List<Staffing.Step> within = new ArrayList<>();
        int open = 0;
        for (long time : changes) {
            boolean inside = shift.stream().anyMatch(interval -> interval.contains(time));
            int windows = inside ? at(steps, time) : 0;
            if (windows != open) {
                within.add(new Staffing.Step(time, windows));
                open = windows;
            }
        }
        return within;
    }

    private static int at(List<Staffing.Step> steps, long time) {
        int windows = 0;
        for (Staffing.Step step : steps) {
            if (step.fromMillis() <= time) {
                windows = step.windows();
            }
        }
        return windows;
    }

    private void check(Block block, HallHours hall) {
        Key<?> stated = block.has(WindowKeys.SCHEDULE)
                ? WindowKeys.SCHEDULE
                : block.has(WindowKeys.COUNT) ? WindowKeys.COUNT : WindowKeys.DRAWN;
        if (most == 0) {
            if (!block.has(WindowKeys.TIDAL)) {
                block.error(stated, "group.never");
            }
            return;
        }
        Key<?> last = ownHours ? WindowKeys.HOURS : stated;
        long latest = steps.get(steps.size() - 1).fromMillis();
        if (!hall.holds(latest, block.find(last).orElse(block.at()))) {
            return;
        }
        if (hall.known() && !ownHours && hall.openIntervals().stream().noneMatch(this::isStaffedIn)) {
            block.error(stated, "group.notOpen");
        }
    }

    private boolean isStaffedIn(Interval open) {
        return at(steps, open.fromMillis()) > 0
                || steps.stream().anyMatch(step -> step.windows() > 0 && open.contains(step.fromMillis()));
    }
}
