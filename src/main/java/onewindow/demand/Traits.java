package onewindow.demand;

import java.util.List;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;

/** Draws what a person of a stream is: visit class and matter. */
final class Traits {

    private final Chance chance;
    /** Null where there is but one. */
    private final DiscreteSampler classes;

    private final DiscreteSampler matters;
    private final int onlyClass;
    private final int onlyMatter;

    Traits(ArrivalStream stream, Chance chance) {
        this.chance = chance;
        onlyClass = only(stream.classShares());
        onlyMatter = only(stream.matterShares());
        classes = onlyClass >= 0 ? null : table(stream.classShares(), chance);
        matters = onlyMatter >= 0 ? null : table(stream.matterShares(), chance);
    }

    void draw(Arrival arrival) {
        arrival.visitClass = onlyClass;
        arrival.matter = onlyMatter;
        if (classes != null) {
            chance.random().at(arrival.key, Purpose.VISIT_CLASS);
            arrival.visitClass = classes.sample();
        }
        if (matters != null) {
            chance.random().at(arrival.key, Purpose.MATTER);
            arrival.matter = matters.sample();
        }
    }

    private static int only(List<Double> shares) {
        int found = -1;
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) > 0) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Inversion by a guide table: a small change of the shares changes few people. */
    private static DiscreteSampler table(List<Double> shares, Chance chance) {
        return GuideTableDiscreteSampler.of(
                chance.random(),
                shares.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
