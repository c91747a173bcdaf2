package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.calibrate.CalibrationFixture;
import onewindow.calibrate.Finding;
import onewindow.calibrate.NextStep;
import onewindow.calibrate.judge.Judgement.Compared;
import org.junit.jupiter.api.Test;

/** A calibration in words, as a page and as JSON. */
class CalibrationReportTest {

    private static final Pattern PICTURE = Pattern.compile("(?s)<svg .*?</svg>");

    private final CalibrationFixture fixture = new CalibrationFixture();

    @Test
    void theSummaryIsReadInTenSeconds() throws IOException {
        fixture.meanWait = new Compared(300, 400, 360, 440);
        assertThat(CalibrationText.of(fixture.calibration(), "en"))
                .isEqualTo(Files.readString(Path.of("src/test/resources/onewindow/report/calibration-en.txt")));
    }

    @Test
    void theSummaryFitsATerminalInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            String text = CalibrationText.of(fixture.calibration(), language);
            assertThat(text.lines()).allMatch(line -> Columns.width(line) <= 100);
            assertThat(text).doesNotContain("NaN").doesNotContain("null").doesNotContain("{");
        }
    }

    @Test
    void everyFindingAndEveryStepHasWords() {
        for (String language : List.of("zh", "en")) {
            FindingWords words = new FindingWords(Wording.in(language));
            for (Finding.Kind kind : Finding.Kind.values()) {
                Finding finding = new Finding(kind, List.of(0.5, 0.4, 0.3, 0.2, 0.1), names(kind));
                assertThat(words.say(finding)).as(kind.name()).isNotBlank().doesNotContain("{");
            }
            for (NextStep.Kind kind : NextStep.Kind.values()) {
                String said = words.say(new NextStep(kind, 12, 0.15, "Tax"));
                assertThat(said).as(kind.name()).isNotBlank().doesNotContain("{");
            }
        }
    }

    private static List<String> names(Finding.Kind kind) {
        return switch (kind) {
            case SERVICE_OFF -> List.of("gamma");
            case WEEKDAYS_OFF, DAY_KINDS -> List.of("MONDAY", "FRIDAY");
            case HOURS_DIFFER -> List.of("9", "16");
            default -> List.of("Tax", "Civil affairs");
        };
    }

    @Test
    void aRefusedClaimOfManyTimesSaysHowSmallTheDistanceIs() {
        Finding refused = new Finding(Finding.Kind.POISSON_REFUSED, List.of(200_000.0, 0.006, 0.0004), List.of());
        assertThat(new FindingWords(Wording.in("en")).say(refused))
                .isEqualTo("People do not come quite independently of each other within a quarter of an hour"
                        + " (p < 0.001)."
                        + " With 200,000 times even a tiny distance is refused; this one is 0.6 %, and below 2 % it"
                        + " hardly matters to the waits.");
    }

    @Test
    void noPictureOfThePageIsEmpty() {
        String page = CalibrationPage.of(fixture.calibration(), "en");
        Matcher pictures = PICTURE.matcher(page);
        int count = 0;
        while (pictures.find()) {
            count++;
            assertThat(pictures.group()).containsAnyOf("<circle", "class=\"curve", "class=\"heat");
        }
        assertThat(count).isEqualTo(9);
        assertThat(page).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("http");
    }

    @Test
    void whatALogCannotTellIsLeftOutOfThePage() {
        fixture.judged = false;
        fixture.gaveUp = 0;
        String page = CalibrationPage.of(fixture.calibration(), "zh");
        assertThat(page)
                .contains("data-lang=\"zh\"")
                .doesNotContain("id=\"judged\"")
                .doesNotContain("等多久后弃号")
                .doesNotContain("NaN");
    }

    @Test
    void namesOfTheLogAreEscaped() {
        fixture.departments = List.of(
                CalibrationFixture.department("<b>Tax</b>", 0.6, 9, 0.02, 3_000),
                CalibrationFixture.department("\"Civil\"", 0.4, 15, 0.03, 2_000));
        assertThat(CalibrationPage.of(fixture.calibration(), "en"))
                .doesNotContain("<b>Tax")
                .contains("&lt;b&gt;Tax");
    }

    @Test
    void theJsonHasEveryRecordAndNullsForWhatIsUnknown() throws IOException {
        JsonNode json = new ObjectMapper().readTree(CalibrationJson.of(fixture.calibration()));
        assertThat(json.path("schema").asText()).isEqualTo("onewindow/calibration/1");
        assertThat(json.at("/read/rows").asLong()).isEqualTo(7_236);
        assertThat(json.at("/hall/poisson/distance").asDouble()).isEqualTo(0.008);
        assertThat(json.at("/hall/service/0/family").asText()).isEqualTo("lognormal");
        assertThat(json.at("/hall/service/0/parameters/1/estimate/high").asDouble())
                .isEqualTo(0.82);
        assertThat(json.at("/hall/patience/andersonDarling").isNull()).isTrue();
        assertThat(json.at("/hall/walking").isNull()).isTrue();
        assertThat(json.at("/hall/groups/0/departments/1").asInt()).isEqualTo(1);
        assertThat(json.at("/judgement/meanWait/observed").asDouble()).isEqualTo(300);
        assertThat(json.at("/judgement/weekdays/0/weekday").asText()).isEqualTo("monday");
        assertThat(json.at("/findings/0/kind").asText()).isEqualTo("departments-differ");
        assertThat(Arrays.asList("log", "columns", "headers", "incomplete", "scenario", "nextSteps"))
                .allMatch(json::has);
    }
}
