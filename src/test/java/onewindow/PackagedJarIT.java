package onewindow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
                        + "Possible solutions: --version\n"
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

    private Outcome onewindow(String... arguments) throws IOException, InterruptedException {
        return run(List.of("-Duser.language=en"), arguments);
    }

    private Outcome run(List<String> jvmOptions, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private Outcome start(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("%s ends within two minutes", command)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private record Outcome(int exitCode, String out, String err) {}
}
