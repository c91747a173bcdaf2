package onewindow.scenario;

/**
 * One thing that is wrong with a scenario file.
 *
 * @param severity whether the scenario can be used in spite of it
 * @param file the file as the user named it; {@code --set} for a setting of the command line
 * @param line line in the file, from 1; 0 where the problem has no line (the whole file, a setting)
 * @param key path of the key, such as {@code windows[3].count}; empty where the problem has none
 * @param text what is wrong and what is allowed, in English, on one line
 */
public record Problem(Severity severity, String file, int line, String key, String text) {

    /** Whether it is about a setting of the command line. */
    public boolean isOfSetting() {
        return file.equals(Place.SETTING);
    }

    /** Returns the problem as one line: {@code scenarios/x.yaml:12: windows[3].count: '4O' is not …}. */
    public String asLine() {
        return asLine("");
    }

    /** Returns the same line with a word in front of the key that says how grave it is: {@code warning: }. */
    public String asLine(String mark) {
        StringBuilder all = new StringBuilder(file);
        if (line > 0) {
            all.append(':').append(line);
        }
        all.append(": ").append(mark);
        if (!key.isEmpty()) {
            all.append(key).append(": ");
        }
        return all.append(text).toString();
    }
}
