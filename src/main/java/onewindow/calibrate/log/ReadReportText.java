package onewindow.calibrate.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import onewindow.calibrate.log.ReadReport.Fault;

/** Says what came of reading a log, in Chinese or English. */
public final class ReadReportText {

    private static final String NOTE = "note.";
    private static final String HINT = "hint.";

    private ReadReportText() {}

    /**
     * Returns a line for what was left out, one for days that are missing, and one for what was noticed and kept; where
     * there are several kinds, a head and a line for each; nothing for a log without faults.
     *
     * @param language {@code en} or {@code zh}
     */
    public static List<String> lines(ReadReport report, String language) {
        LogTexts texts = LogTexts.in(language);
        List<String> lines = new ArrayList<>();
        String leftOut = texts.get("read.left-out", number(report.leftOut()), number(report.rows()));
        add(lines, leftOut, faults(report, fault -> !isNote(fault) && !isOfDays(fault)), texts, language);
        add(lines, texts.get("read.missing"), faults(report, ReadReportText::isOfDays), texts, language);
        add(lines, texts.get("read.noticed"), faults(report, ReadReportText::isNote), texts, language);
        return lines;
    }

    /**
     * Returns the line of the error where more is bad than is allowed.
     *
     * @param maxBad largest share that is allowed, from 0 to 1
     * @param language {@code en} or {@code zh}
     */
    public static Optional<String> tooManyBad(ReadReport report, double maxBad, String language) {
        if (report.badShare() <= maxBad) {
            return Optional.empty();
        }
        LogTexts texts = LogTexts.in(language);
        return Optional.of(texts.get(
                report.daysWithoutRows() == 0 ? "read.too-many" : "read.too-many-with-days",
                number(report.leftOut()),
                number(report.rows()),
                percent(report.badShare()),
                percent(maxBad),
                counted("day", report.daysWithoutRows(), texts)));
    }

    /**
     * Returns what may help where too much was left out: a line for each kind of fault that has one.
     *
     * @param language {@code en} or {@code zh}
     */
    public static List<String> hints(ReadReport report, String language) {
        LogTexts texts = LogTexts.in(language);
        return report.faults().stream()
                .filter(fault -> texts.has(HINT + fault.key()))
                .map(fault -> texts.get(HINT + fault.key(), LogTexts.shown(fault.value())))
                .toList();
    }

    private static boolean isNote(Fault fault) {
        return fault.key().startsWith(NOTE);
    }

    private static boolean isOfDays(Fault fault) {
        return fault.key().equals(ReadReport.DAY_WITHOUT_ROWS);
    }

    private static List<Fault> faults(ReadReport report, Predicate<Fault> wanted) {
        return report.faults().stream().filter(wanted).toList();
    }

    private static void add(List<String> lines, String head, List<Fault> faults, LogTexts texts, String language) {
        String colon = language.equals(LogTexts.CHINESE) ? "：" : ": ";
        if (faults.size() == 1) {
            lines.add(head + colon + line(faults.get(0), texts, language));
        } else if (faults.size() > 1) {
            lines.add(head + colon.strip());
            faults.forEach(fault -> lines.add("  " + line(fault, texts, language)));
        }
    }

    private static String line(Fault fault, LogTexts texts, String language) {
        boolean ofDays = isOfDays(fault);
        String counted = counted(ofDays ? "day" : "row", fault.count(), texts);
        String where = ofDays ? "" : LogTexts.shown(fault.file()) + ":" + fault.row() + " ";
        String value = ofDays ? fault.value() : LogTexts.shown(fault.value());
        String what = texts.get(fault.key(), LogTexts.shown(fault.column()), value);
        return where + what + (language.equals(LogTexts.CHINESE) ? "（" + counted + "）" : " (" + counted + ")");
    }

    private static String counted(String unit, long count, LogTexts texts) {
        return texts.get("read." + unit + (count == 1 ? "" : "s"), number(count));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share in per cent with two decimals at most. */
    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
