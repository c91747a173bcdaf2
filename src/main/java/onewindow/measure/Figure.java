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
}
