package onewindow.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import onewindow.journal.Batch;
import onewindow.journal.Command;
import onewindow.journal.Entry;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.journal.Op;

/**
 * Brings a hall to where a ledger has it: every command is given again at its time, and what comes of it is held
 * against what was recorded. In a hall with people of its own these act anew, by the same chance; the commands of
 * others come in between.
 */
final class Reenactment {

    private record Happened(Command command, int result, String actor) {}

    private final HallDesk desk;
    private final Deque<Happened> happened = new ArrayDeque<>();
    private LedgerDiffers difference;
    private long lastTime;
    private long commands;

    private Reenactment(HallDesk desk) {
        this.desk = desk;
    }

    /**
     * Brings a new desk to the end of its hall's ledger.
     *
     * @return the number of commands
     * @throws LedgerDiffers where something else comes of them
     */
    static long of(HallDesk desk, Ledger ledger) throws LedgerFault, LedgerDiffers {
        Reenactment reenactment = new Reenactment(desk);
        desk.beWitnessedBy((command, result, actor) -> reenactment.happened.add(new Happened(command, result, actor)));
        ledger.read(desk.copy(), 0, reenactment::give);
        desk.beWitnessedBy(null);
        reenactment.conclude(ledger.marks(desk.copy()));
        return reenactment.commands;
    }

    private void conclude(List<Batch.Mark> marks) throws LedgerDiffers {
        if (difference != null) {
            throw difference;
        }
        if (!happened.isEmpty()) {
            throw new LedgerDiffers(desk.copy(), commands + 1, "it ends, and " + words(happened.peek()) + " follows");
        }
        if (commands == 0) {
            return;
        }
        Batch.Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last == null || last.sequence() != commands) {
            throw new LedgerDiffers(desk.copy(), commands, "the last command has no mark");
        }
        if (last.digest() != desk.digest()) {
            throw new LedgerDiffers(
                    desk.copy(),
                    commands,
                    "the digest is %016x, the ledger has %016x".formatted(desk.digest(), last.digest()));
        }
        desk.goOnFrom(lastTime);
    }

    private boolean give(Entry entry) {
        commands++;
        lastTime = Math.max(lastTime, entry.command().time());
        if (entry.command().op() == Op.START_DAY) {
            desk.forgetHappenings();
        }
        if (entry.sequence() != commands) {
            return differs(commands, "the next in the ledger is " + entry.sequence());
        }
        if (happened.isEmpty() && desk.isSimulated()) {
            desk.advance(entry.command().time());
        }
        if (happened.isEmpty() && (!desk.isSimulated() || !entry.actor().isEmpty())) {
            desk.actBy(entry.actor());
            try {
                desk.reenact(entry.command());
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                return differs(entry.sequence(), "it cannot be given: " + entry.command());
            }
        }
        Happened found = happened.poll();
        Happened recorded = new Happened(entry.command(), entry.result(), entry.actor());
        if (!recorded.equals(found)) {
            return differs(
                    entry.sequence(),
                    "the ledger has " + words(recorded) + ", and " + (found == null ? "nothing" : words(found))
                            + " happens");
        }
        return true;
    }

    private boolean differs(long sequence, String detail) {
        difference = new LedgerDiffers(desk.copy(), sequence, detail);
        return false;
    }

    private static String words(Happened what) {
        Command command = what.command();
        StringBuilder text = new StringBuilder("%.3f s ".formatted(command.time() / 1000.0));
        text.append(command.op().key());
        int[] arguments = {command.a(), command.b(), command.c()};
        for (int i = 0; i < command.op().arguments().size(); i++) {
            text.append(' ').append(command.op().arguments().get(i)).append('=').append(arguments[i]);
        }
        text.append(" with result ").append(what.result());
        return what.actor().isEmpty()
                ? text.toString()
                : text.append(" by ").append(what.actor()).toString();
    }
}
