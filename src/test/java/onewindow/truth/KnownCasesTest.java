package onewindow.truth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import onewindow.truth.KnownCase.Length;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The textbook scenarios of {@code scenarios/textbook} give the answers that are known for them: the table
 * {@code known-cases.csv} states each with its source.
 *
 * <p>The short runs are part of every build; the long ones, which look to within 1 %, run by {@code mvn verify -Dlong}.
 */
final class KnownCasesTest {

    /** One run serves all figures of a scenario and its settings. */
    private record Key(String scenario, List<String> settings, Length length) {}

    @TestFactory
    Stream<DynamicContainer> shortRunsAgreeWithTheKnownAnswers() {
        return comparisons(Tier.SHORT, KnownCase::shortRun);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicContainer> longRunsAgreeWithTheKnownAnswers() {
        return comparisons(Tier.LONG, KnownCase::longRun);
    }

    private static Stream<DynamicContainer> comparisons(Tier tier, Function<KnownCase, Length> length) {
        Map<Key, List<KnownCase>> byRun = new LinkedHashMap<>();
        for (KnownCase row : KnownCase.all()) {
            byRun.computeIfAbsent(new Key(row.scenario(), row.settings(), length.apply(row)), k -> new ArrayList<>())
                    .add(row);
        }
        return byRun.entrySet().stream().map(entry -> comparisons(tier, entry.getKey(), entry.getValue()));
    }

    private static DynamicContainer comparisons(Tier tier, Key key, List<KnownCase> rows) {
        Run[] run = new Run[1];
        String name = String.join(" ", key.scenario(), String.join(" ", key.settings()));
        return DynamicContainer.dynamicContainer(
                name,
                rows.stream()
                        .map(row -> DynamicTest.dynamicTest(
                                row.figure() + " = " + row.expected() + " "
                                        + row.unit().name() + " (" + row.source() + ")",
                                () -> {
                                    if (run[0] == null) {
                                        run[0] = run(key);
                                    }
                                    Sample seen = run[0].sample(Figure.named(row.figure()));
                                    tier.compare(
                                            name + ": " + row.figure() + " ("
                                                    + row.unit().name() + ")",
                                            row.expected(),
                                            seen.per(row.unit().size(run[0].days())));
                                })));
    }

    private static Run run(Key key) {
        List<String> settings = new ArrayList<>(key.settings());
        key.length().horizon().ifPresent(horizon -> settings.add("horizon=" + horizon));
        return new Run(
                Path.of("scenarios", key.scenario() + ".yaml"),
                settings,
                key.length().replications());
    }
}
