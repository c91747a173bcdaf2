package onewindow.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the bytes of scenario files come from. */
interface FileSource {

    /** Whether there is something of that path, be it a folder. */
    boolean exists(Path path);

    boolean isFolder(Path path);

    /** Reads a file, but no more than one byte above a limit, so that a huge file costs no more than a large one. */
    byte[] read(Path path, int limit) throws IOException;

    /** Returns a built-in file of a name below the folder of them; null where there is none. */
    byte[] builtIn(String name);

    /** The disk and the class path. What was read is kept: a pipe has nothing more, and a file may be changed. */
    final class Disk implements FileSource {

        private final String root;
        private final Map<String, ScenarioPart> read = new LinkedHashMap<>();

        Disk(String root) {
            this.root = root;
        }

        @Override
        public boolean exists(Path path) {
            return Files.exists(path);
        }

        @Override
        public boolean isFolder(Path path) {
            return Files.isDirectory(path);
        }

        @Override
        public byte[] read(Path path, int limit) throws IOException {
            ScenarioPart known = read.get(path.toString());
            if (known == null) {
                try (InputStream in = Files.newInputStream(path)) {
                    known = new ScenarioPart(path.toString(), false, in.readNBytes(limit + 1));
                }
                read.put(path.toString(), known);
            }
            return known.bytes();
        }

        @Override
        public byte[] builtIn(String name) {
            try (InputStream in = FileSource.class.getResourceAsStream(root + name)) {
                byte[] bytes = in == null ? null : in.readAllBytes();
                if (bytes != null && !name.equals(ScenarioFiles.INDEX)) {
                    read.put(root + name, new ScenarioPart(name, true, bytes));
                }
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Collection<ScenarioPart> parts() {
            return read.values();
        }
    }

    /** Files that were kept. */
    final class Kept implements FileSource {

        private final Map<String, byte[]> onDisk = new HashMap<>();
        private final Map<String, byte[]> builtIn = new LinkedHashMap<>();

        Kept(List<ScenarioPart> parts) {
            parts.forEach(part -> (part.builtIn() ? builtIn : onDisk).put(part.name(), part.bytes()));
            builtIn.put(ScenarioFiles.INDEX, String.join("\n", builtIn.keySet()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean exists(Path path) {
            return onDisk.containsKey(path.toString());
        }

        @Override
        public boolean isFolder(Path path) {
            return false;
        }

        @Override
        public byte[] read(Path path, int limit) {
            return onDisk.get(path.toString());
        }

        @Override
        public byte[] builtIn(String name) {
            return builtIn.get(name);
        }
    }
}
