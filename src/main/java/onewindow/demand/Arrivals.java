package onewindow.demand;

import java.util.List;
import java.util.Optional;

/** The process by which the people of a stream come. */
public sealed interface Arrivals {

    /** Non-homogeneous Poisson arrivals (or exactly so many of them, by the volume's own word). */
    record Poisson(Volume volume) implements Arrivals {}

    /**
     * Independent gaps, the first counted from the start of the day's ticket hours; a constant gap gives deterministic
     * arrivals.
     */
    record Renewal(Distribution gap) implements Arrivals {}

    /**
     * Groups that come at once (a bus).
     *
     * @param volume the number of groups
     * @param sizes group sizes with their shares
     */
    record Batches(Volume volume, List<SizeShare> sizes) implements Arrivals {
        public Batches {
            sizes = List.copyOf(sizes);
        }
    }

    /** A group size (at least 1) and its share. */
    record SizeShare(int size, double share) {}

    /**
     * Arrivals at recorded times, milliseconds since the start of the horizon, in order; matter or class -1 where the
     * trace does not say.
     */
    record Trace(List<Row> rows) implements Arrivals {
        public Trace {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One recorded arrival.
     *
     * @param timeMillis milliseconds since the start of the horizon
     * @param matter matter index, or -1 to draw it
     * @param visitClass class index, or -1 to draw it
     * @param serviceMillis service need in milliseconds, or -1 to draw it
     */
    record Row(long timeMillis, int matter, int visitClass, long serviceMillis) {}

    /**
     * Booked arrivals. Requests come over the day, each for the first free slot from {@code firstDay} working days
     * ahead, beginning at a slot drawn evenly from the day's (on the day of the request from those still to come); a
     * request that finds every slot of the booking window full is lost or comes as a walk-in.
     *
     * @param volume the number of requests
     * @param slotMillis length of a slot
     * @param places people a slot takes
     * @param firstDay first bookable working day after the request, at least 0
     * @param lastDay last bookable working day after the request
     * @param meanEarlyMillis how much before the slot people come on average (negative: late)
     * @param sdMillis standard deviation of the (normal) punctuality
     * @param noShowShare share of bookings whose holder never comes, of those who do not cancel
     * @param earlyMillis a check-in more than this before the slot waits as if it had come that long before it
     * @param lateMillis a check-in more than this after the slot loses its class and queues as {@code lateClass}
     * @param lateClass class index of those who come too late
     * @param walkInWhenFull true: a request that finds no slot comes at once as {@code lateClass}; false: it is lost
     * @param cancelling who cancels; empty for nobody
     * @param ban who may not book for a while; empty for nobody
     */
    record Appointments(
            Volume volume,
            long slotMillis,
            int places,
            int firstDay,
            int lastDay,
            double meanEarlyMillis,
            double sdMillis,
            double noShowShare,
            long earlyMillis,
            long lateMillis,
            int lateClass,
            boolean walkInWhenFull,
            Optional<Cancelling> cancelling,
            Optional<Ban> ban)
            implements Arrivals {}

    /**
     * People who cancel what they booked. Up to the limit the place is free for others from then on; whoever cancels
     * later keeps it, does not come and counts as one who never came.
     *
     * @param share of the bookings
     * @param before how long before the slot they cancel; where that is before they booked, right after it
     * @param limitMillis up to so long before the slot bookings can be cancelled
     */
    record Cancelling(double share, Distribution before, long limitMillis) {}

    /**
     * People who may not book for a while. The model does not know who comes again, so each request is taken to be made
     * by one of a stated number of people, drawn evenly.
     *
     * @param people how many people book over the years, at least 1
     * @param noShows after so many missed slots a ban begins, at least 1
     * @param withinMillis the first of them less than so long before the last
     * @param forMillis how long the ban lasts, from the start of the last missed slot
     * @param walkInShare share of the banned who, asking for a slot, come at once as {@code lateClass}; the others do
     *     not come at all
     */
    record Ban(int people, int noShows, long withinMillis, long forMillis, double walkInShare) {}
}
