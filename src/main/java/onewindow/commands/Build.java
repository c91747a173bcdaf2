package onewindow.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import onewindow.measure.Environment;
import picocli.CommandLine.IVersionProvider;

/**
 * Which build of the product this is.
 *
 * @param version the product's version, such as {@code 0.1.0}
 * @param commit the abbreviated git commit, or {@code unknown} where the build ran outside a repository
 */
public record Build(String version, String commit) {
    private static final String PROPERTIES = "/onewindow/version.properties";

    /**
     * Reads what the build wrote into the jar.
     *
     * @return the running build
     * @throws UncheckedIOException if the jar is damaged
     */
    public static Build running() {
        try (InputStream in = Build.class.getResourceAsStream(PROPERTIES)) {
            if (in == null) {
                throw new IOException(PROPERTIES + " is missing from the jar");
            }
            Properties properties = new Properties();
            properties.load(in);
            return new Build(properties.getProperty("version"), properties.getProperty("commit"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Describes on what something was run.
     *
     * @param command the command line that repeats it, without the program's name
     * @param settings {@code key=value} each
     * @param seconds how long it took
     */
    static Environment environment(String command, List<String> settings, int threads, double seconds) {
        Build build = running();
        return new Environment(
                build.version,
                build.commit,
                jvm(),
                Machine.cpu(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                threads,
                seconds,
                command,
                settings);
    }

    /**
     * Tells this build from every other by the bytes of its jar; where it does not run from a jar, no two runs are
     * taken to be of the same build.
     */
    static String fingerprint() {
        try {
            Path code = Path.of(Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(code)) {
                return UUID.randomUUID().toString();
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(code)));
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            return UUID.randomUUID().toString();
        }
    }

    /**
     * Names the running JVM.
     *
     * @return its version and name, such as {@code 17.0.15+6 OpenJDK 64-Bit Server VM}
     */
    public static String jvm() {
        return System.getProperty("java.vm.version") + " " + System.getProperty("java.vm.name");
    }

    /** Prints the running build for {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Build build = running();
            return new String[] {"OneWindow " + build.version, "commit " + build.commit, "JVM " + jvm()};
        }
    }
}
