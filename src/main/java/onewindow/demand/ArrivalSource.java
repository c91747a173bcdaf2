package onewindow.demand;

/** The people of one day in the order in which they come, with those whose booked slot passes without them. */
public interface ArrivalSource {

    /** Fills in the next person; returns false, leaving it undefined, where nobody else comes that day. */
    boolean next(Arrival into);
}
