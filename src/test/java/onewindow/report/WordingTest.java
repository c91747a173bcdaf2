package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import onewindow.measure.Estimate;
import org.junit.jupiter.api.Test;

/** Numbers and durations as people read them. */
class WordingTest {

    @Test
    void aWholeNumberHasNoPoint() {
        assertThat(Wording.in("en").fixed(1234.4, 0)).isEqualTo("1,234");
        assertThat(Wording.in("en").fixed(1234.4, 1)).isEqualTo("1,234.4");
    }

    private final Wording english = Wording.in("en");
    private final Wording chinese = Wording.in("zh");

    @Test
    void durationsKeepAsManyDigitsAsMatter() {
        assertThat(english.duration(0)).isEqualTo("0 s");
        assertThat(english.duration(0.00123456)).isEqualTo("0.0012 s");
        assertThat(english.duration(0.447)).isEqualTo("0.45 s");
        assertThat(english.duration(6.0409)).isEqualTo("6.04 s");
        assertThat(english.duration(56.64)).isEqualTo("56.6 s");
        assertThat(english.duration(59.96)).isEqualTo("1 min");
        assertThat(english.duration(725.3)).isEqualTo("12 min 5 s");
        assertThat(english.duration(3599.6)).isEqualTo("1 h");
        assertThat(english.duration(32_520)).isEqualTo("9 h 2 min");
        assertThat(english.duration(32_400)).isEqualTo("9 h");
        assertThat(english.duration(3_600_000_000.0)).isEqualTo("1,000,000 h");
        assertThat(english.duration(-725.3)).isEqualTo("-12 min 5 s");
    }

    @Test
    void durationsAreSaidInChineseToo() {
        assertThat(chinese.duration(6.0409)).isEqualTo("6.04秒");
        assertThat(chinese.duration(725.3)).isEqualTo("12分钟5秒");
        assertThat(chinese.duration(720)).isEqualTo("12分钟");
        assertThat(chinese.duration(32_520)).isEqualTo("9小时2分钟");
    }

    @Test
    void quantitiesOfTheFileHaveTheirUnitInTheLanguage() {
        assertThat(chinese.stated("8 min")).isEqualTo("8分钟");
        assertThat(chinese.stated("30 %")).isEqualTo("30%");
        assertThat(chinese.stated("222 per hour")).isEqualTo("每小时222");
        assertThat(chinese.stated("41")).isEqualTo("41");
        assertThat(chinese.stated("09:00-12:00, 13:00-17:00")).isEqualTo("09:00-12:00, 13:00-17:00");
        assertThat(english.stated("8 min")).isEqualTo("8 min");
    }

    @Test
    void whatDoesNotExistIsADash() {
        assertThat(english.duration(Double.NaN)).isEqualTo("-");
        assertThat(english.count(Double.POSITIVE_INFINITY)).isEqualTo("-");
        assertThat(english.share(Double.NaN)).isEqualTo("-");
        assertThat(english.decimal(Double.NaN, 1)).isEqualTo("-");
        assertThat(english.fixed(Double.NaN, 1)).isEqualTo("-");
    }

    @Test
    void countsHaveThousandsSeparatorsAndOneDecimalWhenSmall() {
        assertThat(english.count(194_601.4)).isEqualTo("194,601");
        assertThat(english.count(59.44)).isEqualTo("59");
        assertThat(english.count(5.94)).isEqualTo("5.9");
        assertThat(english.count(59)).isEqualTo("59");
        assertThat(english.count(-0.01)).isEqualTo("0");
    }

    @Test
    void sharesNeverRoundToNothingOrEverything() {
        assertThat(english.share(0)).isEqualTo("0 %");
        assertThat(english.share(0.0001)).isEqualTo("< 0.1 %");
        assertThat(english.share(0.5588)).isEqualTo("55.9 %");
        assertThat(english.share(0.99999)).isEqualTo("> 99.9 %");
        assertThat(english.share(1)).isEqualTo("100 %");
        assertThat(chinese.share(0.0001)).isEqualTo("不足0.1%");
        assertThat(chinese.share(0.99999)).isEqualTo("超过99.9%");
    }

    @Test
    void anIntervalIsLeftOutWhereThereIsNone() {
        assertThat(english.interval(new Estimate(60, 54, 66), english::duration))
                .isEqualTo("(54 s to 1 min 6 s)");
        assertThat(english.interval(new Estimate(60, Double.NaN, Double.NaN), english::duration))
                .isEmpty();
    }

    @Test
    void datesCarryTheirWeekday() {
        assertThat(english.dated(LocalDate.of(2022, 6, 27))).isEqualTo("2022-06-27 (Monday)");
        assertThat(chinese.dated(LocalDate.of(2022, 6, 27))).isEqualTo("2022-06-27（星期一）");
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThatThrownBy(() -> Wording.in("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'fr' is not a language of the report (en or zh)");
    }
}
