package onewindow.people;

import onewindow.casework.TripCause;

/** Trips in vain by their cause, packed into one number: ten bits a cause. */
final class Trips {

    private static final int BITS = 10;
    private static final int MOST = (1 << BITS) - 1;

    private Trips() {}

    /** Returns the trips and one more; of one cause no more than 1023 are counted. */
    static long add(long trips, TripCause cause) {
        return of(trips, cause) == MOST ? trips : trips + (1L << (BITS * cause.ordinal()));
    }

    /** Returns how many of the trips have a cause. */
    static int of(long trips, TripCause cause) {
        return (int) (trips >>> (BITS * cause.ordinal())) & MOST;
    }
}
