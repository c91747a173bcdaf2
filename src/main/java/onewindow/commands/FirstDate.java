package onewindow.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.Horizon;
import picocli.CommandLine.ITypeConverter;

/**
 * The date on which the days of a new ledger are to begin.
 *
 * @param date null for that of today in the zone of the scenario
 */
record FirstDate(LocalDate date) {

    private static final String KEY = "horizon=";

    /** Whether a setting of a scenario says over which dates it goes. */
    static boolean isSetBy(String setting) {
        return setting.startsWith(KEY);
    }

    /**
     * Returns the setting by which a scenario goes over as many dates as it does, from this one on; at most to the end
     * of the last year whose public holidays are built in.
     */
    String setting(Horizon horizon, long wallMillis) {
        LocalDate first = date != null ? date : LocalDate.ofInstant(Instant.ofEpochMilli(wallMillis), horizon.zone());
        long more = horizon.to().toEpochDay() - horizon.from().toEpochDay();
        LocalDate last = first.plusDays(more);
        LocalDate known = LocalDate.of(HolidayCalendar.china().years().last(), 12, 31);
        return KEY + first + ".." + (last.isAfter(known) && !first.isAfter(known) ? known : last);
    }

    /** Reads the value of {@code --from}. */
    static final class Reader implements ITypeConverter<FirstDate> {
        @Override
        public FirstDate convert(String text) {
            if (text.equals("today")) {
                return new FirstDate(null);
            }
            try {
                return new FirstDate(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                throw new WrongValue("value.from", text);
            }
        }
    }
}
