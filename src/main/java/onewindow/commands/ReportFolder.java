package onewindow.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder that an option names: its files are put there when all of them have been written.
 *
 * @param option the option, for what is said of it
 * @param path the folder as the user named it
 */
record ReportFolder(String option, Path path) {

    /**
     * Finds out before a long run whether the folder could be made and written to after it.
     *
     * @throws UserFault where it could not
     */
    void requireWritable() {
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw fault(existing.equals(path.toAbsolutePath()) ? "target.notFolder" : "target.notMade", existing);
        }
        if (!Files.isWritable(existing)) {
            throw fault("target.denied", "");
        }
        requireTakesFiles(existing);
    }

    /** Tries it out: the root user may write anywhere, and yet some folders take no files. */
    private void requireTakesFiles(Path folder) {
        Path trial = folder.resolve("." + ProcessHandle.current().pid() + ".trial");
        try {
            Files.createFile(trial);
            Files.delete(trial);
        } catch (IOException e) {
            throw fault("target.full", folder);
        }
    }

    /**
     * Fills the folder, which is created where it does not exist.
     *
     * @param writer writes its files into the folder that it is given and returns them
     * @throws UserFault where a file cannot be written; none of them is there then
     */
    void write(Function<Path, List<Path>> writer) {
        boolean made = !Files.exists(path);
        try {
            Files.createDirectories(path);
            Path part = path.resolve("." + ProcessHandle.current().pid() + ".part");
            try {
                List<Path> files = writer.apply(part);
                requireReplaceable(files);
                for (Path file : files) {
                    Files.move(file, path.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                deleteWithFiles(part);
            }
        } catch (IOException e) {
            throw cannotWrite(made, e);
        } catch (UncheckedIOException e) {
            throw cannotWrite(made, e.getCause());
        }
    }

    private void requireReplaceable(List<Path> files) throws IOException {
        for (Path file : files) {
            if (Files.isDirectory(path.resolve(file.getFileName()))) {
                throw new IOException("'" + file.getFileName() + "' in it is a folder");
            }
        }
    }

    private UserFault cannotWrite(boolean made, IOException fault) {
        try {
            if (made) {
                deleteWithFiles(path);
            }
        } catch (IOException e) {
            // The first fault is the one to report.
        }
        return fault("target.unwritten", ReportFile.reason(fault));
    }

    private static void deleteWithFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private UserFault fault(String key, Object more) {
        return UserFault.of(key, option, path, more);
    }
}
