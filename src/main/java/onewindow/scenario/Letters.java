package onewindow.scenario;

/** Evens out how a value is typed: full-width signs, the dashes of word processors, stray spaces. */
final class Letters {

    private Letters() {}

    /**
     * Returns the text in ASCII signs as far as there are such; digits, letters and punctuation of full width are
     * narrowed.
     */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return narrowed(text);
            }
        }
        return text.strip();
    }

    private static String narrowed(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(narrow(text.charAt(i)));
        }
        return plain.toString().strip();
    }

    private static char narrow(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2009', '\u202F' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u3001' -> ',';
            default -> c;
        };
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reads a decimal number such as 12, 0.5 or 1e6; NaN where the text is none. */
    static double number(String text) {
        int i = 0;
        int length = text.length();
        if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int digits = 0;
        while (i < length && isDigit(text.charAt(i))) {
            i++;
            digits++;
        }
        if (i < length && text.charAt(i) == '.') {
            i++;
            while (i < length && isDigit(text.charAt(i))) {
                i++;
                digits++;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        return isExponent(text, i) ? Double.parseDouble(text) : Double.NaN;
    }

    /** Whether the text from here on is nothing or a power of ten. */
    private static boolean isExponent(String text, int from) {
        int i = from;
        int length = text.length();
        if (i == length) {
            return true;
        }
        if (text.charAt(i) != 'e' && text.charAt(i) != 'E') {
            return false;
        }
        i++;
        if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int digits = i;
        while (i < length && isDigit(text.charAt(i))) {
            i++;
        }
        return i == length && i > digits && i - digits <= 3;
    }

    /** Returns where the number at the start of the text ends, so that the rest is its unit. */
    static int endOfNumber(String text) {
        int i = 0;
        while (i < text.length() && (isDigit(text.charAt(i)) || "+-.".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
