package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import onewindow.calendar.Interval;
import onewindow.demand.Profile;
import onewindow.demand.Volume;

/**
 * What the streams of a scenario take from its demand where they state nothing of their own.
 *
 * @param exact whether exactly the stated numbers come
 * @param scale factor on every volume
 * @param visitsPerCase visits to the hall for each case
 * @param weights the weights of the days
 * @param profile the spread over the day, if the demand states one
 * @param statesCases whether the demand states a number of cases, be it one that cannot be read
 * @param files where trace files are found
 */
record Inherited(
        HallHours hours,
        boolean exact,
        double scale,
        double visitsPerCase,
        VolumeKeys.DayWeights weights,
        Optional<Profile> profile,
        boolean statesCases,
        TraceFiles files) {

    private static final double MOST_ARRIVALS = 1e9;

    /** A volume of so many arrivals over the horizon; empty when something is wrong, which is then reported. */
    Optional<Volume> ofTotal(Block block, double total) {
        VolumeKeys.DayWeights own = dayWeights(block);
        return shape(block).flatMap(shape -> volume(block, OptionalDouble.of(total), own, shape));
    }

    /** A volume with a constant rate, or with so many arrivals on each day. */
    Optional<Volume> ofRate(Block block, Rate rate) {
        VolumeKeys.DayWeights own = dayWeights(block);
        if (rate.perDay() && !hours.horizon().continuous()) {
            return shape(block)
                    .flatMap(shape -> shape.isEven()
                            ? volume(block, OptionalDouble.of(rate.number() * own.total(hours, shape)), own, shape)
                            : volume(
                                    block,
                                    OptionalDouble.empty(),
                                    own,
                                    ProfileBlock.scaled(shape, rate.number() / shape.mass())));
        }
        if (block.has(VolumeKeys.PROFILE)) {
            block.error(VolumeKeys.RATE, "rate.profile");
            return Optional.empty();
        }
        double perHour = rate.perDay() ? rate.number() / 24 : rate.number();
        return volume(block, OptionalDouble.empty(), own, ProfileBlock.scaled(even(), perHour));
    }

    /** A volume whose profile gives the numbers. */
    Optional<Volume> ofProfile(Block block, Profile absolute) {
        VolumeKeys.DayWeights own = dayWeights(block);
        return volume(block, OptionalDouble.empty(), own, absolute);
    }

    private VolumeKeys.DayWeights dayWeights(Block block) {
        return block.allows(VolumeKeys.WITHIN)
                ? VolumeKeys.DayWeights.readStream(block, weights, hours)
                : VolumeKeys.DayWeights.read(block, weights, hours);
    }

    private Optional<Profile> shape(Block block) {
        Optional<Optional<Profile>> own = VolumeKeys.ownProfile(block, hours);
        if (own.isPresent()) {
            return own.get();
        }
        return Optional.of(profile.orElseGet(this::even));
    }

    /** One arrival an hour over the ticket hours, which may differ from day to day. */
    private Profile even() {
        List<Interval> tickets = hours.everydayTickets();
        return tickets.isEmpty() ? ProfileBlock.evenOverTicketHours(1) : ProfileBlock.even(tickets, 1);
    }

    private Optional<Volume> volume(Block block, OptionalDouble total, VolumeKeys.DayWeights own, Profile shape) {
        double days = own.total(hours, shape);
        if (!(days > 0)) {
            block.error("weights.none");
            return Optional.empty();
        }
        double arrivals = scale
                * total.orElse(
                        hours.horizon().days().stream().mapToDouble(shape::mass).sum());
        if (arrivals > MOST_ARRIVALS) {
            block.error("demand.many");
            return Optional.empty();
        }
        return Optional.of(own.volume(total, exact, scale, shape));
    }
}
