package onewindow.plan.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept results are found again by the same program and question alone, and damage is not believed. */
class KeptResultsTest {

    @TempDir
    private Path folder;

    private KeptResults of(String program) {
        return new KeptResults(folder.resolve("kept"), program, false);
    }

    private Optional<Long> find(KeptResults kept, String key) {
        return kept.find(key, DataInputStream::readLong);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            List<Path> sums =
                    files.filter(file -> file.toString().endsWith(".sums")).toList();
            assertThat(sums).hasSize(1);
            return sums.get(0);
        }
    }

    @Test
    void isFoundAgainByTheSameProgramAndKeyAlone() {
        of("one").keep("question", out -> out.writeLong(42));

        assertThat(find(of("one"), "question")).contains(42L);
        assertThat(find(of("one"), "another question")).isEmpty();
        assertThat(find(of("two"), "question")).isEmpty();
        assertThat(find(new KeptResults(folder.resolve("kept"), "one", true), "question"))
                .isEmpty();
    }

    @Test
    void aLaterResultTakesThePlaceOfAnEarlierOne() throws IOException {
        of("one").keep("question", out -> out.writeLong(42));
        of("one").keep("question", out -> out.writeLong(43));

        assertThat(find(of("one"), "question")).contains(43L);
        onlyFile();
    }

    @Test
    void everyCutAndEveryFlippedBitIsNoticed() throws IOException {
        of("one").keep("question", out -> out.writeLong(42));
        byte[] whole = Files.readAllBytes(onlyFile());
        for (int length = 0; length < whole.length; length++) {
            Files.write(onlyFile(), java.util.Arrays.copyOf(whole, length));
            assertThat(find(of("one"), "question")).isEmpty();
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 4;
            Files.write(onlyFile(), flipped);
            assertThat(find(of("one"), "question")).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNothingAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        KeptResults kept = new KeptResults(folder.resolve("file"), "one", false);
        kept.keep("question", out -> out.writeLong(42));

        assertThat(kept.hasFailed()).isTrue();
        assertThat(find(kept, "question")).isEmpty();
    }

    @Test
    void theFolderIsIgnoredByGit() throws IOException {
        of("one").keep("question", out -> out.writeLong(42));

        assertThat(folder.resolve("kept/.gitignore")).hasContent("*");
    }
}
