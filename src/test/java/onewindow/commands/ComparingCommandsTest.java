package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands compare and vary: what they answer, what they write and what they refuse. */
class ComparingCommandsTest {

    @TempDir
    Path folder;

    private String hall;

    @BeforeEach
    void writeHall() throws IOException {
        hall = file("hall", "");
    }

    private String file(String name, String more) throws IOException {
        String text = """
                title: {zh: 小厅, en: A small hall of %s}
                source: invented
                horizon: 2 days
                hours: 09:00-12:00
                demand: {rate: 20 per hour}
                service: {exponential: 8 min}
                windows: [{key: main, count: 3}]
                %s
                """.formatted(name, more);
        return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
    }

    private CommandOutcome run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--kept", folder.resolve("kept").toString()));
        return CommandOutcome.of(all.toArray(String[]::new));
    }

    @Test
    void oneScenarioHasNothingToBeComparedWith() {
        CommandOutcome outcome = run("compare", hall, "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err())
                .isEqualTo(hall + ": one scenario has nothing to be compared with; name the others after it\n");
    }

    @Test
    void resultsAreNotKeptInAFile() {
        CommandOutcome outcome = CommandOutcome.of("compare", hall, hall, "--no-html", "--kept", hall);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err()).isEqualTo("--kept: '" + hall + "' is a file; it must be a folder or a new name\n");
    }

    @Test
    void aScenarioBesideItselfIsTheSame() throws IOException {
        CommandOutcome outcome = run("compare", hall, hall, "--no-html", "--json", "-");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .contains("No difference: B “A small hall of hall” and A “A small hall of hall” are the same in every\n"
                        + "replication");
        JsonNode answer = new ObjectMapper().readTree(outcome.out());
        assertThat(answer.path("schema").asText()).isEqualTo("onewindow/compare/1");
        assertThat(answer.at("/compare/scenarios/1/differences/0/verdict").asText())
                .isEqualTo("same");
        assertThat(answer.at("/compare/scenarios/1/differences/0/estimate/mean").asDouble())
                .isZero();
    }

    @Test
    void aRangeMovesBothHallsThatAssumeItAndElseTheOneThatDoes() throws IOException {
        String assumed = "{exponential: {value: 8 min, assumption: {why: a guess, range: 4 min..10 min}}}";
        String text = Files.readString(Path.of(hall)).replace("{exponential: 8 min}", assumed);
        Files.writeString(Path.of(hall), text);
        String other = Files.writeString(
                        folder.resolve("other.yaml"),
                        text.replace("count: 3", "count: {value: 3, assumption: {why: a guess, range: 2..4}}"))
                .toString();
        CommandOutcome outcome = run("compare", hall, other, "--by", "wait", "--no-html", "--json", "-");
        JsonNode ranges = new ObjectMapper().readTree(outcome.out()).at("/compare/ranges");

        assertThat(ranges).hasSize(2);
        JsonNode service = ranges.get(0);
        assertThat(service.path("key").asText()).isEqualTo("service.exponential");
        assertThat(service.path("headlineAtLow").asDouble()).isZero();
        assertThat(service.path("headlineAtHigh").asDouble()).isZero();
        JsonNode windows = ranges.get(1);
        assertThat(windows.path("key").asText()).isEqualTo("windows.main.count");
        assertThat(windows.path("headlineBase").asDouble()).isZero();
        assertThat(windows.path("headlineAtLow").asDouble()).isGreaterThan(60);
        assertThat(windows.path("headlineAtHigh").asDouble()).isLessThan(-10);
        assertThat(outcome.err()).contains("What the assumptions do to it");
        assertThat(run("compare", hall, other, "--no-ranges", "--no-html").out())
                .doesNotContain("What the assumptions do to it");
    }

    @Test
    void threeScenariosHaveABestOneInBothLanguages() throws IOException {
        String more = file("more", "assign: {order: longest-wait}");
        CommandOutcome english = run(
                "compare",
                hall,
                more,
                hall,
                "--set",
                "windows.main.count=4",
                "--by",
                "wait",
                "--precision",
                "20%",
                "--html",
                folder.resolve("c.html").toString());
        CommandOutcome chinese =
                run("compare", hall, more, hall, "--by", "wait", "--precision", "20%", "--no-html", "--lang", "zh");

        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).contains("best of 3", "Which is best");
        assertThat(chinese.out()).contains("3 个场景中最好的", "哪个最好");
        assertThat(Files.readString(folder.resolve("c.html"))).contains("<svg", "Which is best", "哪个最好");
    }

    @Test
    void scenariosOfOtherDaysAreRefused() {
        CommandOutcome outcome = run("compare", "peak-day", "zhaoyang-2022h1", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err())
                .isEqualTo("peak-day is of 2022-02-07..2022-02-07, zhaoyang-2022h1 of 2022-01-01..2022-06-30: a pair of"
                        + " replications must be of the same days (--days picks days)\n");
    }

    @Test
    void whatOneWouldNoticeIsAWaitOrAShare() {
        CommandOutcome outcome = run("compare", hall, hall, "--no-html", "--notice", "soon");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err()).contains("'soon' is neither a wait such as 30 s nor a share such as 1%");
    }

    @Test
    void aGridIsRunAndItsTableWritten() throws IOException {
        Path csv = folder.resolve("csv");
        CommandOutcome outcome = run(
                "vary",
                hall,
                "--over",
                "windows.main.count=3..5/4",
                "--over",
                "service.exponential=6 min,8 min",
                "--precision",
                "10%",
                "--csv",
                csv.toString(),
                "--html",
                folder.resolve("v.html").toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("over 6 settings", "matters\nmost is “Windows: main, number”");
        // 3..5/4 in whole numbers is 3, 4 and 5.
        List<String> rows = Files.readAllLines(csv.resolve("vary-points.csv"));
        assertThat(rows).hasSize(7);
        assertThat(rows.get(0))
                .startsWith("\uFEFFwindows.main.count,service.exponential,in_time_share,in_time_share_low");
        assertThat(rows.get(1)).startsWith("3,6 min,");
        assertThat(Files.readAllLines(csv.resolve("vary-effects.csv"))).hasSize(3);
        assertThat(Files.readString(folder.resolve("v.html"))).contains("<svg", "哪些输入最要紧");
    }

    @Test
    void anImpossiblePointIsNamedAndTheOthersAreRun() {
        CommandOutcome outcome =
                run("vary", hall, "--over", "windows.main.count=-1,3", "--precision", "20%", "--no-html");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("over 1 settings", "Impossible: ", "'-1' is not a whole number");
    }

    @Test
    void aGridWithoutAPossiblePointIsRefused() {
        CommandOutcome outcome = run("vary", hall, "--over", "windows.main.cuont=3,4", "--no-html");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err())
                .startsWith("--over: no setting of the grid is possible:\n")
                .contains("count");
    }

    @Test
    void aGridThatIsNoneOrTooLargeIsRefused() {
        assertThat(run("vary", hall, "--over", "windows.main.count=", "--no-html")
                        .err())
                .isEqualTo("--over: 'windows.main.count=' is not a key with values such as windows.main.count=80,90 or"
                        + " service.exponential=8 min..20 min/5 (5 values)\n");
        assertThat(run("vary", hall, "--over", "demand.scale=1..2/200", "--over", "run.seed=1..99/99", "--no-html")
                        .err())
                .isEqualTo("--over: a grid of 19,800 settings; at most 10,000 are run\n");
        assertThat(run("vary", hall, "--over", "demand.scale=1", "--over", "demand.scale=2", "--no-html")
                        .err())
                .isEqualTo("--over: demand.scale is given twice\n");
    }

    @Test
    void theSameGridOnOneThreadOrTwoHasTheSameFigures() throws IOException {
        String[] words = {
            "vary",
            hall,
            "--over",
            "windows.main.count=3,4",
            "--precision",
            "5%",
            "--no-html",
            "--fresh",
            "--json",
            "-",
            "--threads"
        };
        JsonNode one = new ObjectMapper().readTree(run(with(words, "1")).out());
        JsonNode two = new ObjectMapper().readTree(run(with(words, "2")).out());

        assertThat(one.at("/vary/points")).hasSize(2);
        assertThat(two.at("/vary/points")).isEqualTo(one.at("/vary/points"));
        assertThat(two.at("/vary/effects")).isEqualTo(one.at("/vary/effects"));
    }

    private static String[] with(String[] words, String last) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add(last);
        return all.toArray(String[]::new);
    }

    /** The more windows, the less the service time matters: the gain of windows is larger with longer services. */
    @Test
    void varyingSaysWhatTheRangesOfOtherAssumptionsDoToTheSpan() throws IOException {
        Path assumed = folder.resolve("assumed.yaml");
        Files.writeString(assumed, """
                title: {zh: 小厅, en: A small hall}
                source: invented
                horizon: 2 days
                hours: 09:00-12:00
                demand: {rate: 24 per hour}
                service: {exponential: {value: 6 min, assumption: {why: a guess, range: 3 min..7 min}}}
                windows: [{key: main, count: {value: 3, assumption: {why: a guess, range: 2..4}}}]
                """);
        CommandOutcome outcome = run(
                "vary",
                assumed.toString(),
                "--over",
                "windows.main.count=3,5",
                "--precision",
                "20%",
                "--no-html",
                "--json",
                "-");
        JsonNode ranges = new ObjectMapper().readTree(outcome.out()).at("/vary/ranges");

        assertThat(ranges).hasSize(1);
        assertThat(ranges.get(0).path("key").asText()).isEqualTo("service.exponential");
        assertThat(ranges.get(0).path("headlineAtLow").asDouble())
                .isLessThan(ranges.get(0).path("headlineBase").asDouble());
        assertThat(ranges.get(0).path("headlineAtHigh").asDouble())
                .isGreaterThan(ranges.get(0).path("headlineBase").asDouble());
    }
}
