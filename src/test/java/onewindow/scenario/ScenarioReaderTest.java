package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.calendar.Interval;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import onewindow.hall.HallLayout;
import onewindow.people.Staffing;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads whole files: a textbook queue and a hall of the shape of the half-year. */
class ScenarioReaderTest {

    private static final long HOUR = 3_600_000;

    private static final String HALF_YEAR = """
            title: {zh: 半年, en: Half-year}
            source: made up
            horizon: 2022-01-01..2022-06-30
            hours: 09:00-12:00, 13:00-17:00
            tickets: 08:45-12:00, 12:45-17:00
            demand:
              cases: 194543
              casesPerVisit: 1.25
              weekdays: {mon: 1.2}
              afterHoliday: 1.1
              dayFactor: {cv: 0.1}
              profile:
                from: 08:30
                step: 30 min
                rates: [17, 78, 66, 65, 58, 75, 84, 0, 17, 91, 90, 78, 89, 84, 80, 48, 24]
            classes:
              - {key: walk-in, name: {zh: 普通, en: Walk-in}, share: 94 %}
              - {key: elderly, share: 5 %}
              - {key: green, share: 1 %}
            assign: {order: strict-priority, ranks: {green: 0, elderly: 1, walk-in: 2}}
            departments:
              count: 37
              name: {zh: 部门, en: Department}
              shares: {zipf: 0.8}
              matters:
                count: 1266
                name: {zh: 事项, en: Matter}
                shares: {zipf: 1}
                named: [{department: d37, key: seal-filing, name: {zh: 公章审核备案, en: Seals}}]
            service: {lognormal: {mean: 12 min, cv: 0.8}}
            windows:
              - {key: main, name: {zh: 窗口, en: windows}, each: department, count: 82, staff: 210}
            """;

    @TempDir
    private Path folder;

    @Test
    void textbookQueueFillsEveryPartOfAScenario() {
        Scenario scenario = new ScenarioFolder(folder).scenario(ScenarioFolder.TEXTBOOK);

        assertThat(scenario.key()).isEqualTo("x");
        assertThat(scenario.title()).isEqualTo(new LocalName("Textbook", "Textbook"));
        assertThat(scenario.summary()).isEqualTo(new LocalName("", ""));
        assertThat(scenario.sha256()).hasSize(64);
        assertThat(scenario.seed()).isEqualTo(1);
        assertThat(scenario.horizon().continuous()).isTrue();
        assertThat(scenario.length()).isEqualTo(new RunLength(0, OptionalLong.empty(), false));
        assertThat(scenario.demand().serviceTimes()).containsExactly(new Distribution.Exponential(9.7 * 60_000));
        assertThat(scenario.demand().patience()).isEmpty();
        assertThat(scenario.demand().streams()).singleElement().satisfies(stream -> {
            assertThat(stream.key()).isEqualTo("main");
            Volume volume = ((Arrivals.Poisson) stream.arrivals()).volume();
            assertThat(volume.total()).isEmpty();
            assertThat(volume.profile()).isEqualTo(new Profile(List.of(new Profile.Piece(0, 8 * HOUR, 222, 222))));
        });
        assertThat(scenario.layout())
                .isEqualTo(new HallLayout(
                        1,
                        1,
                        List.of(new HallLayout.WindowGroup(40, List.of(1), List.of(true))),
                        HallLayout.Lines.POOLED,
                        HallLayout.IdleChoice.FIRST_GROUP,
                        Integer.MAX_VALUE));
        assertThat(scenario.staffing().get(0).steps()).containsExactly(new Staffing.Step(0, 40));
        assertThat(scenario.staffing().get(0).staff()).isEqualTo(40);
        assertThat(scenario.assignment()).isEqualTo(new Assignment.LongestWait());
        assertThat(scenario.labels().classes())
                .containsExactly(new Labels.Label("walk-in", new LocalName("普通", "Walk-in")));
        assertThat(scenario.labels().assumedShares()).isFalse();
        assertThat(scenario.waitTargetsMillis()).containsExactly(600_000L, 900_000L, 1_200_000L, 1_800_000L);
    }

    @Test
    void halfYearHasItsDaysDepartmentsAndMatters() {
        Scenario scenario = new ScenarioFolder(folder).scenario(HALF_YEAR);

        assertThat(scenario.horizon().days()).hasSize(122);
        assertThat(scenario.horizon().days().get(0).open())
                .containsExactly(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));
        assertThat(scenario.labels().departments()).hasSize(37);
        assertThat(scenario.labels().departments().get(0))
                .isEqualTo(new Labels.Label("d01", new LocalName("部门01", "Department 01")));
        assertThat(scenario.labels().matters()).hasSize(1266);
        assertThat(scenario.labels().matters().get(1))
                .isEqualTo(new Labels.Label("d01m002", new LocalName("部门01·事项002", "Department 01 · Matter 002")));
        // 1266 = 37 * 34 + 8: the first eight departments have 35 matters.
        assertThat(scenario.demand().departmentOfMatter()).containsSequence(7, 8);
        assertThat(scenario.demand().departmentOfMatter().indexOf(8)).isEqualTo(8 * 35);
        assertThat(scenario.labels().matters().get(1266 - 34).key()).isEqualTo("seal-filing");
        assertThat(scenario.demand().casesPerArrival()).isEqualTo(1.25);
        Volume volume = ((Arrivals.Poisson) scenario.demand().streams().get(0).arrivals()).volume();
        assertThat(volume.total()).hasValue(194543 / 1.25);
        assertThat(volume.weekdayWeights()).containsExactly(1.2, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(volume.profile().pieces()).hasSize(17);
    }

