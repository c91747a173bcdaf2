package onewindow.demand;

import java.util.List;

/** Several sources in one, in order of time; at the same time the source listed first comes first. */
final class MergedSource implements ArrivalSource {

    private final List<ArrivalSource> sources;
    private final Arrival[] heads;
    private final boolean[] alive;

    MergedSource(List<ArrivalSource> sources) {
        this.sources = List.copyOf(sources);
        heads = new Arrival[sources.size()];
        alive = new boolean[sources.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = new Arrival();
            alive[i] = sources.get(i).next(heads[i]);
        }
    }

    @Override
    public boolean next(Arrival into) {
        int best = -1;
        for (int i = 0; i < heads.length; i++) {
            if (alive[i] && (best < 0 || heads[i].timeMillis < heads[best].timeMillis)) {
                best = i;
            }
        }
        if (best < 0) {
            return false;
        }
        into.copy(heads[best]);
        alive[best] = sources.get(best).next(heads[best]);
        return true;
    }
}
