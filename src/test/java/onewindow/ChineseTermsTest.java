package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one word in all that a Chinese reader sees. */
final class ChineseTermsTest {

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(Path.of("README.md")));
        for (String folder : List.of("src/main/resources", "scenarios")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*(_zh\\.properties|\\.yaml|\\.js|\\.html|\\.json)"))
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    @Test
    void streamOfPeopleIsAlwaysTheSameWord() throws IOException {
        assertThat(texts()).hasSizeGreaterThan(70);
        assertThat(Files.readString(Path.of("README.md"))).contains("| stream | 需求流 |");
        for (Path text : texts()) {
            assertThat(Files.readString(text)).as(text.toString()).doesNotContain("人流", "一股", "这股");
        }
    }
}
