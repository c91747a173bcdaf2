package onewindow.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import onewindow.plan.kept.KeptResults;
import picocli.CommandLine.Option;

/** Where results are kept, so that asking again goes on where it ended. */
final class KeptOptions {

    /** The folder unless the user says otherwise. */
    private static final Path USUAL = Path.of(".onewindow");

    @Option(names = "--kept", paramLabel = "DIR", converter = PathReader.class, descriptionKey = "plan.kept")
    private Path folder;

    @Option(names = "--fresh", descriptionKey = "plan.fresh")
    private boolean fresh;

    private KeptResults results;

    /**
     * The results, the same each time.
     *
     * @throws UserFault where the folder is a file
     */
    KeptResults results() {
        if (results == null) {
            if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
                throw UserFault.of("target.notFolder", "--kept", folder);
            }
            results = new KeptResults(folder != null ? folder : USUAL, Build.fingerprint(), fresh);
        }
        return results;
    }
}
