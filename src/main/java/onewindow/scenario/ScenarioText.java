package onewindow.scenario;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of one scenario file and where it came from.
 *
 * @param shown the file's name in problems
 * @param path where the file is on disk; empty for a built-in one
 * @param builtIn the name below the built-in folder, such as {@code textbook/mm1.yaml}; empty for a file on disk
 * @param text the whole text
 */
record ScenarioText(String shown, Optional<Path> path, String builtIn, String text) {

    /** Whether both are the same file. */
    boolean sameAs(ScenarioText other) {
        return builtIn.equals(other.builtIn)
                && path.map(Path::toAbsolutePath)
                        .map(Path::normalize)
                        .equals(other.path.map(Path::toAbsolutePath).map(Path::normalize));
    }

    /** The scenario's key: the file's name without folders and {@code .yaml}. */
    String key() {
        String name = path.map(file -> file.getFileName().toString()).orElse(builtIn);
        name = name.substring(name.lastIndexOf('/') + 1);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
