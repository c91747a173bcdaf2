package onewindow.demand;

import java.util.List;
import onewindow.demand.Arrivals.SizeShare;

/** Groups: each arrival of the source beneath is a group whose people come at once. */
final class BatchSource implements ArrivalSource {

    private final Chance chance;
    private final Traits traits;
    private final List<SizeShare> sizes;
    private final Arrival group = new Arrival();

    private ArrivalSource groups;
    private int left;
    private int member;

    BatchSource(Chance chance, Traits traits, List<SizeShare> sizes) {
        this.chance = chance;
        this.traits = traits;
        this.sizes = sizes;
    }

    BatchSource start(ArrivalSource groupSource) {
        groups = groupSource;
        left = 0;
        return this;
    }

    @Override
    public boolean next(Arrival into) {
        if (left == 0) {
            if (!groups.next(group)) {
                return false;
            }
            left = size(group.key);
            member = 0;
        }
        left--;
        into.at(group.timeMillis, KeyedRandom.key(group.key, member++));
        traits.draw(into);
        return true;
    }

    private int size(long key) {
        double u = chance.uniform(key, Purpose.GROUP_SIZE);
        for (SizeShare size : sizes) {
            u -= size.share();
            if (u < 0) {
                return size.size();
            }
        }
        return sizes.get(sizes.size() - 1).size();
    }
}
