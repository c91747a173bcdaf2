package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The terminal's summary, word for word. */
class TextReportTest {

    private static final Scenario HALF_YEAR = HalfYearFixture.scenario();

    private static String wording(String resource) throws IOException {
        try (InputStream in = TextReportTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theHalfYearReadsInEnglish() throws IOException {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), "en"))
                .isEqualTo(wording("half-year-en.txt"));
    }

    @Test
    void theHalfYearReadsInChinese() throws IOException {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), "zh"))
                .isEqualTo(wording("half-year-zh.txt"));
    }

    @Test
    void aTextbookQueueIsInHoursAndHasNoDays() throws IOException {
        assertThat(TextReport.of(TextbookFixture.scenario(), TextbookFixture.run(), "en"))
                .isEqualTo(wording("textbook-en.txt"));
    }

    @Test
    void anInterruptedRunSaysHowFarItCame() {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR, 7, 20), "en"))
                .contains("interrupted after 7 of 20 replications, seed 1; in brackets 95 % intervals: ");
    }

    @Test
    void oneReplicationHasNoIntervals() {
        assertThat(TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR, 1, 1), "en"))
                .contains("1 replication, seed 1; no intervals, which take 2 replications or more")
                .contains("Mean wait               12 min 5 s\n")
                .contains("one replication has no interval, so nothing")
                .doesNotContain("Chance alone explains")
                .doesNotContain("95 % interval ")
                .doesNotContain("(12 min");
    }

    @Test
    void aPartOfTheDaysIsNotSetBesideThePublishedTotal() {
        RunResult whole = HalfYearRunFixture.of(HALF_YEAR);
        RunResult day = new RunResult(1, 20, 3, 3, whole.summary(), whole.ranges(), whole.environment());
        assertThat(TextReport.of(HALF_YEAR, day, "en"))
                .contains("2022-01-07, 1 hall day of the scenario's 122; ")
                .doesNotContain("Cases handled");
    }

    @Test
    void withoutRangesTheHeadlineStandsAlone() {
        RunResult whole = HalfYearRunFixture.of(HALF_YEAR);
        RunResult bare = new RunResult(1, 20, 0, 121, whole.summary(), List.of(), whole.environment());
        assertThat(TextReport.of(HALF_YEAR, bare, "en")).doesNotContain("over the assumptions");
    }

    @Test
    void theAssumptionThatMovesMostIsNamed() {
        RunResult whole = HalfYearRunFixture.of(HALF_YEAR);
        RangeEffect only = new RangeEffect("demand.neverEnter", "0 %", "30 %", 725.3, 725.3, 241);
        RunResult one = new RunResult(1, 20, 0, 121, whole.summary(), List.of(only), whole.environment());
        assertThat(TextReport.of(HALF_YEAR, one, "en"))
                .contains("  over the assumptions  4 min 1 s to 12 min 5 s\n")
                .contains("  moved most by         Demand: share that never enters the hall (0 % to 30 %)\n");
    }

    @Test
    void everySummaryFitsTheTerminal() {
        for (String language : Texts.LANGUAGES) {
            List<String> lines = TextReport.of(HALF_YEAR, HalfYearRunFixture.of(HALF_YEAR), language)
                    .lines()
                    .toList();
            assertThat(lines).hasSizeLessThanOrEqualTo(44).allMatch(line -> Columns.width(line) <= 100);
        }
    }
}
