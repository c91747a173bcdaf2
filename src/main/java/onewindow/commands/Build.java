package onewindow.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
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
