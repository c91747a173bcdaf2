package onewindow.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import onewindow.calendar.HolidayCalendar;

/** Public holidays and make-up working days: built in, none, or one's own. */
final class CalendarBlock {
    private static final Kind<List<Clocks.Span>> SPANS = ListKind.of(Clocks.SPAN, "dates", 1_000);
    private static final Key<List<Clocks.Span>> HOLIDAYS = Key.of("holidays", SPANS, "about.calendar.holidays");
    private static final Key<List<Clocks.Span>> WORKING_DAYS =
            Key.of("workingDays", SPANS, "about.calendar.workingDays");

    static final Kind<HolidayCalendar> KIND = new ByShape<>(
            Words.choice("calendarName", Words.<Boolean>meaning("china", true, "none", false))
                    .map(china -> china ? HolidayCalendar.china() : HolidayCalendar.everyDay()),
            new BlockKind<>("calendar", Keys.of(HOLIDAYS, WORKING_DAYS), CalendarBlock::own),
            null,
            Wording.of("kind.calendar"));

    private CalendarBlock() {}

    private static Optional<HolidayCalendar> own(Block block) {
        Set<LocalDate> holidays = dates(block.get(HOLIDAYS, List.of()));
        Set<LocalDate> workingDays = dates(block.get(WORKING_DAYS, List.of()));
        Set<LocalDate> both = new TreeSet<>(holidays);
        both.retainAll(workingDays);
        if (!both.isEmpty()) {
            block.error(
                    WORKING_DAYS,
                    "calendar.both",
                    Shown.value(Collections.min(both).toString()));
            return Optional.empty();
        }
        return Optional.of(HolidayCalendar.of(holidays, workingDays));
    }

    private static Set<LocalDate> dates(List<Clocks.Span> spans) {
        Set<LocalDate> dates = new TreeSet<>();
        for (Clocks.Span span : spans) {
            LocalDate last = span.to().isAfter(span.from().plusDays(HorizonBlock.MOST_DAYS))
                    ? span.from().plusDays(HorizonBlock.MOST_DAYS)
                    : span.to();
            for (LocalDate date = span.from(); !date.isAfter(last); date = date.plusDays(1)) {
                dates.add(date);
            }
        }
        return dates;
    }
}
