package onewindow.demand;

import onewindow.calendar.HallDay;

/** A stream of arrivals day by day through one replication. */
interface DayStream {

    /** Starts a replication. */
    void start(long replicationKey);

    /** Returns the stream's people of a day; days are asked for in order, each at most once a replication. */
    ArrivalSource day(HallDay day);

    /** Whether what happens on one day changes who comes on another. */
    default boolean carriesOver() {
        return false;
    }
}
