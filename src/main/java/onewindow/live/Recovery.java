package onewindow.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.journal.Batch;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings halls to where a ledger has them, all in one pass through it. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Ledger ledger;
    private final List<Return> returning = new ArrayList<>();

    /** A hall, and a desk for it on its way. */
    private record Return(OwnedHall hall, HallDesk desk, Reenactment reenactment) {

        static Return of(OwnedHall hall) {
            HallDesk desk = hall.freshDesk();
            return new Return(hall, desk, new Reenactment(desk));
        }

        long conclude() throws LedgerDiffers {
            long commands = reenactment.conclude();
            hall.workAt(desk);
            return commands;
        }
    }

    private Recovery(List<OwnedHall> halls, Ledger ledger) throws LedgerFault {
        this.ledger = ledger;
        halls.forEach(hall -> returning.add(Return.of(hall)));
        Reenactment.together(returning.stream().map(Return::reenactment).toList(), ledger);
    }

    /**
     * Brings halls there at the start of a service.
     *
     * @param answersSince milliseconds since 1970; answers given before are no longer repeated
     * @return how many commands the ledger has
     */
    static long atStart(List<OwnedHall> halls, Ledger ledger, long answersSince) throws LedgerFault, LedgerDiffers {
        Recovery recovery = new Recovery(halls, ledger);
        long commands = 0;
        for (Return each : recovery.returning) {
            commands += each.conclude();
        }
        recovery.know(answersSince);
        for (OwnedHall hall : halls) {
            hall.feed().beginAfter(hall.desk().sequence());
            hall.stand();
        }
        return commands;
    }

    /**
     * Brings halls back there. One that cannot be brought there stands still, and says why; where that is since the
     * ledger cannot be read, it is to be tried again.
     */
    static void back(List<OwnedHall> halls, Ledger ledger, long answersSince) {
        halls.forEach(OwnedHall::leaveDesk);
        try {
            Recovery recovery = new Recovery(halls, ledger);
            for (Return each : recovery.returning) {
                try {
                    each.conclude();
                } catch (LedgerDiffers e) {
                    each.hall.standStill(e.getMessage());
                }
            }
            recovery.know(answersSince);
        } catch (LedgerFault e) {
            halls.forEach(hall -> hall.standUnread(e.getMessage()));
        } catch (RuntimeException e) {
            if (halls.size() > 1) {
                // One of them is the reason; the others go on.
                halls.forEach(hall -> back(List.of(hall), ledger, answersSince));
                return;
            }
            LOG.error("the ledger's commands could not be given again", e);
            halls.forEach(hall -> hall.standStill("its commands could not be given again: " + e));
        }
        halls.forEach(OwnedHall::stand);
    }

    /** Has the desks know again what was answered, and who has the tickets of the day. */
    private void know(long answersSince) throws LedgerFault {
        BitSet copies = new BitSet();
        Map<Integer, HallDesk> desks = new HashMap<>();
        for (Return each : returning) {
            if (each.hall.desk() != null) {
                copies.set(each.hall.copy());
                desks.put(each.hall.copy(), each.desk);
            }
        }
        for (Batch.KeptAnswer answer : ledger.answers(copies, answersSince)) {
            desks.get(answer.copy()).answers().put(answer.key(), answer);
        }
        for (HallDesk desk : desks.values()) {
            if (desk.day() != null) {
                ledger.persons(desk.copy(), desk.dayName()).forEach(desk.holders()::know);
            }
            ledger.personsBeside(desk.copy()).forEach(desk.holders()::know);
        }
    }
}
