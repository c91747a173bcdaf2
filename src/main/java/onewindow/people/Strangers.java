package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Chance;
import onewindow.demand.Demand;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.WindowGroup;

/** For which matter and in which class people have come of whom that is not known: as the scenario's people do. */
final class Strangers {

    private static final long STRANGER = 0x5354524E;
    private static final double SELDOM = 1e-6;

    /** What a person may have come for: pairs {@code matter * classes + class} with their cumulated weights. */
    private record Choice(int[] pairs, double[] cumulated) {}

    private final Demand demand;
    private final HallLayout layout;
    private final Chance chance;
    private final SortedMap<List<Integer>, Choice> known = new TreeMap<>(Strangers::compare);

    private int matter;
    private int visitClass;

    Strangers(Demand demand, HallLayout layout, Chance chance) {
        this.demand = demand;
        this.layout = layout;
        this.chance = chance;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * Draws what a person has come for.
     *
     * @param group a group that serves the person; {@link HallState#UNKNOWN} for any
     * @param ofMatter the matter where it is known, else {@link HallState#UNKNOWN}
     * @param ofClass the class where it is known, else {@link HallState#UNKNOWN}
     * @throws IllegalArgumentException where no window serves such a person
     */
    void draw(long key, int group, int ofMatter, int ofClass) {
        matter = ofMatter;
        visitClass = ofClass;
        if (ofMatter != HallState.UNKNOWN && ofClass != HallState.UNKNOWN) {
            return;
        }
        Choice choice = known.computeIfAbsent(List.of(group, ofMatter, ofClass), this::choice);
        double[] cumulated = choice.cumulated;
        double at = chance.uniform(KeyedRandom.key(key, STRANGER), Purpose.MATTER) * cumulated[cumulated.length - 1];
        int i = 0;
        while (i < cumulated.length - 1 && at >= cumulated[i]) {
            i++;
        }
        matter = choice.pairs[i] / layout.classes();
        visitClass = choice.pairs[i] % layout.classes();
    }

    /** Returns the matter that was drawn last. */
    int matter() {
        return matter;
    }

    /** Returns the class that was drawn last. */
    int visitClass() {
        return visitClass;
    }

    private Choice choice(List<Integer> asked) {
        List<Integer> pairs = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int m = 0; m < layout.matters(); m++) {
            for (int c = 0; c < layout.classes(); c++) {
                boolean fits = (asked.get(1) < 0 || asked.get(1) == m) && (asked.get(2) < 0 || asked.get(2) == c);
                if (fits && isServed(asked.get(0), m, c)) {
                    pairs.add(m * layout.classes() + c);
                    weights.add(weight(m, c));
                }
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("no window serves such a person");
        }
        boolean nobody = weights.stream().noneMatch(weight -> weight > 0);
        double[] cumulated = new double[pairs.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += nobody ? 1 : weights.get(i);
            cumulated[i] = sum;
        }
        return new Choice(pairs.stream().mapToInt(Integer::intValue).toArray(), cumulated);
    }

    /** By the stream that is listed first, the main one; the others count where it brings nobody such. */
    private double weight(int ofMatter, int ofClass) {
        double rest = 0;
        for (int i = 0; i < demand.streams().size(); i++) {
            ArrivalStream stream = demand.streams().get(i);
            double share =
                    stream.matterShares().get(ofMatter) * stream.classShares().get(ofClass);
            if (i == 0 && share > 0) {
                return share;
            }
            rest = Math.max(rest, share * SELDOM);
        }
        return rest;
    }

    private boolean isServed(int group, int ofMatter, int ofClass) {
        for (int g = 0; g < layout.groups().size(); g++) {
            WindowGroup windows = layout.groups().get(g);
            if ((group < 0 || group == g)
                    && windows.preference().get(ofMatter) > 0
                    && windows.serves().get(ofClass)) {
                return true;
            }
        }
        return false;
    }
}
