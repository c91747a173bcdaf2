package onewindow.people;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import onewindow.demand.Chance;
import onewindow.demand.Distribution;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.people.CaseRules.Regions;

/** How fast partner regions answer beside each other: the same in every run, since they are the same regions. */
final class RegionPaces {

    private static final long REGIONS = 0x52454749;

    private final Chance chance;
    private final Map<Regions, double[]> known = new LinkedHashMap<>();

    RegionPaces(Chance chance) {
        this.chance = chance;
    }

    /** Returns for each region the multiple of the usual time that it takes; their mean is 1. */
    double[] of(Regions regions) {
        return known.computeIfAbsent(regions, this::drawn);
    }

    private double[] drawn(Regions regions) {
        double[] paces = new double[regions.count()];
        Arrays.fill(paces, 1);
        if (regions.cv() > 0) {
            Sampler sampler = chance.sampler(new Distribution.Gamma(1, regions.cv()));
            for (int i = 0; i < paces.length; i++) {
                paces[i] = chance.number(KeyedRandom.key(REGIONS, i), Purpose.REGION_PACE, sampler);
            }
            double mean = Arrays.stream(paces).average().orElseThrow();
            for (int i = 0; i < paces.length; i++) {
                paces[i] /= mean;
            }
        }
        return paces;
    }
}
