package onewindow.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import onewindow.web.PasswordFile;
import onewindow.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds somebody to the file of those who may sign in, or gives a new role and password. */
@Command(name = "add", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class AuthAddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "auth.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "auth.name")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "clerk|manager|trainer",
            required = true,
            converter = RoleReader.class,
            descriptionKey = "auth.role")
    private Role role;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    /** Reads the value of {@code --role}. */
    static final class RoleReader implements ITypeConverter<Role> {
        @Override
        public Role convert(String text) {
            if (!List.of("clerk", "manager", "trainer").contains(text)) {
                throw new WrongValue("value.role", text);
            }
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public Integer call() {
        if (!PasswordFile.isName(name)) {
            throw UserFault.of("auth.bad-name", name);
        }
        PasswordFile passwords = Files.exists(file) ? AuthFiles.read(file) : PasswordFile.empty();
        String password = Secrets.newPassword(name, language.chosen());
        if (password.length() < PasswordFile.SHORTEST) {
            throw UserFault.of("auth.too-short", password.length(), PasswordFile.SHORTEST);
        }
        boolean known = passwords.put(name, role, password);
        try {
            passwords.write(file);
        } catch (IOException e) {
            throw UserFault.of("auth.cannot-write", file, e.getMessage());
        }
        String word = role.name().toLowerCase(Locale.ROOT);
        spec.commandLine()
                .getOut()
                .println(Texts.of(language.chosen(), known ? "auth.changed" : "auth.added", file, name, word));
        return ExitCode.DONE;
    }
}
