package onewindow.scenario;

/** A name in Chinese and English; both are the same where the scenario gives only one. */
public record LocalName(String zh, String en) {

    /** Returns the name in the language {@code "zh"} or {@code "en"}. */
    public String in(String language) {
        return language.equals("zh") ? zh : en;
    }
}
