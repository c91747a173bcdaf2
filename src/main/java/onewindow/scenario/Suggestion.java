package onewindow.scenario;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the word that was probably meant. */
public final class Suggestion {

    private static final int LONGEST = 64;
    private static final int SHORTEST_START = 3;
    private static final int SHORTEST_CERTAIN = 6;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+([0-9])");

    private Suggestion() {}

    /** Returns {@code ", did you mean 'x'?"} for the nearest candidate, or nothing where none is near. */
    static Wording among(String word, Collection<String> candidates) {
        return nearest(word, candidates).map(Suggestion::didYouMean).orElse(Wording.NONE);
    }

    static Wording didYouMean(String word) {
        return Wording.of("hint.didYouMean", word);
    }

    /**
     * Returns the candidate that differs by the fewest slips, or that the word is the start of; empty where none is
     * near.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = fold(word);
        String best = null;
        int bestDistance = 1 + Math.max(1, folded.length() / 3);
        for (String candidate : candidates) {
            String other = fold(candidate);
            if (areOfOneRow(folded, other)) {
                continue;
            }
            if (Math.abs(other.length() - folded.length()) < bestDistance) {
                int distance = distance(folded, other);
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best).or(() -> startingWith(folded, candidates));
    }

    /** Whether a word differs from another by a slip or two only, so that hardly anything else is meant. */
    static boolean isSlip(String word, String meant) {
        int most = word.length() < SHORTEST_CERTAIN ? 1 : 2;
        return Math.abs(word.length() - meant.length()) <= 4 && distance(fold(word), fold(meant)) <= most;
    }

    /** Whether two words are numbered things such as d38 and d08, of which one is hardly meant by the other. */
    private static boolean areOfOneRow(String one, String other) {
        return !one.equals(other)
                && DIGITS.matcher(one).find()
                && DIGITS.matcher(other).find()
                && DIGITS.matcher(one)
                        .replaceAll("")
                        .equals(DIGITS.matcher(other).replaceAll(""))
                && !LEADING_ZEROS
                        .matcher(one)
                        .replaceAll("$1")
                        .equals(LEADING_ZEROS.matcher(other).replaceAll("$1"));
    }

    private static Optional<String> startingWith(String folded, Collection<String> candidates) {
        return folded.length() < SHORTEST_START
                ? Optional.empty()
                : candidates.stream()
                        .filter(candidate -> fold(candidate).startsWith(folded))
                        .findFirst();
    }

    /** Case, dashes and underscores do not count: a key in the wrong style is meant all the same. */
    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '-' && c != '_' && c != ' ') {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], back[j]) + 1, back[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            int[] spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }
        return back[b.length()];
    }
}
