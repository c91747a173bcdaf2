package onewindow.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The planner's questions that were asked of the service: one is answered at a time, the answers are kept in a folder.
 */
public final class Studies implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Studies.class);

    private final Planner planner;
    private final Path folder;
    private final TreeMap<Integer, Study> studies = new TreeMap<>();
    private Planner.Running running;
    private int runningNumber;

    /** How a study stands. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * A question that was asked.
     *
     * @param number from 1
     * @param asked when, by the clock of the machine
     * @param trouble what was said as it failed, else empty
     */
    record Study(int number, Planner.Question question, State state, String asked, String trouble) {
        Study now(State next, String why) {
            return new Study(number, question, next, asked, why);
        }
    }

    /**
     * Reads what is kept.
     *
     * @param folder for the answers; made when the first is kept
     */
    public Studies(Planner planner, Path folder) {
        this.planner = planner;
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> kept = Files.list(folder)) {
                kept.filter(each -> each.getFileName().toString().matches("[0-9]{1,6}\\.properties"))
                        .forEach(this::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void read(Path file) {
        Properties kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
            int number = Integer.parseInt(file.getFileName().toString().replace(".properties", ""));
            State state = State.valueOf(kept.getProperty("state"));
            Planner.Question question = new Planner.Question(
                    kept.getProperty("question"),
                    Integer.parseInt(kept.getProperty("load")),
                    kept.getProperty("language"),
                    kept.getProperty("beside", "").lines().toList());
            Study study =
                    new Study(number, question, state, kept.getProperty("asked"), kept.getProperty("trouble", ""));
            // The service ended while this was being answered.
            studies.put(number, state == State.RUNNING ? study.now(State.CANCELLED, "") : study);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            LOG.warn("{} is left out: {}", file, e.toString());
        }
    }

    private void keep(Study study) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("question", study.question.what());
        kept.setProperty("load", Integer.toString(study.question.loadPercent()));
        kept.setProperty("language", study.question.language());
        kept.setProperty("beside", String.join("\n", study.question.beside()));
        kept.setProperty("state", study.state.name());
        kept.setProperty("asked", study.asked);
        kept.setProperty("trouble", study.trouble);
        Files.createDirectories(folder);
        try (var out = Files.newBufferedWriter(folder.resolve(study.number + ".properties"))) {
            kept.store(out, null);
        }
        studies.put(study.number, study);
    }

    /** Returns what can be chosen for questions that are of more than the scenario. */
    Planner.Choices choices() {
        return planner.choices();
    }

    /** Returns all, the last one first. */
    synchronized List<Study> all() {
        return new ArrayList<>(studies.descendingMap().values());
    }

    synchronized Optional<Study> study(int number) {
        return Optional.ofNullable(studies.get(number));
    }

    /** Returns how far the one is that is being answered; empty for others. */
    synchronized String progress(int number) {
        return running != null && runningNumber == number ? running.progress() : "";
    }

    /**
     * Asks a question.
     *
     * @return the study; empty where another one is being answered
     */
    synchronized Optional<Study> ask(Planner.Question question) throws IOException {
        if (running != null) {
            return Optional.empty();
        }
        int number = studies.isEmpty() ? 1 : studies.lastKey() + 1;
        Study study = new Study(
                number,
                question,
                State.RUNNING,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "");
        keep(study);
        try {
            running = planner.ask(question, page(number));
        } catch (IOException e) {
            keep(study.now(State.FAILED, String.valueOf(e.getMessage())));
            throw e;
        }
        runningNumber = number;
        Planner.Running begun = running;
        Thread thread = new Thread(() -> await(begun, number), "study-" + number);
        thread.setDaemon(true);
        thread.start();
        return Optional.of(study);
    }

    private void await(Planner.Running begun, int number) {
        try {
            String trouble = begun.await();
            synchronized (this) {
                running = null;
                Study study = studies.get(number);
                if (study.state == State.RUNNING) {
                    boolean done = trouble.isEmpty() && Files.isRegularFile(page(number));
                    keep(study.now(done ? State.DONE : State.FAILED, trouble));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("what became of study {} is not kept: {}", number, e.toString());
        }
    }

    /**
     * Cancels the one that is being answered.
     *
     * @return the study as it is now; empty where this one is not being answered
     */
    synchronized Optional<Study> cancel(int number) throws IOException {
        if (running == null || runningNumber != number) {
            return Optional.empty();
        }
        keep(studies.get(number).now(State.CANCELLED, ""));
        running.cancel();
        return study(number);
    }

    /** Returns the page of a study that is done. */
    synchronized Optional<byte[]> report(int number) throws IOException {
        Study study = studies.get(number);
        return study == null || study.state != State.DONE
                ? Optional.empty()
                : Optional.of(Files.readAllBytes(page(number)));
    }

    private Path page(int number) {
        return folder.resolve(number + ".html").toAbsolutePath();
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.cancel();
        }
    }
}
