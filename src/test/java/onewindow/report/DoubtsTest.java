package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario allows but hardly means is said; a sound one raises no doubt. */
final class DoubtsTest {

    private static final String HALL = """
            title: Hall
            source: invented
            horizon: 2022-01-04..2022-01-14
            hours: 09:00-12:00, 13:00-17:00
            demand:
              rate: 16 per hour
            service: {exponential: 12 min}
            departments: [{key: civil, share: 50 %}, {key: tax, share: 50 %}]
            windows:
              - {key: civil, name: {zh: 民政窗口, en: Civil windows}, count: 2, serves: [civil]}
              - {key: tax, name: {zh: 税务窗口, en: Tax windows}, count: 2, serves: [tax]}
            """;

    @TempDir
    private Path folder;

    private Scenario scenario(String text, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), text);
        return new ScenarioReader()
                .read(file.toString(), List.of(settings))
                .scenario()
                .orElseThrow();
    }

    private List<String> doubts(String... settings) throws IOException {
        return Doubts.of(scenario(HALL, settings), "en");
    }

    @Test
    void soundHallRaisesNone() throws IOException {
        assertThat(doubts()).isEmpty();
    }

    @Test
    void shippedHallsRaiseNone() {
        for (String name : List.of(
                "zhaoyang-2022h1",
                "next-half-year",
                "comprehensive-windows",
                "tidal-windows",
                "appointments",
                "small-hall",
                "large-hall")) {
            assertThat(shipped(name)).as(name).isEmpty();
        }
    }

    /**
     * Sixteen cases an hour of seven hours, half of them for each department: 56 a day for each, a quarter promised.
     */
    private static final String CASES = HALL + """
            cases:
              kinds:
                - {key: instant, share: 75 %}
                - key: promised
                  share: 25 %
                  limits: {statutory: 20 days, promised: 5 days}
                  stages:
                    - {at: own, work: {exponential: 40 min}}
                    - {at: partners, departments: 1, work: {exponential: 20 min}}
                    - {at: approval, work: {exponential: 15 min}}
              offices: {staff: 4, seal: {officers: 1}}
            """;

    @Test
    void officesWithMoreCaseWorkThanOfficersHoursAreNamedWithTheirKeys() throws IOException {
        // 14 cases a department need 40 min there and 20 min at the other: 14 h, and 2 officers have 14 h. The bureau
        // has 28 quarters of an hour, and 7 h for them.
        assertThat(Doubts.of(scenario(CASES), "en")).isEmpty();
        assertThat(Doubts.of(scenario(CASES, "demand.rate=20 per hour"), "en"))
                .contains("more case work than the officers can do, so that cases pile up:"
                        + " civil, 17.5 h a day against 14 h of its officers (2), 125 % of their time;"
                        + " tax, 17.5 h a day against 14 h of its officers (2), 125 % of their time;"
                        + " Approval bureau, 8.8 h a day against 7 h of its officers (1), 125 % of their time;"
                        + " more officers: cases.offices.seal.officers, cases.offices.staff");
    }

    /** Its busiest day is meant to be more than some departments can do. */
    @Test
    void peakDayNamesTheDepartmentsThatItOverwhelms() {
        assertThat(shipped("peak-day"))
                .containsExactly("工作量超出窗口能力：部门16部门窗口每天8.7小时，而排班只有7小时；部门17部门窗口每天8.3小时，而排班只有7小时；"
                        + "部门18部门窗口每天7.9小时，而排班只有7小时；另有3组");
    }

    private static List<String> shipped(String name) {
        Scenario scenario =
                new ScenarioReader().read(name, List.of()).scenario().orElseThrow();
        return Doubts.of(scenario, "zh");
    }

    /** Eight people an hour for seven hours bring 11.2 h at 12 min each; two windows have 14 h, one has 7 h. */
    @Test
    void moreWorkThanWindowsCanDoIsSaid() throws IOException {
        assertThat(doubts("windows.civil.count=1"))
                .containsExactly("more work than the windows can do: Civil windows, 11.2 h a day against 7 h on the"
                        + " timetable");
        assertThat(doubts("service.exponential=15 h"))
                .containsExactly("more work than the windows can do: Civil windows, 840 h a day against 14 h on the"
                        + " timetable; Tax windows, 840 h a day against 14 h on the timetable");
        assertThat(Doubts.of(scenario(HALL, "windows.civil.serves=all", "demand.scale=1.3"), "en"))
                .containsExactly(
                        "more work than the windows can do: all windows, 29.1 h a day against 28 h on the timetable");
    }

    @Test
    void walkingAndSlowWindowsAreWorkToo() throws IOException {
        assertThat(doubts("walking={deterministic: 3 min}")).isEmpty();
        assertThat(doubts("walking={deterministic: 3.1 min}"))
                .containsExactly("more work than the windows can do: Civil windows, 14.1 h a day against 14 h on the"
                        + " timetable; Tax windows, 14.1 h a day against 14 h on the timetable");
        assertThat(doubts("windows.tax.speed=1.3"))
                .containsExactly("more work than the windows can do: Tax windows, 14.6 h a day against 14 h on the"
                        + " timetable");
    }

    /** 56 people at 12 min and the walk: 0.001 min of it more than 3 bring 3 s of work, 0.002 min bring 7 s. */
    @Test
    void littleMoreWorkIsSaidWithAsManyDecimalsAsShowItAndAFewSecondsAreNot() throws IOException {
        assertThat(doubts("walking={deterministic: 3.001 min}")).isEmpty();
        assertThat(doubts("walking={deterministic: 3.002 min}"))
                .containsExactly("more work than the windows can do: Civil windows, 14.002 h a day against 14 h on the"
                        + " timetable; Tax windows, 14.002 h a day against 14 h on the timetable");
        assertThat(Doubts.of(scenario(CASES, "demand.rate=16.01 per hour"), "en"))
                .singleElement(STRING)
                .contains(" civil, 14.01 h a day against 14 h of its officers (2), 100.06 % of their time;");
    }

    @Test
    void timetableEntryAfterClosingIsSaid() throws IOException {
        assertThat(doubts("windows.tax.schedule={09:00: 2, 17:00: 0, 18:00: 3}"))
                .containsExactly(
                        "Tax windows: the entry of 18:00 in the timetable lies after closing, 17:00, and has no"
                                + " effect");
    }

    @Test
    void peopleWhoComeTooLateAreSaid() throws IOException {
        assertThat(doubts("demand={rate: null, profile: {from: 09:00, step: 3 h, rates: [10, 10, 10]}}"))
                .containsExactly("11.1 % of those who come by the profile of the day come after the last number is"
                        + " given and leave unserved");
    }

    @Test
    void hoursThatNobodyReachesAreSaid() throws IOException {
        String profile = "demand={rate: null, profile: {from: 09:00, step: 1 h, rates: [8, 8, 8, 0, 8, 8, 8, 8]}}";
        assertThat(doubts(profile)).isEmpty();
        assertThat(doubts(profile, "hours.wed=09:00-12:00, 13:00-19:00"))
                .containsExactly("on 2 of 9 days the hall is open until 19:00, but by the profile of the day nobody"
                        + " comes after 17:00");
        assertThat(doubts(profile, "hours=09:00-18:00"))
                .containsExactly(
                        "the hall is open until 18:00, but by the profile of the day nobody comes after 17:00");
        assertThat(Doubts.of(scenario(HALL, profile, "hours=09:00-18:00"), "zh"))
                .containsExactly("大厅开放到18:00，但按日内分布17:00之后无人到达");
    }
}
