package onewindow.commands;

import java.nio.file.Path;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;

/** Whether a ledger is of what a command is to run, and what is said of one that is not or cannot be read. */
final class LedgerFit {

    private LedgerFit() {}

    /**
     * Requires that a ledger goes on as it was begun.
     *
     * @param seedGiven whether the user named a seed
     */
    static void require(Path path, LedgerHeader of, LedgerHeader wanted, boolean seedGiven) {
        if (!of.sha256().equals(wanted.sha256())) {
            throw UserFault.of("ledger.other-scenario", path, of.scenario(), wanted.scenario());
        }
        if (of.copies() != wanted.copies()) {
            throw UserFault.of("ledger.other-halls", path, of.copies(), wanted.copies());
        }
        if (of.simulated() != wanted.simulated()) {
            throw UserFault.of(of.simulated() ? "ledger.simulated" : "ledger.not-simulated", path);
        }
        if (seedGiven && of.seed() != wanted.seed()) {
            throw UserFault.of("ledger.other-seed", path, Long.toString(of.seed()), Long.toString(wanted.seed()));
        }
    }

    static UserFault fault(Path path, LedgerFault fault) {
        return switch (fault.kind()) {
            case NO_FILE -> UserFault.of("ledger.no-file", path);
            case NOT_A_LEDGER -> UserFault.of("ledger.not-a-ledger", path);
            case IN_USE -> UserFault.of("ledger.in-use", path);
            case DAMAGED -> UserFault.of("ledger.damaged", path, fault.getMessage());
            case FULL -> UserFault.of("ledger.full", path);
            case READ_ONLY -> UserFault.of("ledger.read-only", path);
            case IO -> UserFault.of("ledger.io", path, fault.getMessage());
        };
    }
}
