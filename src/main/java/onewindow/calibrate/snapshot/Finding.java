package onewindow.calibrate.snapshot;

/** What was noticed in snapshots and how it was dealt with. */
public enum Finding {
    /** A row without a date, a time, a queue or a whole number of people; left out. */
    UNREADABLE_ROW,
    /** A second row for the same queue and minute; the last one counts. */
    REPEATED_ROW,
    /** More than 15 minutes between two snapshots of a queue within the day; what happened is spread over the gap. */
    GAP,
    /** A queue in which nobody waited and no number was called all day; it is left out where that holds on all days. */
    IDLE_QUEUE_DAY,
    /** A number more than 5 away from the non-decreasing course nearest to all numbers of the day; not believed. */
    MISTYPED_NUMBER,
    /** A rise of more than 6 numbers a minute, and of more than 30; not counted as calls. */
    JUMP,
    /** Numbering that starts at a hundred or above on that day; counted from its hundred. */
    OTHER_START,
    /** A day on which people joined the line in larger number than the numbers tell; the line's rises count. */
    NUMBERS_BEHIND_LINE,
    /** People who were still in line when the day ended; they are sent away at closing. */
    LEFT_AT_END
}
