package onewindow.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.LiveHalls;
import onewindow.web.Access;
import onewindow.web.Classroom;
import onewindow.web.Guard;
import onewindow.web.Limits;
import onewindow.web.Links;
import onewindow.web.WebService;

/** A class at a small hall of simulated people, which may go on in branches, on free ports of this machine alone. */
public final class BranchingClass implements AutoCloseable {

    private static final WebService.Address ADDRESS = new WebService.Address("127.0.0.1", 0);
    private static final int SEED = 5;
    private static final int PACE = 60;

    private final SqliteLedger ledger;
    private final LiveHalls halls;
    private final ServedBranches branches;
    private final WebService web;

    private BranchingClass(SqliteLedger ledger, LiveHalls halls, ServedBranches branches, WebService web) {
        this.ledger = ledger;
        this.halls = halls;
        this.branches = branches;
        this.web = web;
    }

    /**
     * Begins a lesson.
     *
     * @param file its ledger; those of branches come to stand beside it
     * @param token with which the trainer signs in
     */
    public static BranchingClass begin(Path file, String token, Classroom classroom) throws Exception {
        ServedScenario served = ServedScenario.of("small-hall", List.of(), Language.EN);
        LedgerHeader header =
                new LedgerHeader("small-hall", List.of(), served.scenario().sha256(), 1, true, SEED, "test");
        LiveHalls.Plan plan = new LiveHalls.Plan(served.scenario(), 1, true, SEED, PACE, 1);
        Access access = Access.byToken(token);
        SqliteLedger ledger = SqliteLedger.open(file, header);
        ledger.keep(served.kept());
        LiveHalls halls = LiveHalls.start(plan, ledger, System::currentTimeMillis);
        ServedBranches.Doors doors = (branch, taught) -> guard(branch, access, taught);
        ServedBranches branches = new ServedBranches(
                file, halls, new ServedBranches.Setting(plan, ADDRESS, true, doors, (taught, port) -> {}));
        WebService web = WebService.start(
                halls, guard(ledger, access, Optional.of(classroom)), ADDRESS, Optional.empty(), branches);
        return new BranchingClass(ledger, halls, branches, web);
    }

    private static Guard guard(SqliteLedger ledger, Access access, Optional<Classroom> classroom) throws LedgerFault {
        return new Guard(access, Links.under(ledger.secret()), Limits.USUAL, Optional.empty(), classroom);
    }

    /** Returns what {@code verify} says of a ledger, and fails where it does not end well. */
    public static String verified(Path file) throws IOException {
        CommandOutcome outcome = CommandOutcome.of("verify", file.toString());
        if (outcome.exitCode() != 0) {
            throw new IOException(outcome.err());
        }
        return outcome.out();
    }

    /** Returns where its pages are. */
    public String origin() {
        return "http://127.0.0.1:" + web.port();
    }

    @Override
    public void close() {
        web.close();
        branches.close();
        halls.close();
        ledger.close();
    }
}
