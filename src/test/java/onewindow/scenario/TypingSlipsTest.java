package onewindow.scenario;

import static onewindow.scenario.ScenarioFolder.hall;
import static onewindow.scenario.ScenarioFolder.textbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import onewindow.calendar.Interval;
import onewindow.demand.Distribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What planners mistype: accepted where it is unambiguous, explained where it is not. */
class TypingSlipsTest {

    private static final long HOUR = 3_600_000;

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    private void meansNinePointSevenMinutes(String duration) {
        assertThat(files.scenario(textbook("9.7 min", duration)).demand().serviceTimes())
                .containsExactly(new Distribution.Exponential(9.7 * 60_000));
    }

    private void meansNineToNoon(String hours) {
        assertThat(files.scenario(hall("09:00-12:00, 13:00-17:00", hours))
                        .horizon()
                        .days()
                        .get(0)
                        .open())
                .containsExactly(new Interval(9 * HOUR, 12 * HOUR));
    }

    private void duration(String duration, String advice) {
        assertThat(files.problems(textbook("{exponential: 9.7 min}", "\n  exponential: " + duration)))
                .containsExactly("x.yaml:7: service.exponential: '" + duration
                        + "' is not a duration such as 9.7 min (ms, s, min, h or days)" + advice);
    }

    @Test
    void durationsAreReadWithOrWithoutSpaceAndInFullWidth() {
        meansNinePointSevenMinutes("9.7min");
        meansNinePointSevenMinutes("\"9.7 min\"");
        meansNinePointSevenMinutes("\uFF19\uFF0E\uFF17 \uFF4D\uFF49\uFF4E");
        meansNinePointSevenMinutes("9.7\u00A0min");
        meansNinePointSevenMinutes("9.70 min");
        meansNinePointSevenMinutes("582 s");
    }

    @Test
    void durationsWithoutAKnownUnitAreExplained() {
        duration("15", ", write '15 min' if minutes are meant");
        duration("15 minutes", ", write '15 min'");
        duration("15 分钟", ", write '15 min'");
        duration("2小时", ", write '2 h'");
        duration("3 D", ", write '3 days'");
        duration("9,7 min", ", write '9.7 min'");
        duration("≈ 15 min", ", an estimate is written {value: …, assumption: …}");
        duration("约15 min", ", an estimate is written {value: …, assumption: …}");
        duration("a while", "");
        duration("12:30", "");
        duration("0x10 min", "");
        duration("1_000 s", "");
    }

    @Test
    void intervalsAreReadHoweverTheyAreTyped() {
        meansNineToNoon("9:00-12:00");
        meansNineToNoon("09:00 - 12:00");
        meansNineToNoon("09:00–12:00");
        meansNineToNoon("09:00—12:00");
        meansNineToNoon("09:00~12:00");
        meansNineToNoon("\uFF10\uFF19\uFF1A\uFF10\uFF10\uFF0D\uFF11\uFF12\uFF1A\uFF10\uFF10");
        assertThat(files.scenario(hall("09:00-12:00, 13:00-17:00", "09:00-12:00\uFF0C13:00-17:00"))
                        .horizon()
                        .days()
                        .get(0)
                        .open())
                .hasSize(2);
    }

    @Test
    void timesThatAreNoneAreExplained() {
        String hours = "x.yaml:4: hours: ";
        assertThat(files.problems(hall("09:00-12:00, 13:00-17:00", "09.00-12.00")))
                .containsExactly(hours
                        + "'09.00-12.00' is not an interval such as 09:00-12:00: '09.00' is not a time of day (00:00"
                        + " to 24:00)");
        assertThat(files.problems(hall("09:00-12:00, 13:00-17:00", "9-12")))
                .containsExactly(hours
                        + "'9-12' is not an interval such as 09:00-12:00: '9' is not a time of day (00:00 to 24:00)");
        assertThat(files.problems(hall("09:00-12:00, 13:00-17:00", "09:00")))
                .containsExactly(
                        hours + "'09:00' is not an interval such as 09:00-12:00, or several: 09:00-12:00, 13:00-17:00");
    }

