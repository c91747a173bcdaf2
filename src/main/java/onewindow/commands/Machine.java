package onewindow.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine a run is made on. */
final class Machine {

    private static final Path LINUX_CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Returns the processor's name where the system tells it, else its architecture. */
    static String cpu() {
        try (Stream<String> lines = Files.lines(LINUX_CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::architecture);
        } catch (IOException e) {
            return architecture();
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch");
    }
}
