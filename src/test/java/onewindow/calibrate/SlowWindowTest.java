package onewindow.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.LogFit;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/** A window that takes other times than those beside it is given back with its factor. */
final class SlowWindowTest {

    private static Scenario hall(double speed) {
        return new ScenarioReader()
                .readText("slow.yaml", """
                        title: Four windows, one of them slow
                        source: made up
                        horizon: 2022-03-01..2022-04-12
                        calendar: china
                        hours: 09:00-17:00
                        demand: {rate: 20 per hour}
                        departments:
                          - key: d
                            name: D
                            share: 100 %%
                            matters:
                              - {key: short, share: 60 %%, service: {lognormal: {mean: 6 min, cv: 0.6}}}
                              - {key: long, share: 40 %%, service: {lognormal: {mean: 14 min, cv: 0.6}}}
                        service: {exponential: 10 min}
                        windows:
                          - {key: main, count: 3, serves: [d]}
                          - {key: slow, count: 1, serves: [d], speed: %s}
                        """.formatted(speed))
                .scenario()
                .orElseThrow();
    }

    private static HallModel fit(double speed, long seed) {
        LogFit fit = new LogFit(SimulatedLog.of(hall(speed), seed));
        return fit.fit(fit.days());
    }

    private static List<Set<String>> windows(HallModel model) {
        return model.groups().stream().map(group -> Set.copyOf(group.windows())).toList();
    }

    private static double meanMinutes(HallModel model, String matter) {
        return model.departments().get(0).matters().stream()
                        .filter(one -> one.name().equals(matter))
                        .findFirst()
                        .flatMap(HallModel.Matter::service)
                        .orElseThrow()
                        .fit()
                        .distribution()
                        .mean()
                / 60_000;
    }

    @Test
    void slowWindowStandsAloneWithItsFactorAndTheOthersKeepTheirTimes() {
        int held = 0;
        for (long seed = 1; seed <= 20; seed++) {
            HallModel model = fit(1.3, seed);
            assertThat(windows(model)).containsExactly(Set.of("main-1", "main-2", "main-3"), Set.of("slow-1"));
            assertThat(model.groups().get(0).speed()).isEqualTo(HallModel.Group.AS_STATED);
            assertThat(model.groups().get(0).scheduled().get(48)).isEqualTo(3);
            assertThat(model.groups().get(1).scheduled().get(48)).isEqualTo(1);
            assertThat(meanMinutes(model, "short")).isCloseTo(6, within(0.3));
            assertThat(meanMinutes(model, "long")).isCloseTo(14, within(0.7));
            held += model.groups().get(1).speed().holds(1.3) ? 1 : 0;
        }
        // Fewer than 16 of 20 happen by chance in three of a thousand cases.
        assertThat(held).isGreaterThanOrEqualTo(16);
    }

    @Test
    void windowsThatAreAlikeStayTogether() {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(windows(fit(1, seed))).containsExactly(Set.of("main-1", "main-2", "main-3", "slow-1"));
        }
    }

    @Test
    void scenarioHasTheFactorWithItsInterval() {
        Calibration calibration = new Calibrator(
                        SimulatedLog.of(hall(1.3), 7),
                        new ScenarioDraft.Origin("slow.csv", "慢", "Slow", "Asia/Shanghai"))
                .calibrate(OptionalInt.of(6), 1, new StopSign());
        assertThat(calibration.draft().yaml())
                .containsPattern("    name: \"slow-1\"\n    count: 1\n"
                        + "    speed: \\{value: 1\\.[0-9]+, source: \"the log; .*1\\.[0-9]+ to 1\\.[0-9]+\"}\n");
        assertThat(calibration.judgement().orElseThrow().replay().orElseThrow().meanWait())
                .isCloseTo(calibration.judgement().orElseThrow().meanWait().observed(), within(60.0));
    }
}
