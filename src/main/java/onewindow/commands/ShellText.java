package onewindow.commands;

import java.util.regex.Pattern;

/** Quotes words of a command line for a POSIX shell. */
final class ShellText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=+,@%-]+");

    private ShellText() {}

    /** Returns the word as a shell reads it back: as it is, or in single quotes where it has other characters. */
    static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
