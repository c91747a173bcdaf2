package onewindow.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the files of a scenario: on disk, or built in on the class path, where an index lists them. */
final class ScenarioFiles {

    /** Where the built-in scenarios are on the class path. */
    static final String BUILT_IN = "/scenarios/";

    private static final String FOLDER = "scenarios/";
    static final String EXTENSION = ".yaml";
    static final String INDEX = "index.txt";
    private static final int LARGEST_SCENARIO = 2_000_000;
    private static final int LARGEST_TRACE = 64_000_000;

    private final FileSource source;
    private List<String> index;

    /** Looks for built-in files below a folder of the class path, such as {@code /scenarios/}. */
    ScenarioFiles(String root) {
        this(new FileSource.Disk(root));
    }

    ScenarioFiles(FileSource source) {
        this.source = source;
    }

    /** Returns what was read so far; nothing of files that were kept. */
    List<ScenarioPart> parts() {
        return source instanceof FileSource.Disk disk ? List.copyOf(disk.parts()) : List.of();
    }

    /** The names of the built-in files, such as {@code textbook/mm1.yaml}, in the order of the index. */
    List<String> builtIn() {
        if (index == null) {
            byte[] lines = source.builtIn(INDEX);
            index = lines == null
                    ? List.of()
                    : new String(lines, StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(name -> name.endsWith(EXTENSION))
                            .toList();
        }
        return index;
    }

    /** Opens what a user named: a path on disk, else a built-in scenario. Reports it when there is neither. */
    Optional<ScenarioText> open(String reference, Problems problems) {
        problems.opened(reference);
        Path path = pathOf(reference);
        if (path != null && source.exists(path)) {
            return openPath(reference, path, problems);
        }
        String name = builtInNamed(reference);
        if (name != null) {
            return openBuiltIn(name, problems);
        }
        problems.error(new Place(reference, 0), "", Wording.of("file.none", near(reference)));
        return Optional.empty();
    }

    /** Opens the base of a scenario: relative to it, else a built-in one. */
    Optional<ScenarioText> openBase(String reference, ScenarioText from, Place place, Problems problems) {
        return openBeside(reference, from, place, "base", problems);
    }

    /** Opens what a key of a scenario names: a file relative to it, else a built-in scenario. */
    Optional<ScenarioText> openBeside(String reference, ScenarioText from, Place place, String key, Problems problems) {
        Path path = from.path().isPresent() ? pathOf(reference) : null;
        if (path != null) {
            path = from.path().get().resolveSibling(path);
            if (source.exists(path)) {
                return openPath(path.toString(), path, problems);
            }
        }
        String folder = from.builtIn().substring(0, from.builtIn().lastIndexOf('/') + 1);
        String name = builtInNamed(folder + reference);
        name = name == null ? builtInNamed(reference) : name;
        if (name != null) {
            return openBuiltIn(name, problems);
        }
        problems.error(place, key, Wording.of("file.notBeside", Shown.value(reference), near(reference)));
        return Optional.empty();
    }

    /** Whether a scenario on disk has a file of that name beside it. */
    boolean isBeside(String reference, ScenarioText from) {
        Path path = pathOf(reference);
        return path != null
                && from.path().isPresent()
                && Files.isRegularFile(from.path().get().resolveSibling(path));
    }

    /** Reads a trace beside a scenario; reports under a key why it cannot be read. */
    Optional<byte[]> trace(String reference, ScenarioText from, Value at) {
        byte[] bytes = null;

        Path path = from.path().isPresent() ? pathOf(reference) : null;
        try {
            if (path != null) {
                Path beside = from.path().get().resolveSibling(path);
                if (source.exists(beside) && !source.isFolder(beside)) {
                    bytes = source.read(beside, LARGEST_TRACE);
                }
            } else if (from.path().isEmpty() && !reference.contains("..")) {
                String folder = from.builtIn().substring(0, from.builtIn().lastIndexOf('/') + 1);
                bytes = source.builtIn(folder + reference);
            }
        } catch (IOException e) {
            at.error("trace.unreadable", e.getClass().getSimpleName());
            return Optional.empty();
        }
        if (bytes == null) {
            at.error("trace.notBeside");
        } else if (bytes.length > LARGEST_TRACE) {
            at.error("trace.large", megabytes(LARGEST_TRACE));
            return Optional.empty();
        }
        return Optional.ofNullable(bytes);
    }

    private Optional<ScenarioText> openPath(String shown, Path path, Problems problems) {
        problems.opened(shown);
        Place whole = new Place(shown, 0);
        try {
            if (source.isFolder(path)) {
                problems.error(whole, "", Wording.of("file.folder"));
                return Optional.empty();
            }
            byte[] bytes = source.read(path, LARGEST_SCENARIO);
            if (bytes.length > LARGEST_SCENARIO) {
                problems.error(whole, "", tooLarge(path));
                return Optional.empty();
            }
            return FileText.decode(shown, bytes, problems)
                    .map(text -> new ScenarioText(shown, Optional.of(path), "", text));
        } catch (IOException e) {
            problems.error(whole, "", Wording.of("file.unreadable", e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private static Wording tooLarge(Path path) throws IOException {
        String most = megabytes(LARGEST_SCENARIO);
        return Files.isRegularFile(path)
                ? Wording.of("file.large", megabytes(Files.size(path)), most)
                : Wording.of("file.larger", most);
    }

    /** Opens a file of the index. */
    Optional<ScenarioText> openBuiltIn(String name, Problems problems) {
        String shown = FOLDER + name;
        problems.opened(shown);
        byte[] bytes = source.builtIn(name);
        if (bytes == null) {
            problems.error(new Place(shown, 0), "", Wording.of("file.lost"));
            return Optional.empty();
        }
        return FileText.decode(shown, bytes, problems)
                .map(text -> new ScenarioText(shown, Optional.empty(), name, text));
    }

    private String builtInNamed(String reference) {
        String name = reference.replace('\\', '/');
        name = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name;
        name = name.endsWith(EXTENSION) ? name : name + EXTENSION;
        return builtIn().contains(name) ? name : null;
    }

    private Wording near(String reference) {
        String name = reference.replace('\\', '/');
        name = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name;
        name = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        return Suggestion.among(
                name, builtIn().stream().map(ScenarioFiles::nameOf).toList());
    }

    /** Returns the name by which a built-in file is read. */
    static String nameOf(String file) {
        return file.substring(0, file.length() - EXTENSION.length());
    }

    private static Path pathOf(String reference) {
        try {
            return Path.of(reference);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
