package onewindow.demand;

/** A person who comes, filled anew by each source: who, when, for what. */
public final class Arrival {

    /** The {@link #file} of one who comes for an open case that is not followed in this run. */
    public static final int NOT_FOLLOWED = -2;

    /** When the person comes, milliseconds since the start of the horizon. */
    public long timeMillis;
    /** From when the person's place in line counts, milliseconds since the start of the horizon. */
    public long orderMillis;
    /** From which all the person's attributes are drawn. */
    public long key;

    public int matter;
    public int visitClass;
    /** The service need where it is recorded, milliseconds; -1 where it is drawn from the key. */
    public long serviceMillis;

    /** The open case for which the person comes; -1 for one who comes with a new case, or where cases are not kept. */
    public int file;
    /** Trips to the hall that the person has made in vain before this one, packed by cause; 0 = none. */
    public long tripsInVain;

    /**
     * What the person lacks of the materials that a lesson asks for, as bits, the first of the matter's list the
     * lowest; -1 where it is drawn from the key.
     */
    public int lacking;

    /** Leaves unserved at once: came when no numbers were given and does not wait, or found no slot to book. */
    public boolean shutOut;
    /** What is told of a booking, of which nobody comes now; null for a person who comes. */
    public BookingNews news;

    /** Becomes a person with a new case who comes at a time, milliseconds since the start of the horizon. */
    public void at(long time, long visitorKey) {
        timeMillis = time;
        orderMillis = time;
        key = visitorKey;
        serviceMillis = -1;
        file = -1;
        tripsInVain = 0;
        lacking = -1;
        shutOut = false;
        news = null;
    }

    /** Becomes the same person. */
    public void copy(Arrival other) {
        timeMillis = other.timeMillis;
        orderMillis = other.orderMillis;
        key = other.key;
        matter = other.matter;
        visitClass = other.visitClass;
        serviceMillis = other.serviceMillis;
        file = other.file;
        tripsInVain = other.tripsInVain;
        lacking = other.lacking;
        shutOut = other.shutOut;
        news = other.news;
    }
}
