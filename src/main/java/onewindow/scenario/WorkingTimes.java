package onewindow.scenario;

import java.util.Map;
import java.util.Optional;
import onewindow.demand.Distribution;

/**
 * Distributions of working time: of the hours in which officers work.
 *
 * <p>Days are refused, since a day of 24 hours is not what is meant by a day of work.
 */
final class WorkingTimes {

    /** No time at all. */
    static final Distribution NONE = new Distribution.Deterministic(0);

    static final Kind<Distribution> KIND = new Kind<>() {
        @Override
        public Optional<Distribution> read(Value value) {
            return hasDays(value) ? Optional.empty() : Distributions.KIND.read(value);
        }

        @Override
        public Map<String, Object> schema(SchemaParts parts) {
            return Distributions.KIND.schema(parts);
        }
    };

    private WorkingTimes() {}

    /** Reports each duration in days; returns whether there is one. */
    private static boolean hasDays(Value value) {
        boolean found = false;
        if (value.node() instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
                found |= hasDays(value.member(member.getKey(), member.getValue()));
            }
        } else if (value.node() instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                found |= hasDays(value.item(i, list.items().get(i)));
            }
        } else if (value.node() instanceof Node.Scalar scalar && isInDays(Letters.plain(scalar.text()))) {
            value.error("workingTime.days");
            found = true;
        }
        return found;
    }

    private static boolean isInDays(String text) {
        int end = Letters.endOfNumber(text);
        String unit = text.substring(end).strip();
        return end > 0 && (unit.equals("day") || unit.equals("days"));
    }
}
