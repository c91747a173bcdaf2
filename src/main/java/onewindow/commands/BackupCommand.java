package onewindow.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import onewindow.journal.LedgerCopy;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import onewindow.live.LedgerDiffers;
import onewindow.live.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a ledger, of a service that may be running, and verifies the copy. */
@Command(name = "backup", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEDGER", converter = PathReader.class, descriptionKey = "verify.ledger")
    private Path path;

    @Parameters(index = "1", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "backup.file")
    private Path copy;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        try {
            LedgerCopy.of(path, copy);
        } catch (LedgerFault e) {
            throw LedgerFit.fault(e.getMessage().startsWith(copy.toString()) ? copy : path, e);
        }
        try (SqliteLedger copied = SqliteLedger.read(copy)) {
            Verification.Verified verified = LedgerFit.verify(copy, copied, language.chosen());
            spec.commandLine()
                    .getOut()
                    .println(Texts.of(
                            language.chosen(),
                            "backup.done",
                            path,
                            copy,
                            verified.commands(),
                            "%016x".formatted(verified.digest())));
            return ExitCode.DONE;
        } catch (LedgerFault e) {
            throw LedgerFit.fault(copy, e);
        } catch (LedgerDiffers e) {
            spec.commandLine().getErr().println(Texts.of(language.chosen(), "verify.differs", copy, e.getMessage()));
            return ExitCode.TARGET_MISSED;
        }
    }
}
