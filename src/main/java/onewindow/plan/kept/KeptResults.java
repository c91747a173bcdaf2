package onewindow.plan.kept;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A folder in which results are kept, each under the hash of all on which it depends, so that asking again goes on
 * where it ended. A file appears whole or not at all; one that is damaged counts as missing; a folder that cannot be
 * written keeps nothing.
 */
public final class KeptResults {

    private static final int CHECKSUM = Long.BYTES;

    /** Null where nothing is kept. */
    private final Path folder;

    private final String program;
    private final boolean fresh;
    private boolean failed;

    /**
     * Keeps results in a folder, which is made when the first result comes.
     *
     * @param folder null to keep nothing
     * @param program what tells one build of the program from another
     * @param fresh true: earlier results are passed over, and replaced
     */
    public KeptResults(Path folder, String program, boolean fresh) {
        this.folder = folder;
        this.program = program;
        this.fresh = fresh;
    }

    /** Keeps nothing. */
    public static KeptResults none() {
        return new KeptResults(null, "", true);
    }

    /** Writes a result. */
    public interface Writer {
        /** Writes it. */
        void writeTo(DataOutput out) throws IOException;
    }

    /** Reads a result. */
    public interface Reader<T> {
        /** Reads what the writer wrote. */
        T readFrom(DataInputStream in) throws IOException;
    }

    /**
     * Returns what was kept.
     *
     * @param key everything on which the result depends but the program
     */
    public <T> Optional<T> find(String key, Reader<T> reader) {
        if (folder == null || fresh) {
            return Optional.empty();
        }
        Path file = file(key);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!isWhole(bytes)) {
                return Optional.empty();
            }
            DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - CHECKSUM)));
            return in.readUTF().equals(hash(key)) ? Optional.of(reader.readFrom(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a result in place of an earlier one of the same key. */
    public void keep(String key, Writer writer) {
        if (folder == null || failed) {
            return;
        }
        try {
            prepareFolder();
            Path part = folder.resolve(UUID.randomUUID() + ".part");
            try {
                write(part, key, writer);
                Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            failed = true;
        }
    }

    /** Returns whether a result could not be kept. */
    public boolean hasFailed() {
        return failed;
    }

    private void prepareFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }

    private void write(Path part, String key, Writer writer) throws IOException {
        CRC32 sum = new CRC32();
        try (DataOutputStream file = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)))) {
            DataOutputStream checked = new DataOutputStream(new CheckedOutputStream(file, sum));
            checked.writeUTF(hash(key));
            writer.writeTo(checked);
            checked.flush();
            file.writeLong(sum.getValue());
        }
    }

    private static boolean isWhole(byte[] bytes) throws IOException {
        if (bytes.length < CHECKSUM) {
            return false;
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, bytes.length - CHECKSUM);
        byte[] kept = Arrays.copyOfRange(bytes, bytes.length - CHECKSUM, bytes.length);
        return new DataInputStream(new ByteArrayInputStream(kept)).readLong() == sum.getValue();
    }

    private Path file(String key) {
        return folder.resolve(hash(key) + ".sums");
    }

    private String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(program.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
