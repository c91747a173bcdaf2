package onewindow.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onewindow.journal.KeptScenario;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.LedgerDiffers;
import onewindow.live.Succession;
import onewindow.live.TakeOver;
import onewindow.live.Verification;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;

/** Whether a ledger is of what a command is to run, and what is said of one that is not or cannot be read. */
final class LedgerFit {

    private LedgerFit() {}

    /** What the user asked for, in place of leaving it to the ledger. */
    record Asked(boolean halls, boolean seed, boolean scenario) {}

    /** Requires that a ledger goes on as it was begun. */
    static void require(Path path, LedgerHeader of, LedgerHeader wanted, Asked asked) {
        if (asked.halls() && of.copies() != wanted.copies()) {
            throw UserFault.of("ledger.other-halls", path, of.copies(), wanted.copies());
        }
        if ((asked.scenario() || wanted.simulated()) && of.simulated() != wanted.simulated()) {
            throw UserFault.of(of.simulated() ? "ledger.simulated" : "ledger.not-simulated", path);
        }
        if (asked.seed() && of.seed() != wanted.seed()) {
            throw UserFault.of("ledger.other-seed", path, Long.toString(of.seed()), Long.toString(wanted.seed()));
        }
    }

    /**
     * Requires that the hall of a ledger can go on under a scenario.
     *
     * @param ledger with the scenarios under which it went on so far
     * @param wanted the file that is named
     */
    static void requireTakeOver(Path path, SqliteLedger ledger, Scenario next, String wanted) throws LedgerFault {
        LedgerHeader header = ledger.header();
        List<KeptScenario> kept = ledger.scenarios();
        if (kept.isEmpty()) {
            if (!header.sha256().equals(next.sha256())) {
                throw UserFault.of("ledger.other-scenario", path, header.scenario(), wanted);
            }
            return;
        }
        for (KeptScenario each : kept) {
            if (each.sha256().equals(next.sha256())) {
                continue;
            }
            if (header.simulated()) {
                throw UserFault.of("takeover.simulated", path, each.file(), wanted);
            }
            Optional<TakeOver.Hindrance> hindrance = TakeOver.hindrance(Succession.read(each), next);
            if (hindrance.isPresent()) {
                Said why = new Said("takeover."
                        + hindrance.get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                throw UserFault.of("takeover.hindered", path, wanted, each.file(), why);
            }
        }
    }

    /** Gives the commands of a ledger again. */
    static Verification.Verified verify(Path path, SqliteLedger ledger, Language language)
            throws LedgerFault, LedgerDiffers {
        return Verification.of(succession(path, ledger, language), ledger);
    }

    /** Ledgers of the first format do not keep their scenario. */
    static Succession succession(Path path, SqliteLedger ledger, Language language) throws LedgerFault {
        if (!ledger.scenarios().isEmpty()) {
            return Succession.of(ledger.scenarios());
        }
        LedgerHeader header = ledger.header();
        Scenario scenario =
                Readings.scenario(Readings.read(new ScenarioReader(), header.scenario(), header.settings()), language);
        if (!scenario.sha256().equals(header.sha256())) {
            throw UserFault.of("verify.changed", path, header.scenario());
        }
        return Succession.only(scenario);
    }

    static UserFault fault(Path path, LedgerFault fault) {
        return switch (fault.kind()) {
            case NO_FILE -> UserFault.of("ledger.no-file", path);
            case NOT_A_LEDGER -> UserFault.of("ledger.not-a-ledger", path);
            case LATER_FORMAT -> UserFault.of("ledger.later", path, fault.getMessage());
            case IN_THE_WAY -> UserFault.of("ledger.in-the-way", fault.getMessage());
            case IN_USE -> UserFault.of("ledger.in-use", path);
            case DAMAGED -> UserFault.of("ledger.damaged", path, fault.getMessage());
            case FULL -> UserFault.of("ledger.full", path);
            case READ_ONLY -> UserFault.of("ledger.read-only", path);
            case IO -> UserFault.of("ledger.io", path, fault.getMessage());
        };
    }
}
