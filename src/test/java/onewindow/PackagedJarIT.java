package onewindow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged jar as a user does; what only the classes can do is of no use to anyone. */
final class PackagedJarIT {
    private static final Path JAR = Path.of(System.getProperty("onewindow.jar", "target/onewindow.jar"));

    @TempDir
    private Path folder;

    @Test
    void versionNamesProductCommitAndJvm() throws Exception {
        Outcome outcome = onewindow("--version");
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.out).matches("OneWindow \\d+\\.\\d+\\.\\d+\\Rcommit ([0-9a-f]{7,40}|unknown)\\RJVM .+\\R");
        assertThat(outcome.err).isEmpty();
    }

    @Test
    void helpListsTheCommandsWithAnExample() throws Exception {
        Outcome outcome = onewindow("--help");
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.out).contains("Usage: onewindow", "  bench ", "Example:", "Exit codes:");
    }

    @Test
    void chineseSurvivesTheLocaleC() throws Exception {
        Outcome outcome = run(List.of("-Duser.language=zh"), "--help");
        assertThat(outcome.out).contains("模拟政务服务大厅");
    }

    @Test
    void benchListsTheBenchmarks() throws Exception {
        Outcome outcome = onewindow("bench", "-l");
        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.out).contains("onewindow.bench.TextbookQueue.bareRecursion");
    }

    @Test
    void benchThatMatchesNothingIsTheUsersFault() throws Exception {
        Outcome outcome = onewindow("bench", "NoSuchBenchmark");
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err).isEqualToNormalizingNewlines("bench: no benchmark matches; bench -l lists them\n");
    }

    @Test
    void unknownOptionIsTheUsersFault() throws Exception {
        Outcome outcome = onewindow("--verson");
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err)
                .isEqualToNormalizingNewlines("Unknown option: '--verson'\n"
                        + "Did you mean --version?\n"
                        + "onewindow --help shows what is allowed.\n");
    }

    @Test
    void completionIsAScriptThatBashReads() throws Exception {
        Outcome outcome = onewindow("completion");
        assertThat(outcome.exitCode).isZero();
        Path script = Files.writeString(folder.resolve("completion.bash"), outcome.out);
        assertThat(start(List.of("bash", "-n", script.toString())).exitCode).isZero();
    }

    @Test
    void jarCarriesItsLicencesAndNoPeerSimulator() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String thirdParty = new String(
                    jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt")).readAllBytes(), UTF_8);
            assertThat(thirdParty).contains("Classpath", "org.hdrhistogram:HdrHistogram:");
            assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("META-INF/LICENSE", "scenarios/index.txt")
                    .noneMatch(name -> name.startsWith("umontreal/"))
                    .noneMatch(name -> name.endsWith("module-info.class"));
        }
    }

    @Test
    void smallHallIsRunAndReported() throws Exception {
        Outcome outcome = onewindow("run", "small-hall", "--replications", "1", "--json", "r.json", "--csv", "tables");
        assertThat(outcome.exitCode).as(outcome.err).isZero();
        assertThat(outcome.err).isEmpty();
        Path page = folder.toRealPath().resolve("small-hall-report.html");
        assertThat(outcome.out).startsWith("A small hall\n").endsWith("\nReport: " + page + "\n");
        assertThat(page).content().contains("小型大厅").endsWith("</html>\n");
        assertThat(folder.resolve("tables/hours.csv")).exists();
        JsonNode json = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
        assertThat(json.path("scenario").path("name").asText()).isEqualTo("small-hall");
        assertThat(json.path("cases").path("mean").asDouble()).isBetween(23_000.0, 26_000.0);
        assertThat(json.path("cases").path("low").isNull()).isTrue();
    }

    @Test
    void halfYearFitsInto64Megabytes() throws Exception {
        Outcome outcome = run(
                List.of("-Xmx64m", "-Duser.language=en"),
                "run",
                "zhaoyang-2022h1",
                "--replications",
                "1",
                "--no-ranges");
        assertThat(outcome.exitCode).as(outcome.err).isZero();
        assertThat(outcome.out).contains("122 hall days").contains("\nReport: ");
    }

    @Test
    void lackOfMemoryIsSaidInALine() throws Exception {
        Outcome outcome =
                run(List.of("-Xmx24m"), "run", "textbook/mm1-rho90", "--no-html", "--set", "demand.rate=9000 per hour");
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err)
                .isEqualToNormalizingNewlines("out of memory: too many --threads or --replications, or people in the"
                        + " hall at once; Java takes more with -Xmx4g before -jar\n");
    }

    @Test
    void scenariosAreListedAndTheSchemaIsJson() throws Exception {
        Outcome scenarios = onewindow("scenarios");
        assertThat(scenarios.exitCode).isZero();
        assertThat(scenarios.out).contains("\nzhaoyang-2022h1 ");
        Outcome schema = onewindow("schema");
        assertThat(schema.exitCode).isZero();
        assertThat(new ObjectMapper().readTree(schema.out).has("$schema")).isTrue();
    }

    @Test
    void wrongFileIsTheUsersFault() throws Exception {
        Files.writeString(folder.resolve("wrong.yaml"), "base: small-hall\ndemnd: {scale: 2}\n");
        Outcome outcome = onewindow("check", "wrong.yaml");
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.out)
                .isEqualToNormalizingNewlines(
                        "wrong.yaml:2: error: demnd: is not a key here, did you mean 'demand'?\n");
        assertThat(outcome.err).isEmpty();
    }

    @Test
    void fileNameThatTheLocaleCannotExpressIsSaidToBeOne() throws Exception {
        String jar = JAR.toAbsolutePath().toString();
        Outcome outcome = start(List.of("bash", "-c", "java -jar " + jar + " check $(printf '\\344\\270\\255.yaml')"));
        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err)
                .isEqualToNormalizingNewlines("'\uFFFD\uFFFD\uFFFD.yaml': this locale has no such characters;"
                        + " set LC_ALL=C.UTF-8 and try again\n");
    }

    @Test
    void standardOutputThatIsFullIsAFaultAndAReaderWhoLeavesIsNone() throws Exception {
        String command = "java -Duser.language=en -jar " + JAR.toAbsolutePath() + " schema";
        Outcome full = start(List.of("bash", "-c", command + " > /dev/full"));
        assertThat(full.exitCode).isEqualTo(2);
        assertThat(full.err)
                .isEqualToNormalizingNewlines("standard output cannot be written: No space left on device\n");
        Outcome left = start(List.of("bash", "-o", "pipefail", "-c", command + " | head -1"));
        assertThat(left.exitCode).isZero();
        assertThat(left.err).isEmpty();
    }

    @Test
    void interruptedRunReportsWhatIsDone() throws Exception {
        Process process = builder(
                        jarCommand(List.of("-Duser.language=en"), "run", "small-hall", "--replications", "1000000"))
                .start();
        interruptAfterSeconds(process, 6);
        Outcome outcome = outcome(process);
        assertThat(outcome.exitCode).isEqualTo(130);
        assertThat(outcome.out)
                .containsPattern("\ninterrupted after \\d+ of 1000000 replications, seed 1;")
                .contains("\nReport: ");
        assertThat(outcome.err)
                .isEqualToNormalizingNewlines("interrupted: the ranges of the assumptions are left out\n");
    }

    @Test
    void runInterruptedBeforeItsFirstReplicationIsDoneSaysSo() throws Exception {
        Process process = builder(jarCommand(
                        List.of("-Duser.language=en"),
                        "run",
                        "small-hall",
                        "--set",
                        "demand.cases={value: 900000000, source: a test}"))
                .start();
        interruptAfterSeconds(process, 4);
        assertThat(outcome(process))
                .isEqualTo(new Outcome(130, "", "interrupted before the first replication was finished\n"));
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith("-report.html"));
    }

    @Test
    void pipeThatNobodyWritesIsWaitedForUntilInterrupted() throws Exception {
        assertThat(start(List.of("mkfifo", folder.resolve("pipe.yaml").toString())).exitCode)
                .isZero();
        Process process = builder(jarCommand(List.of(), "check", "pipe.yaml")).start();
        // Long enough for the command line to be put together; the pipe itself takes no processor time.
        interruptAfterSeconds(process, 0.5);
        assertThat(outcome(process)).isEqualTo(new Outcome(130, "", "interrupted; nothing was written\n"));
    }

    /** Sends what Ctrl-C sends, twice, once a process has used so much processor time: the machine may be slow. */
    private static void interruptAfterSeconds(Process process, double seconds) throws Exception {
        ProcessHandle.Info info = process.info();
        while (process.info().totalCpuDuration().orElseThrow().toMillis() < seconds * 1000) {
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                    .as("%s is still running", info)
                    .isFalse();
        }
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder("kill", interruption(), Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private Outcome onewindow(String... arguments) throws IOException, InterruptedException {
        return run(List.of("-Duser.language=en"), arguments);
    }

    private Outcome run(List<String> jvmOptions, String... arguments) throws IOException, InterruptedException {
        return start(jarCommand(jvmOptions, arguments));
    }

    private static List<String> jarCommand(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Outcome start(List<String> command) throws IOException, InterruptedException {
        return outcome(builder(command).start());
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    private Outcome outcome(Process process) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("%s ends within two minutes", process.info())
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private record Outcome(int exitCode, String out, String err) {}

    /** A JVM started in the background may inherit that SIGINT is ignored; SIGTERM is answered in the same way. */
    private static String interruption() throws IOException {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        return ignored ? "-TERM" : "-INT";
    }
}
