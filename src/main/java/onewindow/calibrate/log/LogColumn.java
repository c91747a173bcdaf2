package onewindow.calibrate.log;

/** What a column of a ticket log may hold. Only the time of the ticket is needed always. */
public enum LogColumn {
    /** Number or name of the ticket, unique within a day. */
    TICKET,
    /** The case of which the visit is part. */
    CASE,
    DEPARTMENT,
    /** What the visit is about. */
    MATTER,
    /** How the person came: walk-in, appointment and the like. */
    CHANNEL,
    /** The visit class by which people are called. */
    CLASS,
    /** When the ticket was taken. */
    TICKET_TIME,
    /** When the ticket was called (the last call, if there were several). */
    CALL_TIME,
    /** When the person was at the window. */
    START,
    /** When the window was done, or the person gave up. */
    END,
    WINDOW,
    STAFF,
    OUTCOME,
    /** Where a transferred ticket went: a department, matter or window. */
    TRANSFER_TO,
    /** The time for which the person had booked; a row without a ticket is of one who booked and did not come. */
    BOOKED,
    /** Of a log of several halls, the one to which the row belongs. */
    HALL
}
