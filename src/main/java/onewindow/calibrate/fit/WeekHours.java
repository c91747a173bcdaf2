package onewindow.calibrate.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kinds of days of a log and the hours of each.
 *
 * @param kinds which weekdays belong together
 * @param hours of each kind
 */
record WeekHours(DayKinds kinds, List<DayHours> hours) {

    WeekHours {
        hours = List.copyOf(hours);
    }

    /**
     * Reads them off.
     *
     * @param fitted the days to rest on
     * @param shared the hours where all days are of one kind
     */
    static WeekHours of(LogSurvey survey, List<LocalDate> fitted, DayHours shared) {
        Map<LocalDate, int[]> tickets = new TreeMap<>();
        fitted.forEach(date -> tickets.put(date, survey.days().get(date.toEpochDay()).tickets));
        DayKinds kinds = DayKinds.of(tickets);
        if (kinds.kinds().size() == 1) {
            return new WeekHours(kinds, List.of(shared));
        }
        List<DayHours> hours = new ArrayList<>();
        for (Map<LocalDate, int[]> days : kinds.split(tickets)) {
            long[] ticketsByStep = new long[LogSurvey.STEPS];
            long[] callsByStep = new long[LogSurvey.STEPS];
            days.keySet().forEach(date -> {
                LogSurvey.DayCount day = survey.days().get(date.toEpochDay());
                for (int i = 0; i < LogSurvey.STEPS; i++) {
                    ticketsByStep[i] += day.tickets[i];
                    callsByStep[i] += day.calls[i];
                }
            });
            hours.add(DayHours.of(ticketsByStep, callsByStep));
        }
        return new WeekHours(kinds, hours);
    }

    /** Returns the hours of a day, days since 1970-01-01. */
    DayHours of(long day) {
        return hours.get(kindOf(day));
    }

    int kindOf(long day) {
        return kinds.of(LocalDate.ofEpochDay(day));
    }
}
