package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether windows, staff or hours take other times than the rest for the same matters.
 *
 * <p>Logarithms of the services, less the mean of their matter. A window or clerk is told apart from those left by
 * Student's t with the error within a matter, at 1 % for all together by Holm's steps (Scandinavian Journal of
 * Statistics 6, 1979); hours by an analysis of variance at 0.1 %.
 */
final class ServiceEffects {

    private static final double LEVEL_OF_PARTS = 0.01;
    private static final double LEVEL_OF_HOURS = 0.001;
    private static final int HOURS = 24;
    private static final long FEWEST = 30;
    private static final long HOUR_MILLIS = 3_600_000;

    private final Map<Integer, Sum> matters = new HashMap<>();
    private final Parts windows = new Parts();
    private final Parts staff = new Parts();
    private final Parts hours = new Parts();

    /** A sum of logarithms. */
    private static final class Sum {
        private long count;
        private double sum;
        private double squares;

        private void add(Sum other) {
            count += other.count;
            sum += other.sum;
            squares += other.squares;
        }
    }

    /** Services by part, and those of each matter that a part had. */
    private static final class Parts {
        private final Map<Integer, Sum> sums = new HashMap<>();
        private final Map<Integer, Map<Integer, Sum>> matters = new HashMap<>();

        void add(int part, int matter, double log) {
            ServiceEffects.add(sums, part, log);
            ServiceEffects.add(matters.computeIfAbsent(part, unknown -> new HashMap<>()), matter, log);
        }
    }

    private static void add(Map<Integer, Sum> sums, int part, double log) {
        Sum sum = sums.computeIfAbsent(part, unknown -> new Sum());
        sum.count++;
        sum.sum += log;
        sum.squares += log * log;
    }

    /**
     * Adds a service.
     *
     * @param window index of the window, -1 where the log does not say; likewise the clerk
     * @param timeOfDay when it began, milliseconds since midnight
     */
    void add(int matter, int window, int clerk, long timeOfDay, long millis) {
        double log = Math.log((double) Math.max(1, millis));
        add(matters, matter, log);
        if (window >= 0) {
            windows.add(window, matter, log);
        }
        if (clerk >= 0) {
            staff.add(clerk, matter, log);
        }
        hours.add((int) (timeOfDay / HOUR_MILLIS), matter, log);
    }

    /** How far a part is from what its matters take elsewhere, as a logarithm. */
    private record Effect(int part, long count, double log) {}

    private List<Effect> effects(Parts parts) {
        List<Effect> effects = new ArrayList<>();
        parts.sums.forEach((part, sum) -> {
            double expected = 0;
            for (Map.Entry<Integer, Sum> matter : parts.matters.get(part).entrySet()) {
                Sum all = matters.get(matter.getKey());
                expected += matter.getValue().count * all.sum / all.count;
            }
            effects.add(new Effect(part, sum.count, (sum.sum - expected) / sum.count));
        });
        effects.sort(Comparator.comparingInt(Effect::part));
        return effects;
    }

    /** The variance within a matter. */
    private double within() {
        double inner = 0;
        for (Sum sum : matters.values()) {
            inner += sum.squares - sum.sum * sum.sum / sum.count;
        }
        return inner / freedom();
    }

    private double freedom() {
        long count = matters.values().stream().mapToLong(sum -> sum.count).sum();
        return Math.max(1, count - matters.size());
    }

    /** Returns the windows that are told apart from the others at the same matters. */
    Optional<HallModel.Told> windows(List<String> names) {
        return told(windows, names);
    }

    /** Returns the staff likewise. */
    Optional<HallModel.Told> staff(List<String> names) {
        return told(staff, names);
    }

    private static List<Effect> enough(List<Effect> effects) {
        return effects.stream().filter(effect -> effect.count >= FEWEST).toList();
    }

