package onewindow.commands;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import onewindow.web.Tls;

/** Passwords that the user gives, without their being shown. */
final class Secrets {

    private static final String TLS_PASSWORD = "ONEWINDOW_TLS_PASSWORD";

    private Secrets() {}

    /** Asks for a new password twice; where there is no console it is the first line of standard input. */
    static String newPassword(String name, Language language) {
        Optional<Console> console = terminal();
        if (console.isEmpty()) {
            return firstLine();
        }
        String first = asked(console.get(), Texts.of(language, "auth.ask", name));
        if (!first.equals(asked(console.get(), Texts.of(language, "auth.ask-again")))) {
            throw UserFault.of("auth.not-the-same");
        }
        return first;
    }

    /** Returns the console at which somebody sits; from Java 22 there is one also where nobody does. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Console> terminal() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            boolean sits = (boolean) Console.class.getMethod("isTerminal").invoke(console);
            return sits ? Optional.of(console) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.of(console);
        }
    }

    private static String asked(Console console, String prompt) {
        char[] typed = console.readPassword("%s", prompt);
        return typed == null ? "" : new String(typed);
    }

    private static String firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a key store whose password is in the environment or asked for. */
    static Tls keyStore(Path file) {
        String password = System.getenv(TLS_PASSWORD);
        Optional<Console> console = terminal();
        if (password == null && console.isEmpty()) {
            throw UserFault.of("serve.tls-no-password", file);
        }
        try {
            return Tls.read(
                    file,
                    password != null
                            ? password
                            : asked(console.orElseThrow(), Texts.of(Language.EN, "serve.tls-ask", file)));
        } catch (IOException e) {
            throw UserFault.of("serve.tls-bad", file, e.getMessage());
        }
    }
}
