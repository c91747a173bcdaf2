package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of a scenario's problems has a text in Chinese and one in English, and no other. */
final class WordingTest {

    private static final Path SOURCES = Path.of("src/main/java/onewindow/scenario");
    private static final Pattern SAID =
            Pattern.compile("(?:Wording\\.of|error|Unreadable|refuse)\\(\\s*(?:[\\w.]+,\\s*)?\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)*\\.?)\"");
    private static final Pattern MEANING = Pattern.compile("\"(about\\.[^\"]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([v0-9])}");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(is|are|the|not|has|have|than|which|there|such|must|cannot|with|this|that|did|should|missing)\\b");

    private static Set<String> keys(String language) {
        return new TreeSet<>(Wording.bundle(language).keySet());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void eachKeyHasATextInBothLanguages() {
        assertThat(keys("zh")).isEqualTo(keys("en")).hasSizeGreaterThan(250);
    }

    @Test
    void whatIsSaidHasAKeyInTheBundles() throws IOException {
        Set<String> said = found(SAID, sources());
        assertThat(said).hasSizeGreaterThan(150);
        // Without a dot they are the columns of a trace.
        said.removeIf(key -> !key.contains(".") || key.endsWith("."));
        assertThat(keys("en")).containsAll(said);
    }

    @Test
    void noTextIsLeftThatNobodySays() throws IOException {
        Set<String> literals = found(LITERAL, sources());
        Set<String> unsaid = keys("en");
        unsaid.removeIf(key -> literals.contains(key)
                || key.startsWith("items.")
                || literals.contains(key.substring(0, key.indexOf('.') + 1)));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void bothTextsSayTheSameThings() {
        List<String> different = new ArrayList<>();
        for (String key : keys("en")) {
            Set<String> filled = found(PLACEHOLDER, Wording.bundle("en").getString(key));
            filled.removeAll(found(PLACEHOLDER, Wording.bundle("zh").getString(key)));
            if (!filled.isEmpty()) {
                different.add(key + " lacks " + filled);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void eachKeyOfTheFormatHasAMeaningInBothLanguages() throws IOException {
        Set<String> meanings = found(MEANING, sources());
        assertThat(meanings).hasSizeGreaterThan(300);
        for (String language : List.of("zh", "en")) {
            Set<String> known = keys(language);
            known.removeIf(key -> !key.startsWith("about."));
            assertThat(known).as(language).isEqualTo(meanings);
        }
        for (String meaning : meanings) {
            assertThat(Wording.bundle("zh").getString(meaning)).as(meaning).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void chineseTextsHaveNoEnglishSentence() {
        for (String key : keys("zh")) {
            String text = Wording.bundle("zh").getString(key).replaceAll("'[^']*'", "");
            assertThat(ENGLISH.matcher(text).find()).as(key + ": " + text).isFalse();
        }
    }

    @Test
    void bracesOfYamlStayAsTheyAre() {
        assertThat(Wording.of("desks.none", "kiosk").about("'kiosk'").in("en"))
                .isEqualTo("'kiosk' is not a desk; the file has no desks, write desks: [{key: kiosk}]");
    }
}
