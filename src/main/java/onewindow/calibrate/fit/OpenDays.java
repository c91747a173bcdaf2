package onewindow.calibrate.fit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onewindow.calendar.HolidayCalendar;

/** The calendar of a log: which dates between its first and its last day were worked on. */
public final class OpenDays {

    private OpenDays() {}

    /** Returns the weekdays without a ticket, in order. */
    public static Set<LocalDate> holidays(List<LocalDate> days) {
        Set<LocalDate> holidays = new TreeSet<>();
        Set<LocalDate> open = new TreeSet<>(days);
        LocalDate last = days.get(days.size() - 1);
        for (LocalDate date = days.get(0); !date.isAfter(last); date = date.plusDays(1)) {
            if (!isWeekend(date) && !open.contains(date)) {
                holidays.add(date);
            }
        }
        return holidays;
    }

    /** Returns the days of the weekend with tickets, in order. */
    public static Set<LocalDate> workedWeekends(List<LocalDate> days) {
        Set<LocalDate> worked = new TreeSet<>();
        days.stream().filter(OpenDays::isWeekend).forEach(worked::add);
        return worked;
    }

    /** Returns whether the days are just the working days of mainland China between the first and the last. */
    public static boolean areChinas(List<LocalDate> days) {
        HolidayCalendar china = HolidayCalendar.china();
        LocalDate last = days.get(days.size() - 1);
        Set<LocalDate> open = new TreeSet<>(days);
        for (LocalDate date = days.get(0); !date.isAfter(last); date = date.plusDays(1)) {
            if (!china.covers(date.getYear()) || china.isWorkingDay(date) != open.contains(date)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the calendar by which the hall was open on just these days. */
    public static HolidayCalendar calendar(List<LocalDate> days) {
        return areChinas(days) ? HolidayCalendar.china() : HolidayCalendar.of(holidays(days), workedWeekends(days));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
