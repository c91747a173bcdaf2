package onewindow.calibrate.log;

/**
 * Gives one string for equal characters as long as not too many different ones come in between: each has one place, by
 * its hash, and the last comer keeps it. Its size is fixed, however many strings pass.
 */
final class TextCache {

    private static final int PLACES = 1 << 12;

    private final String[] places = new String[PLACES];
    private long lastHash;
    private boolean lastWasNew;

    /** Returns the characters as a string. */
    String get(char[] chars, int from, int length) {
        if (length == 0) {
            lastHash = 0;
            lastWasNew = false;
            return "";
        }
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ chars[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        lastHash = hash;
        int place = (int) (hash >>> 33) & PLACES - 1;
        String kept = places[place];
        lastWasNew = kept == null || !equals(kept, chars, from, length);
        if (lastWasNew) {
            kept = new String(chars, from, length);
            places[place] = kept;
        }
        return kept;
    }

    /** Returns a hash of 64 bits of the last text; 0 where it was empty. */
    long lastHash() {
        return lastHash;
    }

    /** Returns whether the last text was not in the cache. */
    boolean lastWasNew() {
        return lastWasNew;
    }

    private static boolean equals(String kept, char[] chars, int from, int length) {
        if (kept.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (kept.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
