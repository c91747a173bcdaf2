package onewindow.web;

import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.live.HallClock;
import onewindow.live.LiveHalls;
import onewindow.state.StateClock;

/** The time that a command brings, in halls that go by their commands. */
final class CommandTime {

    static final String HEADER = "Onewindow-Time";

    private static final long DAY = 86_400_000;

    private CommandTime() {}

    /**
     * Returns the hall time that a header says, milliseconds since the start of the horizon; 0 where there is none.
     *
     * @param header as it came; null where it did not
     */
    static long of(String header, LiveHalls halls) {
        if (header == null) {
            return 0;
        }
        if (halls.clock() != HallClock.COMMANDS) {
            throw Problem.badRequest(HEADER + ": this hall goes by the wall clock; serve --clock commands is for this")
                    .thrown();
        }
        Horizon horizon = halls.scenario().horizon();
        StateClock clock = new StateClock(horizon);
        long time = clock.read(header).orElseThrow(() -> Problem.badRequest(HEADER + ": is not " + clock.example())
                .thrown());
        HallDay last = horizon.days().get(horizon.days().size() - 1);
        if (time < 0 || time > Math.max(last.startMillis() + 2 * DAY, last.startMillis() + last.lastCloseMillis())) {
            throw Problem.badRequest(HEADER + ": is not within the days of the scenario")
                    .thrown();
        }
        return time;
    }
}
