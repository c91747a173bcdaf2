package onewindow.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of those who may sign in, as the command line makes it and refuses it. */
final class AuthCommandTest {

    @TempDir
    private Path folder;

    private static CommandOutcome typing(String password, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandOutcome.of(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void addingSomebodyWritesAHashForTheOwnerAlone() throws Exception {
        Path file = folder.resolve("hall.auth");

        CommandOutcome added = typing("a long password", "auth", "add", file.toString(), "李娜", "--role", "clerk");
        typing("another password", "auth", "add", file.toString(), "wang", "--role=manager");
        CommandOutcome changed = typing("a new password", "auth", "add", file.toString(), "wang", "--role=trainer");

        assertThat(added.err()).isEmpty();
        assertThat(added.out()).isEqualTo(file + ": 李娜 (clerk) may sign in\n");
        assertThat(changed.out()).isEqualTo(file + ": wang (trainer) has a new password\n");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("onewindow/auth/1");
        assertThat(lines.get(1)).matches("wang trainer 600000 [A-Za-z0-9+/]{22}== [A-Za-z0-9+/]{43}=");
        assertThat(lines.get(2)).startsWith("李娜 clerk 600000 ");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatIsWrongIsOneLine() throws Exception {
        Path file = folder.resolve("hall.auth");
        assertThat(typing("short", "auth", "add", file.toString(), "wang", "--role", "clerk")
                        .err())
                .isEqualTo("the password has 5 characters; at least 10 are asked for\n");
        assertThat(typing("", "auth", "add", file.toString(), "wang li", "--role", "clerk")
                        .err())
                .isEqualTo("NAME: 'wang li' is not a name to sign in by; 1 to 40 letters, digits, dots, underscores and"
                        + " hyphens are allowed\n");
        assertThat(typing("", "auth", "add", file.toString(), "wang", "--role", "public")
                        .err())
                .isEqualTo("--role: 'public' is not a role; clerk, manager and trainer are\n");
        assertThat(typing("short", "auth", "add", file.toString(), "wang", "--role=clerk", "--lang=zh")
                        .err())
                .isEqualTo("口令只有 5 个字符，至少要 10 个\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void aServiceDoesNotStartWithABadFile() throws Exception {
        String hall = HallFiles.undated(folder).toString();
        Path bad = Files.writeString(folder.resolve("bad.auth"), "onewindow/auth/1\n\nwang boss 600000 x y\n");
        Path other = Files.writeString(folder.resolve("other.auth"), "wang:secret\n");

        CommandOutcome outcome = CommandOutcome.of("serve", hall, "--auth", bad.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USER_FAULT);
        assertThat(outcome.err())
                .isEqualTo(bad
                        + ":3: this is not as 'auth add' writes it (onewindow/auth/1: NAME ROLE ROUNDS SALT HASH)\n");
        assertThat(CommandOutcome.of("serve", hall, "--auth", other.toString()).err())
                .startsWith(other + ":1: this is not as 'auth add' writes it");
        assertThat(CommandOutcome.of("serve", hall, "--auth", folder + "/none").err())
                .isEqualTo("--auth: " + folder + "/none cannot be read; 'auth add " + folder
                        + "/none NAME --role clerk' begins one\n");
        assertThat(CommandOutcome.of("serve", hall, "--host", "0.0.0.0").err())
                .isEqualTo("--host: '0.0.0.0' is not this machine's own address, and no credentials are set;"
                        + " 127.0.0.1 and localhost are allowed; with --auth any is\n");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(CommandOutcome.of("serve", hall, "--port", port, "--ledger", folder + "/a.ledger")
                            .err())
                    .isEqualTo(
                            "--port: " + port + " on 127.0.0.1 is taken; choose another, or 0 for any that is free\n");
        }
        assertThat(CommandOutcome.of("serve", hall, "--tls", bad.toString()).err())
                .isEqualTo("--tls: the password of " + bad + " is neither in ONEWINDOW_TLS_PASSWORD nor can it be asked"
                        + " for, as there is no console\n");
    }
}
