package onewindow.plan.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onewindow.plan.SharePrecision;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.staff.StaffingAnswer.Limit;
import onewindow.plan.staff.StaffingAnswer.Way;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.scenario.WindowPatch;
import onewindow.scenario.WindowRow;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search finds beside Erlang's formula, and its patches beside what they were made from. */
class StaffStudyTest {

    private static final StaffStudy.Ends NO_ENDS = new StaffStudy.Ends(List.of(), Optional::of, (done, of) -> {});

    private final ScenarioReader reader = new ScenarioReader();

    private Scenario read(String name, String... settings) {
        return reader.read(name, List.of(settings)).scenario().orElseThrow();
    }

    private StaffStudy study(String name, Scenario scenario, String target, int threads, String... settings) {
        return study(name, scenario, target, SharePrecision.USUAL, threads, KeptResults.none(), settings);
    }

    private StaffStudy study(
            String name,
            Scenario scenario,
            String target,
            SharePrecision precision,
            int threads,
            KeptResults kept,
            String... settings) {
        return new StaffStudy(
                scenario,
                new StaffStudy.Question(ServiceTarget.parse(target).orElseThrow(), Goals.Level.HALF_HOUR, precision),
                reader.windowRows(name, List.of(settings), scenario),
                new Course(11, threads, 0, scenario.horizon().days().size() - 1, new StopSign()),
                kept,
                PlannedHall::with,
                tried -> {});
    }

