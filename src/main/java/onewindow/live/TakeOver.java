package onewindow.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import onewindow.calendar.Horizon;
import onewindow.casework.CaseworkLayout;
import onewindow.people.CasePlan;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;

/**
 * Whether a hall can go on under another scenario from one day to the next: times must mean the same, what people have
 * come for must be there still, and the cases behind the counter must go on by the rules under which they came in.
 */
public final class TakeOver {

    /** What stands in the way. */
    public enum Hindrance {
        /** Days are counted from another date, in another zone, or not at all. */
        DATES,
        /** A matter that there was is gone, or stands elsewhere in the list. */
        MATTERS,
        /** The same of the classes of people. */
        CLASSES,
        /** There are other halls. */
        HALLS,
        /** Cases are kept in one of them alone, or by other limits, kinds, offices or matters; officers may differ. */
        CASES,
        /** Limits would be counted by other working days. */
        WORKING_DAYS
    }

    private TakeOver() {}

    /** Returns what stands in the way of going on from one scenario under another; empty where nothing does. */
    public static Optional<Hindrance> hindrance(Scenario before, Scenario after) {
        Labels old = before.labels();
        Labels now = after.labels();
        if (!startAlike(before.horizon(), after.horizon())) {
            return Optional.of(Hindrance.DATES);
        }
        if (!goesOn(old.matters(), now.matters())) {
            return Optional.of(Hindrance.MATTERS);
        }
        if (!goesOn(old.classes(), now.classes())) {
            return Optional.of(Hindrance.CLASSES);
        }
        if (!Objects.equals(old.halls(), now.halls())) {
            return Optional.of(Hindrance.HALLS);
        }
        if (before.cases().isEmpty() && after.cases().isEmpty()) {
            return Optional.empty();
        }
        return before.cases().isPresent() && after.cases().isPresent() && haveAlikeCases(before, after)
                ? daysOf(before.cases().get(), after.cases().get())
                : Optional.of(Hindrance.CASES);
    }

    /** Returns by the index of each office that has other officers from then on how many they are. */
    static SortedMap<Integer, Integer> officers(Scenario before, Scenario after) {
        SortedMap<Integer, Integer> others = new TreeMap<>();
        if (before.cases().isPresent()) {
            List<Integer> then = before.cases().get().layout().offices();
            List<Integer> next = after.cases().orElseThrow().layout().offices();
            for (int office = 0; office < then.size(); office++) {
                if (!then.get(office).equals(next.get(office))) {
                    others.put(office, next.get(office));
                }
            }
        }
        return others;
    }

    private static boolean startAlike(Horizon before, Horizon after) {
        if (before.continuous() || after.continuous() || before.dated() != after.dated()) {
            return false;
        }
        return !before.dated()
                || (before.from().equals(after.from()) && before.zone().equals(after.zone()));
    }

    private static boolean goesOn(List<Labels.Label> before, List<Labels.Label> after) {
        return after.size() >= before.size() && keys(before).equals(keys(after.subList(0, before.size())));
    }

    private static List<String> keys(List<Labels.Label> labels) {
        return labels.stream().map(Labels.Label::key).toList();
    }

    private static boolean haveAlikeCases(Scenario before, Scenario after) {
        Labels old = before.labels();
        Labels now = after.labels();
        CaseworkLayout then = before.cases().orElseThrow().layout();
        CaseworkLayout next = after.cases().orElseThrow().layout();
        return then.limits().equals(next.limits())
                && then.yellowDays() == next.yellowDays()
                && then.clockAfterSupplement() == next.clockAfterSupplement()
                && unlimited(then).equals(unlimited(next))
                && keys(old.matters()).equals(keys(now.matters()))
                && keys(old.kinds()).equals(keys(now.kinds()))
                && keys(old.offices()).equals(keys(now.offices()));
    }

    private static List<Boolean> unlimited(CaseworkLayout layout) {
        return layout.offices().stream()
                .map(officers -> officers == CaseworkLayout.UNLIMITED)
                .toList();
    }

    private static Optional<Hindrance> daysOf(CasePlan before, CasePlan after) {
        return after.days().goesOnFrom(before.days()) ? Optional.empty() : Optional.of(Hindrance.WORKING_DAYS);
    }
}
