package onewindow.demand;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;

/**
 * Poisson arrivals, in layers of the load: 0 to 1, 1 to 2, 2 to 4 … times the volume as stated, as far as the scale
 * reaches.
 */
final class PoissonStream implements DayStream {

    private final DayVolumes volumes;
    private final DayCurve curve;
    private final List<PoissonSource> layers = new ArrayList<>();
    private final long streamNumber;
    private long replicationKey;
    private long streamKey;

    PoissonStream(Volume volume, List<HallDay> days, Traits traits, Chance chance, int number) {
        volumes = new DayVolumes(volume, days, chance);
        curve = volume.profile().pieces().isEmpty() ? null : DayCurve.of(volume.profile());
        streamNumber = number;
        double high = 1;
        layers.add(new PoissonSource(chance, traits, 0, 1, volume.scale()));
        while (high < volume.scale()) {
            layers.add(new PoissonSource(chance, traits, high, 2 * high, volume.scale()));
            high *= 2;
        }
    }

    @Override
    public void start(long key) {
        replicationKey = key;
        streamKey = KeyedRandom.key(key, streamNumber);
    }

    @Override
    public ArrivalSource day(HallDay day) {
        long dayKey = KeyedRandom.key(streamKey, day.index());
        double mean = volumes.mean(day.index()) * volumes.factor(replicationKey, day.index());
        List<ArrivalSource> started = new ArrayList<>();
        for (PoissonSource layer : layers) {
            DayCurve own = curve == null ? DayCurve.even(day.tickets()) : layers.size() == 1 ? curve : curve.copy();
            own.rewind();
            started.add(layer.start(own, day.startMillis(), dayKey, mean));
        }
        return started.size() == 1 ? started.get(0) : new MergedSource(started);
    }
}
