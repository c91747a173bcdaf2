package onewindow.truth;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onewindow.truth.ssj.HallOnSsj;
import onewindow.truth.ssj.HallOnSsj.Days;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;

/**
 * A hall day that no formula covers is the same on SSJ: two departments, windows for one and for both, two classes, a
 * changing timetable, patience and lognormal and gamma services. The difference of the two simulators lies within 4
 * standard errors of 0.
 */
final class SameHallOnSsjTest {
    private static final Path SCENARIO =
            Path.of("src", "test", "resources", "onewindow", "truth", "two-departments.yaml");
    private static final int REPLICATIONS = 60;

    /** One figure as each of the two simulators calls it. */
    private record Pair(String figure, double unit, ToDoubleFunction<Days> onSsj) {}

    @TestFactory
    Stream<DynamicTest> bothSimulatorsSeeTheSameHall() {
        Run run = new Run(SCENARIO, List.of(), REPLICATIONS);
        List<Days> ssj = onSsj(run.days());
        return Stream.of(
                        new Pair("mean wait", 60, Days::meanWait),
                        new Pair("mean wait of class 0", 60, Days::waitElderly),
                        new Pair("share abandoned", 1, Days::abandoned),
                        new Pair("mean queue", 1, Days::line),
                        new Pair("served of group 2", run.days(), Days::servedByBoth))
                .map(pair -> DynamicTest.dynamicTest(pair.figure, () -> {
                    Sample here = run.sample(Figure.named(pair.figure)).per(pair.unit);
                    Sample there =
                            Sample.of(ssj.stream().mapToDouble(pair.onSsj).toArray());
                    Sample seen = new Sample(here.mean(), here.minus(there).standardError());
                    Tier.SHORT.compare("as on SSJ: " + pair.figure, there.mean(), seen);
                }));
    }

    private static List<Days> onSsj(int days) {
        MRG32k3a.setPackageSeed(new long[] {Run.SEED, Run.SEED, Run.SEED, Run.SEED, Run.SEED, Run.SEED});
        RandomStream[] streams =
                IntStream.range(0, 5).mapToObj(i -> new MRG32k3a()).toArray(RandomStream[]::new);
        HallOnSsj hall = new HallOnSsj(streams);
        return IntStream.range(0, REPLICATIONS).mapToObj(r -> hall.days(days)).toList();
    }
}
