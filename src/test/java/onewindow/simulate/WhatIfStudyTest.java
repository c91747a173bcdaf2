package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Estimate;
import onewindow.measure.KeyFigure;
import onewindow.measure.WhatIf;
import onewindow.measure.WhatIf.Change;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.WhatIfStudy.Entry;
import org.junit.jupiter.api.Test;

/** What variants beside a scenario are compared on, and that only what differs shows. */
final class WhatIfStudyTest {

    private static final int DAYS = 10;

    private static Entry hall(String... settings) {
        return entry("small-hall", settings);
    }

    private static Entry entry(String name, String... settings) {
        Scenario scenario = new ScenarioReader()
                .read(Path.of("scenarios", name + ".yaml").toString(), List.of(settings))
                .scenario()
                .orElseThrow();
        return new Entry(scenario, 0, DAYS - 1);
    }

    private static WhatIf run(Entry stated, List<Entry> variants, int replications, int threads) {
        return new WhatIfStudy(stated, variants, 3, replications, threads)
                .run((done, of) -> {}, new StopSign())
                .orElseThrow();
    }

    @Test
    void variantThatChangesNothingDiffersInNothingAndIsNotToldApart() {
        Change same = run(hall(), List.of(hall()), 3, 1).changes().get(0);
        for (KeyFigure figure : List.of(KeyFigure.WAIT_MEAN, KeyFigure.WITHIN)) {
            assertThat(same.of(figure)).isEqualTo(new Estimate(0, 0, 0));
            assertThat(same.toldApart(figure)).isFalse();
        }
        assertThat(same.of(KeyFigure.TRIPS_MEAN).mean()).isNaN();
    }

    @Test
    void differenceIsPairedOverTheReplicationsOfBothOnTheSamePeople() {
        Entry stated = hall();
        Entry faster = hall("service.lognormal.mean=8 min");
        WhatIf whatIf = run(stated, List.of(faster), 4, 2);
        List<Double> with = waits(faster.scenario());
        List<Double> without = waits(stated.scenario());
        double[] differences = new double[4];
        for (int r = 0; r < 4; r++) {
            differences[r] = with.get(r) - without.get(r);
        }
        Change change = whatIf.changes().get(0);
        assertThat(change.of(KeyFigure.WAIT_MEAN)).isEqualTo(Estimate.of(differences));
        assertThat(change.of(KeyFigure.WAIT_MEAN).mean()).isNegative();
        assertThat(change.toldApart(KeyFigure.WAIT_MEAN)).isTrue();
        assertThat(change.of(KeyFigure.WITHIN).mean()).isPositive();
        assertThat(whatIf.stated().get(KeyFigure.WAIT_MEAN.ordinal()).mean())
                .isCloseTo(without.stream().mapToDouble(w -> w).average().orElseThrow(), within(1e-9));
    }

    private static List<Double> waits(Scenario scenario) {
        HallRun run = new HallRun(scenario, new Simulator(scenario).scope(), new StopSign());
        List<Double> waits = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            waits.add(run.run(3, r, 0, DAYS - 1).waitMeanSeconds());
        }
        return waits;
    }

    @Test
    void oneReplicationTellsNothingApart() {
        Change change = run(hall(), List.of(hall("service.lognormal.mean=8 min")), 1, 1)
                .changes()
                .get(0);
        assertThat(change.of(KeyFigure.WAIT_MEAN).mean()).isNegative();
        assertThat(change.toldApart(KeyFigure.WAIT_MEAN)).isFalse();
    }

    @Test
    void noticeByPiecesCostsTripsAndIsKnownAsALeverTakenAway() {
        WhatIf whatIf = run(entry("zhaoyang-2022h1"), List.of(entry("drip-notice"), entry("guides")), 2, 2);
        Change drip = whatIf.changes().get(0);
        assertThat(drip.leverReversed()).isTrue();
        assertThat(drip.of(KeyFigure.TRIPS_MEAN).mean()).isPositive();
        Change guides = whatIf.changes().get(1);
        assertThat(guides.leverReversed()).isFalse();
        assertThat(guides.of(KeyFigure.TRIPS_MEAN).mean()).isNegative();
    }

    @Test
    void withoutAuthorityResultsComeLaterAndFewerOnTime() {
        Change without = run(entry("zhaoyang-2022h1"), List.of(entry("no-authority")), 2, 2)
                .changes()
                .get(0);
        assertThat(without.of(KeyFigure.ISSUE_DAYS).mean()).isPositive();
        assertThat(without.of(KeyFigure.ON_TIME).mean()).isNegative();
    }

    @Test
    void figuresAreTheSameOnAnyNumberOfThreads() {
        List<Entry> variants = List.of(hall("service.lognormal.mean=8 min"), hall("demand.scale=1.1"));
        WhatIf one = run(hall(), variants, 3, 1);
        assertThat(run(hall(), variants, 3, 4)).isEqualTo(one);
    }

    @Test
    void stoppedStudyHasNoComparison() {
        StopSign stop = new StopSign();
        stop.set();
        assertThat(new WhatIfStudy(hall(), List.of(hall()), 1, 2, 2).run((done, of) -> {}, stop))
                .isEmpty();
    }
}
