package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;

/**
 * The materials that lessons ask for: which a matter needs, and which of them a person has not brought. What a matter
 * needs is the scenario's, and invented by the matter's number where it does not say; who lacks what is drawn from the
 * person's key, so that a lesson can be repeated.
 */
public final class Materials {

    /** How many kinds of material are invented. */
    private static final int KINDS = 16;

    /** Share of people who lack something where the scenario does not say it; assumed, so that a lesson has some. */
    static final double LACKING = 0.4;
    /** Share of notices of a simulated clerk that are not complete where the scenario does not say it; assumed. */
    static final double FORGETTING = 0.1;

    private static final long LISTS = 0x4C495354;
    private static final long ITEMS = 0x4954454D;
    private static final int FEWEST = 3;
    private static final int MORE = 4;
    private static final double ONE = 0.5;
    private static final double TWO = 0.85;

    private final Chance chance;
    private final double share;
    private final List<Integer> counts;

    /**
     * What people lack.
     *
     * @param share of people who lack something
     * @param counts for each matter how many materials the scenario lists; 0, or none at all, where it does not say
     */
    Materials(Chance chance, double share, List<Integer> counts) {
        this.chance = chance;
        this.share = share;
        this.counts = List.copyOf(counts);
    }

    /** Returns how many materials a matter needs. */
    int count(int matter) {
        int listed = matter < counts.size() ? counts.get(matter) : 0;
        return listed > 0 ? listed : invented(matter).size();
    }

    /**
     * Returns the kinds of material of a matter of which the scenario does not say what it needs, 0 to 15: 3 to 6, an
     * identity document first.
     */
    public static List<Integer> invented(int matter) {
        long list = KeyedRandom.key(LISTS, matter);
        int count = FEWEST + (int) Math.floorMod(list, (long) MORE);
        List<Integer> kinds = new ArrayList<>(List.of(0));
        for (int i = 1; kinds.size() < count; i++) {
            int kind = 1 + (int) Math.floorMod(KeyedRandom.key(list, i), KINDS - 1L);
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Returns what the person of a key lacks who comes for a matter, as bits of its list: nothing, or one to three. */
    int lacking(long key, int matter) {
        if (!chance.happens(key, Purpose.MATERIALS, share)) {
            return 0;
        }
        int size = count(matter);
        long items = KeyedRandom.key(key, ITEMS);
        double u = chance.uniform(items, Purpose.LACKING);
        int count = Math.min(size, u < ONE ? 1 : u < TWO ? 2 : 3);
        int lacking = 0;
        for (int i = 0; Integer.bitCount(lacking) < count; i++) {
            lacking |= 1 << (int) (chance.uniform(KeyedRandom.key(items, i), Purpose.LACKING) * size);
        }
        return lacking;
    }
}
