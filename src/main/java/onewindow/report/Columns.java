package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text in columns of a terminal, where a Chinese character takes two. */
final class Columns {

    /** First and last code point of each block that Unicode's East Asian Width calls wide or full-width. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private static final Pattern BREAK = Pattern.compile("(?<=[ ，：；])");

    private Columns() {}

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text with blanks behind it up to the width. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text with blanks before it up to the width. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** The text cut to the width, with two dots where something was cut off. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (used + width(character) > width - 2) {
                break;
            }
            out.appendCodePoint(character);
            used += width(character);
            at += Character.charCount(character);
        }
        return out.append("..").toString();
    }

    /** The text in lines of at most the width, broken after a blank or a full-width comma, colon or semicolon. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : BREAK.split(text, 0)) {
            if (line.length() > 0 && width(line.toString()) + width(part.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The text in at most so many lines, broken within a word where it is longer than a line; the last may be cut. */
    static List<String> narrow(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        for (String line : wrap(text, width)) {
            String rest = line;
            while (width(rest) > width) {
                int end = fitting(rest, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            lines.add(rest);
        }
        if (lines.size() <= most) {
            return lines;
        }
        String last = lines.get(most - 1);
        String cut = width(last) > width - 2 ? last.substring(0, fitting(last, width - 2)) : last;
        return Stream.concat(lines.stream().limit(most - 1L), Stream.of(cut + ".."))
                .toList();
    }

    /** Length of the start of a text that fits, one character at least. */
    private static int fitting(String text, int width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1))) <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    /** Two for what is wide, none for marks that combine and for control characters. */
    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (character >= WIDE[i] && character <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
