package onewindow.reception;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import onewindow.casework.DutyKind;

/**
 * What is owed to whoever gave a bad review, and within how many working days, counted from the one after it came.
 *
 * @param badFrom reviews of this level or a lower one are bad (差评)
 * @param limits by kind the limit in working days; a kind without one is not owed
 * @param complexDays limit of a rectification that is complex
 */
public record CareRules(int badFrom, Map<DutyKind, Integer> limits, int complexDays) {

    /**
     * Contact within a working day, what is simple put right within 2 and what is complex within 3, and called a second
     * time within 5: the rule "123" of Ruzhou (汝州，ruzhounews.com, 好差评“123”工作法). It names no limit for the first call
     * back.
     */
    public static final CareRules RULE_123 = new CareRules(2, limits123(), 3);

    public CareRules {
        limits = java.util.Collections.unmodifiableMap(new TreeMap<>(limits));
    }

    private static Map<DutyKind, Integer> limits123() {
        Map<DutyKind, Integer> limits = new TreeMap<>();
        limits.put(DutyKind.CONTACT, 1);
        limits.put(DutyKind.RECTIFICATION, 2);
        limits.put(DutyKind.SECOND_CALL_BACK, 5);
        return limits;
    }

    /** Returns the limit of a kind; empty where it is not owed. */
    OptionalInt limit(DutyKind kind) {
        Integer days = limits.get(kind);
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
