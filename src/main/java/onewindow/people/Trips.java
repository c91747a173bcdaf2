package onewindow.people;

import onewindow.casework.TripCause;

/** Trips in vain by their cause, and whose they are, packed into one number: ten bits a cause. */
final class Trips {

    private static final int BITS = 10;
    private static final int MOST = (1 << BITS) - 1;

    /** No trip, of an agent: trips that are added to it are an agent's too. */
    static final long OF_AN_AGENT = 1L << (BITS * TripCause.values().length);

    private Trips() {}

    static boolean areAnAgents(long trips) {
        return (trips & OF_AN_AGENT) != 0;
    }

    /** Whether whoever made them knows the right window: an agent, or one who was at the wrong one before. */
    static boolean showTheWindow(long trips) {
        return areAnAgents(trips) || of(trips, TripCause.WRONG_WINDOW) > 0;
    }

    /** Returns the trips and one more; of one cause no more than 1023 are counted. */
    static long add(long trips, TripCause cause) {
        return of(trips, cause) == MOST ? trips : trips + (1L << (BITS * cause.ordinal()));
    }

    /** Returns how many of the trips have a cause. */
    static int of(long trips, TripCause cause) {
        return (int) (trips >>> (BITS * cause.ordinal())) & MOST;
    }
}
