package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import onewindow.plan.BusiestDay;
import onewindow.plan.sample.Course;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What every question of a planner has in common: the target, the days, the seed, the settings. */
final class PlanOptions {

    /** What a hall without a target of its own is asked for; said in the answer. */
    static final ServiceTarget USUAL_TARGET = new ServiceTarget(0.9, 900_000);

    private static final String BUSIEST = "busiest";

    @Option(names = "--target", paramLabel = "TARGET", converter = TargetReader.class, descriptionKey = "plan.target")
    private ServiceTarget target;

    @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.Seed.class, descriptionKey = "run.seed")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            converter = WholeNumber.Threads.class,
            descriptionKey = "run.threads")
    private Integer threads;

    @Option(names = "--days", paramLabel = "FROM..TO", descriptionKey = "plan.days")
    private String days;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "run.set")
    private List<String> settings = new ArrayList<>();

    /** The target asked for, else the scenario's own, else {@link #USUAL_TARGET}. */
    ServiceTarget target(Scenario scenario) {
        return target != null ? target : scenario.target().orElse(USUAL_TARGET);
    }

    /** Whether neither the user nor the scenario states a target. */
    boolean targetIsUsual(Scenario scenario) {
        return target == null && scenario.target().isEmpty();
    }

    List<String> settings() {
        return List.copyOf(settings);
    }

    /** The days as asked for; null for all. */
    String days() {
        return days;
    }

    Course course(Scenario scenario, StopSign stop) {
        DayRange range = range(scenario);
        return new Course(seed != null ? seed : scenario.seed(), threads(), range.first(), range.last(), stop);
    }

    int threads() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }

    private DayRange range(Scenario scenario) {
        if (BUSIEST.equals(days)) {
            int day = BusiestDay.of(scenario);
            return new DayRange(day, day);
        }
        return DayRange.parse(days, scenario.horizon());
    }

    /** The options as they repeat the command, whatever the defaults were. */
    List<String> words(Scenario scenario) {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--target", target(scenario).toString()));
        words.addAll(List.of("--seed", Long.toString(seed != null ? seed : scenario.seed())));
        if (days != null) {
            words.addAll(List.of("--days", days));
        }
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        return words;
    }

    /** Reads {@code --target}. */
    static final class TargetReader implements ITypeConverter<ServiceTarget> {
        @Override
        public ServiceTarget convert(String text) {
            return ServiceTarget.parse(text).orElseThrow(() -> new WrongValue("value.target", text));
        }
    }
}
