package onewindow.scenario;

import java.util.Optional;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;

/** Reads who cancels a booking and until when that is in time, and who may not book for a while. */
final class BookingLimits {

    private static final long MOST_BAN_MILLIS = 731 * Clocks.DAY_MILLIS;

    private static final Key<Double> CANCEL_SHARE =
            Key.of("share", Quantities.SHARE, "share of the bookings that are cancelled, in time or not");
    private static final Key<Distribution> BEFORE = Key.of(
            "before", Distributions.KIND, "how long before the slot people cancel, nights and days off included");
    private static final Key<Long> LIMIT = Key.of(
            "limit",
            Quantities.MILLIS,
            "up to so long before the slot bookings can be cancelled; who cancels later counts as not "
                    + "coming; default 0");

    static final Key<Arrivals.Cancelling> CANCEL = Key.of(
            "cancel",
            new BlockKind<>("cancel", Keys.of(CANCEL_SHARE, BEFORE, LIMIT), BookingLimits::cancelling),
            "bookings that are cancelled; a place that is cancelled in time is free for others; default none");

    private static final Key<Integer> PEOPLE = Key.of(
            "people",
            Quantities.count(1, 10_000_000),
            "how many people book; each request is one of them, drawn evenly");
    private static final Key<Integer> NO_SHOWS =
            Key.of("noShows", Quantities.count(1, 100), "after so many missed slots a person is banned");
    private static final Key<Long> WITHIN =
            Key.of("within", Quantities.POSITIVE_MILLIS, "the period in which they are missed, days off included");
    private static final Key<Long> FOR = Key.of(
            "for", Quantities.POSITIVE_MILLIS, "how long the ban lasts from the last of them, days off included");
    private static final Key<Double> WALK_IN = Key.of(
            "walkIn",
            Quantities.SHARE,
            "share of the banned who come at once without a slot; the others do not come; default 0");

    static final Key<Arrivals.Ban> BAN = Key.of(
            "ban",
            new BlockKind<>("ban", Keys.of(PEOPLE, NO_SHOWS, WITHIN, FOR, WALK_IN), BookingLimits::ban),
            "people who missed their slots again and again may not book for a while; default nobody");

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
