package onewindow.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import onewindow.live.Estimate;

/** Says an estimate in words, with rounded times: the shorter one down, the longer one up. */
final class EstimateWords {

    private static final String BUNDLE = "onewindow.web.estimates";
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    /** Below so many minutes a minute matters, below so many five do. */
    private static final long SHORT = 20 * MINUTE;

    private static final long LONG = 2 * HOUR;
    private static final double MOST = 0.9;

    private static final Map<String, EstimateWords> LANGUAGES =
            Map.of("zh", new EstimateWords("zh"), "en", new EstimateWords("en"));

    private final ResourceBundle bundle;

    private EstimateWords(String language) {
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Returns the words of a language, {@code zh} or {@code en}. */
    static EstimateWords in(String language) {
        return LANGUAGES.get(language);
    }

    String of(Estimate estimate) {
        if (!estimate.isKnown()) {
            return said("unknown");
        }
        String between = between(estimate.p50Millis(), estimate.p90Millis());
        return estimate.called() < MOST ? said("perhaps", between) : between;
    }

    private String between(long p50, long p90) {
        long from = p50 / step(p50) * step(p50);
        long to = (p90 + step(p90) - 1) / step(p90) * step(p90);
        if (to <= MINUTE) {
            return said("at-once");
        }
        if (from == 0) {
            return said("at-most", duration(to));
        }
        return from == to ? said("about", duration(to)) : said("between", duration(from), duration(to));
    }

    private static long step(long millis) {
        return millis < SHORT ? MINUTE : millis < LONG ? 5 * MINUTE : 15 * MINUTE;
    }

    private String duration(long millis) {
        long hours = millis / HOUR;
        long minutes = millis % HOUR / MINUTE;
        if (hours == 0) {
            return said("minutes", minutes);
        }
        return minutes == 0 ? said("hours", hours) : said("hours-minutes", hours, minutes);
    }

    private String said(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }
}