    @Test
    void percentagesAreReadWithOrWithoutSpaceAndInFullWidth() {
        for (String share : new String[] {"5 %", "5%", "0.05", "5\uFF05", "\"5 %\"", "5e-2"}) {
            assertThat(files.scenario(hall("  cases: 1000", "  cases: 1000\n  neverEnter: " + share))
                            .demand()
                            .casesPerArrival())
                    .as(share)
                    .isEqualTo(1 / 0.95);
        }
    }

    @Test
    void sharesThatAreNoneAreExplained() {
        String neverEnter = "x.yaml:7: demand.neverEnter: ";
        assertThat(files.problems(hall("  cases: 1000", "  cases: 1000\n  neverEnter: 5")))
                .containsExactly(neverEnter + "'5' is not a share (0 to 1, or 5 %), write '5 %'");
        assertThat(files.problems(hall("  cases: 1000", "  cases: 1000\n  neverEnter: 105 %")))
                .containsExactly(neverEnter + "'105 %' is not a share (0 to 1, or 5 %)");
        assertThat(files.problems(hall("  cases: 1000", "  cases: 1000\n  neverEnter: 1/20")))
                .containsExactly(neverEnter + "'1/20' is not a share (0 to 1, or 5 %)");
    }

    @Test
    void ratesWithoutAUnitAreExplained() {
        String rate = "x.yaml:5: demand.rate: ";
        String allowed = " is not a rate such as 222 per hour (per minute, per hour or per day)";
        assertThat(files.problems(textbook("222 per hour", "222")))
                .containsExactly(rate + "'222'" + allowed + ", write '222 per hour' if that is meant");
        assertThat(files.problems(textbook("222 per hour", "222/h")))
                .containsExactly(rate + "'222/h'" + allowed + ", write '222 per hour'");
        assertThat(files.problems(textbook("222 per hour", "222 per week")))
                .containsExactly(rate + "'222 per week'" + allowed);
        assertThat(files.problems(textbook("222 per hour", "0 per hour")))
                .containsExactly(rate + "'0 per hour' is not between 0 and 1,000,000,000");
    }

    @Test
    void fullWidthColonsAndMissingSpacesAreExplained() {
        assertThat(files.problems(textbook("title: Textbook", "title\uFF1A教科书")))
                .containsExactly("x.yaml:1: is not YAML: a full-width colon ends the key 'title'; write ': '");
        assertThat(files.problems(textbook("    count: 40", "    count:40")))
                .containsExactly("x.yaml:9: is not YAML: put a space after the colon of 'count'");
        assertThat(files.problems(textbook("rate: 222", "rate:222")))
                .containsExactly("x.yaml:4: demand: 'rate:222 per hour' is not a block of keys; write 'rate: 222 per"
                        + " hour' with an"
                        + " ASCII colon and a space");
        assertThat(files.problems(textbook("exponential: 9.7", "exponential\uFF1A9.7")))
                .containsExactly(
                        "x.yaml:6: service.exponential\uFF1A9.7 min: is not a key; write 'exponential: 9.7 min' with an"
                                + " ASCII colon and a space");
    }

    @Test
    void wordsOfOlderYamlAreExplained() {
        assertThat(files.problems(hall(
                        "hours:",
                        "extended: [{from: 2022-01-05, to: 2022-01-06, hours: 09:00-12:00,"
                                + " 13:00-17:00, onDaysOff: yes}]\nhours:")))
                .contains("x.yaml:4: extended[0].onDaysOff: 'yes' is not true or false, write true");
        for (String count : new String[] {"0x10", "1_000", "yes", "0o17", ".inf", "4 0"}) {
            assertThat(files.problems(textbook("count: 40", "count: " + count)))
                    .containsExactly(
                            "x.yaml:9: windows[0].count: '" + count + "' is not a whole number from 0 to 10000");
        }
        assertThat(files.scenario(textbook("count: 40", "count: 4e1"))
                        .layout()
                        .groups()
                        .get(0)
                        .windows())
                .isEqualTo(40);
        assertThat(files.scenario(textbook("title: Textbook", "title: on"))
                        .title()
                        .en())
                .isEqualTo("on");
    }
}
