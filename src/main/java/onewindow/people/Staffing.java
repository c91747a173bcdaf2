package onewindow.people;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.Interval;

/**
 * How the windows of one group are staffed.
 *
 * @param steps the timetable: how many windows are open from when, milliseconds of the day, in order; before the first
 *     step none; closed outside the hall's open intervals unless {@code ownHours}
 * @param ownHours true: the steps hold whatever the hall's hours are (a shift of its own); false: only within the
 *     hall's open intervals
 * @param drawn numbers of windows drawn for the day, which then cap every step; empty = no draw
 * @param staff people who belong to the group
 * @param rest breaks in turn; empty = none
 * @param tidal a rule that opens windows beyond the timetable; empty = none
 * @param speed factor on service times (1 = as stated, 1.2 = a fifth slower)
 * @param ownField for each matter whether it lies within the group's own field
 * @param outsideOwnField factor on service times outside the own field, at least 1
 */
public record Staffing(
        List<Step> steps,
        boolean ownHours,
        List<DrawnCount> drawn,
        int staff,
        Optional<Rest> rest,
        Optional<Tidal> tidal,
        double speed,
        List<Boolean> ownField,
        double outsideOwnField) {

    public Staffing {
        steps = List.copyOf(steps);
        drawn = List.copyOf(drawn);
        ownField = List.copyOf(ownField);
    }

    /** From this time of the day on, this many windows are open. */
    public record Step(long fromMillis, int windows) {}

    /** A number of windows and its share of the days; the shares sum to 1. */
    public record DrawnCount(int windows, double share) {}

    /**
     * Breaks in turn (a pause, or lunch with cover): within the span, so many windows at a time close that
     * {@code cover} stay open.
     *
     * @param span when breaks are taken, milliseconds of the day
     * @param eachMillis length of one person's break
     * @param cover windows that stay open at least
     */
    public record Rest(Interval span, long eachMillis, int cover) {}

    /**
     * A tidal window: opens by rule and closes again.
     *
     * @param extraWindows how many windows the rule may open beyond the timetable
     * @param openWaiting the rule opens one more window where more than this many people wait for the group
     * @param longerMillis only people who have waited at least this long count; 0 counts everyone
     * @param closeWaiting it closes one again where at most this many wait
     * @param checkMillis how often the rule is looked at
     */
    public record Tidal(int extraWindows, int openWaiting, long longerMillis, int closeWaiting, long checkMillis) {}
}
