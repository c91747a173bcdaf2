package onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under a ledger is told by its file system and by what a forced write costs. */
class LedgerDiskTest {

    @TempDir
    Path folder;

    @Test
    void theFolderIsMeasuredAndLeftAsItWas() throws IOException {
        LedgerDisk disk = LedgerDisk.of(folder);

        assertThat(disk.fileSystem()).isEqualTo(Files.getFileStore(folder).type());
        assertThat(disk.medianMicros()).isPositive();
        assertThat(disk.p99Micros()).isGreaterThanOrEqualTo(disk.medianMicros());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void quantilesAreTimesThatWereMeasured() {
        long[] nanos = LongStream.rangeClosed(1, 200).map(i -> 1000 * (201 - i)).toArray();

        assertThat(LedgerDisk.micros(nanos, 0.5)).isEqualTo(100);
        assertThat(LedgerDisk.micros(nanos, 0.99)).isEqualTo(198);
    }

    @Test
    void memoryIsNotDurableNorIsADiskThatDoesNotWait() {
        assertThat(new LedgerDisk("ext4", 900, 4000))
                .returns(true, LedgerDisk::isDurable)
                .hasToString("ext4, fsync median 900 us, p99 4000 us of 200");
        assertThat(new LedgerDisk("ext4", 19.9, 4000))
                .returns(false, LedgerDisk::isDurable)
                .hasToString("ext4, fsync median 20 us, p99 4000 us of 200: NOT DURABLE");
        assertThat(new LedgerDisk("tmpfs", 900, 4000).isDurable()).isFalse();
        assertThat(new LedgerDisk("ramfs", 900, 4000).isDurable()).isFalse();
    }

    @Test
    void sharedMemoryIsSeenToBeNotDurable() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && Files.getFileStore(memory).type().equals("tmpfs"));

        assertThat(LedgerDisk.of(memory).isDurable()).isFalse();
    }

    @Test
    void aFolderThatIsNotThereCannotBeMeasured() {
        assertThatThrownBy(() -> LedgerDisk.of(folder.resolve("none"))).isInstanceOf(IOException.class);
    }
}
