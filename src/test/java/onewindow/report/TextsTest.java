package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.measure.Figures;
import org.junit.jupiter.api.Test;

/** The two bundles of texts: the same keys, nothing empty, nothing unused, nothing missing. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/onewindow/report");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+){1,2}|setting|interval|dated)\"");
    /** The beginning of keys whose end is the name of a constant. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][A-Za-z]*\\.[A-Za-z]+\\.)\"");

    private static final List<String> FILES = List.of("texts_", "answers_");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        for (String name : FILES) {
            String resource = name + language + ".properties";
            try (Reader reader =
                    new InputStreamReader(Texts.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            }
        }
        return literals;
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places.stream().distinct().sorted().toList();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties english = bundle("en");
        Properties chinese = bundle("zh");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyTextIsUsedAndNoneIsMissing() throws IOException {
        Set<String> literals = literals(LITERAL);
        Set<String> keys = new TreeSet<>(bundle("en").stringPropertyNames());
        keys.removeIf(key -> key.startsWith("parameter."));
        Set<String> unused = new TreeSet<>(keys);
        unused.removeAll(literals);
        for (String beginning : literals(BEGINNING)) {
            unused.removeIf(key -> key.startsWith(beginning));
        }
        assertThat(unused).as("unused").isEmpty();
        Set<String> missing = new TreeSet<>(literals);
        missing.removeAll(keys);
        missing.remove("cases.offices.staff"); // a key of the scenario, which a warning names
        missing.removeIf(literal -> literal.endsWith(".csv") || literal.endsWith(".css") || literal.endsWith(".js"));
        assertThat(missing).as("missing").isEmpty();
    }

    @Test
    void everyTextIsKeptOnceInEachFile() throws IOException {
        for (String language : Texts.LANGUAGES) {
            List<String> keys = new ArrayList<>();
            for (String name : FILES) {
                Path file = Path.of("src/main/resources/onewindow/report/" + name + language + ".properties");
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .forEach(keys::add);
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void argumentsStandWhereTheTextSays() {
        assertThat(Texts.in("en").get("setting.dated", "a {1}", "b")).isEqualTo("a {1}, b");
        assertThat(Texts.in("zh").get("share.percent", 5)).isEqualTo("5%");
    }

    @Test
    void theEstimatorOfQuantilesIsNamedAsTheMeasuresNameIt() {
        assertThat(Texts.in("en").get("stress.estimator")).isEqualTo(Figures.QUANTILE_ESTIMATOR);
    }
}
