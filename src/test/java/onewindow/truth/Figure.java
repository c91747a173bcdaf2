package onewindow.truth;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.Summary;

/** A figure of a run by its name in a table of truths. Times are seconds, counts are totals over the run. */
sealed interface Figure {

    /** One that the summary states, with its interval over replications. */
    record Stated(Function<Summary, Estimate> in) implements Figure {}

    /** One computed from figures of the summary of a single replication. */
    record Derived(ToDoubleFunction<Summary> in) implements Figure {}

    Map<String, Function<Figures, Estimate>> STATED = Map.ofEntries(
            Map.entry("arrivals", Figures::arrivals),
            Map.entry("served", Figures::served),
            Map.entry("abandoned", Figures::abandoned),
            Map.entry("balked", Figures::balked),
            Map.entry("blocked", Figures::blocked),
            Map.entry("unserved", Figures::unserved),
            Map.entry("mean wait", Figures::waitMean),
            Map.entry("p95 wait", Figures::waitP95),
            Map.entry("p99 wait", Figures::waitP99),
            Map.entry("share of served who waited", Figures::delayed),
            Map.entry("queued per arrival", Figures::queuedPerArrival),
            Map.entry("mean queue", Figures::queue),
            Map.entry("busy windows", Figures::busyWindows),
            Map.entry("utilisation", Figures::utilisation),
            Map.entry("overtime", Figures::overtime));

    Map<String, ToDoubleFunction<Figures>> DERIVED = Map.of(
            "total wait", f -> f.waitMean().mean() * f.served().mean(),
            "total queued", f -> f.queuedPerArrival().mean() * f.arrivals().mean(),
            "share of arrivals who waited",
                    f -> (f.delayed().mean() * f.served().mean() + f.abandoned().mean())
                            / f.arrivals().mean(),
            "share abandoned", f -> f.abandoned().mean() / f.arrivals().mean(),
            "share blocked", f -> f.blocked().mean() / f.arrivals().mean(),
            "share balked", f -> f.balked().mean() / f.arrivals().mean());

    Pattern PART = Pattern.compile("(.+) of (class|department|group|hour) (\\d+)");

    /**
     * Returns the figure of a name such as {@code mean wait}, {@code mean wait of class 1} or {@code mean queue of hour
     * 9}: classes, departments and groups count from 0 as in the scenario, hours are those of the day.
     */
    static Figure named(String name) {
        Matcher part = PART.matcher(name);
        boolean ofPart = part.matches();
        String figure = ofPart ? part.group(1) : name;
        Function<Summary, Figures> where =
                ofPart ? part(part.group(2), Integer.parseInt(part.group(3))) : Summary::hall;
        if (STATED.containsKey(figure)) {
            return new Stated(summary -> STATED.get(figure).apply(where.apply(summary)));
        }
        if (DERIVED.containsKey(figure)) {
            return new Derived(summary -> DERIVED.get(figure).applyAsDouble(where.apply(summary)));
        }
        throw new IllegalArgumentException("no figure is called " + name);
    }

    private static Function<Summary, Figures> part(String kind, int number) {
        return switch (kind) {
            case "class" -> summary -> summary.byClass().get(number);
            case "department" -> summary -> summary.byDepartment().get(number);
            case "group" -> summary -> summary.byGroup().get(number);
            default -> summary -> summary.byHour().get(number - summary.firstHour());
        };
    }
}
