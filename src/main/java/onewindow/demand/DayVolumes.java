package onewindow.demand;

import java.util.List;
import onewindow.calendar.HallDay;

/** The expected arrivals of each day of a horizon, and the gamma factor of each day. */
final class DayVolumes {

    private final double[] mean;
    private final Sampler factor;
    private final Chance chance;

    DayVolumes(Volume volume, List<HallDay> days, Chance chance) {
        this.chance = chance;
        double cv = volume.dayFactorCv();
        factor = cv > 0 ? chance.sampler(new Distribution.Gamma(1, cv)) : null;
        mean = new double[days.size()];
        double weights = days.stream().mapToDouble(volume::weight).sum();
        for (HallDay day : days) {
            double perWeight = volume.total().isPresent()
                    ? volume.total().getAsDouble() / weights
                    : volume.profile().mass(day);
            mean[day.index()] = volume.weight(day) * perWeight;
        }
    }

    /** Returns the expected arrivals of a day before the day's factor, at scale 1. */
    double mean(int day) {
        return mean[day];
    }

    /** Returns the day's factor in a replication: gamma with mean 1, or 1. */
    double factor(long replicationKey, int day) {
        if (factor == null) {
            return 1;
        }
        return factor.sample(chance.random().at(KeyedRandom.key(replicationKey, day), Purpose.DAY_FACTOR));
    }
}
