package onewindow.commands;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first line of a scenario file that a command writes: with the hash of all that follows, so that the command may
 * replace its own file as long as nobody changed it.
 *
 * @param command by which files are written
 */
record Seal(String command) implements Earlier {

    private static final int HASH_BYTES = 16;

    /** Returns a text with the seal before it. */
    String on(String text) {
        return line(text) + text;
    }

    private String line(String text) {
        return "# Written by the command " + command + ", which replaces it as long as nobody changes it: "
                + hash(text.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean is(byte[] bytes) {
        String file = new String(bytes, StandardCharsets.UTF_8);
        String text = file.substring(file.indexOf('\n') + 1);
        return file.equals(on(text));
    }

    @Override
    public String refusal() {
        return "target.notSealed";
    }
}