    @ParameterizedTest
    @CsvSource("90% within 2 min,.9,120")
    void findsTheWindowsOfErlangsFormula(String target, double share, double withinSeconds) {
        findsErlangs(target, share, withinSeconds);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"80% within 1 min,.8,60", "65% within 0 s,.65,0"})
    void findsTheWindowsOfErlangsFormulaForOtherTargets(String target, double share, double withinSeconds) {
        findsErlangs(target, share, withinSeconds);
    }

    private void findsErlangs(String target, double share, double withinSeconds) {
        Scenario hall = read("textbook/mm40-hall");
        StaffStudy.Found found = study("textbook/mm40-hall", hall, target, 2).find();

        int least = Erlang.least(222 * 9.7 / 60, withinSeconds / 582, share);
        assertThat(found.plans().get(Way.FOUND).windows(0, 0)).isEqualTo(least);
        assertThat(found.plans().get(Way.STATIONARY).windows(0, 0)).isEqualTo(least);
        assertThat(found.checked()).isTrue();
        assertThat(found.goals().verdicts(found.check())).containsExactly(Verdict.MET);
    }

    /** Two services' work in three windows, five services an hour each: .8365 within 12 min, by Erlang's formula. */
    @Test
    void aCoarserPrecisionJudgesByFewerReplications() {
        StaffingAnswer rough = judged(10, 0.2, KeptResults.none());
        StaffingAnswer fine = judged(10, 0.1, KeptResults.none());

        // The usual 20,000 are for 5 %, and the half-width falls with the root of their number.
        assertThat(rough.work().checkReplications()).isEqualTo(1250);
        assertThat(fine.work().checkReplications()).isEqualTo(5000);
        for (StaffingAnswer answer : List.of(rough, fine)) {
            assertThat(answer.rows().get(0).planned()).containsExactly(3);
            assertThat(answer.isMet()).isTrue();
            assertThat(answer.sure().widest()).isLessThanOrEqualTo(answer.sure().asked());
            assertThat(answer.goals().get(0).share().mean())
                    .isCloseTo(Erlang.inTime(3, 2, 1), within(answer.sure().widest()));
        }
    }

    private StaffingAnswer judged(int anHour, double precision, KeptResults kept) {
        String[] queue = {
            "horizon=16 h",
            "run.warmUp=12 h",
            "demand.rate=" + anHour + " per hour",
            "service.exponential=12 min",
            "windows.servers.count=3"
        };
        Scenario hall = read("textbook/mm40-hall", queue);
        StaffStudy study =
                study("textbook/mm40-hall", hall, "80% within 12 min", new SharePrecision(precision), 2, kept, queue);
        return study.answer(study.find(), "", NO_ENDS, Optional.empty(), 1000);
    }

    @Test
    void whatWasKeptIsNotRunAgainNorMixedWithAnotherHallOrProgram(@TempDir Path folder) throws IOException {
        StaffingAnswer first = judged(10, 0.2, new KeptResults(folder, "a program", false));
        Map<Path, FileTime> kept = kept(folder);
        StaffingAnswer again = judged(10, 0.2, new KeptResults(folder, "a program", false));
        Map<Path, FileTime> afterAgain = kept(folder);
        StaffingAnswer busier = judged(18, 0.2, new KeptResults(folder, "a program", false));
        Map<Path, FileTime> afterBusier = kept(folder);
        judged(10, 0.2, new KeptResults(folder, "another program", false));
        Map<Path, FileTime> afterAnother = kept(folder);

        assertThat(again).isEqualTo(first);
        assertThat(kept).isNotEmpty();
        assertThat(afterAgain).isEqualTo(kept);
        assertThat(busier.rows().get(0).planned()).containsExactly(Erlang.least(3.6, 1, 0.8));
        assertThat(afterBusier).containsAllEntriesOf(kept).hasSizeGreaterThan(kept.size());
        assertThat(afterAnother).containsAllEntriesOf(afterBusier).hasSize(afterBusier.size() + kept.size() - 1);
    }

    @Test
    void freshReplacesWhatWasKept(@TempDir Path folder) throws IOException {
        StaffingAnswer first = judged(10, 0.2, new KeptResults(folder, "a program", false));
        Map<Path, FileTime> kept = kept(folder);
        StaffingAnswer fresh = judged(10, 0.2, new KeptResults(folder, "a program", true));

        assertThat(fresh).isEqualTo(first);
        assertThat(kept(folder)).containsOnlyKeys(kept.keySet()).isNotEqualTo(kept);
    }

    private static Map<Path, FileTime> kept(Path folder) throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    /** Least windows by Erlang's formula, worked out apart from this program. */
    @ParameterizedTest
    @CsvSource({"60,20,80% within 10 min,23", "30,12,95% within 2 min,11", "100,3,80% within 20 s,8"})
    void whoComesBeforeTheWarmUpEndsIsWorkAlso(int anHour, int minutes, String target, int least) {
        String[] queue = {
            "horizon=110 h",
            "run.warmUp=10 h",
            "demand.rate=" + anHour + " per hour",
            "service.exponential=" + minutes + " min"
        };
        Scenario hall = read("textbook/mm40-hall", queue);
        StaffStudy.Found found =
                study("textbook/mm40-hall", hall, target, 2, queue).find();

        assertThat(found.plans().get(Way.STATIONARY).windows(0, 0)).isEqualTo(least);
        assertThat(found.plans().get(Way.FOUND).windows(0, 0)).isEqualTo(least);
    }

    @Test
    void nobodyCanBeSureOfEverybody() {
        String[] brief = {"horizon=30 h", "run.warmUp=5 h"};
        Scenario hall = read("textbook/mm5-rho90", brief);
        StaffStudy study = study("textbook/mm5-rho90", hall, "100% within 0 s", 2, brief);
        StaffingAnswer answer = study.answer(study.find(), "", NO_ENDS, Optional.empty(), 1000);

        assertThat(answer.isMet()).isFalse();
        assertThat(answer.goals().get(0).limit()).contains(Limit.CERTAINTY);
    }

    @Test
    void rowsOfEachDepartmentAndOfHallsThatAreAlikeFollowTheFile() {
        Scenario peak = read("peak-day");
        List<WindowRow> rows = reader.windowRows("peak-day", List.of(), peak);
        assertThat(rows).hasSize(37);
        assertThat(rows.get(0)).satisfies(row -> {
            assertThat(row.item()).isEqualTo("main");
            assertThat(row.department()).contains("d01");
            assertThat(row.groups()).containsExactly(0);
        });
        Scenario levels = read("three-levels");
        List<Integer> groups = new ArrayList<>();
        reader.windowRows("three-levels", List.of(), levels).forEach(row -> groups.addAll(row.groups()));
        assertThat(groups).hasSize(levels.staffing().size()).doesNotHaveDuplicates();
    }

    @Test
    void patchOfTodaysWindowsChangesNothing() {
        Scenario hall = read("peak-day");
        PlannedHall planned = new PlannedHall(
                hall,
                onewindow.plan.sample.Slots.halfHours(hall.horizon()),
                reader.windowRows("peak-day", List.of(), hall),
                new Course(1, 1, 0, 0, new StopSign()));
        Scenario patched = patched("peak-day", hall, planned, planned.today());

        String before = new Simulator(hall).runAll(5, 3, 1, new StopSign()).digest();
        assertThat(new Simulator(patched).runAll(5, 3, 1, new StopSign()).digest())
                .isEqualTo(before);
        assertThat(new Simulator(planned.with(planned.today()))
                        .runAll(5, 3, 1, new StopSign())
                        .digest())
                .isEqualTo(before);
    }

    private Scenario patched(String base, Scenario hall, PlannedHall planned, WindowPlan plan) {
        WindowPatch patch = new WindowPatch(hall, List.of());
        for (int row = 0; row < planned.rows().size(); row++) {
            patch.set(
                    planned.rows().get(row),
                    planned.steps(row, plan),
                    planned.people(row, plan, planned.scenario().cases().isPresent()));
        }
        return reader.readText("patch.yaml", patch.text(base, hall.title(), "a test"))
                .scenario()
                .orElseThrow();
    }

    @Test
    void patchKeepsSettingsAndRunsByItself() {
        String[] settings = {"demand.scale=1.2", "windows.main.count=90"};
        Scenario hall = read("peak-day", settings);
        PlannedHall planned = new PlannedHall(
                hall,
                onewindow.plan.sample.Slots.halfHours(hall.horizon()),
                reader.windowRows("peak-day", List.of(settings), hall),
                new Course(1, 1, 0, 0, new StopSign()));
        int[][] counts = planned.today().counts();
        counts[3][4] += 2;
        WindowPlan plan = new WindowPlan(counts);
        WindowPatch patch = new WindowPatch(hall, List.of(settings));
        for (int row = 0; row < planned.rows().size(); row++) {
            patch.set(
                    planned.rows().get(row),
                    planned.steps(row, plan),
                    planned.people(row, plan, planned.scenario().cases().isPresent()));
        }
        Scenario patched = reader.readText("patch.yaml", patch.text("peak-day", hall.title(), "a test"))
                .scenario()
                .orElseThrow();

        assertThat(new Simulator(patched).runAll(5, 2, 1, new StopSign()).digest())
                .isEqualTo(new Simulator(planned.with(plan))
                        .runAll(5, 2, 1, new StopSign())
                        .digest());
    }
}
