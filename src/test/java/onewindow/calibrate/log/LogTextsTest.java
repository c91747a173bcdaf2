package onewindow.calibrate.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two bundles of texts: the same keys and places, nothing unused, nothing missing. */
final class LogTextsTest {

    private static final Pattern LITERAL =
            Pattern.compile("\"((?:file|csv|xes|ocel|head|words|halls|bad|note)\\.[a-z0-9-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        String resource = "texts_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(LogTexts.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties english = bundle("en");
        Properties chinese = bundle("zh");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyTextIsUsedAndNoneIsMissing() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/onewindow/calibrate/log"))) {
            for (Path source : sources.toList()) {
                LITERAL.matcher(Files.readString(source)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        Set<String> keys = new TreeSet<>(bundle("en").stringPropertyNames());
        keys.removeIf(key -> key.startsWith("read."));
        // A hint belongs to the key of a fault.
        Set<String> hints = keys.stream().filter(key -> key.startsWith("hint.")).collect(Collectors.toSet());
        keys.removeAll(hints);
        assertThat(keys)
                .containsAll(hints.stream().map(hint -> hint.substring(5)).toList());
        used.remove("words.txt");
        assertThat(used).isEqualTo(keys);
    }
}
