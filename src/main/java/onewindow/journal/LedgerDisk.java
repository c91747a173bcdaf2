package onewindow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a ledger stands on: the file system of its folder, and how long that takes to force a page to the disk.
 *
 * @param fileSystem type as the operating system names it, such as {@code ext4}
 * @param medianMicros half of the forced writes took no longer, microseconds
 * @param p99Micros 99 of 100 took no longer, microseconds
 */
public record LedgerDisk(String fileSystem, double medianMicros, double p99Micros) {

    /** How many writes are forced to the disk to measure it. */
    public static final int TIMES = 200;

    /** No disk forces a page sooner; where it seems to, something in between says yes without waiting for it. */
    public static final double SOONEST_MICROS = 20;

    private static final int PAGE = 4096;

    /**
     * Measures a folder by {@link #TIMES} pages that are written to a file in it, one by one, each forced to the disk
     * before the next; the file is gone afterwards.
     *
     * @throws IOException where it cannot be written
     */
    public static LedgerDisk of(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "fsync", ".probe");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long[] nanos = new long[TIMES];
            ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
            for (int i = 0; i < TIMES; i++) {
                page.clear();
                page.putInt(0, i);
                long start = System.nanoTime();
                channel.write(page);
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
            return new LedgerDisk(Files.getFileStore(file).type(), micros(nanos, 0.5), micros(nanos, 0.99));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Returns the smallest of some times than which at most a share is longer. */
    static double micros(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1000.0;
    }

    /**
     * Whether what is committed survives a loss of power: not in memory ({@code tmpfs}, {@code ramfs}), and not where a
     * forced write takes less than {@link #SOONEST_MICROS}.
     */
    public boolean isDurable() {
        return !fileSystem.equals("tmpfs") && !fileSystem.equals("ramfs") && medianMicros >= SOONEST_MICROS;
    }

    /** Returns it in a line of a report. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, fsync median %.0f us, p99 %.0f us of %d%s",
                fileSystem,
                medianMicros,
                p99Micros,
                TIMES,
                isDurable() ? "" : ": NOT DURABLE");
    }
}
