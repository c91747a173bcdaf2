package onewindow.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file that an option names: it appears whole or not at all.
 *
 * @param option the option, for what is said of it
 * @param path the file as the user named it
 * @param earlier which YAML file may be written anew; empty where none may
 */
record ReportFile(String option, Path path, Optional<Earlier> earlier) {

    ReportFile(String option, Path path) {
        this(option, path, Optional.empty());
    }

    /**
     * Returns the name of the page where the user gives none: {@code NAME-report.html}, or with settings or days
     * {@code NAME-1a2b3c-report.html}, so that a variant leaves the report of its base alone.
     *
     * @param days null for all days
     */
    static String nameFor(String scenario, List<String> settings, String days) {
        return nameFor("report", scenario, settings, days);
    }

    /** Returns the name of a page of some kind, otherwise as the other. */
    static String nameFor(String kind, String scenario, List<String> settings, String days) {
        String ending = "-" + kind + ".html";
        if (settings.isEmpty() && days == null) {
            return scenario + ending;
        }
        String asked = String.join("\n", settings) + "\n" + days;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return scenario + "-" + HexFormat.of().formatHex(hash, 0, 3) + ending;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Finds out before a long run whether the file could be written after it.
     *
     * @throws UserFault where it could not
     */
    void requireWritable() {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw fault("target.folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw fault("target.noFolder", folder);
        }
        if (Files.exists(path) ? !Files.isWritable(path) : !Files.isWritable(folder)) {
            throw fault("target.denied");
        }
        if (Files.exists(path) && isYaml() && !isEarlier()) {
            throw fault(earlier.map(Earlier::refusal).orElse("target.yaml"));
        }
        if (!Files.exists(path)) {
            requireTakesFiles(folder);
        }
    }

    /** Tries it out: the root user may write anywhere, and yet some folders take no files. */
    private void requireTakesFiles(Path folder) {
        Path part = part(path.toAbsolutePath());
        try {
            Files.createFile(part);
            Files.delete(part);
        } catch (IOException e) {
            throw fault("target.full", folder);
        }
    }

    /** The file's name while it is written: no other run, nor another thread, writes to the same. */
    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".part");
    }

    private boolean isEarlier() {
        try {
            return earlier.isPresent() && earlier.get().is(Files.readAllBytes(path));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isYaml() {
        String name = path.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /**
     * Writes the file in UTF-8.
     *
     * @throws UserFault where it cannot be written; an earlier file of that name is untouched then
     */
    void write(String text) {
        write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is written to a file bit by bit. */
    interface Content {
        /** Writes it; may leave the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file.
     *
     * @throws UserFault where it cannot be written; an earlier file of that name is untouched then
     */
    void write(Content content) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A device or a pipe is written to, not replaced.
                writeTo(path, content, StandardOpenOption.WRITE);
            } else {
                replace(content);
            }
        } catch (UncheckedIOException e) {
            throw fault("target.unwritten", reason(e.getCause()));
        } catch (IOException e) {
            throw fault("target.unwritten", reason(e));
        }
    }

    private static void writeTo(Path target, Content content, OpenOption... options) throws IOException {
        try (OutputStream out = Files.newOutputStream(target, options)) {
            content.writeTo(out);
        }
    }

    private void replace(Content content) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path part = part(target);
        try {
            writeTo(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private UserFault fault(String key, Object... more) {
        List<Object> all = new ArrayList<>(List.of(option, path));
        all.addAll(List.of(more));
        return UserFault.of(key, all.toArray());
    }

    /** Returns why a file could not be written, in words: Java's own texts are often the name of the file alone. */
    static Said reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return new Said("reason.denied");
        }
        if (fault instanceof NoSuchFileException) {
            return new Said("reason.gone");
        }
        if (fault instanceof FileSystemException system && system.getReason() != null) {
            return new Said("reason.system", system.getReason());
        }
        return new Said(
                "reason.system", fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
    }
}
