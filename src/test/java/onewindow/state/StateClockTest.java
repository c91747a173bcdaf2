package onewindow.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as text: those that are some, beside the pattern that they follow, and those that are none. */
class StateClockTest {

    private static final Pattern OF_DAY = Pattern.compile("(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d{1,3}))?)?");

    private final Scenario scenario =
            new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();
    private final StateClock clock = new StateClock(scenario.horizon());

    @ParameterizedTest
    @CsvSource({
        "00:00, 0",
        "10:30, 37800000",
        "10:30:05, 37805000",
        "10:30:05.2, 37805200",
        "10:30:05.25, 37805250",
        "10:30:05.007, 37805007",
        "26:00, 93600000",
        "7:05, 25500000"
    })
    void aTimeOfTheDayIsRead(String text, long millis) {
        assertThat(StateClock.ofDay(text)).contains(millis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "10",
                "10:",
                "10:3",
                "10:60",
                "10:30:",
                "10:30:5",
                "10:30:60",
                "10:30.5",
                "10:30:05.",
                "10:30:05.1234",
                "10:30:05,5",
                "-1:30",
                "+1:30",
                "1234567:00",
                " 10:30",
                "10:30 ",
                "10:30:05.2x",
                "一:30"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(StateClock.ofDay(text)).isEmpty();
    }

    @Test
    void whateverIsReadFollowsThePatternAndNothingElseIs() {
        Random random = new Random(20261130);
        String alphabet = "0123456789:.: 5";
        int times = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Optional<Long> wanted = byPattern(text.toString());
            assertThat(StateClock.ofDay(text.toString())).as("%s", text).isEqualTo(wanted);
            times += wanted.isPresent() ? 1 : 0;
        }
        assertThat(times).isGreaterThan(500);
    }

    private static Optional<Long> byPattern(String text) {
        Matcher found = OF_DAY.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long seconds = found.group(3) == null ? 0 : Long.parseLong(found.group(3));
        long millis = found.group(4) == null ? 0 : Long.parseLong((found.group(4) + "00").substring(0, 3));
        long minutes = Long.parseLong(found.group(1)) * 60 + Long.parseLong(found.group(2));
        return Optional.of((minutes * 60 + seconds) * 1000 + millis);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            long ofDay = random.nextInt(86_400_000);
            assertThat(StateClock.ofDay(StateClock.ofDay(ofDay))).contains(ofDay);
            long any = random.nextInt(86_400_000) + 86_400_000L * (random.nextInt(40) - 5);
            assertThat(clock.readAny(clock.writeAny(any))).contains(any);
        }
    }

    @Test
    void aTimeOfTheHorizonHasADateAndMayHaveAnOffset() {
        String date = scenario.horizon().from().toString();
        long start = clock.read(date + " 00:00").orElseThrow();

        assertThat(clock.read(date + "T10:30")).contains(start + 37_800_000);
        assertThat(clock.read(date + "T10:30:00+08:00")).contains(start + 37_800_000);
        assertThat(clock.read(date + "T02:30:00Z")).contains(start + 37_800_000);
        assertThat(clock.read(date + "x10:30")).isEmpty();
        assertThat(clock.read("2022-13-07 10:30")).isEmpty();
        assertThat(clock.read(date)).isEmpty();
    }
}
