package onewindow.demand;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.HallDay;

/**
 * Exactly so many arrivals over the horizon: the days' factors first, then the days of all arrivals by a multinomial
 * draw from a stream of its own, then the times within each day.
 */
final class ExactStream implements DayStream {

    private final DayVolumes volumes;
    private final DayCurve curve;
    private final ExactSource source;
    private final Chance chance;
    private final long total;
    private final long number;
    private final long[] counts;
    private final double[] cumulative;
    private long streamKey;

    ExactStream(Volume volume, List<HallDay> days, Traits traits, Chance chance, int number) {
        volumes = new DayVolumes(volume, days, chance);
        curve = volume.profile().pieces().isEmpty() ? null : DayCurve.of(volume.profile());
        source = new ExactSource(chance, traits);
        this.chance = chance;
        this.number = number;
        double expected = 0;
        for (int d = 0; d < days.size(); d++) {
            expected += volumes.mean(d);
        }
        total = Math.round(expected * volume.scale());
        counts = new long[days.size()];
        cumulative = new double[days.size()];
    }

    @Override
    public void start(long replicationKey) {
        streamKey = KeyedRandom.key(replicationKey, number);
        double sum = 0;
        for (int d = 0; d < counts.length; d++) {
            sum += volumes.mean(d) * volumes.factor(replicationKey, d);
            cumulative[d] = sum;
        }
        Arrays.fill(counts, 0);
        KeyedRandom random = chance.random().at(streamKey, Purpose.DAY_OF_VISIT);
        for (long i = 0; i < total; i++) {
            counts[dayAt(random.nextDouble() * sum)]++;
        }
    }

    private int dayAt(double level) {
        int found = Arrays.binarySearch(cumulative, level);
        return Math.min(counts.length - 1, found >= 0 ? found + 1 : -1 - found);
    }

    @Override
    public ArrivalSource day(HallDay day) {
        DayCurve own = curve == null ? DayCurve.even(day.tickets()) : curve;
        own.rewind();
        return source.start(own, day.startMillis(), KeyedRandom.key(streamKey, day.index()), counts[day.index()]);
    }
}
