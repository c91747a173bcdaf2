package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands capacity, pool, staff and decide: what they answer, write and refuse, and their exit codes. */
class PlanningCommandsTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 09:00-12:00
            demand: {rate: 24 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {exponential: 6 min}
            windows: [{key: main, each: department, count: 6}]
            """;

    @TempDir
    Path folder;

    private String hall;

    @BeforeEach
    void writeHall() throws IOException {
        hall = Files.writeString(folder.resolve("hall.yaml"), HALL).toString();
    }

    private CommandOutcome run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--kept", folder.resolve("kept").toString()));
        if (List.of("pool", "staff").contains(words[0])) {
            all.addAll(List.of("--patch", folder.resolve("patch.yaml").toString()));
        }
        return CommandOutcome.of(all.toArray(String[]::new));
    }

    private static JsonNode json(CommandOutcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.out());
    }

    @Test
    void capacityIsDoneWhereTheTargetIsKeptAndMissedWhereNot() throws IOException {
        CommandOutcome kept =
                run("capacity", hall, "--target", "90% within 15 min", "--precision", "5%", "--no-html", "--json", "-");
        CommandOutcome missed =
                run("capacity", hall, "--target", "100% within 1 s", "--precision", "5%", "--no-html", "--json", "-");

        assertThat(kept.exitCode()).isZero();
        assertThat(json(kept).path("met").asBoolean()).isTrue();
        assertThat(json(kept).at("/capacity/breaksAt/load").asDouble()).isGreaterThan(1);
        assertThat(missed.exitCode()).isEqualTo(ExitCode.TARGET_MISSED);
        assertThat(json(missed).path("met").asBoolean()).isFalse();
    }

    @Test
    void capacityOfOneDepartmentNamesThoseThatThereAre() {
        CommandOutcome outcome = run("capacity", hall, "--department", "taxes", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err()).contains("--department: 'taxes' is not a department of the scenario (civil, tax)");
    }

    @Test
    void recordedArrivalsCannotBeMultiplied() throws IOException {
        Files.writeString(folder.resolve("times.csv"), "time\n10 min\n20 min\n");
        String traced = Files.writeString(
                        folder.resolve("traced.yaml"),
                        HALL.replace("horizon: 2 days", "horizon: 1 days")
                                .replace(
                                        "{rate: 24 per hour}",
                                        "{streams: [{key: recorded, kind: trace, file: times.csv}]}"))
                .toString();
        CommandOutcome outcome = run("capacity", traced, "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err()).contains("the load cannot be multiplied, since arrivals are recorded one by one");
    }

    @Test
    void poolingWritesItsTablesAndPageInBothLanguages() throws IOException {
        Path page = folder.resolve("pool.html");
        CommandOutcome outcome = run(
                "pool",
                hall,
                "--target",
                "90% within 10 min",
                "--html",
                page.toString(),
                "--csv",
                folder.resolve("tables").toString(),
                "--lang",
                "zh");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("哪些部门并入综合窗口？小厅", "逐个并入的顺序");
        assertThat(Files.readString(page))
                .contains("The pooling frontier", "合并的边界")
                .doesNotContain("{0}", "{1}");
        assertThat(Files.readString(folder.resolve("tables/pool-steps.csv"))).contains("pooled,joins,windows");
    }

    @Test
    void decidingListsMeasuresOnTheSamePeople() throws IOException {
        CommandOutcome outcome =
                run("decide", hall, "--target", "90% within 10 min", "--no-ranges", "--no-html", "--json", "-");

        assertThat(json(outcome).at("/decide/measures")).isNotEmpty();
        assertThat(outcome.err()).contains("Decision sheet: A small hall");
        assertThat(outcome.exitCode()).isEqualTo(json(outcome).path("met").asBoolean() ? 0 : 1);
    }

    @Test
    void decidingOnALogCountsTheCasesThatItHasTimed() throws IOException {
        String log = folder.resolve("hall.csv").toString();
        CommandOutcome.of(
                "run",
                hall,
                "--replications",
                "1",
                "--set",
                "horizon=20 days",
                "--log",
                log,
                "--no-html",
                "--no-ranges");
        Path page = folder.resolve("sheet.html");
        CommandOutcome outcome = run("decide", hall, "--log", log, "--html", page.toString(), "--json", "-");
        JsonNode decision = json(outcome).path("decide");
        long timed = decision.at("/timed/casesThere").asLong();

        assertThat(decision.at("/timed/log").asText()).isEqualTo("hall.csv");
        assertThat(timed).isPositive().isLessThan(decision.at("/timed/cases").asLong());
        assertThat(outcome.err()).contains("The hall is the one that hall.csv shows");
        assertThat(Files.readString(folder.resolve("hall-log-decision.yaml")))
                .startsWith("# Written from the log hall.csv. ");
        assertThat(Files.readString(page)).contains("hall.csv").doesNotContain("{0}");
    }

    @Test
    void aLogThatIsNoneIsRefused() throws IOException {
        Path log = Files.writeString(folder.resolve("words.csv"), "no, log\n1, 2\n");
        CommandOutcome outcome = run("decide", hall, "--log", log.toString(), "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err())
                .endsWith("words.csv:1: no column is known as the time of the ticket; name it, as in"
                        + " ticket-time=HEADER; the columns are no, log\n");
    }

    /** The scenario beside the log: written anew from the same log, never over another. */
    @Test
    void aLogDecidedOnAgainReplacesOnlyTheHallThatItShowedBefore() throws IOException {
        String log = folder.resolve("words.csv").toString();
        Files.writeString(Path.of(log), "no, log\n1, 2\n");
        Path shown = folder.resolve("hall-log-decision.yaml");
        String other = "# Written from the log words.csv.gz. The days from 2024-01-02 to 2024-01-05 were fitted.\n";
        Files.writeString(shown, other);
        CommandOutcome refused = run("decide", hall, "--log", log, "--no-html");
        String kept = Files.readString(shown);
        Files.writeString(shown, other.replace(".gz", ""));
        CommandOutcome taken = run("decide", hall, "--log", log, "--no-html");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(refused.err())
                .endsWith("--log: the hall that the log shows is to be written to '" + shown
                        + "'; that file exists and was not written from this log; move it away\n");
        assertThat(kept).isEqualTo(other);
        assertThat(taken.err()).contains("words.csv:1: no column is known as the time of the ticket");
    }

    /** With services twice as long, a pool of two departments needs more windows; with half as long, fewer. */
    @Test
    void poolingSaysWhatTheRangesOfTheAssumptionsDo() throws IOException {
        Files.writeString(
                Path.of(hall),
                HALL.replace(
                        "exponential: 6 min",
                        "exponential: {value: 6 min, assumption: {why: a guess, range: 3 min..12 min}}"));
        CommandOutcome with = run("pool", hall, "--target", "90% within 10 min", "--no-html", "--json", "-");
        CommandOutcome without =
                run("pool", hall, "--target", "90% within 10 min", "--no-html", "--json", "-", "--no-ranges");
        JsonNode range = json(with).at("/pool/windowsOverRanges").get(0);

        assertThat(range.path("key").asText()).isEqualTo("service.exponential");
        assertThat(range.path("headlineAtLow").asDouble())
                .isLessThan(range.path("headlineBase").asDouble());
        assertThat(range.path("headlineAtHigh").asDouble())
                .isGreaterThan(range.path("headlineBase").asDouble());
        assertThat(json(without).at("/pool/windowsOverRanges")).isEmpty();
        assertThat(with.err()).contains("Advised, over the assumptions");
    }

    @Test
    void staffingWritesAPatchThatRuns() {
        CommandOutcome outcome = run("staff", hall, "--target", "90% within 10 min", "--no-ranges", "--no-html");
        CommandOutcome patched =
                CommandOutcome.of("run", folder.resolve("patch.yaml").toString(), "--replications", "2", "--no-html");

        assertThat(outcome.exitCode()).isZero();
        assertThat(patched.exitCode()).as(patched.err()).isZero();
    }

    @Test
    void theWindowsThatASettingCountsArePlannedInItsPlace() throws IOException {
        Files.writeString(
                Path.of(hall),
                HALL.replace("each: department, count: 6}]", "count: 3}, {key: more, count: 3}]")
                        .replace("2 days", "1 days"));
        CommandOutcome outcome = run(
                "staff",
                hall,
                "--set",
                "windows.main.count=5",
                "--target",
                "90% within 10 min",
                "--each",
                "group",
                "--no-ranges",
                "--no-html");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(Files.readString(folder.resolve("patch.yaml")))
                .contains("  main:\n    schedule:")
                .doesNotContain("count:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "staff"})
    void aSettingByPositionFitsNoPatch(String command) {
        CommandOutcome outcome = run(command, hall, "--set", "windows[0].count=7", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err())
                .contains("--set: 'windows[0].count=7' names an item by its position; the patch that is to be written"
                        + " names items by their keys, as windows.KEY.count=7 does");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{key: main, each: department, count: 6}]",
                "[{key: a, count: 3, serves: [civil]}, {key: b, count: 3, serves: [tax]}]"
            })
    void thePatchOfAPoolingHasItsWaits(String windows) throws IOException {
        Files.writeString(Path.of(hall), HALL.replace("[{key: main, each: department, count: 6}]", windows));
        CommandOutcome outcome = run("pool", hall, "--target", "90% within 10 min", "--no-html", "--json", "-");
        JsonNode pooling = json(outcome).path("pool");
        JsonNode advised = pooling.path("steps").get(pooling.path("advised").asInt());
        Scenario patched = new ScenarioReader()
                .read(folder.resolve("patch.yaml").toString(), List.of())
                .scenario()
                .orElseThrow();
        SampleSums sums = new Sampler(
                        patched,
                        SheetShape.byWindows(patched, new ServiceTarget(0.9, 600_000)),
                        new Course(1, 1, 0, 1, new StopSign()))
                .upTo(pooling.at("/samples/replications").asInt());

        assertThat(advised.path("pooled").asInt()).isEqualTo(2);
        assertThat(sums.meanWait().estimate().mean())
                .isEqualTo(advised.at("/reached/waitMean/mean").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "staff"})
    void aPatchIsReplacedAsLongAsNobodyChangedIt(String command) throws IOException {
        Path patch = folder.resolve("patch.yaml");
        String[] words = {command, hall, "--target", "90% within 10 min", "--no-ranges", "--no-html"};
        assertThat(run(words).exitCode()).isZero();
        String first = Files.readString(patch);
        words[3] = "90% within 1 min";
        CommandOutcome again = run(words);
        String second = Files.readString(patch);
        String changed = second.replace("title:", "title :");
        Files.writeString(patch, changed);
        CommandOutcome refused = run(words);

        assertThat(first).startsWith("# Written by the command " + command + ", which replaces it");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(second).isNotEqualTo(first).contains("90% within 1 min");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(refused.err())
                .isEqualTo("--patch: '" + patch + "' exists and is no patch of this command, or was changed since;"
                        + " move it away, or name another file with --patch\n");
        assertThat(Files.readString(patch)).isEqualTo(changed);
    }

    @Test
    void whatNoNumberOfWindowsReachesIsSaidWithItsReason() {
        CommandOutcome outcome =
                run("staff", hall, "--target", "100% within 0 s", "--precision", "20%", "--no-ranges", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.TARGET_MISSED);
        assertThat(outcome.out().replace('\n', ' '))
                .contains("Cannot, because no number of windows makes sure of everybody: 100 % within 0 s is out of"
                        + " reach in each of 12 goals even with a window for everybody. What is nearly within reach"
                        + " takes ");
    }

    @Test
    void theQuestionsOfASessionSpeakOfNoDay() {
        for (String language : List.of("en", "zh")) {
            for (String command : List.of("staff", "capacity")) {
                CommandOutcome outcome = run(
                        command,
                        "textbook/mm5-rho90",
                        "--set",
                        "horizon=30 h",
                        "--set",
                        "run.warmUp=5 h",
                        "--precision",
                        "20%",
                        "--no-ranges",
                        "--no-html",
                        "--lang",
                        language);

                assertThat(outcome.exitCode()).as(outcome.err()).isLessThan(2);
                assertThat(outcome.out())
                        .contains(language.equals("zh") ? "全程" : "in the session")
                        .doesNotContain("a day", "half-hour", "00:00", "每天", "全天", "半小时");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "staff"})
    void aPatchDoesNotReplaceItsScenario(String command) {
        CommandOutcome outcome = CommandOutcome.of(command, hall, "--patch", hall, "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err()).contains("--patch: '" + hall + "' is the scenario itself; name another file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "staff", "decide"})
    void aTargetByDaysIsRefusedWhereItCannotBeAnswered(String command) {
        CommandOutcome outcome = run(command, hall, "--target", "90% within 10 min on 9 of 10 days", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err()).contains("'90% within 10 min on 9 of 10 days' asks for a share of the days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "pool", "staff", "decide"})
    void aTargetBeyondEverybodyIsNoTarget(String command) {
        CommandOutcome outcome = run(command, hall, "--target", "120% within 10 min", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err()).contains("'120% within 10 min' is not a target such as 90% within 15 min");
    }
}
