package onewindow.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a file or folder from the command line. */
final class PathReader implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Said below, as for a blank name.
        }
        throw new WrongValue("value.file", text);
    }
}
