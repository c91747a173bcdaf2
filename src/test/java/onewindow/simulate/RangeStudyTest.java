package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RangeStudy.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the study of ranges costs and on whom it is made. */
final class RangeStudyTest {

    private static final String SMALL_HALL =
            Path.of("scenarios", "small-hall.yaml").toString();
    private static final Scenario STATED = read();
    private static final Variation SERVICE = new Variation(
            "service.lognormal.mean",
            "8 min",
            "20 min",
            read("service.lognormal.mean=8 min"),
            read("service.lognormal.mean=20 min"));

    private static Scenario read(String... settings) {
        return new ScenarioReader()
                .read(SMALL_HALL, List.of(settings))
                .scenario()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"20, 0, 121, 1", "20, 0, 121, 30", "1, 0, 121, 9", "1, 40, 121, 30", "7, 3, 3, 4", "3, 0, 0, 2"})
    void studyRunsAtMostFourTimesTheDaysOfTheRun(int replications, int first, int last, int ranges) {
        RangeStudy study = study(STATED, new RunRequest(1, replications, 1, first, last), ranges);
        assertThat(study.fewestReplications()).isLessThanOrEqualTo(replications);
        RunRequest share = study.share();
        long cost = (2L * ranges + 1) * share.replications() * (share.lastDay() - share.firstDay() + 1);
        assertThat(cost).isPositive().isLessThanOrEqualTo(4L * replications * (last - first + 1));
    }

    @Test
    void daysBeforeTheMeasuredOnesCostTooWhereSomethingCarriesOver() {
        Scenario booked =
                new ScenarioReader().read("appointments", List.of()).scenario().orElseThrow();
        int last = booked.horizon().days().size() - 1;
        RangeStudy study = study(booked, new RunRequest(1, 20, 1, last, last), 30);
        RunRequest share = study.share();
        assertThat(61L * share.replications() * (last + 1)).isLessThanOrEqualTo(4L * 20 * (last + 1));
    }

    @Test
    void runTooShortForTheStudyHasNoneAndSaysHowManyReplicationsItTakes() {
        RangeStudy study = study(STATED, new RunRequest(1, 1, 1, 5, 5), 2);
        assertThat(study.fewestReplications()).isEqualTo(2);
        assertThat(study.effects(new StopSign())).isEmpty();
    }

    @Test
    void effectsAreTheSameOnAnyNumberOfThreadsAndGrowWithTheServiceTime() {
        List<RangeEffect> one = effects(1);
        assertThat(effects(3)).isEqualTo(one).isEqualTo(effects(1));
        RangeEffect effect = one.get(0);
        assertThat(effect.key()).isEqualTo("service.lognormal.mean");
        assertThat(effect.headlineAtLow()).isPositive().isLessThan(effect.headlineAtHigh());
    }

    @Test
    void studyIsMadeOnThePeopleOfTheRun() {
        Variation asStated = new Variation("service.lognormal.mean", "12 min", "12 min", STATED, read());
        RangeEffect effect = new RangeStudy(STATED, new RunRequest(7, 2, 1, 0, 3), List.of(asStated))
                .effects(new StopSign())
                .get(0);
        assertThat(effect.headlineAtLow()).isEqualTo(effect.headlineAtHigh());
        double wait = new Simulator(STATED).meanWait(new RunRequest(7, 2, 1, 0, 3), new StopSign());
        assertThat(effect.headlineAtLow()).isEqualTo(wait);
    }

    @Test
    void stoppedStudyHasNoEffects() {
        StopSign stop = new StopSign();
        stop.set();
        assertThat(study(STATED, new RunRequest(1, 20, 2, 0, 3), 1).effects(stop))
                .isEmpty();
    }

    private static List<RangeEffect> effects(int threads) {
        return study(STATED, new RunRequest(1, 2, threads, 0, 9), 2).effects(new StopSign());
    }

    private static RangeStudy study(Scenario stated, RunRequest run, int ranges) {
        return new RangeStudy(stated, run, Collections.nCopies(ranges, SERVICE));
    }
}
