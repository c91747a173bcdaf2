package onewindow.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Who may sign in, in a text file: after the line {@code onewindow/auth/1} a line each with name, role, rounds, salt
 * and hash. The hash is PBKDF2 with HMAC-SHA256 of the password.
 */
public final class PasswordFile {

    /** Rounds of a new hash, as the OWASP Password Storage Cheat Sheet asks for PBKDF2-HMAC-SHA256. */
    public static final int ROUNDS = 600_000;

    /** Fewest characters of a new password. */
    public static final int SHORTEST = 10;

    private static final String FORMAT = "onewindow/auth/1";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");
    private static final int FEWEST_ROUNDS = 1_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int LONGEST = 1_000;

    private final Map<String, Entry> entries = new TreeMap<>();

    private record Entry(String name, Role role, int rounds, String salt, String hash) {

        String line() {
            return String.join(" ", name, HallJson.word(role), Integer.toString(rounds), salt, hash);
        }

        boolean isOf(String password) {
            byte[] right = Base64.getDecoder().decode(hash);
            return MessageDigest.isEqual(
                    right, derive(password, Base64.getDecoder().decode(salt), rounds));
        }
    }

    private PasswordFile() {}

    /** Returns one that knows nobody. */
    public static PasswordFile empty() {
        return new PasswordFile();
    }

    /** Whether somebody can be called so: letters, digits, dots, underscores and hyphens, 40 at most. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Reads a file.
     *
     * @throws BadLine where it is none of these files
     */
    public static PasswordFile read(Path file) throws IOException, BadLine {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            throw new BadLine(1);
        }
        PasswordFile read = new PasswordFile();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Entry entry = entry(lines.get(i)).orElse(null);
                if (entry == null || read.entries.put(entry.name, entry) != null) {
                    throw new BadLine(i + 1);
                }
            }
        }
        return read;
    }

    private static Optional<Entry> entry(String line) {
        String[] words = line.trim().split(" ", -1);
        if (words.length != 5 || !isName(words[0])) {
            return Optional.empty();
        }
        try {
            Entry entry = new Entry(
                    words[0],
                    Role.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    Integer.parseInt(words[2]),
                    words[3],
                    words[4]);
            boolean fits = entry.role.may(Role.CLERK)
                    && entry.rounds >= FEWEST_ROUNDS
                    && entry.rounds <= MOST_ROUNDS
                    && Base64.getDecoder().decode(entry.salt).length >= SALT_BYTES
                    && Base64.getDecoder().decode(entry.hash).length == HASH_BITS / 8;
            return fits ? Optional.of(entry) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Adds somebody, or gives somebody who is there another role and password; returns whether it was there. */
    public boolean put(String name, Role role, String password) {
        return put(name, role, password, ROUNDS);
    }

    boolean put(String name, Role role, String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder();
        Entry entry = new Entry(
                name,
                role,
                rounds,
                encoder.encodeToString(salt),
                encoder.encodeToString(derive(password, salt, rounds)));
        return entries.put(name, entry) != null;
    }

    /** Writes the file, for its owner alone to read where the file system knows of that; all of it or nothing. */
    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        entries.values().forEach(entry -> lines.add(entry.line()));
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, ".auth", "");
        try {
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Returns the role of whoever has a name and its password. Takes as long for a name that is not known. */
    Optional<Role> roleOf(String name, String password) {
        if (password.length() > LONGEST) {
            return Optional.empty();
        }
        Entry entry = entries.get(name);
        if (entry == null) {
            int rounds = entries.values().stream().mapToInt(Entry::rounds).max().orElse(ROUNDS);
            derive(password, new byte[SALT_BYTES], rounds);
            return Optional.empty();
        }
        return entry.isOf(password) ? Optional.of(entry.role) : Optional.empty();
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA256", e);
        }
    }

    /** A line of a file that is none of its format. */
    public static final class BadLine extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        BadLine(int line) {
            super("line " + line);
            this.line = line;
        }

        /** Returns its number, 1 for the first. */
        public int line() {
            return line;
        }
    }
}
