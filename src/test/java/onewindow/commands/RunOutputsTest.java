package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the reports of a run go, and that they appear whole or not at all. */
final class RunOutputsTest {

    private static final Path FULL_DEVICE = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private Path hall;

    @BeforeEach
    void writeScenario() throws IOException {
        hall = HallFiles.undated(folder);
    }

    @Test
    void jsonOnStandardOutputIsAloneThereAndTheTableGoesToStandardError() throws IOException {
        CommandOutcome outcome = run("--no-html", "--json", "-");
        assertThat(outcome.exitCode()).isZero();
        ObjectMapper strict = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        assertThat(strict.readTree(outcome.out()).path("schema").asText()).isEqualTo("onewindow/run/1");
        assertThat(outcome.err()).startsWith("Tiny hall\n");
    }

    @Test
    void everyReportIsWrittenAndThePathOfThePageIsTheLastLine() throws IOException {
        Path html = folder.resolve("r.html");
        Path json = folder.resolve("r.json");
        Path csv = folder.resolve("new/tables");
        CommandOutcome outcome = run(
                "--html", folder.resolve("./r.html").toString(), "--json", json.toString(), "--csv", csv.toString());
        assertThat(outcome)
                .extracting(CommandOutcome::exitCode, CommandOutcome::err)
                .containsExactly(0, "");
        assertThat(outcome.out()).endsWith("\nReport: " + html + "\n");
        assertThat(html).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(new ObjectMapper()
                        .readTree(json.toFile())
                        .path("replications")
                        .asInt())
                .isEqualTo(2);
        assertThat(files(csv))
                .containsExactly(
                        "classes.csv",
                        "days.csv",
                        "departments.csv",
                        "groups.csv",
                        "hours.csv",
                        "matters.csv",
                        "windows.csv");
        assertThat(files(folder)).containsExactly("hall.yaml", "new", "r.html", "r.json");
    }

    @Test
    void pathOfThePageIsPrintedInTheChosenLanguage() {
        Path html = folder.resolve("报告 1.html");
        assertThat(run("--lang", "zh", "--html", html.toString()).out()).endsWith("\n报告：" + html + "\n");
    }

