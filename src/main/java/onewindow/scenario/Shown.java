package onewindow.scenario;

import java.util.List;

/** How text from a file is shown inside a problem: short, on one line, without control characters. */
final class Shown {

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_PATH = 120;

    private static final int NAMED = 3;

    private Shown() {}

    /** Returns the text in quotes. */
    static String value(String text) {
        return "'" + shortened(text, LONGEST_VALUE) + "'";
    }

    /** Returns a key path without quotes. */
    static String path(String path) {
        return shortened(path, LONGEST_PATH);
    }

    /** Names the first of several keys, {@code the matters a, b, c and 4 more}; at least one key. */
    static String some(List<String> keys, String one, String many) {
        String named = String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())));
        String more = keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : "";
        return (keys.size() == 1 ? one : many) + " " + named + more;
    }

    private static String shortened(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int end = text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return end < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
