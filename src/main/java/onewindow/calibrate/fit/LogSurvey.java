package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import onewindow.calibrate.log.LoggedVisit;

/**
 * A first pass over a log: which names, days and times there are, so that a second pass can sum up with fixed sizes.
 */
final class LogSurvey {

    /** How a channel or a class says that a person had booked. */
    private static final Pattern BOOKED = Pattern.compile("预约|appoint|book|reserv", Pattern.CASE_INSENSITIVE);

    static final long DAY_MILLIS = 86_400_000;
    /** Length of the steps in which times of the day are counted: a quarter of an hour. */
    static final long STEP_MILLIS = 900_000;

    static final int STEPS = (int) (DAY_MILLIS / STEP_MILLIS);

    final Names departments = new Names();
    final Names matters = new Names();
    final Names classes = new Names();
    final Names windows = new Names();
    final Names staff = new Names();
    private final Names channels = new Names();
    /** Department of each matter. */
    final List<Integer> departmentOfMatter = new ArrayList<>();

    private final Map<String, Integer> departmentOfMatterName = new LinkedHashMap<>();
    private final List<Names> departmentsOfWindow = new ArrayList<>();
    private final NavigableMap<Long, DayCount> days = new TreeMap<>();
    private final long[] tickets = new long[STEPS];
    private final long[] calls = new long[STEPS];
    private long resolution = 60_000;
    private long rows;
    private long booked;
    private long latestDay = Long.MIN_VALUE;
    private long mostDaysBack;

    /** The tickets of a day and its first and last. */
    static final class DayCount {
        final int[] tickets = new int[STEPS];
        final int[] calls = new int[STEPS];
        long people;
        long firstMillis = DAY_MILLIS;
        long lastMillis;

        private void add(long timeOfDay) {
            people++;
            tickets[(int) (timeOfDay / STEP_MILLIS)]++;
            firstMillis = Math.min(firstMillis, timeOfDay);
            lastMillis = Math.max(lastMillis, timeOfDay);
        }
    }

    /** Counts a row. */
    void add(LoggedVisit visit) {
        int department = departments.count(visit.department());
        int matter = matters.count(matterKey(visit));
        if (matter == departmentOfMatter.size()) {
            departmentOfMatter.add(department);
            departmentOfMatterName.putIfAbsent(visit.matter(), department);
        }
        classes.count(visit.visitClass());
        if (!visit.window().isEmpty()) {
            int window = windows.count(visit.window());
            if (window == departmentsOfWindow.size()) {
                departmentsOfWindow.add(new Names());
            }
            departmentsOfWindow.get(window).count(visit.department());
        }
        long day = visit.day();
        mostDaysBack = Math.max(mostDaysBack, latestDay == Long.MIN_VALUE ? 0 : latestDay - day);
        latestDay = Math.max(latestDay, day);
        DayCount ofDay = days.computeIfAbsent(day, unknown -> new DayCount());
        ofDay.add(visit.timeOfDay());
        countBooked(visit);
        tickets[(int) (visit.timeOfDay() / STEP_MILLIS)]++;
        if (visit.callTime() != LoggedVisit.NONE) {
            int step = (int) (Math.floorMod(visit.callTime(), DAY_MILLIS) / STEP_MILLIS);
            calls[step]++;
            ofDay.calls[step]++;
        }
        refine(visit.ticketTime());
        refine(visit.callTime());
        refine(visit.end());
    }

    private void countBooked(LoggedVisit visit) {
        rows++;
        booked += Bookings.is(visit) ? 1 : 0;
        channels.count(visit.channel());
        if (!visit.staff().isEmpty()) {
            staff.count(visit.staff());
        }
    }

    /** Returns how many came to an appointment. */
    long booked() {
        return booked;
    }

    /** Returns the share of the rows whose channel or class says that the person had booked. */
    double saysBooked() {
        return rows == 0 ? 0 : (double) Math.max(sayingBooked(channels), sayingBooked(classes)) / rows;
    }

    private static long sayingBooked(Names names) {
        long count = 0;
        for (int i = 0; i < names.size(); i++) {
            count += BOOKED.matcher(names.names().get(i)).find() ? names.countOf(i) : 0;
        }
        return count;
    }

    /** Returns whether those who booked are told from walk-ins: there are enough of both. */
    boolean tellsBookings() {
        return booked >= Bookings.FEWEST && rows - booked >= Bookings.FEWEST + rows / 20;
    }

    /** Returns the department that a name stands for: its own or that of a matter; -1 for neither. */
    int departmentOf(String name) {
        int department = departments.indexOf(name);
        return department >= 0 ? department : departmentOfMatterName.getOrDefault(name, -1);
    }

    /** Two departments may have a matter of the same name. */
    static String matterKey(LoggedVisit visit) {
        return visit.department() + '\u001f' + visit.matter();
    }

    private void refine(long time) {
        if (time != LoggedVisit.NONE && Math.floorMod(time, resolution) != 0) {
            resolution = Math.floorMod(time, 1_000L) == 0 ? 1_000 : 1;
        }
    }

    /** Returns to what all times are rounded, milliseconds: a minute, a second or 1. */
    long resolutionMillis() {
        return resolution;
    }

    /** Returns the days with tickets, days since 1970-01-01. */
    NavigableMap<Long, DayCount> days() {
        return days;
    }

    /** Returns the largest number of days by which a row lies before an earlier row. */
    long mostDaysBack() {
        return mostDaysBack;
    }

    /** Returns the tickets in each quarter of an hour of the day, over all days. */
    long[] ticketsByStep() {
        return tickets.clone();
    }

    /** Returns the calls in each quarter of an hour of the day, over all days. */
    long[] callsByStep() {
        return calls.clone();
    }

    /** Returns how often a window served each department, by the names of the departments. */
    Names departmentsOf(int window) {
        return departmentsOfWindow.get(window);
    }
}
