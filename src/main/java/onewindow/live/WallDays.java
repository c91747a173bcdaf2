package onewindow.live;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import onewindow.calendar.Horizon;

/**
 * How the days of a hall lie to the wall clock that it follows, in the zone of its scenario.
 *
 * @param shift milliseconds by which the hall's time is less than the wall clock's, counted from the start of the
 *     horizon; 0 where the hall's dates are those of today
 */
public record WallDays(Horizon horizon, long shift) {

    private static final ZoneId USUAL = ZoneId.of("Asia/Shanghai");
    private static final long DAY = 86_400_000;

    /** Lays the days so that the hall has a time at one of the wall clock, milliseconds since 1970. */
    public static WallDays of(Horizon horizon, long wallMillis, long hallTime) {
        return new WallDays(horizon, new WallDays(horizon, 0).hallTime(wallMillis) - hallTime);
    }

    /**
     * Lays the days of a hall that begins: by their dates where today is one of the horizon, else so that today is the
     * first hall day.
     *
     * @param wallMillis now, since 1970
     */
    public static WallDays from(Horizon horizon, long wallMillis) {
        WallDays byDates = new WallDays(horizon, 0);
        long today = Math.floorDiv(byDates.hallTime(wallMillis), DAY) * DAY;
        boolean isNow = horizon.dated()
                && today >= 0
                && !horizon.to().isBefore(byDates.local(wallMillis).toLocalDate());
        return isNow
                ? byDates
                : new WallDays(horizon, today - horizon.days().get(0).startMillis());
    }

    /** Returns the hall's time at one of the wall clock, milliseconds since 1970. */
    public long hallTime(long wallMillis) {
        LocalDateTime local = local(wallMillis);
        long time = horizon.dated()
                ? horizon.millisAt(local)
                : local.toLocalDate().toEpochDay() * DAY + local.getLong(ChronoField.MILLI_OF_DAY);
        return time - shift;
    }

    private LocalDateTime local(long wallMillis) {
        ZoneId zone = horizon.zone() == null ? USUAL : horizon.zone();
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(wallMillis), zone);
    }
}