    /** The parts that are told from the rest, in the order of their effects. */
    private List<Effect> apart(List<Effect> effects) {
        double sd = Math.sqrt(within());
        if (effects.size() < 2 || !(sd > 0)) {
            return List.of();
        }
        TDistribution law = TDistribution.of(freedom());
        double[] p = effects.stream()
                .mapToDouble(effect ->
                        2 * law.survivalProbability(Math.abs(effect.log) * Math.sqrt((double) effect.count) / sd))
                .toArray();
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double refused = -1;
        for (int i = 0; i < sorted.length && sorted[i] <= LEVEL_OF_PARTS / (sorted.length - i); i++) {
            refused = sorted[i];
        }
        List<Effect> apart = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (p[i] <= refused) {
                apart.add(effects.get(i));
            }
        }
        apart.sort(Comparator.comparingDouble(Effect::log));
        return apart;
    }

    private Optional<HallModel.Told> told(Parts parts, List<String> names) {
        SortedMap<Integer, Interval95> factors = factors(parts);
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Integer> byFactor =
                Comparator.comparingDouble(part -> factors.get(part).value());
        int fastest = factors.keySet().stream().min(byFactor).orElseThrow();
        int slowest = factors.keySet().stream().max(byFactor).orElseThrow();
        return Optional.of(new HallModel.Told(
                factors.size(),
                enough(effects(parts)).size(),
                names.get(fastest),
                factors.get(fastest).value(),
                names.get(slowest),
                factors.get(slowest).value()));
    }

    /** Returns the factor of each window that differs on the service times of the windows that do not, by its index. */
    SortedMap<Integer, Interval95> windowFactors() {
        return factors(windows);
    }

    /**
     * The parts that differ are told apart one by one, the farthest first, each time against what is left: a slow one
     * makes the mean of its matters longer, by which the others look fast. One whose matters no other has is left out.
     */
    private SortedMap<Integer, Interval95> factors(Parts parts) {
        SortedMap<Integer, Interval95> factors = new TreeMap<>();
        Set<Integer> alike = new TreeSet<>(parts.sums.keySet());
        for (Optional<Integer> next = farthest(parts, alike); next.isPresent(); next = farthest(parts, alike)) {
            alike.remove(next.get());
        }
        parts.sums.keySet().stream().filter(part -> !alike.contains(part)).forEach(part -> factor(parts, part, alike)
                .ifPresent(factor -> factors.put(part, factor)));
        return factors;
    }

    /** The part that is farthest from the others among those that are alike so far. */
    private static Optional<Integer> farthest(Parts parts, Set<Integer> alike) {
        ServiceEffects left = new ServiceEffects();
        for (int part : alike) {
            left.windows.sums.put(part, parts.sums.get(part));
            left.windows.matters.put(part, parts.matters.get(part));
            parts.matters.get(part).forEach((matter, sum) -> left.matters
                    .computeIfAbsent(matter, unknown -> new Sum())
                    .add(sum));
        }
        return left.apart(enough(left.effects(left.windows))).stream()
                .max(Comparator.comparingDouble(effect -> Math.abs(effect.log) * Math.sqrt((double) effect.count)))
                .map(Effect::part);
    }

    private Optional<Interval95> factor(Parts parts, int part, Set<Integer> alike) {
        double count = 0;
        double sum = 0;
        double variance = 0;
        for (Map.Entry<Integer, Sum> matter : parts.matters.get(part).entrySet()) {
            Sum others = new Sum();
            alike.stream()
                    .map(other -> parts.matters.get(other).get(matter.getKey()))
                    .filter(Objects::nonNull)
                    .forEach(others::add);
            if (others.count > 0) {
                double own = matter.getValue().count;
                count += own;
                sum += matter.getValue().sum - own * others.sum / others.count;
                variance += own + own * own / others.count;
            }
        }
        return count < FEWEST
                ? Optional.empty()
                : Optional.of(Interval95.ofLog(Math.exp(sum / count), Math.sqrt(within() * variance) / count));
    }

    /** Returns the hours with the shortest and longest services; empty where hours do not differ. */
    Optional<HallModel.Told> hours() {
        double within = within();
        List<Effect> effects = effects(hours).stream()
                .filter(effect -> effect.count >= FEWEST && effect.part < HOURS)
                .sorted(Comparator.comparingDouble(Effect::log))
                .toList();
        if (effects.size() < 2 || !(within > 0)) {
            return Optional.empty();
        }
        double between = effects.stream()
                .mapToDouble(effect -> effect.count * effect.log * effect.log)
                .sum();
        double f = between / (effects.size() - 1) / within;
        if (FDistribution.of(effects.size() - 1, freedom()).survivalProbability(f) >= LEVEL_OF_HOURS) {
            return Optional.empty();
        }
        Effect shortest = effects.get(0);
        Effect longest = effects.get(effects.size() - 1);
        return Optional.of(new HallModel.Told(
                effects.size(),
                effects.size(),
                Integer.toString(shortest.part),
                Math.exp(shortest.log),
                Integer.toString(longest.part),
                Math.exp(longest.log)));
    }
}