    @Test
    void aFileThatIsNoTableIsNotReplacedByOne() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("in"));
        Path trace = Files.writeString(tables.resolve("classes.csv"), "\uFEFFclass,time\nwalk-in,10 min\n");
        CommandOutcome outcome = run("--no-html", "--csv", tables.toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("--csv: '" + trace + "' is not a table of an earlier run and would be lost; name another"
                        + " folder\n");
        assertThat(files(tables)).containsExactly("classes.csv");
    }

    @Test
    void theTablesOfAnEarlierRunAreReplaced() throws IOException {
        Path tables = folder.resolve("tables");
        assertThat(run("--no-html", "--csv", tables.toString()).exitCode()).isZero();
        assertThat(run("--no-html", "--csv", tables.toString()).exitCode()).isZero();
        assertThat(files(tables)).hasSize(7);
    }

    @Test
    void theTableSaysWhichDaysWithoutDatesWereMeasured() {
        assertThat(run("--no-html", "--days", "2..3").out())
                .contains("\nhall days 2 to 3 of the scenario's 5; 2 windows, 2 staff\n");
        assertThat(run("--no-html", "--days", "4").out())
                .contains("\nhall day 4 of the scenario's 5; 2 windows, 2 staff\n");
        assertThat(run("--no-html", "--days", "2..3", "--lang", "zh").out()).contains("\n第2至3个办公日（场景共5个）；");
    }

    @Test
    void earlierReportsAreReplaced() throws IOException {
        Path json = Files.writeString(folder.resolve("r.json"), "old");
        Path csv = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(csv.resolve("days.csv"), "\uFEFFday,date,old");
        Path mine = Files.writeString(csv.resolve("mine.txt"), "mine");
        assertThat(run("--no-html", "--json", json.toString(), "--csv", csv.toString())
                        .exitCode())
                .isZero();
        assertThat(json).content().startsWith("{");
        assertThat(csv.resolve("days.csv")).content().doesNotContain("old");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void nothingIsWrittenWhereOneTargetCannotBe() throws IOException {
        String json = folder.resolve("missing/r.json").toString();
        CommandOutcome outcome = run("--html", folder.resolve("r.html").toString(), "--json", json);
        assertThat(outcome)
                .isEqualTo(new CommandOutcome(
                        2,
                        "",
                        "--json: '" + json + "' cannot be written: there is no folder '" + folder.resolve("missing")
                                + "'\n"));
        assertThat(files(folder)).containsExactly("hall.yaml");
    }

    @Test
    void targetsOfTheWrongKindAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertRefused("is a folder; it must be a file", "--html", folder);
        assertRefused("is a folder; it must be a file", "--json", folder);
        assertRefused("is a file; it must be a folder or a new name", "--csv", file);
        assertRefused("cannot be made: '" + file + "' is a file", "--csv", file.resolve("tables"));
        assertThat(file).hasContent("mine");
    }

    @Test
    void targetsMayNotBeTheScenarioOrEachOther() throws IOException {
        Path same = folder.resolve("same");
        String text = Files.readString(hall);
        assertRefused("is the scenario itself; name another file", "--json", hall);
        assertRefused(
                "is the scenario itself; name another file",
                "--html",
                folder.resolve("../" + folder.getFileName() + "/hall.yaml"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), hall);
        assertRefused("is the scenario itself; name another file", "--csv", link);
        assertThat(run(
                                "--html",
                                same.toString(),
                                "--json",
                                folder.resolve("./same").toString())
                        .err())
                .isEqualTo("--json: '" + folder + "/./same' is what --html names; name another file\n");
        assertThat(run("--html", same.toString(), "--csv", same.toString()).err())
                .isEqualTo("--csv: '" + same + "' is what --html names; name another file\n");
        assertThat(hall).hasContent(text);
    }

    @Test
    void otherScenariosAreNotOverwritten() throws IOException {
        Path other = HallFiles.dated(folder);
        String text = Files.readString(other);
        assertRefused("exists and is a YAML file, perhaps a scenario; it is not overwritten", "--html", other);
        assertThat(other).hasContent(text);
    }

    @Test
    void pageAndNoPageExcludeEachOther() {
        assertThat(run("--no-html", "--html", folder.resolve("r.html").toString()))
                .isEqualTo(new CommandOutcome(2, "", "--html and --no-html exclude each other\n"));
    }

    @Test
    void folderWithoutPermissionIsFoundBeforeTheRun() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        File asFile = closed.toFile();
        assumeThat(asFile.setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(closed)).as("root may write anywhere").isFalse();
            assertRefused("cannot be written: permission denied", "--html", closed.resolve("r.html"));
            assertRefused("cannot be written: permission denied", "--csv", closed.resolve("tables"));
            assertRefused("cannot be written: permission denied", "--csv", closed);
        } finally {
            assertThat(asFile.setWritable(true)).isTrue();
        }
    }

    @Test
    void folderThatTakesNoFilesIsFoundBeforeTheRun() {
        assumeThat(Path.of("/proc/self")).exists();
        assertRefused("cannot be written: the folder '/proc' takes no new files", "--html", Path.of("/proc/x.html"));
        assertRefused("cannot be written: the folder '/proc' takes no new files", "--csv", Path.of("/proc/x"));
    }

    @Test
    void pageOfAVariantHasANameOfItsOwn() {
        assertThat(ReportFile.nameFor("hall", List.of(), null)).isEqualTo("hall-report.html");
        List<String> names = List.of(
                ReportFile.nameFor("hall", List.of("windows.main.count=3"), null),
                ReportFile.nameFor("hall", List.of("windows.main.count=4"), null),
                ReportFile.nameFor("hall", List.of(), "1..2"));
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("hall-[0-9a-f]{6}-report\\.html"));
        assertThat(ReportFile.nameFor("hall", List.of("windows.main.count=3"), null))
                .isEqualTo(names.get(0));
    }

    @Test
    void twoRunsAtOnceLeaveAWholeFile() throws Exception {
        Path file = folder.resolve("r.html");
        List<String> texts = List.of("a".repeat(100_000), "b".repeat(200_000));
        ExecutorService runs = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                List<Future<?>> both = new ArrayList<>();
                texts.forEach(text -> both.add(runs.submit(() -> new ReportFile("--html", file).write(text))));
                for (Future<?> one : both) {
                    one.get();
                }
                assertThat(texts).contains(Files.readString(file));
            }
        } finally {
            runs.shutdownNow();
        }
        assertThat(files(folder)).containsExactly("hall.yaml", "r.html");
    }

    @Test
    void fullDiskIsSaidAfterTheTable() {
        assumeThat(FULL_DEVICE).exists();
        CommandOutcome outcome = run("--html", FULL_DEVICE.toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).startsWith("Tiny hall\n").doesNotContain("Report:");
        assertThat(outcome.err()).isEqualTo("--html: '/dev/full' cannot be written: No space left on device\n");
    }

    @Test
    void tablesAreAllThereOrNone() throws IOException {
        Path csv = folder.resolve("tables");
        Files.createDirectories(csv.resolve("days.csv/in-the-way"));
        CommandOutcome outcome = run("--no-html", "--csv", csv.toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo("--csv: '" + csv + "' cannot be written: 'days.csv' in it is a folder\n");
        assertThat(files(csv)).containsExactly("days.csv");
    }

    @Test
    void deviceIsWrittenToAndNotReplaced() {
        Path sink = Path.of("/dev/null");
        assumeThat(sink).exists();
        assertThat(run("--html", sink.toString(), "--json", sink.toString()).exitCode())
                .isZero();
        assertThat(Files.isRegularFile(sink)).isFalse();
    }

    private void assertRefused(String why, String option, Path target) {
        List<String> options = new ArrayList<>(List.of(option, target.toString()));
        if (!option.equals("--html")) {
            options.add("--no-html");
        }
        assertThat(run(options.toArray(String[]::new)))
                .isEqualTo(new CommandOutcome(2, "", option + ": '" + target + "' " + why + "\n"));
    }

    private CommandOutcome run(String... options) {
        List<String> args = new ArrayList<>(List.of("run", hall.toString(), "--replications", "2"));
        args.addAll(List.of(options));
        return CommandOutcome.of(args.toArray(String[]::new));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
