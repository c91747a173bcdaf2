package onewindow.plan.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.plan.compare.Verdict;
import onewindow.plan.decide.DecideStudy.Lever;
import onewindow.plan.decide.Decision.Measure;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.scenario.LocalName;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures on the same people, and the assumption that turns an advice. */
class DecideStudyTest {

    private static final String HALL = """
            title: {zh: 大厅, en: A hall}
            source: made up
            horizon: 20 days
            hours: 09:00-17:00
            demand: {rate: 28 per hour}
            service:
              exponential: {value: 6 min, assumption: {why: a guess, range: 2 min..7 min}}
            windows:
              - {key: main, count: 3}
            """;

    @TempDir
    private Path folder;

    private Optional<Scenario> read(List<String> settings) {
        Path file = folder.resolve("hall.yaml");
        try {
            Files.writeString(file, HALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioReader().read(file.toString(), settings).scenario();
    }

    private Optional<Scenario> with(List<String> settings, String more) {
        List<String> all = new ArrayList<>(settings);
        all.add(more);
        return read(all);
    }

    private static LocalName name(String text) {
        return new LocalName(text, text);
    }

    private Decision decision(int threads) {
        Scenario stated = read(List.of()).orElseThrow();
        Course course = new Course(5, threads, 0, 19, new StopSign());
        List<Lever> levers = List.of(
                new Lever("same", name("same"), this::read, ""),
                new Lever("fewer", name("fewer"), further -> with(further, "windows.main.count=2"), ""),
                new Lever("more", name("more"), further -> with(further, "windows.main.count=4"), ""),
                new Lever("impossible", name("impossible"), further -> with(further, "windows.main.count=no"), ""));
        return new DecideStudy(
                        stated,
                        this::read,
                        levers,
                        new PairedSamples(new ServiceTarget(0.9, 600_000), KeptResults.none()),
                        course,
                        new DecideStudy.Depth(
                                stated.provenance().assumptions().stream()
                                        .filter(Assumed::movable)
                                        .toList(),
                                0.01),
                        (done, of) -> {})
                .run(Optional.empty(), name("main"))
                .orElseThrow();
    }

    @Test
    void measuresAreJudgedOnTheSamePeopleAndTheStrongestComesFirst() {
        List<Measure> measures = decision(2).measures();

        assertThat(measures).extracting(Measure::key).containsExactly("more", "same", "fewer");
        assertThat(measures).extracting(Measure::verdict).containsExactly(Verdict.BETTER, Verdict.SAME, Verdict.WORSE);
        assertThat(measures).extracting(Measure::windows).containsExactly(4, 3, 2);
        assertThat(measures.get(1).inTime().mean()).isZero();
    }

    @Test
    void anAdviceThatAShortServiceTurnsSaysFromWhereOnAndHowManyCasesTellIt() {
        Measure more = decision(2).measures().get(0);

        // With 2 min a service three windows are more than enough, and a fourth brings nothing.
        assertThat(more.weakest()).isLessThan(0.01);
        Decision.Flip flip = more.flip().orElseThrow();
        assertThat(flip.assumption()).isEqualTo("service.exponential");
        assertThat(flip.value()).matches("[2-5](\\.\\d)? min");
    }

    @Test
    void whatTheScenarioRefusesIsLeftOut() {
        assertThat(decision(2).leftOut()).containsExactly("impossible");
    }

    @Test
    void threadsChangeNothing() {
        assertThat(decision(1).measures()).isEqualTo(decision(2).measures());
    }

    @Test
    void timingCountsFollowFromTheSpreadOfServices() {
        // (1.96 / 0.1)^2 = 384.1 for exponential services.
        assertThat(decision(2).timing().withinTenPercent()).isEqualTo(385);
    }
}
