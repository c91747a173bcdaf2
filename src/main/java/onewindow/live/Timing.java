package onewindow.live;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * By which time halls run.
 *
 * @param clock where it comes from
 * @param pace how much faster than the clock they run
 * @param start at which a hall begins that has not begun, milliseconds since the start of the horizon; where people of
 *     its own act, it runs at full speed up to then
 * @param follows how their days lie to the wall clock that they follow day and night; empty where nights pass at once
 */
public record Timing(HallClock clock, double pace, long start, Optional<WallDays> follows) {

    public Timing {
        if (follows.isPresent() && (clock != HallClock.WALL || pace != 1)) {
            throw new IllegalArgumentException("a hall that follows the wall clock runs as fast as that");
        }
    }

    /** Nights pass at once. */
    public Timing(HallClock clock, double pace) {
        this(clock, pace, 0, Optional.empty());
    }

    HallTime time(LongSupplier wall, HallPace running, boolean acting) {
        if (clock == HallClock.COMMANDS) {
            return HallTime.byCommands();
        }
        return follows.map(days -> HallTime.following(wall, running, days))
                .orElseGet(() -> new HallTime(wall, running, acting ? 0 : start));
    }
}
