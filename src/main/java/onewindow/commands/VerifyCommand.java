package onewindow.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.LedgerDiffers;
import onewindow.live.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the commands of a ledger again and says whether the same comes of them. */
@Command(name = "verify", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LEDGER", converter = PathReader.class, descriptionKey = "verify.ledger")
    private Path path;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        try (SqliteLedger ledger = SqliteLedger.read(path)) {
            LedgerHeader header = ledger.header();
            Verification.Verified verified = LedgerFit.verify(path, ledger, language.chosen());
            spec.commandLine()
                    .getOut()
                    .println(Texts.of(
                            language.chosen(),
                            "verify.equal",
                            path,
                            verified.commands(),
                            header.copies(),
                            "%016x".formatted(verified.digest())));
            return ExitCode.DONE;
        } catch (LedgerFault e) {
            throw LedgerFit.fault(path, e);
        } catch (LedgerDiffers e) {
            spec.commandLine().getErr().println(Texts.of(language.chosen(), "verify.differs", path, e.getMessage()));
            return ExitCode.TARGET_MISSED;
        }
    }
}
