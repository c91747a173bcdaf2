package onewindow.commands;

import java.io.IOException;
import java.nio.file.Path;
import onewindow.web.PasswordFile;

/** Reads the files of those who may sign in, and says what is wrong with one. */
final class AuthFiles {

    private AuthFiles() {}

    static PasswordFile read(Path file) {
        try {
            return PasswordFile.read(file);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw UserFault.of("auth.bad-line", file, 1);
        } catch (IOException e) {
            throw UserFault.of("auth.no-file", file);
        } catch (PasswordFile.BadLine e) {
            throw UserFault.of("auth.bad-line", file, e.line());
        }
    }
}
