package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of files: the facts in one line, or every problem. */
final class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void soundFileIsOneLineWithItsFacts() throws IOException {
        Path hall = HallFiles.undated(folder);
        assertThat(CommandOutcome.of("check", hall.toString()))
                .isEqualTo(new CommandOutcome(
                        0, hall + ": ok: 5 hall days, 1 department, 1 matter, 2 windows, 2 staff\n", ""));
        assertThat(CommandOutcome.of("check", "--lang", "zh", hall.toString()))
                .isEqualTo(new CommandOutcome(0, hall + "：通过：5 个办公日，1 个部门，1 个事项，2 个窗口，2 名工作人员\n", ""));
    }

    @Test
    void warningsStandBeforeTheFactsAndAreNoFault() throws IOException {
        Path hall = HallFiles.undated(folder);
        Files.writeString(hall, Files.readString(hall).replace("assumption: invented for a test\n", ""));
        CommandOutcome outcome = CommandOutcome.of("check", hall.toString());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines())
                .hasSizeGreaterThan(1)
                .contains(hall + ":3: warning: hours: '09:00-12:00' has neither source nor assumption")
                .last()
                .asString()
                .startsWith(hall + ": ok: ");
    }

    @Test
    void doubtsStandBeforeTheFacts() throws IOException {
        Path hall = HallFiles.undated(folder);
        Files.writeString(hall, Files.readString(hall).replace("20 per hour", "40 per hour"));
        assertThat(CommandOutcome.of("check", hall.toString()).out())
                .isEqualTo(hall + ": warning: more work than the windows can do: Windows, 10 h a day against 6 h on the"
                        + " timetable\n" + hall
                        + ": ok: 5 hall days, 1 department, 1 matter, 2 windows, 2 staff\n");
    }

    @Test
    void problemsOfEveryFileAreListedAndOneWrongFileIsAFault() throws IOException {
        Path hall = HallFiles.undated(folder);
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(
                wrong,
                Files.readString(hall).replace("count: 2", "count: two").replace("demand: {rate", "demand: {rat"));
        Path missing = folder.resolve("missing.yaml");
        CommandOutcome outcome =
                CommandOutcome.of("check", wrong.toString(), missing.toString(), folder.toString(), hall.toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .contains(
                        wrong + ":4: error: demand.rat: is not a key here, did you mean 'rate'?",
                        wrong + ":9: error: windows[0].count: 'two' is not a whole number from 0 to 10000",
                        missing + ": error: there is no such file, and no built-in scenario of that name",
                        folder + ": error: is a folder, not a scenario file",
                        hall + ": ok: 5 hall days, 1 department, 1 matter, 2 windows, 2 staff");
    }

    @Test
    void casesHaveALineOfTheirOwn() throws IOException {
        Path hall = HallFiles.undated(folder);
        Files.writeString(hall, Files.readString(hall) + """
                desks: [{key: issue}]
                cases:
                  kinds:
                    - {key: instant, name: {zh: 即办件, en: Instant}, share: 72.5 %}
                    - key: promised
                      name: {zh: 承诺件, en: Promised}
                      share: 27.5 %
                      limits: {statutory: 20 days, promised: 5 days}
                      stages: [{at: own, work: {exponential: 20 min}}, {at: approval, work: {exponential: 20 min}}]
                  offices: {staff: 4}
                """);
        Files.writeString(hall, Files.readString(hall).replace("count: 2}", "count: 2, serves: [hall, issue]}"));
        Path oneSeal = folder.resolve("seal.yaml");
        Files.writeString(
                oneSeal,
                Files.readString(hall)
                        .replace("{staff: 4}", "{staff: 1, seal: {officers: 3}}")
                        .replace("72.5 %", "100 %")
                        .replace("- key: promised", "- key: promised\n      departments: [hall]"));

        assertThat(CommandOutcome.of("check", hall.toString(), oneSeal.toString())
                        .out()
                        .lines())
                .containsExactly(
                        hall + ": ok: 5 hall days, 1 department, 1 matter, 2 windows, 6 staff",
                        hall + ": cases: Instant 72.5 %, Promised 27.5 % (promised in 5, by law in 20 working days);"
                                + " 4 officers behind the counter; 1 desk",
                        oneSeal
                                + ": warning: more case work than the officers can do, so that cases pile up: Hall,"
                                + " 5.5 h a day against 3 h of its officers (1), 183.3 % of their time; more officers:"
                                + " cases.offices.staff",
                        oneSeal + ": ok: 5 hall days, 1 department, 1 matter, 2 windows, 6 staff",
                        oneSeal
                                + ": cases: Instant 100 %, Promised 27.5 % of 1 department's (promised"
                                + " in 5, by law in 20 working days);"
                                + " 1 officer behind the counter and 3 in the bureau of approval; 1 desk");
        assertThat(CommandOutcome.of("check", "--lang", "zh", hall.toString(), oneSeal.toString())
                        .out()
                        .lines())
                .contains(
                        hall + "：办件：即办件 72.5 %（窗口即办）、承诺件 27.5 %（承诺 5 个工作日，法定 20 个）；后台 4 人；1 个服务点",
                        oneSeal + "：办件：即办件 100 %（窗口即办）、承诺件 27.5 %（1 个部门的，承诺 5 个工作日，法定 20 个）；后台 1 人，审批局 3 人；"
                                + "1 个服务点");
    }

    @Test
    void builtInScenarioIsFoundByItsName() {
        CommandOutcome outcome = CommandOutcome.of("check", "small-hall");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .isEqualTo("small-hall: ok: 122 hall days, 6 departments, 63 matters, 12 windows, 12 staff\n");
    }

    @Test
    void noFileAndUnknownLanguageAreFaults() {
        assertThat(CommandOutcome.of("check"))
                .isEqualTo(new CommandOutcome(
                        2, "", "Missing required parameter: 'FILE'\nonewindow check --help shows what is allowed.\n"));
        assertThat(CommandOutcome.of("check", "--lang", "de", "small-hall"))
                .isEqualTo(new CommandOutcome(2, "", "--lang: 'de' is not zh or en\n"));
        assertThat(CommandOutcome.of("check", ""))
                .isEqualTo(new CommandOutcome(2, "", "FILE: '' is not the name of a file\n"));
    }
}
