package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import onewindow.live.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates in words. */
class EstimateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 59, less than a minute, 不到 1 分钟",
        "0, 61, at most 2 min, 至多 2 分钟",
        "125, 601, between 2 min and 11 min, 2 分钟至 11 分钟",
        "300, 300, about 5 min, 约 5 分钟",
        "1439, 2701, between 20 min and 50 min, 20 分钟至 50 分钟",
        "3599, 7199, between 55 min and 2 h, 55 分钟至 2 小时",
        "7800, 9001, between 2 h and 2 h 45 min, 2 小时至 2 小时 45 分钟",
    })
    void timesAreRoundedTheShorterDownTheLongerUp(long p50, long p90, String english, String chinese) {
        Estimate estimate = new Estimate(0, 1000 * p50, 1000 * p90, 1, 0, 200);

        assertThat(EstimateWords.in("en").of(estimate)).isEqualTo(english);
        assertThat(EstimateWords.in("zh").of(estimate)).isEqualTo(chinese);
    }

    @Test
    void whoMayNotBeCalledTodayIsTold() {
        Estimate perhaps = new Estimate(0, 600_000, 900_000, 0.89, 0, 200);
        Estimate never = new Estimate(0, -1, -1, 0, 0, 200);

        assertThat(EstimateWords.in("en").of(perhaps))
                .isEqualTo("between 10 min and 15 min; perhaps you will not be called today");
        assertThat(EstimateWords.in("zh").of(perhaps)).isEqualTo("10 分钟至 15 分钟；今天有可能轮不到您");
        assertThat(EstimateWords.in("en").of(never))
                .isEqualTo("cannot be said: no window that serves you is expected to call today");
        assertThat(EstimateWords.in("zh").of(never)).isEqualTo("无法估计：预计今天没有能为您办理的窗口叫号");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH)).hasSizeGreaterThan(5);
    }

    private static TreeSet<String> keys(Locale locale) {
        return new TreeSet<>(Collections.list(ResourceBundle.getBundle(
                        "onewindow.web.estimates",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getKeys()));
    }
}
