package onewindow.live;

import java.util.function.Function;
import onewindow.assign.CallOrders;
import onewindow.hall.Hall;
import onewindow.journal.Command;
import onewindow.journal.Entry;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.journal.Op;
import onewindow.scenario.Scenario;
import onewindow.simulate.HallAudience;

/** Gives the commands of a ledger to a hall once more, for somebody who hears what comes of them. */
public final class LedgerVisits {

    private final Succession succession;
    private final Function<Scenario, HallAudience> audienceOf;
    private Hall hall;

    private LedgerVisits(Succession succession, Function<Scenario, HallAudience> audienceOf) {
        this.succession = succession;
        this.audienceOf = audienceOf;
        settleIn(succession.first());
    }

    /**
     * Plays one hall of a ledger; nothing is compared, see {@link Verification} for that.
     *
     * @param copy index of the hall
     * @param audienceOf gives for each scenario who hears of the hall under it
     * @throws LedgerFault where it cannot be read, or a command of it cannot be given
     */
    public static void play(Succession succession, Ledger ledger, int copy, Function<Scenario, HallAudience> audienceOf)
            throws LedgerFault {
        LedgerVisits visits = new LedgerVisits(succession, audienceOf);
        try {
            ledger.read(copy, 0, visits::give);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new LedgerFault(LedgerFault.Kind.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    private void settleIn(Scenario scenario) {
        HallAudience audience = audienceOf.apply(scenario);
        hall = new Hall(scenario.layout(), CallOrders.of(scenario.assignment()), audience);
        audience.watch(hall.view());
    }

    private boolean give(Entry entry) {
        Command command = entry.command();
        if (command.op() == Op.TAKE_OVER) {
            settleIn(succession.of(command.a()));
        } else if (command.op().isOfTheHall()) {
            Op.apply(command, new Op.Estate(hall, null, null));
        }
        return true;
    }
}
