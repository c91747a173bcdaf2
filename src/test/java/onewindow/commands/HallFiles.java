package onewindow.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small scenario files for tests of the commands. */
final class HallFiles {

    private static final String REST = """
            hours: 09:00-12:00
            demand: {rate: 20 per hour}
            service:
              exponential:
                mean: {value: 5 min, assumption: {why: not measured, range: 3 min..8 min}}
            windows:
              - {key: main, name: {zh: 窗口, en: Windows}, count: 2}
            assumption: invented for a test
            """;

    private HallFiles() {}

    /** Writes a hall of five days without dates. */
    static Path undated(Path folder) throws IOException {
        return write(folder, "hall.yaml", "horizon: 5 days\n");
    }

    /** Writes a hall of January 2022, whose first hall day is the fourth. */
    static Path dated(Path folder) throws IOException {
        return write(folder, "january.yaml", "horizon: 2022-01-01..2022-01-31\n");
    }

    private static Path write(Path folder, String name, String horizon) throws IOException {
        return Files.writeString(folder.resolve(name), "title: {zh: 小厅, en: Tiny hall}\n" + horizon + REST);
    }
}
