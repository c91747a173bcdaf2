package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onewindow.demand.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each family of distributions, and what is said about a wrong one. */
class DistributionsTest {

    private static final double MINUTE = 60_000;

    @TempDir
    private Path folder;

    private Distribution read(String distribution) {
        return new ScenarioFolder(folder)
                .scenario(ScenarioFolder.textbook("{exponential: 9.7 min}", distribution))
                .demand()
                .serviceTimes()
                .get(0);
    }

    private void refused(String distribution, String problem) {
        assertThat(new ScenarioFolder(folder).problems(ScenarioFolder.textbook("{exponential: 9.7 min}", distribution)))
                .containsExactly("x.yaml:6: " + problem);
    }

    @Test
    void eachFamilyIsRead() {
        assertThat(read("{deterministic: 5 min}")).isEqualTo(new Distribution.Deterministic(5 * MINUTE));
        assertThat(read("{exponential: 100 s}")).isEqualTo(new Distribution.Exponential(100_000));
        assertThat(read("{exponential: {mean: 100 s}}")).isEqualTo(new Distribution.Exponential(100_000));
        assertThat(read("{erlang: {mean: 2 min, phases: 2}}")).isEqualTo(new Distribution.Erlang(2, 2 * MINUTE));
        assertThat(read("{gamma: {mean: 2 min, cv: 0.5}}")).isEqualTo(new Distribution.Gamma(2 * MINUTE, 0.5));
        assertThat(read("{lognormal: {mean: 2 min, cv: 0.5}}")).isEqualTo(new Distribution.Lognormal(2 * MINUTE, 0.5));
        assertThat(read("{lognormal: {median: 8 min, p95: 30 min}}"))
                .isEqualTo(Distribution.Lognormal.ofMedianAndP95(8 * MINUTE, 30 * MINUTE));
        assertThat(read("{hyperexponential: {mean: 1 h, scv: 4}}"))
                .isEqualTo(new Distribution.Hyperexponential(60 * MINUTE, 4));
        assertThat(read("{weibull: {mean: 2 min, shape: 1.5}}")).isEqualTo(new Distribution.Weibull(2 * MINUTE, 1.5));
        assertThat(read("{triangular: {low: 1 min, mode: 2 min, high: 4 min}}"))
                .isEqualTo(new Distribution.Triangular(MINUTE, 2 * MINUTE, 4 * MINUTE));
        assertThat(read("{uniform: {low: 0 s, high: 60 s}}")).isEqualTo(new Distribution.Uniform(0, MINUTE));
        assertThat(read("{empirical: [5 min, 7 min, 5 min]}"))
                .isEqualTo(new Distribution.Empirical(List.of(5 * MINUTE, 7 * MINUTE, 5 * MINUTE)));
        assertThat(read("{exponential: 1000 s, atZero: 10 %}"))
                .isEqualTo(new Distribution.WithAtomAtZero(0.1, new Distribution.Exponential(1_000_000)));
    }

    @Test
    void aDistributionHasOneFamily() {
        refused(
                "{exponential: 1 min, deterministic: 1 min}",
                "service: has 2 families (deterministic, exponential); it has one");
        refused(
                "{atZero: 10 %}",
                "service: has no family (deterministic, exponential, erlang, gamma, lognormal,"
                        + " hyperexponential, weibull, triangular,"
                        + " uniform, empirical)");
        refused(
                "9.7 min",
                "service: '9.7 min' is not a distribution such as {exponential: 9.7 min} or {deterministic: 5 min}");
        refused("{lognorml: {mean: 1 min, cv: 1}}", "service.lognorml: is not a key here, did you mean 'lognormal'?");
    }

    @Test
    void parametersAreChecked() {
        refused("{exponential: 0 min}", "service.exponential: '0 min' is not longer than 0");
        refused("{deterministic: -1 min}", "service.deterministic: '-1 min' is negative");
        refused("{exponential: 9000 days}", "service.exponential: '9000 days' is longer than 20 years");
        refused(
                "{gamma: {mean: 2 min}}",
                "service.gamma: 'cv' is missing: coefficient of variation: standard deviation over mean");
        refused("{gamma: {mean: 2 min, cv: 0}}", "service.gamma.cv: '0' is not a number of more than 0");
        refused("{gamma: {mean: 2 min, cv: NaN}}", "service.gamma.cv: 'NaN' is not a number of more than 0");
        refused("{gamma: {mean: 2 min, cv: .inf}}", "service.gamma.cv: '.inf' is not a number of more than 0");
        refused(
                "{erlang: {mean: 2 min, phases: 1.5}}",
                "service.erlang.phases: '1.5' is not a whole number from 1 to 1000");
        refused("{hyperexponential: {mean: 2 min, scv: 1}}", "service.hyperexponential.scv: '1' is not more than 1");
        refused(
                "{lognormal: {median: 2 min, p95: 2 min}}",
                "service.lognormal.p95: '2 min' is not more than the median, '2 min'");
        refused(
                "{lognormal: {median: 2 min, p95: 3 min, cv: 1}}",
                "service.lognormal.cv: '1' stands beside median and p95; it is mean and cv or median and p95");
        refused(
                "{triangular: {low: 3 min, mode: 2 min, high: 4 min}}",
                "service.triangular: {low: 3 min, mode: 2 min, high: 4 min} is not low <= mode <= high with"
                        + " low < high");
        refused("{uniform: {low: 3 min, high: 3 min}}", "service.uniform: {low: 3 min, high: 3 min} is not low < high");
        refused("{empirical: []}", "service.empirical: [] is an empty list; it has one of the durations at least");
        refused(
                "{exponential: 1 min, atZero: 10}",
                "service.atZero: '10' is not a share (0 to 1, or 5 %), write '10 %'");
    }

    @Test
    void unitsAreConverted() {
        assertThat(read("{deterministic: 1 h}")).isEqualTo(read("{deterministic: 60 min}"));
        assertThat(read("{deterministic: 1 day}")).isEqualTo(read("{deterministic: 24 h}"));
        assertThat(read("{deterministic: 1500 ms}")).isEqualTo(read("{deterministic: 1.5 s}"));
    }
}
