package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.people.Staffing;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.Slots;
import onewindow.scenario.Scenario;
import onewindow.scenario.WindowRow;

/**
 * A hall whose windows are planned by rows and half-hours: when each row can be open, what is open today, and the hall
 * with a plan in its place.
 *
 * <p>A row is open when it is open today. A plan puts a rule of tidal windows, windows drawn for the day and breaks in
 * turn aside: it says itself how many are open.
 */
public final class PlannedHall {

    private final Scenario scenario;
    private final Slots slots;
    private final List<WindowRow> rows;
    private final int[] rowOfGroup;
    private final List<List<Interval>> open = new ArrayList<>();

    /** Takes over a hall and the days of a course, whose hours say when a row can be open. */
    PlannedHall(Scenario scenario, Slots slots, List<WindowRow> rows, Course course) {
        this.scenario = scenario;
        this.slots = slots;
        this.rows = List.copyOf(rows);
        rowOfGroup = new int[scenario.staffing().size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int group : rows.get(row).groups()) {
                rowOfGroup[group] = row;
            }
            open.add(openOf(scenario.staffing().get(rows.get(row).groups().get(0)), course));
        }
    }

    private List<Interval> openOf(Staffing staffing, Course course) {
        List<HallDay> days = scenario.horizon().days().subList(course.firstDay(), course.lastDay() + 1);
        TreeSet<Long> times = new TreeSet<>();
        staffing.steps().forEach(step -> times.add(step.fromMillis()));
        days.forEach(day -> day.open().forEach(hours -> {
            times.add(hours.fromMillis());
            times.add(hours.toMillis());
        }));
        List<Interval> found = new ArrayList<>();
        for (long from : times) {
            Long to = times.higher(from);
            boolean hall = staffing.ownHours()
                    || days.stream().anyMatch(day -> day.open().stream().anyMatch(hours -> hours.contains(from)));
            if (to != null && hall && planned(staffing, from) > 0) {
                int last = found.size() - 1;
                if (last >= 0 && found.get(last).toMillis() == from) {
                    found.set(last, new Interval(found.get(last).fromMillis(), to));
                } else {
                    found.add(new Interval(from, to));
                }
            }
        }
        return found;
    }

    private static int planned(Staffing staffing, long time) {
        int windows = 0;
        for (Staffing.Step step : staffing.steps()) {
            windows = step.fromMillis() <= time ? step.windows() : windows;
        }
        return windows;
    }

    /** The rows. */
    public List<WindowRow> rows() {
        return rows;
    }

    /** The scenario as it stands. */
    Scenario scenario() {
        return scenario;
    }

    /** The steps of the day. */
    Slots slots() {
        return slots;
    }

    /** The row of a window group. */
    int rowOf(int group) {
        return rowOfGroup[group];
    }

    /** When a row is open, milliseconds of the day. */
    List<Interval> open(int row) {
        return open.get(row);
    }

    /** Whether a row is open in some part of a step. */
    boolean isOpen(int row, int slot) {
        long from = slots.start(slot);
        long to = from + slots.lengthMillis();
        return open.get(row).stream().anyMatch(hours -> hours.fromMillis() < to && hours.toMillis() > from);
    }

    /** Returns the first step from one on in which a row is open, or -1. */
    int openFrom(int row, int slot) {
        int found = slot;
        while (found < slots.count() && !isOpen(row, found)) {
            found++;
        }
        return found < slots.count() ? found : -1;
    }

    /** Returns what the timetables open today: the most of each step. */
    WindowPlan today() {
        int[][] counts = new int[rows.size()][slots.count()];
        for (int row = 0; row < rows.size(); row++) {
            Staffing staffing = scenario.staffing().get(rows.get(row).groups().get(0));
            for (int slot = 0; slot < slots.count(); slot++) {
                counts[row][slot] = isOpen(row, slot) ? today(staffing, slot) : 0;
            }
        }
        return new WindowPlan(counts);
    }

    private int today(Staffing staffing, int slot) {
        long from = slots.start(slot);
        int most = planned(staffing, from);
        for (Staffing.Step step : staffing.steps()) {
            if (step.fromMillis() >= from && step.fromMillis() < from + slots.lengthMillis()) {
                most = Math.max(most, step.windows());
            }
        }
        return most;
    }

    /** Returns the hall with a plan in place of its timetables. */
    public Scenario with(WindowPlan plan) {
        List<Staffing> staffing = new ArrayList<>();
        List<WindowGroup> groups = new ArrayList<>();
        for (int group = 0; group < rowOfGroup.length; group++) {
            int row = rowOfGroup[group];
            Staffing before = scenario.staffing().get(group);
            WindowGroup windows = scenario.layout().groups().get(group);
            staffing.add(new Staffing(
                    steps(row, plan),
                    before.ownHours(),
                    List.of(),
                    people(row, plan, scenario.cases().isPresent()),
                    Optional.empty(),
                    Optional.empty(),
                    before.speed(),
                    before.ownField(),
                    before.outsideOwnField()));
            groups.add(new WindowGroup(plan.most(row), windows.preference(), windows.serves()));
        }
        return scenario.withWindows(
                scenario.layout().withGroups(groups),
                staffing,
                scenario.labels().groups());
    }

    /**
     * Returns a row's timetable by a plan. Outside the steps in which it is open today the next step holds, so that the
     * timetable covers days with other hours too.
     */
    public List<Staffing.Step> steps(int row, WindowPlan plan) {
        Staffing before = scenario.staffing().get(rows.get(row).groups().get(0));
        TreeSet<Long> times = new TreeSet<>();
        before.steps().forEach(step -> times.add(step.fromMillis()));
        for (int slot = 0; slot < slots.count(); slot++) {
            times.add(slots.start(slot));
        }
        List<Staffing.Step> steps = new ArrayList<>();
        int now = 0;
        for (long time : times) {
            int windows = planned(before, time) > 0 ? plan.windows(row, nearOpen(row, slots.of(time))) : 0;
            if (windows != now) {
                steps.add(new Staffing.Step(time, windows));
                now = windows;
            }
        }
        return steps;
    }

    /**
     * Returns the people that a file must give a row: one a window, and one behind the counter where one was.
     *
     * @param cases whether the hall works on cases behind the counter
     */
    public int people(int row, WindowPlan plan, boolean cases) {
        int before = scenario.staffing().get(rows.get(row).groups().get(0)).staff();
        boolean officers = cases && before > today().most(row);
        return Math.max(before, plan.most(row) + (officers ? 1 : 0));
    }

    private int nearOpen(int row, int slot) {
        int next = openFrom(row, slot);
        int found = next < 0 ? slot : next;
        while (next < 0 && found > 0 && !isOpen(row, found)) {
            found--;
        }
        return found;
    }
}
