package onewindow.calibrate.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import onewindow.calibrate.log.LogTime.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read in the forms in which halls write them. */
final class LogTimeTest {

    private final LogTime time = new LogTime(ZoneId.of("Asia/Shanghai"));

    private static long millis(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-01-04T09:05:00",
                "2022-01-04 09:05:00",
                "2022-01-04 09:05",
                "2022-01-04T09:05",
                "2022-01-04T09:05:00.000",
                "2022-01-04 9:05",
                "2022-1-4 9:05:00",
                "2022/01/04 09:05:00",
                "2022/1/4 9:05",
                "2022.01.04 09:05",
                "2022年1月4日 09:05:00",
                "2022年01月04日09:05",
                "2022年1月4日 9时5分",
                "2022年1月4日9时5分0秒",
                "20220104 09:05:00",
                "20220104090500",
                "20220104T0905",
                "2022-01-04T09:05:00+08:00",
                "2022-01-04T09:05:00.000+0800",
                "2022-01-04T09:05:00 +08",
                "2022-01-04T01:05:00Z",
                "2022-01-04 01:05Z",
                "2022-01-03T20:05:00-05:00",
                "2022-01-04T09:05:00+08:00[Asia/Shanghai]",
                "2022-01-04　09：05：00",
                "4.1.2022 9:05",
                "04.01.2022 09:05:00",
                "44565.378472",
                "44565.37847222222",
                "1641258300000"
            })
    void fiveMinutesPastNineIsReadInManyForms(String text) {
        assertThat(time.read(text)).isEqualTo(millis("2022-01-04T09:05:00"));
        assertThat(time.form()).isEqualTo(Form.FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-29T09:05:00",
                "2022-13-01T09:05:00",
                "2022-00-10T09:05:00",
                "2022-01-32 09:05",
                "2022-01-04T24:00:00",
                "2022-01-04T09:60:00",
                "2022-01-04T09:05:60",
                "2022-01-04T09:05:00x",
                "2022-01-04T09:05:00.",
                "2022-01-04T09:05:00+25:00",
                "2022-01-04T09:05:00+08:00[Nowhere/Land]",
                "2022-01-04T0a:05:00",
                "2022-01-04T",
                "2022-01-04 09",
                "1969-12-31T23:59:59",
                "2200-01-01T00:00:00",
                "22-01-04 09:05",
                "04/01/2022 09:05",
                "2022年1月4 09:05",
                "9:5",
                "25:00",
                "09:05+08:00",
                "昨天",
                "-",
                "25568.5",
                "109575",
                "4456.378",
                "44565.3.7",
                "31.13.2022 09:05"
            })
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(time.read(text)).isEqualTo(LogTime.UNREADABLE);
    }

    @Test
    void partsOfASecondAreCutToMilliseconds() {
        assertThat(time.read("2022-01-04T09:05:00.5")).isEqualTo(millis("2022-01-04T09:05:00.500"));
        assertThat(time.read("2022-01-04T09:05:00,25")).isEqualTo(millis("2022-01-04T09:05:00.250"));
        assertThat(time.read("2022-01-04 09:05:00.123987654Z")).isEqualTo(millis("2022-01-04T17:05:00.123"));
    }

    @Test
    void datesAndTimesAloneAreToldApart() {
        assertThat(time.read("2022-01-04")).isEqualTo(millis("2022-01-04T00:00:00"));
        assertThat(time.form()).isEqualTo(Form.DATE);
        assertThat(time.read("2022年1月4日")).isEqualTo(millis("2022-01-04T00:00:00"));
        assertThat(time.form()).isEqualTo(Form.DATE);
        assertThat(time.read("9:05:30.5"))
                .isEqualTo(LocalTime.parse("09:05:30.5").toNanoOfDay() / 1_000_000);
        assertThat(time.form()).isEqualTo(Form.TIME);
    }

    @Test
    void numbersOfASpreadsheetAreTimes() {
        assertThat(time.read("44565")).isEqualTo(millis("2022-01-04T00:00:00"));
        assertThat(time.form()).isEqualTo(Form.DATE);
        assertThat(time.read("0.378472")).isEqualTo((9 * 60 + 5) * 60_000L);
        assertThat(time.form()).isEqualTo(Form.TIME);
        assertThat(time.read("44565.378478009259")).isEqualTo(millis("2022-01-04T09:05:00.500"));
    }

    @Test
    void anOffsetIsTheHallsOwnAtThatTime() {
        LogTime berlin = new LogTime(ZoneId.of("Europe/Berlin"));
        assertThat(berlin.read("2022-03-27T00:59:59Z")).isEqualTo(millis("2022-03-27T01:59:59"));
        assertThat(berlin.read("2022-03-27T01:00:00Z")).isEqualTo(millis("2022-03-27T03:00:00"));
        assertThat(berlin.read("2022-01-04T00:00:00Z")).isEqualTo(millis("2022-01-04T01:00:00"));
    }

    @Test
    void everySecondFromSeventyToTwentyTwoHundredIsReadAsJavaReadsIt() {
        Random random = new Random(20220104);
        long end = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 100_000; i++) {
            long second = random.nextLong(end);
            String text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
            assertThat(time.read(text)).as(text).isEqualTo(second * 1000);
        }
    }
}