    @Test
    void sharesOfMattersSumToOneAndFollowZipfWithinTheirDepartment() {
        Scenario scenario = new ScenarioFolder(folder).scenario(HALF_YEAR);

        List<Double> shares = scenario.demand().streams().get(0).matterShares();
        assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within());
        assertThat(shares.get(0) / shares.get(1)).isCloseTo(2, within());
        double first =
                shares.subList(0, 35).stream().mapToDouble(Double::doubleValue).sum();
        double second =
                shares.subList(35, 70).stream().mapToDouble(Double::doubleValue).sum();
        assertThat(first / second).isCloseTo(Math.pow(2, 0.8), within());
    }

    @Test
    void oneGroupForEachDepartmentSharesWindowsAndStaffByDemand() {
        Scenario scenario = new ScenarioFolder(folder).scenario(HALF_YEAR);

        List<HallLayout.WindowGroup> groups = scenario.layout().groups();
        assertThat(groups).hasSize(37);
        assertThat(groups.stream().mapToInt(HallLayout.WindowGroup::windows).sum())
                .isEqualTo(82);
        assertThat(scenario.staffing().stream().mapToInt(Staffing::staff).sum()).isEqualTo(210);
        assertThat(IntStream.range(0, 37))
                .allMatch(i -> groups.get(i).windows() >= 1
                        && scenario.staffing().get(i).staff() >= groups.get(i).windows());
        assertThat(groups.get(0).windows()).isGreaterThan(groups.get(36).windows());
        assertThat(scenario.labels().groups().get(0))
                .isEqualTo(new Labels.Label("main-d01", new LocalName("部门01窗口", "Department 01 windows")));
        assertThat(groups.get(0).preference().subList(0, 36))
                .containsOnlyOnce(0)
                .contains(1);
    }

    @Test
    void hashCoversTheTextsAndTheSettings() {
        ScenarioFolder files = new ScenarioFolder(folder);

        String plain = files.scenario(ScenarioFolder.TEXTBOOK).sha256();
        assertThat(files.scenario(ScenarioFolder.TEXTBOOK).sha256()).isEqualTo(plain);
        assertThat(files.scenario(ScenarioFolder.TEXTBOOK + "# a remark\n").sha256())
                .isNotEqualTo(plain);
        assertThat(files.scenario(ScenarioFolder.TEXTBOOK, "windows.main.count=41")
                        .sha256())
                .isNotEqualTo(plain);
    }

    @Test
    void hashCoversTheBase() {
        ScenarioFolder files = new ScenarioFolder(folder);
        files.write("base.yaml", ScenarioFolder.TEXTBOOK);
        String before = files.scenario("base: base.yaml\n").sha256();

        files.write("base.yaml", ScenarioFolder.TEXTBOOK + "# a remark\n");

        assertThat(files.scenario("base: base.yaml\n").sha256()).isNotEqualTo(before);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void textsKeepTheirFullWidthSigns() {
        Scenario hall = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.hall("title: Hall", "title: {zh: 大厅（试）：一，二, en: Hall}"));
        assertThat(hall.title().zh()).isEqualTo("大厅（试）：一，二");
    }

    @Test
    void departmentsWhoseMattersAreCountedHaveThatMany() {
        String hall = HALF_YEAR.replace("count: 1266\n", "count: 1266\n    counts: [{department: d37, count: 69}]\n");
        Scenario scenario = new ScenarioFolder(folder).scenario(hall);
        List<Integer> departments = scenario.demand().departmentOfMatter();

        assertThat(departments).hasSize(1266);
        assertThat(departments).filteredOn(department -> department == 36).hasSize(69);
        // 1,197 over the other 36: nine have one more than 33.
        assertThat(departments).filteredOn(department -> department == 8).hasSize(34);
        assertThat(departments).filteredOn(department -> department == 9).hasSize(33);
    }

    @Test
    void matterCountsThatCannotBeAreToldAtOnce() {
        String hall = HALF_YEAR.replace(
                "count: 1266\n",
                "count: 1266\n    counts: [{department: d37, count: 1240}, {department: d37, count: 3},"
                        + " {department: d38, count: 3}]\n");

        assertThat(new ScenarioFolder(folder).problems(hall))
                .containsExactly(
                        "x.yaml:27: departments.matters.counts[1].department: 'd37' has its number of matters already",
                        "x.yaml:27: departments.matters.counts[2].department: 'd38' is not a department (d01, d02, …"
                                + " d37)",
                        "x.yaml:27: departments.matters.counts: [{department: d37, count: 1240}, {department: d37,"
                                + " count: 3}…: the numbers stated sum to 1240 of the 1266 matters; each of the 36"
                                + " other departments needs at least one, and where all are stated they must sum to"
                                + " the whole");
    }
}
