package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onewindow.web.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planner's question is answered by a program of its own. */
class StudyProgramTest {

    @TempDir
    Path folder;

    private static Planner.Question ask(String what, int load) {
        return new Planner.Question(what, load, "en", List.of());
    }

    @Test
    void everyQuestionIsACommandOfThisProgramOnOneThread() {
        StudyProgram program = new StudyProgram("hall.yaml", List.of("demand.scale=1.1"));
        Path page = Path.of("1.html");

        assertThat(program.command(ask("capacity", 100), page))
                .containsExactly(
                        ("capacity hall.yaml --no-ranges --set demand.scale=1.1 --threads 1 --lang en --html 1.html")
                                .split(" "));
        assertThat(program.command(ask("pool", 120), page))
                .containsSubsequence("--set", "demand.scale=1.1", "--set", "demand.scale=1.2");
        assertThat(program.command(new Planner.Question("compare", 100, "en", List.of("guides", "kiosks")), page))
                .startsWith("compare", "hall.yaml", "guides", "kiosks", "--no-ranges");
        assertThat(program.command(new Planner.Question("vary", 100, "en", List.of("windows.main.count=2..4/3")), page))
                .startsWith("vary", "hall.yaml", "--no-ranges", "--over=windows.main.count=2..4/3");
        for (String what : Planner.QUESTIONS) {
            assertThat(program.command(ask(what, 100), page)).contains("--threads", "1");
        }
    }

    @Test
    void comparedAreScenariosOfTheSameDaysAndVariedAssumptionsWithinTheirRanges() {
        Planner.Choices choices = new StudyProgram("zhaoyang-2022h1", List.of()).choices();

        assertThat(choices.scenarios())
                .extracting(Planner.Choice::key)
                .contains("comprehensive-windows", "guides", "small-hall")
                .doesNotContain("zhaoyang-2022h1", "peak-day", "next-half-year", "textbook/mm1-rho90");
        assertThat(choices.settings())
                .contains(new Planner.Choice(
                        "service.lognormal.mean=8 min..20 min/3",
                        "办理时长：对数正态，均值（8 min..20 min）",
                        "Service time: lognormal, mean (8 min..20 min)"));
        assertThat(new StudyProgram("textbook/mm1-rho90", List.of()).choices().scenarios())
                .isEmpty();
    }

    @Test
    void theAnswerIsAPageAndARunThatFailsSaysWhy() throws Exception {
        Path page = folder.resolve("1.html");
        Planner.Running running =
                new StudyProgram("small-hall", List.of("run.replications=2")).ask(ask("run", 150), page);
        assertThat(running.await()).isEmpty();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("demand.scale=1.5");

        Planner.Running failing =
                new StudyProgram("small-hall", List.of("windows.any.count=none")).ask(ask("run", 100), page);
        assertThat(failing.await()).contains("windows.any.count");
    }

    @Test
    void aQuestionThatIsCancelledEndsSoon() throws Exception {
        Planner.Running running =
                new StudyProgram("zhaoyang-2022h1", List.of()).ask(ask("decide", 100), folder.resolve("1.html"));
        running.cancel();
        assertThat(running.await()).isNotEmpty();
        assertThat(folder.resolve("1.html")).doesNotExist();
    }
}
