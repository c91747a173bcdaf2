package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary.RegionFigures;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases followed by hand from the day on which they come to the day on which they are decided. */
final class CasesByHandTest {

    /** Ten cases are filed at 9:00 of the first day, and one officer looks one through a day of seven hours. */
    private static final String TEN_ONLINE = """
            title: Ten online
            source: made up
            horizon: 20 days
            hours: 09:00-12:00, 13:00-17:00
            demand:
              streams: [{key: s, kind: trace, times: [9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h]}]
            service: {deterministic: 6 min}
            windows: [{key: main, count: 1}]
            cases:
              kinds:
                - key: promised
                  limits: {statutory: 20 days, promised: 8 days}
                  stages: [{at: away, work: {deterministic: 1 h}}]
              materials:
                missing: 100 %
                never: 100 %
                closedAfter: {deterministic: 1 day}
                after: {deterministic: 1 day}
                service: {deterministic: 3 min}
                noticeWithin: 5 days
              offices: {staff: 1}
              ways: {online: {share: 100 %, preCheck: {deterministic: 7 h}}}
            """;

    @TempDir
    private Path folder;

    private CaseFigures cases(String text, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), text);
        Scenario scenario = new ScenarioReader()
                .read(file.toString(), List.of(settings))
                .scenario()
                .orElseThrow();
        return new Simulator(scenario)
                .runAll(1, 1, 1, new StopSign())
                .cases()
                .orElseThrow()
                .hall();
    }

    @Test
    void whoeverIsNotToldWithinFiveWorkingDaysIsAcceptedFromTheReceipt() throws IOException {
        CaseFigures hall = cases(TEN_ONLINE);

        // The first is looked at on the day itself, the sixth five working days later, the seventh to tenth too late.
        assertThat(hall.mean(CaseFigure.NOTICES_PER_CASE)).isEqualTo(0.6);
        assertThat(hall.mean(CaseFigure.WITHDRAWN)).isEqualTo(6);
        assertThat(hall.mean(CaseFigure.ACCEPTED_WITHOUT_NOTICE)).isEqualTo(4);
        // An hour of the next day after that they are granted, on their seventh to tenth day.
        assertThat(hall.mean(CaseFigure.GRANTED)).isEqualTo(4);
        assertThat(hall.mean(CaseFigure.ON_TIME)).isEqualTo(0.5);
        assertThat(hall.mean(CaseFigure.LATE)).isEqualTo(2);
        // At the start of its last day the eighth has one day left, the ninth none and the tenth less.
        assertThat(hall.mean(CaseFigure.YELLOW_WARNINGS)).isEqualTo(3);
        assertThat(hall.mean(CaseFigure.RED_WARNINGS)).isEqualTo(2);
    }

    @Test
    void casesWhoseLimitsAreExtendedAsItComesNearAreCountedAndOnTime() throws IOException {
        CaseFigures hall = cases(TEN_ONLINE, "cases.offices.extension={share: 100 %, by: 5 days}");

        // The eighth to tenth, as above; five days more are enough for all of them.
        assertThat(hall.mean(CaseFigure.EXTENSIONS)).isEqualTo(3);
        assertThat(hall.mean(CaseFigure.ON_TIME)).isEqualTo(1);
        assertThat(hall.mean(CaseFigure.LATE)).isZero();
    }

    @Test
    void withAnotherTimeForTheNoticeOthersAreAccepted() throws IOException {
        CaseFigures sixDays = cases(TEN_ONLINE, "cases.materials.noticeWithin=6 days");
        assertThat(sixDays.mean(CaseFigure.ACCEPTED_WITHOUT_NOTICE)).isEqualTo(3);
        CaseFigures atAnyTime = cases(TEN_ONLINE, "cases.materials.noticeWithin=null");
        assertThat(atAnyTime.mean(CaseFigure.ACCEPTED_WITHOUT_NOTICE)).isZero();
        assertThat(atAnyTime.mean(CaseFigure.WITHDRAWN)).isEqualTo(10);
    }

    @Test
    void whoeverWouldHaveToComeIsAcceptedTooWhereTheNoticeIsLate() throws IOException {
        CaseFigures hall = cases(TEN_ONLINE, "cases.materials.missing=0 %", "cases.ways.online.fallsBack=100 %");

        // Six come to the window, where everything turns out to be complete.
        assertThat(hall.mean(CaseFigure.ACCEPTED_WITHOUT_NOTICE)).isEqualTo(4);
        assertThat(hall.mean(CaseFigure.ONE_TRIP)).isEqualTo(0.6);
        assertThat(hall.mean(CaseFigure.GRANTED)).isEqualTo(10);
    }

    /** One case, received at 9:00, whose result comes online. */
    private static final String ONE_AWAY = """
            title: One away
            source: made up
            horizon: 20 days
            hours: 09:00-12:00, 13:00-17:00
            demand: {streams: [{key: s, kind: trace, times: [9 h]}]}
            service: {deterministic: 0 min}
            windows: [{key: main, count: 1}]
            cases:
              kinds:
                - key: remote
                  limits: {statutory: 20 days, promised: 10 days}
                  stages: [{at: away, work: {deterministic: 1 h}}]
              materials: {inPerson: 0 %, after: {deterministic: 1 day}, service: {deterministic: 3 min}}
              issue: {online: 100 %}
            """;

    @Test
    void whatThePartnerRefusesIsRefusedAtOnce() throws IOException {
        CaseFigures hall = cases(ONE_AWAY, "cases.kinds.remote.stages[0].refused=100 %");

        assertThat(hall.mean(CaseFigure.REFUSED)).isEqualTo(1);
        assertThat(hall.mean(CaseFigure.REFUSED_OUTSIDE)).isEqualTo(1);
        assertThat(hall.mean(CaseFigure.ISSUE_DAYS_MEAN)).isEqualTo(1.0 / 24);
        // Refused here and not there.
        CaseFigures here = cases(ONE_AWAY, "cases.decision.refused=100 %");
        assertThat(here.mean(CaseFigure.REFUSED)).isEqualTo(1);
        assertThat(here.mean(CaseFigure.REFUSED_OUTSIDE)).isZero();
    }

    /** Ten cases go to one of four regions: all come back, and those of a region take its own multiple of the time. */
    @Test
    void regionsThatAreAlikeAnswerAfterTheUsualTimeAndTogetherAlways() throws IOException {
        List<RegionFigures> alike = regions("{count: 4}");
        assertThat(alike.stream().mapToDouble(each -> each.answers().mean()).sum())
                .isEqualTo(10);
        assertThat(alike)
                .filteredOn(each -> each.answers().mean() > 0)
                .allSatisfy(each -> assertThat(each.hours().mean()).isEqualTo(1));

        List<RegionFigures> differ = regions("{count: 4, cv: 0.4}");
        assertThat(differ.stream().map(each -> each.answers().mean()))
                .isEqualTo(alike.stream().map(each -> each.answers().mean()).toList());
        assertThat(differ.stream().mapToDouble(each -> each.hours().mean()).average())
                .hasValueCloseTo(1.0, within(1e-6));
        assertThat(differ.stream().map(each -> each.hours().mean()).distinct()).hasSize(4);
    }

    private List<RegionFigures> regions(String regions) throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.yaml"),
                ONE_AWAY.replace("times: [9 h]", "times: [9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h, 9 h]")
                        .replace("count: 1}", "count: 10}")
                        .replace("{at: away,", "{at: away, regions: " + regions + ","));
        return new Simulator(new ScenarioReader()
                        .read(file.toString(), List.of())
                        .scenario()
                        .orElseThrow())
                .runAll(1, 1, 1, new StopSign())
                .cases()
                .orElseThrow()
                .regions();
    }

    @Test
    void whatThePartnerSendsBackGoesThereAgainAfterTheSupplement() throws IOException {
        CaseFigures hall = cases(ONE_AWAY, "cases.kinds.remote.stages[0].sentBack=100 %");

        // Sent back at 10:00 of the first day, and then at 11:00, 12:00, 14:00, 15:00, 16:00 and 17:00 of the next
        // ones;
        // what comes at 17:00 of the eighth day is sent back at 10:00 of the ninth, and once more at 11:00 of the
        // tenth.
        // After nine notices nothing more is asked for: it is granted at 12:00 of the eleventh day.
        assertThat(hall.mean(CaseFigure.NOTICES_PER_CASE)).isEqualTo(9);
        assertThat(hall.mean(CaseFigure.GRANTED)).isEqualTo(1);
        assertThat(hall.mean(CaseFigure.REFUSED_OUTSIDE)).isZero();
        assertThat(hall.mean(CaseFigure.ISSUE_DAYS_MEAN)).isEqualTo(10 + 3.0 / 24);
    }
}
