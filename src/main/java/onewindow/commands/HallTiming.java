package onewindow.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import onewindow.calendar.HallDay;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import onewindow.live.Timing;
import onewindow.live.WallDays;
import onewindow.scenario.Scenario;
import onewindow.state.StateClock;

/** Finds by which time the halls of a ledger run, from the options and from how its days were laid before. */
final class HallTiming {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private final ClockOptions options;
    private final Scenario scenario;
    private final SqliteLedger ledger;
    private final StateClock clock;

    HallTiming(ClockOptions options, Scenario scenario, SqliteLedger ledger) {
        this.options = options;
        this.scenario = scenario;
        this.ledger = ledger;
        clock = new StateClock(scenario.horizon());
    }

    /**
     * Returns the timing.
     *
     * @param path of the ledger, for messages
     * @param wallMillis now, since 1970
     */
    Timing find(Path path, long wallMillis) throws LedgerFault {
        long last = lastTime();
        long start = start(options, scenario);
        if (!options.waits()) {
            return new Timing(options.clock(), options.pace(), start, Optional.empty());
        }
        OptionalLong laid = ledger.clockShift();
        WallDays days = laid.isPresent()
                ? new WallDays(scenario.horizon(), laid.getAsLong())
                : last >= 0 ? goingOn(wallMillis, last) : laid(wallMillis, start);
        if (days.hallTime(wallMillis) < last - HOUR) {
            throw UserFault.of(
                    "serve.clock-behind", path, clock.writeAny(last), clock.writeAny(days.hallTime(wallMillis)));
        }
        ledger.keepClockShift(days.shift());
        return new Timing(options.clock(), 1, last >= 0 ? 0 : start, Optional.of(days));
    }

    private WallDays laid(long wallMillis, long start) {
        return options.start().isPresent()
                ? WallDays.of(scenario.horizon(), wallMillis, start)
                : WallDays.from(scenario.horizon(), wallMillis);
    }

    /** A hall whose nights have passed at once so far keeps the time of the day, and loses no day. */
    private WallDays goingOn(long wallMillis, long last) {
        WallDays anew = WallDays.from(scenario.horizon(), wallMillis);
        long behind = last - anew.hallTime(wallMillis);
        return behind <= 0 && anew.shift() == 0
                ? anew
                : new WallDays(scenario.horizon(), anew.shift() - Math.floorDiv(behind + DAY - 1, DAY) * DAY);
    }

    /** Returns at which hall time a new ledger begins; 0 where nothing is said. */
    static long start(ClockOptions options, Scenario scenario) {
        if (options.start().isEmpty()) {
            return 0;
        }
        StateClock clock = new StateClock(scenario.horizon());
        List<HallDay> days = scenario.horizon().days();
        HallDay last = days.get(days.size() - 1);
        String text = options.start().get();
        return clock.read(text)
                .filter(time -> time >= 0 && time < last.startMillis() + last.lastCloseMillis())
                .orElseThrow(() -> UserFault.of(
                        "serve.start-bad",
                        text,
                        new Said(
                                scenario.horizon().dated() ? "serve.start-dated" : "serve.start-numbered",
                                clock.writeAny(days.get(0).startMillis()),
                                clock.writeAny(last.startMillis() + last.lastCloseMillis()))));
    }

    /** Returns the time of the last command of all halls; -1 where there is none. */
    private long lastTime() throws LedgerFault {
        long[] last = {-1};
        for (int copy = 0; copy < ledger.header().copies(); copy++) {
            ledger.read(copy, ledger.lastAt(copy, Long.MAX_VALUE) - 1, entry -> {
                last[0] = Math.max(last[0], entry.command().time());
                return true;
            });
        }
        return last[0];
    }
}
