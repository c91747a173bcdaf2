package onewindow.calibrate.draft;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** Makes keys of a scenario file from the names of a log: letters, digits, hyphens and underscores, each key once. */
final class Keys {

    private final Set<String> taken = new HashSet<>();

    /**
     * Returns a key that nothing else has.
     *
     * @param name from which it is made
     * @param otherwise what stands for a name without letters and digits
     */
    String of(String name, String otherwise) {
        StringBuilder key = new StringBuilder();
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '_') {
                key.append(c);
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != '-') {
                key.append('-');
            }
        }
        if (key.length() > 0 && key.charAt(key.length() - 1) == '-') {
            key.setLength(key.length() - 1);
        }
        String wanted = key.length() == 0 ? otherwise : key.toString();
        String free = wanted;
        for (int i = 2; !taken.add(free); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }
}
