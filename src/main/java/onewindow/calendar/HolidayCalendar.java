package onewindow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Public holidays and make-up working days: which dates are worked on. */
public final class HolidayCalendar {

    private final NavigableSet<LocalDate> holidays;
    private final NavigableSet<LocalDate> workingDays;
    private final boolean weekendsOff;
    /** Source by built-in year, or null where every year is covered. */
    private final NavigableMap<Integer, String> sourceByYear;

    private HolidayCalendar(
            Set<LocalDate> holidays,
            Set<LocalDate> workingDays,
            boolean weekendsOff,
            NavigableMap<Integer, String> sourceByYear) {
        this.holidays = new TreeSet<>(holidays);
        this.workingDays = new TreeSet<>(workingDays);
        this.weekendsOff = weekendsOff;
        this.sourceByYear = sourceByYear;
        NavigableSet<LocalDate> both = new TreeSet<>(this.holidays);
        both.retainAll(this.workingDays);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(both.first() + " is both a holiday and a working day");
        }
    }

    /**
     * The calendar of mainland China for the built-in {@link #years()}, by the yearly notices of the General Office of
     * the State Council that {@link #sources()} lists.
     */
    public static HolidayCalendar china() {
        ChinaNotices notices = ChinaNotices.builtIn();
        return new HolidayCalendar(
                notices.holidays(), notices.workingDays(), true, new TreeMap<>(notices.sourceByYear()));
    }

    /**
     * A calendar of one's own: Saturdays and Sundays and the holidays are off, the working days are not.
     *
     * @throws IllegalArgumentException naming the first date that is in both sets
     */
    public static HolidayCalendar of(Set<LocalDate> holidays, Set<LocalDate> workingDays) {
        return new HolidayCalendar(holidays, workingDays, true, null);
    }

    /** Every day is a working day: no weekends, no holidays. */
    public static HolidayCalendar everyDay() {
        return new HolidayCalendar(Set.of(), Set.of(), false, null);
    }

    /** Whether the year's days are known; only the built-in calendar has years that are not. */
    public boolean covers(int year) {
        return sourceByYear == null || sourceByYear.containsKey(year);
    }

    /** The built-in years in order; empty for a calendar that covers every year. */
    public SortedSet<Integer> years() {
        return sourceByYear == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(sourceByYear.navigableKeySet());
    }

    /** One line for each built-in year: notice number, issuer, date, where it was published. */
    public List<String> sources() {
        return sourceByYear == null
                ? List.of()
                : sourceByYear.entrySet().stream()
                        .map(year -> year.getKey() + ": " + year.getValue())
                        .toList();
    }

    /**
     * Whether people work on the date.
     *
     * @throws IllegalArgumentException when the year is not covered, naming the year and what to add
     */
    public boolean isWorkingDay(LocalDate date) {
        if (!covers(date.getYear())) {
            throw new IllegalArgumentException("the built-in calendar of China has no year " + date.getYear()
                    + " (it has " + years() + "): state its days in the scenario as"
                    + " calendar: {holidays: [...], workingDays: [...]},"
                    + " or add its lines to src/main/resources/onewindow/calendar/china.csv");
        }
        return workingDays.contains(date) || !(holidays.contains(date) || (weekendsOff && isWeekend(date)));
    }

    /** Whether the date is a Saturday or Sunday that was made a working day; never where weekends are worked anyway. */
    public boolean isMakeUpDay(LocalDate date) {
        return weekendsOff && isWeekend(date) && workingDays.contains(date);
    }

    /**
     * Whether the date is the first working day after at least one public holiday; weekends alone do not count.
     *
     * @throws IllegalArgumentException as {@link #isWorkingDay}
     */
    public boolean isDayAfterHoliday(LocalDate date) {
        if (!isWorkingDay(date)) {
            return false;
        }
        LocalDate day = date.minusDays(1);
        while (!holidays.contains(day)) {
            if (isWorkingDay(day)) {
                return false;
            }
            day = day.minusDays(1);
        }
        return true;
    }

    /**
     * The number of working days from the first date to the last, both counted; 0 when the last is before the first.
     *
     * @throws IllegalArgumentException as {@link #isWorkingDay}
     */
    public long workingDaysBetween(LocalDate from, LocalDate toInclusive) {
        long count = 0;
        for (LocalDate day = from; !day.isAfter(toInclusive); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /**
     * The n-th working day after the start, which is not counted itself; the start when n is 0.
     *
     * @throws IllegalArgumentException when n is negative, and as {@link #isWorkingDay}
     */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a number of working days to add is 0 or more, not " + n);
        }
        LocalDate day = start;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
