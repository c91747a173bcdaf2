package onewindow.commands;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onewindow.calendar.Horizon;
import onewindow.plan.vary.GridAxis;
import onewindow.report.ParameterName;
import onewindow.scenario.BuiltInScenarios;
import onewindow.scenario.Labels;
import onewindow.scenario.Provenance;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.web.Planner;

/**
 * Answers a planner's question by this program's own command in a process of its own: with one thread and, where the
 * system has {@code nice}, last in line for the processor, so that the halls are not disturbed.
 */
final class StudyProgram implements Planner {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final int MOST_KEPT = 4_000;
    /** From one end of a range to the other in so many values. */
    private static final int STEPS = 3;

    private static final Map<String, List<String>> WORDS = Map.of(
            "run", List.of("run", "--no-ranges"),
            "what-if", List.of("run", "--what-if", "--no-ranges"),
            "compare", List.of("compare", "--no-ranges"),
            "vary", List.of("vary", "--no-ranges"),
            "capacity", List.of("capacity", "--no-ranges"),
            "staff", List.of("staff", "--no-ranges", "--days", "busiest"),
            "pool", List.of("pool", "--days", "busiest"),
            "decide", List.of("decide", "--no-ranges"));

    private final String file;
    private final List<String> settings;
    /** Null until it is first asked for. */
    private Choices choices;

    /**
     * Asks about a scenario.
     *
     * @param file as the service was started with
     * @param settings of the service
     */
    StudyProgram(String file, List<String> settings) {
        this.file = file;
        this.settings = List.copyOf(settings);
    }

    /** The command that answers a question, without the program itself. */
    List<String> command(Question question, Path page) {
        List<String> words = new ArrayList<>(WORDS.get(question.what()));
        words.add(1, file);
        if (question.what().equals("vary")) {
            question.beside().forEach(over -> words.add("--over=" + over));
        } else {
            words.addAll(2, question.beside());
        }
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        if (question.loadPercent() != 100) {
            words.addAll(List.of("--set", "demand.scale=" + question.loadPercent() / 100.0));
        }
        words.addAll(List.of("--threads", "1", "--lang", question.language(), "--html", page.toString()));
        return words;
    }

    @Override
    public synchronized Choices choices() {
        if (choices == null) {
            ScenarioReader reader = new ScenarioReader();
            choices = reader.read(file, settings)
                    .scenario()
                    .map(own -> new Choices(scenarios(reader, own), ranges(own)))
                    .orElse(new Choices(List.of(), List.of()));
        }
        return choices;
    }

    /** Those that the program brings along and that can be paired with a scenario: they have the same days. */
    private static List<Choice> scenarios(ScenarioReader reader, Scenario own) {
        return BuiltInScenarios.list().stream()
                .filter(entry -> !entry.name().equals(own.key()))
                .filter(entry -> reader.read(entry.name(), List.of())
                        .scenario()
                        .filter(other -> haveSameDays(own.horizon(), other.horizon()))
                        .isPresent())
                .map(entry -> new Choice(
                        entry.name(), entry.title().zh(), entry.title().en()))
                .toList();
    }

    private static boolean haveSameDays(Horizon own, Horizon other) {
        return own.dated()
                && other.dated()
                && own.from().equals(other.from())
                && own.to().equals(other.to());
    }

    /** The assumptions with a range that are numbers of named things, each from one end to the other. */
    private static List<Choice> ranges(Scenario own) {
        return own.provenance().assumptions().stream()
                .filter(assumed -> assumed.movable() && !assumed.key().contains("["))
                .map(assumed -> choice(assumed, own.labels()))
                .filter(choice -> GridAxis.parse(choice.key()).isPresent())
                .toList();
    }

    private static Choice choice(Provenance.Assumed assumed, Labels labels) {
        String ends = assumed.low() + ".." + assumed.high();
        return new Choice(
                assumed.key() + "=" + ends + "/" + STEPS,
                ParameterName.in("zh", assumed.key(), labels) + "（" + ends + "）",
                ParameterName.in("en", assumed.key(), labels) + " (" + ends + ")");
    }

    @Override
    public Running ask(Question question, Path page) throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            words.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-D" + ProgressLine.ALWAYS + "=true"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "onewindow.Main"));
        words.addAll(command(question, page));
        Process process = new ProcessBuilder(words)
                .redirectOutput(Redirect.to(
                        new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null")))
                .start();
        process.getOutputStream().close();
        return new Program(process);
    }

    /** A process, and what it last said. */
    private static final class Program implements Running {

        private final Process process;
        private final StringBuilder said = new StringBuilder();
        private final Thread reader;

        Program(Process process) {
            this.process = process;
            reader = new Thread(this::read, "study-words");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            byte[] bytes = new byte[1024];
            try (InputStream in = process.getErrorStream()) {
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    synchronized (said) {
                        said.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
                        said.delete(0, Math.max(0, said.length() - MOST_KEPT));
                    }
                }
            } catch (IOException e) {
                // The process has been ended.
            }
        }

        @Override
        public String progress() {
            synchronized (said) {
                String line = said.substring(said.lastIndexOf("\r") + 1).strip();
                return line.lines().reduce("", (before, last) -> last);
            }
        }

        @Override
        public String await() throws InterruptedException {
            int code = process.waitFor();
            reader.join(1_000);
            synchronized (said) {
                String words = said.toString().replaceAll("[^\\n]*\\r", "").strip();
                // A target that is missed is an answer too.
                return code == ExitCode.DONE || code == ExitCode.TARGET_MISSED
                        ? ""
                        : words.isEmpty() ? "exit code " + code : words;
            }
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the end of a process that was told to end
        public void cancel() {
            process.destroy();
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).thenAccept(Process::destroyForcibly);
        }
    }
}
