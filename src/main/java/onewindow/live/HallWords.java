package onewindow.live;

import onewindow.calendar.HallDay;
import onewindow.hall.HallView;
import onewindow.scenario.Scenario;
import onewindow.state.StateClock;

/** Names the days, times and windows of a hall as its scenario does. */
final class HallWords {

    private final Scenario scenario;
    private final HallView view;
    private final StateClock clock;
    private final int windows;

    HallWords(Scenario scenario, HallView view) {
        this.scenario = scenario;
        this.view = view;
        clock = new StateClock(scenario.horizon());
        windows = scenario.layout().groups().stream()
                .mapToInt(group -> group.windows())
                .sum();
    }

    Scenario scenario() {
        return scenario;
    }

    int windows() {
        return windows;
    }

    /** Returns a day's date, or its number where it has none. */
    static String day(HallDay day) {
        return day.date() != null ? day.date().toString() : Integer.toString(day.index() + 1);
    }

    /** Returns a time of a day in the hall's own zone, or the empty text for -1. */
    String time(HallDay day, long millis) {
        return millis < 0 && day.startMillis() >= 0 ? "" : clock.writeAny(millis);
    }

    /** As {@link HallDesk#windowName}. */
    String window(int window) {
        if (window >= windows) {
            return Integer.toString(window + 1);
        }
        int group = view.groupOf(window);
        return scenario.labels().groups().get(group).key() + "-" + (window - view.firstWindow(group) + 1);
    }
}
