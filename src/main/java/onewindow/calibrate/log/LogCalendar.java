package onewindow.calibrate.log;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import onewindow.calendar.HolidayCalendar;

/**
 * Finds the days within a log on which nobody came, though on most days of that weekday people did. The public holidays
 * of mainland China are none of them where the clock is China's.
 *
 * <p>Its memory is a bit a day from 1970 to 2200.
 */
final class LogCalendar {

    private static final int WEEK = 7;
    private static final Set<String> OF_CHINA =
            Set.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "PRC");

    private final BitSet days = new BitSet();
    private final HolidayCalendar holidays;

    LogCalendar(ZoneId zone) {
        holidays = OF_CHINA.contains(zone.getId()) ? HolidayCalendar.china() : HolidayCalendar.everyDay();
    }

    /** Takes in the day of a row. */
    void day(int day) {
        days.set(day);
    }

    /** Counts each day without rows as a bad row. */
    void addTo(FaultCounts faults) {
        Set<LocalDate> empty = new TreeSet<>();
        for (int weekday = 0; weekday < WEEK && !days.isEmpty(); weekday++) {
            int from = days.nextSetBit(0);
            int start = from + Math.floorMod(weekday - from, WEEK);
            int with = 0;
            int all = 0;
            for (int day = start; day < days.length(); day += WEEK) {
                all++;
                with += days.get(day) ? 1 : 0;
            }
            if (2 * with > all) {
                for (int day = start; day < days.length(); day += WEEK) {
                    LocalDate date = LocalDate.ofEpochDay(day);
                    if (!days.get(day) && !isHoliday(date)) {
                        empty.add(date);
                    }
                }
            }
        }
        faults.daysWithoutRows(empty);
    }

    private boolean isHoliday(LocalDate date) {
        return holidays.covers(date.getYear()) && !holidays.isWorkingDay(date);
    }
}
