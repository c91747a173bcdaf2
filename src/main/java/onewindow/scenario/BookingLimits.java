package onewindow.scenario;

import java.util.Optional;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;

/** Reads who cancels a booking and until when that is in time, and who may not book for a while. */
final class BookingLimits {

    private static final long MOST_BAN_MILLIS = 731 * Clocks.DAY_MILLIS;

    private static final Key<Double> CANCEL_SHARE =
            Key.of("share", Quantities.SHARE, "about.bookingLimits.cancelShare");
    private static final Key<Distribution> BEFORE = Key.of("before", Distributions.KIND, "about.bookingLimits.before");
    private static final Key<Long> LIMIT = Key.of("limit", Quantities.MILLIS, "about.bookingLimits.limit");

    static final Key<Arrivals.Cancelling> CANCEL = Key.of(
            "cancel",
            new BlockKind<>("cancel", Keys.of(CANCEL_SHARE, BEFORE, LIMIT), BookingLimits::cancelling),
            "about.bookingLimits.cancel");

    private static final Key<Integer> PEOPLE =
            Key.of("people", Quantities.count(1, 10_000_000), "about.bookingLimits.people");
    private static final Key<Integer> NO_SHOWS =
            Key.of("noShows", Quantities.count(1, 100), "about.bookingLimits.noShows");
    private static final Key<Long> WITHIN = Key.of("within", Quantities.POSITIVE_MILLIS, "about.bookingLimits.within");
    private static final Key<Long> FOR = Key.of("for", Quantities.POSITIVE_MILLIS, "about.bookingLimits.for");
    private static final Key<Double> WALK_IN = Key.of("walkIn", Quantities.SHARE, "about.bookingLimits.walkIn");

    static final Key<Arrivals.Ban> BAN = Key.of(
            "ban",
            new BlockKind<>("ban", Keys.of(PEOPLE, NO_SHOWS, WITHIN, FOR, WALK_IN), BookingLimits::ban),
            "about.bookingLimits.ban");

    private BookingLimits() {}

    private static Optional<Arrivals.Cancelling> cancelling(Block block) {
        Optional<Double> share = block.require(CANCEL_SHARE);
        Optional<Distribution> before = block.require(BEFORE);
        long limit = block.get(LIMIT, 0L);
        return share.isEmpty() || before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Arrivals.Cancelling(share.get(), before.get(), limit));
    }

    private static Optional<Arrivals.Ban> ban(Block block) {
        Optional<Integer> people = block.require(PEOPLE);
        Optional<Integer> noShows = block.require(NO_SHOWS);
        Optional<Long> within = block.require(WITHIN);
        Optional<Long> length = block.require(FOR);
        double walkIn = block.get(WALK_IN, 0.0);
        if (people.isEmpty() || noShows.isEmpty() || within.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        if (within.get() + length.get() > MOST_BAN_MILLIS) {
            block.error("ban.long");
            return Optional.empty();
        }
        return Optional.of(new Arrivals.Ban(people.get(), noShows.get(), within.get(), length.get(), walkIn));
    }
}
