package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for Chinese is told in Chinese what is wrong: with the command line, its files and their content. */
final class ChineseErrorsTest {

    /** Words without which hardly an English sentence does; those of keys, values and units stand in quotes. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(is|are|the|not|has|have|than|which|there|such|must|cannot|with|this|that|did|should|missing|unknown|"
                    + "required|option|parameter|invalid|unmatched|possible|solutions|argument|shows|allowed)\\b",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path folder;

    private String hall;

    @BeforeEach
    void writeHall() throws IOException {
        hall = HallFiles.undated(folder).toString();
    }

    private String refused(String... args) {
        CommandOutcome outcome = CommandOutcome.of(args);
        String said = outcome.out() + outcome.err();
        assertThat(outcome.exitCode()).as(said).isEqualTo(ExitCode.USER_FAULT);
        assertThat(said).isNotBlank();
        for (String line : said.lines().toList()) {
            String bare = line.replaceAll("'[^']*'", "").replace(folder.toString(), "");
            assertThat(ENGLISH.matcher(bare).find()).as(line).isFalse();
            assertThat(bare.codePoints().anyMatch(Character::isIdeographic))
                    .as(line)
                    .isTrue();
        }
        return said;
    }

    @Test
    void wrongOptionsAreExplained() {
        assertThat(refused("run", hall, "--lang", "zh", "--sede", "3")).startsWith("没有这个选项：'--sede'");
        assertThat(refused("run", hall, "--lang=zh", "--seed")).startsWith("选项 '--seed' 后缺少值");
        assertThat(refused("run", hall, "--lang=zh", "--seed", "x")).startsWith("--seed: 'x' 不是从 ");
        assertThat(refused("run", hall, "--lang", "zh", "--replications", "0"))
                .isEqualTo("--replications: '0' 不是从 1 到 1000000 的整数\n");
        assertThat(refused("run", hall, "--lang", "zh", "--threads", "many")).startsWith("--threads: 'many' 不是从 1 到 ");
        assertThat(refused("run", hall, "--seed", "1", "--seed", "2", "--lang", "zh"))
                .startsWith("选项 '--seed' 只能写一次");
        assertThat(refused("run", "--lang", "zh")).startsWith("缺少参数：'FILE'");
        assertThat(refused("run", hall, "other.yaml", "--lang", "zh")).startsWith("多余的参数：'other.yaml'");
        assertThat(refused("calibrate", "log.csv", "--max-bad", "half", "--lang", "zh"))
                .startsWith("--max-bad: 'half' 不是比例");
        assertThat(refused("check", "--lang", "zh")).contains("--help");
    }

    @Test
    void whatACommandCannotDoIsExplained() throws IOException {
        refused("check", "--lang", "zh", " ");
        refused("check", "--lang", "zh", folder.toString());
        refused("run", "--lang", "zh", "nosuch.yaml");
        refused(
                "run",
                "--lang",
                "zh",
                hall,
                "--html",
                folder.resolve("no/x.html").toString());
        refused("run", "--lang", "zh", hall, "--html", folder.toString());
        refused("run", "--lang", "zh", hall, "--html", hall);
        refused("run", "--lang", "zh", hall, "--html", "a.html", "--no-html");
        refused("run", "--lang", "zh", hall, "--no-html", "--days", "9..8");
        refused("run", "--lang", "zh", hall, "--no-html", "--days", "7");
        refused("run", "--lang", "zh", hall, "--no-html", "--what-if");
        refused("run", "--lang", "zh", hall, "--no-html", "--csv", hall);
        refused("run", "--lang", "zh", hall, "--no-html", "--set", "windows.mian.count=3");
        refused("run", "--lang", "zh", hall, "--no-html", "--set", "windows");
    }

    @Test
    void whatIsWrongWithAFileIsExplained() throws IOException {
        for (String bad : List.of(
                "a: [1, 2",
                "a: b: c",
                "- a",
                "",
                "title: x\n\tb: 1",
                "title: &a x",
                "title: !x y",
                "base: nosuch.yaml",
                """
                title: {}
                horizon: 2022-01-01..2022-01-03
                calender: none
                hours: 9-12
                classes: [{key: a b, share: 2}, {key: vip, share: 10 %, patience: 3 min}]
                departments: [{key: tax}, {key: tax, matters: {count: 0}}, 5]
                service: {lognormal: {median: 3 min, p95: 2 min}, gamma: {}}
                windows:
                  - {key: main, count: 2, schedule: {09:00: 0, 08:00: 1}, staff: 1, serves: [taxi],
                     rest: {span: 12:00-11:00}}
                  - {count: many, tidal: {extra: 1, open: {waiting: 3}, close: {waiting: 4}}}
                demand:
                  cases: -1
                  rate: 3
                  months: {july: 2}
                  streams: [{key: x}, {key: y, kind: batch}, {key: z, kind: trace, times: [1 h], file: t.csv}]
                events: [{outage: [kiosk], at: 10:00}, {cap: 3, from: 2022-02-01}, {}]
                returns: {sameDay: 60 %, anotherDay: 60 %}
                transfer: {share: 3 %, of: [tax], to: land}
                assign: {order: ratio, weights: {vpi: 1}, ranks: {vip: 1}}
                cases:
                  kinds: [{key: joint, share: 90 %, stages: [{at: partners, work: {exponential: 2 days}}]}]
                  materials: {notice: once, again: 3 %}
                  offices: {staff: 0, seal: {}}
                  decision: {refused: 60 %, withdrawn: 60 %}
                  issue: {window: 50 %, desk: issue}
                  reviews: {given: 5, levels: [1]}
                published: [{key: a, value: b, of: [1]}]
                """)) {
            Path file = Files.writeString(folder.resolve("bad.yaml"), bad);
            refused("check", "--lang", "zh", file.toString());
        }
    }

    @Test
    void textsOfTheCommandsAreThereInBothLanguages() {
        for (String bundle : List.of("onewindow.commands.Texts", "onewindow.commands.Help")) {
            boolean help = bundle.endsWith("Help");
            ResourceBundle.Control only =
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
            // The help without a language in its name is the English one.
            Locale english = help ? Locale.ROOT : Locale.ENGLISH;
            assertThat(new TreeSet<>(Collections.list(ResourceBundle.getBundle(bundle, Locale.CHINESE, only)
                            .getKeys())))
                    .isEqualTo(new TreeSet<>(Collections.list(
                            ResourceBundle.getBundle(bundle, english, only).getKeys())));
        }
    }
}
