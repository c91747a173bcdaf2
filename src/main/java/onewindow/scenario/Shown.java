package onewindow.scenario;

/** How text from a file is shown inside a problem: short, on one line, without control characters. */
final class Shown {

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_PATH = 120;

    private Shown() {}

    /** Returns the text in quotes. */
    static String value(String text) {
        return "'" + shortened(text, LONGEST_VALUE) + "'";
    }

    /** Returns a key path without quotes. */
    static String path(String path) {
        return shortened(path, LONGEST_PATH);
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
