package onewindow.demand;

import java.util.List;

/**
 * A stream of people with one arrival process.
 *
 * @param key the scenario's name for the stream
 * @param arrivals how they come
 * @param classShares share of each visit class, by class index, summing to 1
 * @param matterShares share of each matter, by matter index, summing to 1
 */
public record ArrivalStream(String key, Arrivals arrivals, List<Double> classShares, List<Double> matterShares) {
    public ArrivalStream {
        classShares = List.copyOf(classShares);
        matterShares = List.copyOf(matterShares);
    }
}
