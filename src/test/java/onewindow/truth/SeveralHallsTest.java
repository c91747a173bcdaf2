package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Halls that share nothing are so many scenarios of one hall, to the bit, and a share that moves from one to another
 * moves people and nothing else.
 */
final class SeveralHallsTest {
    private static final int REPLICATIONS = 3;

    private static final String REST = """
            title: Halls
            source: made up for a comparison
            horizon: 15 days
            hours: 09:00-12:00, 13:00-17:00
            tickets: 08:45-17:00
            classes:
              - {key: elderly, share: 15 %, patience: {exponential: 1 h}}
              - {key: walk-in, share: 85 %}
            departments:
              - {key: civil, share: 55 %, service: {lognormal: {mean: 8 min, cv: 0.8}}}
              - {key: tax, share: 45 %}
            service: {exponential: 12 min}
            patience: {exponential: 40 min}
            walking: {uniform: {low: 20 s, high: 60 s}}
            noShow: {share: 3 %, calls: 2, every: 20 s, reactivated: 50 %, backAfter: {exponential: 5 min}}
            transfer: {share: 5 %, of: [civil], to: tax}
            hold: {share: 5 %, time: {exponential: 4 min}}
            breaks: {keep: 80 %, waitAtDoor: 70 %}
            assign: {order: ratio, weights: {elderly: 2, walk-in: 1}}
            """;

    private static final String FIRST_STREAM = "kind: poisson, cases: 3000, dayFactor: {cv: 0.2}";
    private static final String SECOND_STREAM = "kind: poisson, cases: 1400";
    /** A stream that keeps its number, so that the people of the other have the same keys, and brings nobody. */
    private static final String NOBODY = "kind: deterministic, every: 9000 h";

    private static final String FIRST_WINDOWS = """
          - {key: civil, serves: [civil], schedule: {09:00: 3, 12:00: 1, 13:30: 3}, hall: first}
          - {key: tax, serves: [tax], count: 2, tidal: {extra: 2, open: {waiting: 6}, close: {waiting: 1}}, hall: first}
          - {key: both, count: 1, hall: first}
        """;
    private static final String SECOND_WINDOWS = """
              - {key: all, count: 3, rest: {span: 11:30-13:00, each: 30 min, cover: 1}, hall: second}
            """;

    @TempDir
    private Path folder;

