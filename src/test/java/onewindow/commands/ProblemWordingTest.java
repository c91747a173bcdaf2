package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problems of a scenario as a Chinese reader sees them. */
final class ProblemWordingTest {

    @TempDir
    private Path folder;

    private Path hall;

    @BeforeEach
    void writeHall() throws IOException {
        hall = HallFiles.undated(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count: 2 | count: two | :9: 错误：windows[0].count: 'two' 不是从 0 到 10000 的整数",
                "rate: 20 | rat: 20 | :4: 错误：demand.rat: 这里没有这个键，是否想写 'rate'？",
                "20 per hour | 20 | :4: 错误：demand.rate: '20' 不是到达率，例如 222 per hour（per minute、per hour 或 per day），"
                        + "若是此意请写 '20 per hour'",
                "value: 5 min | value: 5 | :7: 错误：service.exponential.mean: '5' 不是时长，例如 9.7 min（单位 ms、s、min、h"
                        + " 或 days），若指分钟请写 '5 min'",
                "value: 5 min | value: 9 min | :7: 错误：service.exponential.mean.assumption.range: '9 min' 不在其范围 3"
                        + " min..8 min 之内",
                "count: 2 | count: 2, serves: [tax] | :9: 错误：windows[0].serves[0]: 'tax' 既不是部门也不是事项（有：hall）",
                "hours: 09:00-12:00 | hours: | :3: 错误：hours: 没有值；应为时间，例如 09:00-12:00, 13:00-17:00",
                "horizon: 5 days | # | :1: 错误：缺少 'horizon'：多长：起止日期、天数或一段连续时间",
                "hours: 09:00-12:00 | closing: never | :3: 错误：closing: 'never' 不是下列之一：serve-out, send-away"
            })
    void frequentErrorsAreInChinese(String piece, String by, String line) throws IOException {
        Files.writeString(hall, Files.readString(hall).replace(piece, by));
        assertThat(CommandOutcome.of("check", "--lang", "zh", hall.toString())
                        .out()
                        .lines())
                .contains(hall + line);
    }

    @Test
    void warningsAndErrorsOfARunAreInChineseToo() throws IOException {
        assertThat(CommandOutcome.of("run", "--lang", "zh", "--no-html", hall.toString(), "--set", "foo.x=1")
                        .err())
                .startsWith("--set: foo: 这里没有这个键（可用：onewindow, title, ");
        assertThat(CommandOutcome.of("run", "--lang", "zh", "nosuch.yaml").err())
                .isEqualTo("nosuch.yaml: 没有这个文件，也没有这个名称的内置场景\n");
        Files.writeString(hall, Files.readString(hall).replace("assumption: invented for a test\n", ""));
        assertThat(CommandOutcome.of("check", "--lang", "zh", hall.toString()).out())
                .contains(hall + ":3: 警告：hours: '09:00-12:00' 既无来源也无假设\n");
    }

    @Test
    void textThatIsNoYamlIsExplainedInChinese() throws IOException {
        Files.writeString(hall, "title: a\n\tb: c\n");
        assertThat(CommandOutcome.of("check", "--lang", "zh", hall.toString()).out())
                .isEqualTo(hall + ":2: 错误：不是 YAML：这一行用制表符缩进；请用空格缩进\n");
    }
}
