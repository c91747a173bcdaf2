package onewindow.web;

import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.journal.Entry;
import onewindow.live.HallDesk;
import onewindow.live.HallFigures;
import onewindow.live.HallUnavailable;
import onewindow.live.Past;
import onewindow.scenario.Scenario;
import onewindow.state.StateClock;

/** Puts questions about the past to what the ledger has of a hall. */
final class PastAsking {

    private final Asking asking;

    PastAsking(Asking asking) {
        this.asking = asking;
    }

    /** Asks about the past. */
    @FunctionalInterface
    interface Question<T> {
        T to(Past past) throws HallUnavailable;
    }

    int copy(String hall) {
        return asking.copy(hall);
    }

    Scenario scenario() {
        return asking.halls().scenario();
    }

    /** Returns the answer, and answers the request where there is none. */
    <T> T ask(Question<T> question) {
        try {
            return question.to(asking.halls().past());
        } catch (HallUnavailable e) {
            throw Asking.failure(e);
        }
    }

    /** Returns a hall time, milliseconds since the start of the horizon. */
    long time(String parameter, String text) {
        StateClock clock = new StateClock(scenario().horizon());
        return clock.read(text).orElseThrow(() -> Problem.badRequest(parameter + ": is not " + clock.example())
                .thrown());
    }

    /** Returns the name of the day that a command began. */
    String dayName(Entry start) {
        HallDay day = scenario().horizon().days().get(start.command().a());
        return day.date() == null
                ? Integer.toString(day.index() + 1)
                : day.date().toString();
    }

    /**
     * The commands of a day, both ends included; the last is that of the ledger where the day is the last so far.
     *
     * @param index of the day in the horizon
     */
    record DaySpan(String day, int index, long first, long last) {}

    /** The figures of days, with the names of the first and the last. */
    record Figured(String from, String to, HallFigures figures) {}

    /** Returns the figures of a day by its name, null for the last, or of all days. */
    Figured figures(int copy, String day) {
        long now = asking.see(copy, HallDesk::now);
        List<DaySpan> days = days(copy);
        boolean all = KpisResource.ALL.equals(day);
        DaySpan to = day == null || all ? days.get(days.size() - 1) : named(day, days);
        DaySpan from = all ? days.get(0) : to;
        HallFigures.Wanted wanted = new HallFigures.Wanted(copy, from.index(), to.index());
        return new Figured(from.day(), to.day(), ask(known -> known.figures(wanted, now)));
    }

    /** Returns the days of a hall so far, without those that lead up to the horizon. */
    List<DaySpan> days(int copy) {
        List<Entry> starts = ask(past -> past.days(copy));
        long end = ask(past -> past.lastAt(copy, Long.MAX_VALUE));
        List<DaySpan> days = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Entry start = starts.get(i);
            if (start.command().b() == 0) {
                long last = i + 1 < starts.size() ? starts.get(i + 1).sequence() - 1 : end;
                days.add(new DaySpan(dayName(start), start.command().a(), start.sequence(), last));
            }
        }
        return days;
    }

    /** Returns a day of a hall by its date or number, and answers the request where there is none. */
    DaySpan day(int copy, String name) {
        return named(name, days(copy));
    }

    private static DaySpan named(String name, List<DaySpan> days) {
        return days.stream().filter(each -> each.day().equals(name)).findFirst().orElseThrow(() -> noDay(name, days));
    }

    private static WebApplicationException noDay(String name, List<DaySpan> days) {
        String known = days.isEmpty()
                ? "none has begun"
                : "those from " + days.get(0).day() + " to "
                        + days.get(days.size() - 1).day() + " are in the ledger";
        return Problem.notFound(
                        "day: there is no '" + (name.length() > 20 ? name.substring(0, 20) : name) + "'; " + known)
                .thrown();
    }
}
