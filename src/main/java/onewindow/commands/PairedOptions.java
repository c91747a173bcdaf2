package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** By which figure scenarios are judged, and which differences one would notice. */
final class PairedOptions {

    private static final Pattern WAIT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(s|min|h)");

    @Option(names = "--by", paramLabel = "in-time|wait", converter = ByReader.class, descriptionKey = "paired.by")
    private PairedFigure by = PairedFigure.IN_TIME;

    @Option(names = "--notice", paramLabel = "SIZE", converter = NoticeReader.class, descriptionKey = "paired.notice")
    private List<Size> sizes = new ArrayList<>();

    /** The figure. */
    PairedFigure by() {
        return by;
    }

    /** The smallest differences that one would notice. */
    Notice notice() {
        Notice notice = Notice.USUAL;
        for (Size size : sizes) {
            notice = size.isShare()
                    ? new Notice(notice.seconds(), size.value())
                    : new Notice(size.value(), notice.share());
        }
        return notice;
    }

    /** The options as they repeat the command. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (by != PairedFigure.IN_TIME) {
            words.addAll(List.of("--by", "wait"));
        }
        sizes.forEach(size -> words.addAll(List.of("--notice", size.text())));
        return words;
    }

    /** A noticeable difference of a share, or of a wait in seconds. */
    record Size(String text, boolean isShare, double value) {}

    /** Reads {@code --by}. */
    static final class ByReader implements ITypeConverter<PairedFigure> {
        @Override
        public PairedFigure convert(String text) {
            return switch (text) {
                case "in-time" -> PairedFigure.IN_TIME;
                case "wait" -> PairedFigure.WAIT_MEAN;
                default -> throw new WrongValue("value.measure", text);
            };
        }
    }

    /** Reads {@code --notice}. */
    static final class NoticeReader implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            Matcher wait = WAIT.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (wait.matches()) {
                double unit =
                        switch (wait.group(2)) {
                            case "s" -> 1;
                            case "min" -> 60;
                            default -> 3600;
                        };
                double seconds = unit * Double.parseDouble(wait.group(1));
                if (seconds > 0) {
                    return new Size(text, false, seconds);
                }
            } else if (text.strip().endsWith("%")) {
                double share = new ShareReader().convert(text);
                if (share > 0) {
                    return new Size(text, true, share);
                }
            }
            throw new WrongValue("value.margin", text);
        }
    }
}
