package onewindow.live;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wall clock as a hall follows it. Its steps are told in the log: one forward is followed, such as that of a
 * machine that slept, unless it is of more than a week, which is left out until the service starts again; after one
 * back the hall, whose time never goes back, stands still until the clock is where it was.
 */
final class FollowedClock {

    /** A step of less is none. */
    static final long STEP = 60_000;
    /** A step forward of more is taken for a fault of the clock. */
    static final long MOST_FOLLOWED = 7 * 86_400_000L;

    private static final Logger LOG = LoggerFactory.getLogger(FollowedClock.class);

    private final WallDays days;
    private boolean begun;
    private long last;
    private long leftOut;

    FollowedClock(WallDays days) {
        this.days = days;
    }

    /** Returns the hall's time by a reading of the wall clock, milliseconds since 1970; it may be before the last. */
    long at(long wallMillis) {
        long time = days.hallTime(wallMillis) - leftOut;
        long step = begun ? time - last : 0;
        if (step > MOST_FOLLOWED) {
            LOG.error(
                    "the clock went forward by {}; the hall leaves it out until the service starts again", words(step));
            leftOut += step;
            time = last;
        } else if (step > STEP) {
            LOG.warn("the clock went forward by {}; the hall follows", words(step));
        } else if (step < -STEP) {
            boolean isMended = leftOut > 0 && time + leftOut - last <= MOST_FOLLOWED;
            time += isMended ? leftOut : 0;
            leftOut = isMended ? 0 : leftOut;
            LOG.warn("the clock went back by {}; the hall stands still for {}", words(-step), words(last - time));
        }
        begun = true;
        last = time;
        return time;
    }

    private static String words(long millis) {
        return Duration.ofSeconds(Math.max(0, millis) / 1000)
                .toString()
                .substring(2)
                .toLowerCase(Locale.ROOT);
    }
}
