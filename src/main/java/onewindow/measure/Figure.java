package onewindow.measure;

/** The columns of one replication's figures; the shares within each wait target follow behind. */
enum Figure {
    ARRIVALS,
    SERVED,
    ABANDONED,
    BALKED,
    BLOCKED,
    UNSERVED,
    NO_SHOWS,
    MISSED_BOOKINGS,
    /** Those among them whose place was used again are counted in the next column as well. */
    CANCELLED_BOOKINGS,
    REUSED_PLACES,
    BANNED_REQUESTS,
    WAIT_MEAN,
    WAIT_P50,
    WAIT_P90,
    WAIT_P95,
    WAIT_P99,
    WAIT_MAX,
    DELAYED,
    QUEUED_PER_ARRIVAL,
    QUEUE,
    BUSY_WINDOWS,
    UTILISATION,
    OVERTIME;

    static final int COUNT = values().length;

    /** Returns whether a column holds shares: the columns behind these are those within the wait targets. */
    static boolean isShare(int column) {
        return column == DELAYED.ordinal() || column == UTILISATION.ordinal() || column >= COUNT;
    }

    /** Returns whether it counts bookings and not people who came. */
    boolean isOfBooking() {
        return ordinal() >= MISSED_BOOKINGS.ordinal() && ordinal() <= BANNED_REQUESTS.ordinal();
    }
}
