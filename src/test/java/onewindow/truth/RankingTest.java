package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.measure.RankedFigure;
import onewindow.measure.RedBlackList;
import onewindow.measure.RedBlackList.Entry;
import onewindow.measure.RedBlackList.Verdict;
import onewindow.measure.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Departments of a simulated hall: alike they are not told apart, and one with too few windows is. */
final class RankingTest {
    private static final int DEPARTMENTS = 6;
    private static final int REPLICATIONS = 6;

    private static final String HALL = """
            title: Departments that are alike
            source: made up for a comparison
            horizon: 30 days
            hours: 09:00-12:00, 13:00-17:00
            demand:
              cases: 9000
              profile: {from: 09:00, step: 1 h, rates: [30, 30, 30, 0, 30, 30, 30, 30]}
            departments: {count: 6, shares: {zipf: 0}}
            service: {exponential: 10 min}
            windows:
              - {key: w1, serves: [d01], count: %d}
              - {key: w2, serves: [d02], count: 2}
              - {key: w3, serves: [d03], count: 2}
              - {key: w4, serves: [d04], count: 2}
              - {key: w5, serves: [d05], count: 2}
              - {key: w6, serves: [d06], count: 2}
            cases:
              kinds:
                - {key: instant, share: 60 %%}
                - key: promised
                  share: 40 %%
                  limits: {statutory: 10 days, promised: 2 days}
                  stages: [{at: own, work: {exponential: 30 min}}]
              materials: {missing: 10 %%, after: {exponential: 1 days}, service: {exponential: 5 min}}
              offices: {staff: 12}
              reviews: {given: 90 %%, levels: [60 %%, 20 %%, 10 %%, 5 %%, 5 %%]}
            """;

    @TempDir
    private Path folder;

    private Summary run(int windowsOfFirst) throws IOException {
        Path file = Files.writeString(folder.resolve("hall.yaml"), HALL.formatted(windowsOfFirst));
        return new Run(file, List.of(), REPLICATIONS).summary();
    }

    @Test
    void departmentsThatAreAlikeAreNotToldApart() throws IOException {
        List<RedBlackList> lists = RedBlackList.ofDepartments(run(2), DEPARTMENTS);
        assertThat(lists).extracting(RedBlackList::figure).containsExactly(RankedFigure.values());
        for (RedBlackList list : lists) {
            assertThat(list.with(Verdict.NOT_TOLD_APART))
                    .as("%s", list.figure())
                    .hasSize(DEPARTMENTS);
        }
    }

    @Test
    void theOneWithTooFewWindowsIsFoundInItsWaitsAlone() throws IOException {
        Summary summary = run(1);
        for (List<RedBlackList> lists :
                List.of(RedBlackList.ofDepartments(summary, DEPARTMENTS), RedBlackList.ofGroups(summary))) {
            RedBlackList waits = lists.get(3);
            assertThat(waits.with(Verdict.WORSE)).extracting(Entry::part).containsExactly(0);
            for (RedBlackList list : lists.subList(0, 3)) {
                assertThat(list.with(Verdict.WORSE)).as("%s", list.figure()).isEmpty();
            }
        }
    }

    @Test
    void casesCountToTheWindowGroupThatAloneServesThem() throws IOException {
        Summary summary = run(2);
        for (int part = 0; part < DEPARTMENTS; part++) {
            assertThat(summary.cases().orElseThrow().byGroup().get(part))
                    .isEqualTo(summary.cases().orElseThrow().byDepartment().get(part));
        }
    }
}
