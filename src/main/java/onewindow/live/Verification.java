package onewindow.live;

import java.util.ArrayList;
import java.util.List;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.measure.EventDigest;
import onewindow.scenario.Scenario;

/** Gives the commands of a whole ledger again, in virtual time. */
public final class Verification {

    private Verification() {}

    /**
     * What was verified.
     *
     * @param commands of all halls
     * @param digest of the events of all halls, one after the other
     */
    public record Verified(long commands, long digest) {}

    /**
     * Verifies a ledger.
     *
     * @param scenario that it is of
     * @throws LedgerDiffers where something else comes of a command than was recorded
     */
    public static Verified of(Scenario scenario, Ledger ledger) throws LedgerFault, LedgerDiffers {
        return of(Succession.only(scenario), ledger);
    }

    /**
     * Verifies a ledger.
     *
     * @param succession the scenarios that it is of
     * @throws LedgerDiffers where something else comes of a command than was recorded
     */
    public static Verified of(Succession succession, Ledger ledger) throws LedgerFault, LedgerDiffers {
        LedgerHeader header = ledger.header();
        List<HallDesk> desks = new ArrayList<>();
        List<Reenactment> reenactments = new ArrayList<>();
        for (int copy = 0; copy < header.copies(); copy++) {
            HallDesk desk = new HallDesk(
                    new HallPlan(succession, copy, header.simulated(), header.seed()), new HallTime(() -> 0, 1, 0));
            desks.add(desk);
            reenactments.add(new Reenactment(desk));
        }
        Reenactment.together(reenactments, ledger);
        long commands = 0;
        long digest = 0;
        for (int copy = 0; copy < header.copies(); copy++) {
            commands += reenactments.get(copy).conclude();
            digest = EventDigest.append(digest, desks.get(copy).digest());
        }
        return new Verified(commands, digest);
    }
}