    private Summary run(String text, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("halls.yaml"), text);
        return new Run(file, List.of(settings), REPLICATIONS).summary();
    }

    private static String scenario(String halls, String first, String second, String windows) {
        return REST + halls + "demand:\n  streams:\n    - {key: one, " + first + "}\n    - {key: two, " + second
                + "}\nwindows:\n" + windows;
    }

    private static String alone(String first, String second, String windows) {
        return scenario("", first, second, windows.replaceAll(", hall: \\w+", ""));
    }

    /** All figures but the quantiles, which are kept to fewer digits for a part than for a whole. */
    private static List<Object> exact(Figures figures) {
        return List.of(
                figures.arrivals(),
                figures.served(),
                figures.abandoned(),
                figures.unserved(),
                figures.noShows(),
                figures.waitMean(),
                figures.waitMax(),
                figures.delayed(),
                figures.within(),
                figures.queuedPerArrival(),
                figures.queue(),
                figures.busyWindows(),
                figures.utilisation(),
                figures.overtime());
    }

    @Test
    void hallsThatShareNothingAreSoManyScenariosOfOneHall() throws IOException {
        Summary together = run(scenario(
                "halls: [{key: first}, {key: second}]\n",
                FIRST_STREAM + ", halls: {first: 100 %}",
                SECOND_STREAM + ", halls: {second: 100 %}",
                FIRST_WINDOWS + SECOND_WINDOWS));
        Summary first = run(alone(FIRST_STREAM, NOBODY, FIRST_WINDOWS));
        Summary second = run(alone(NOBODY, SECOND_STREAM, SECOND_WINDOWS));

        assertThat(together.byHall()).hasSize(2);
        assertThat(first.hall().served().mean()).isGreaterThan(2000);
        assertThat(first.hall().abandoned().mean()).isPositive();
        assertThat(second.hall().noShows().mean()).isPositive();
        assertThat(exact(together.byHall().get(0))).isEqualTo(exact(first.hall()));
        assertThat(exact(together.byHall().get(1))).isEqualTo(exact(second.hall()));
        assertThat(first.byHall()).isEmpty();
    }

    @Test
    void aShareThatMovesMovesPeopleAndLeavesEverybodysClassAsItIs() throws IOException {
        String text = REST + """
                halls:
                  - {key: district}
                  - {key: townships, count: 4, share: 20 %}
                demand: {cases: 4000, total: exact}
                windows:
                  - {key: main, count: 9}
                  - {key: township, count: 2, hall: townships}
                """;
        Summary fifth = run(text);
        Summary half = run(text, "halls.townships.share=50 %");

        for (Summary summary : List.of(fifth, half)) {
            assertThat(summary.hall().arrivals()).isEqualTo(new Estimate(4000, 4000, 4000));
            assertThat(summary.byHall().stream()
                            .mapToDouble(hall -> hall.arrivals().mean())
                            .sum())
                    .isCloseTo(4000, within(1e-6));
        }
        assertThat(townships(fifth)).isCloseTo(800, within(4 * standardError(0.2)));
        assertThat(townships(half)).isCloseTo(2000, within(4 * standardError(0.5)));
        assertThat(ofClass(half, 0)).isCloseTo(ofClass(fifth, 0), within(1e-6));
        assertThat(ofClass(half, 1)).isCloseTo(ofClass(fifth, 1), within(1e-6));
        assertThat(half.byClass()).hasSize(4);
        assertThat(half.byHall().get(0).waitMean().mean())
                .isLessThan(fifth.byHall().get(0).waitMean().mean());
    }

    private static double townships(Summary summary) {
        return summary.byHall().get(1).arrivals().mean();
    }

    /** Of the mean count over the replications, each person on its own. */
    private static double standardError(double share) {
        return Math.sqrt(4000 * share * (1 - share) / REPLICATIONS);
    }

    /** People of a class, in both halls. */
    private static double ofClass(Summary summary, int visitClass) {
        return Arrays.stream(new int[] {0, 1})
                .mapToDouble(hall ->
                        summary.byClass().get(2 * visitClass + hall).arrivals().mean())
                .sum();
    }

    @Test
    void tripsForACaseLeadToTheSameHallAndTheOfficersAreThoseOfTheFirst() throws IOException {
        Summary summary = run("""
                title: Nobody comes to the district
                source: made up
                horizon: 40 days
                hours: 09:00-12:00, 13:00-17:00
                demand: {cases: 1000, total: exact}
                halls: [{key: district}, {key: township, share: 100 %}]
                service: {exponential: 6 min}
                windows:
                  - {key: main, count: 1, staff: 4}
                  - {key: township, count: 3, staff: 3, hall: township}
                cases:
                  kinds:
                    - key: promised
                      limits: {statutory: 20 days, promised: 5 days}
                      stages: [{at: own, work: {exponential: 30 min}}]
                  materials:
                    missing: 50 %
                    after: {exponential: 1 day}
                    service: {exponential: 3 min}
                  issue: {window: 100 %, collectAfter: {exponential: 1 day}, service: {exponential: 3 min}}
                """);

        CaseFigures cases = summary.cases().orElseThrow().hall();
        assertThat(cases.mean(CaseFigure.RECEIVED)).isEqualTo(1000);
        assertThat(cases.mean(CaseFigure.FURTHER_FOR_MISSING_MATERIAL)).isPositive();
        assertThat(cases.mean(CaseFigure.FURTHER_TO_PICK_UP))
                .isEqualTo(cases.mean(CaseFigure.ARCHIVED))
                .isPositive();
        // Whoever applied in the township brings there what was missing and fetches there the result.
        assertThat(summary.byHall().get(0).arrivals()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(summary.byHall().get(1).arrivals()).isEqualTo(summary.hall().arrivals());
        assertThat(summary.hall().arrivals().mean())
                .isGreaterThanOrEqualTo(1000
                        + cases.mean(CaseFigure.FURTHER_FOR_MISSING_MATERIAL)
                        + cases.mean(CaseFigure.FURTHER_TO_PICK_UP));
        // Nobody of the township's staff is free for the work behind the counter.
        assertThat(summary.cases().orElseThrow().offices().get(0).utilisation().mean())
                .isPositive();
    }
}
