package onewindow.scenario;

/**
 * One thing that is wrong with a scenario file.
 *
 * @param severity whether the scenario can be used in spite of it
 * @param file the file as the user named it; {@code --set} for a setting of the command line
 * @param line line in the file, from 1; 0 where the problem has no line (the whole file, a setting)
 * @param key path of the key, such as {@code windows[3].count}; empty where the problem has none
 * @param wording what is wrong and what is allowed, on one line
 */
public record Problem(Severity severity, String file, int line, String key, Wording wording) {

    /** Whether it is about a setting of the command line. */
    public boolean isOfSetting() {
        return file.equals(Place.SETTING);
    }

    /** Returns what is wrong and what is allowed, in English. */
    public String text() {
        return wording.in("en");
    }

    /** Returns the problem as one line: {@code scenarios/x.yaml:12: windows[3].count: '4O' is not …}. */
    public String asLine() {
        return asLine("", "en");
    }

    /**
     * Returns the same line in the language {@code "zh"} or {@code "en"}.
     *
     * @param mark stands in front of the key and says how grave it is: {@code warning: }
     */
    public String asLine(String mark, String language) {
        StringBuilder all = new StringBuilder(file);
        if (line > 0) {
            all.append(':').append(line);
        }
        all.append(": ").append(mark);
        if (!key.isEmpty()) {
            all.append(key).append(": ");
        }
        return all.append(wording.in(language)).toString();
    }
}
