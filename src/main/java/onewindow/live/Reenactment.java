package onewindow.live;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.journal.Batch;
import onewindow.journal.Command;
import onewindow.journal.Entry;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;

/**
 * Brings a hall to where a ledger has it: every command is given again at its time, and what comes of it is held
 * against what was recorded. In a hall with people of its own these act anew, by the same chance; the commands of
 * others come in between.
 */
final class Reenactment implements Ledger.EntryVisitor {

    private record Happened(Command command, int result, String actor) {}

    private final HallDesk desk;
    private final Deque<Happened> happened = new ArrayDeque<>();
    /** Null as long as the same comes of all commands. */
    private LedgerDiffers difference;

    private long lastTime;
    private long commands;
    private long marked;

    /** Begins with a new desk. */
    Reenactment(HallDesk desk) {
        this.desk = desk;
        desk.beWitnessedBy((command, result, actor) -> happened.add(new Happened(command, result, actor)));
    }

    /**
     * Brings a new desk to the end of its hall's ledger.
     *
     * @return the number of commands
     * @throws LedgerDiffers where something else comes of them
     */
    static long of(HallDesk desk, Ledger ledger) throws LedgerFault, LedgerDiffers {
        Reenactment reenactment = new Reenactment(desk);
        ledger.read(desk.copy(), 0, reenactment);
        return reenactment.conclude();
    }

    /** Gives the commands of many halls in one pass through a ledger; each is to be concluded. */
    static void together(List<Reenactment> all, Ledger ledger) throws LedgerFault {
        BitSet copies = new BitSet();
        Map<Integer, Reenactment> byCopy = new HashMap<>();
        for (Reenactment each : all) {
            copies.set(each.desk.copy());
            byCopy.put(each.desk.copy(), each);
        }
        ledger.read(copies, new Ledger.EntryVisitor() {
            @Override
            public boolean entry(Entry entry) {
                byCopy.get(entry.copy()).entry(entry);
                return true;
            }

            @Override
            public void mark(Batch.Mark mark) {
                byCopy.get(mark.copy()).mark(mark);
            }
        });
    }

    /**
     * Lets the desk go on from where the ledger ends.
     *
     * @return the number of commands
     * @throws LedgerDiffers where something else came of them
     */
    long conclude() throws LedgerDiffers {
        desk.beWitnessedBy(null);
        if (difference == null && !happened.isEmpty()) {
            differs(commands + 1, "it ends, and " + words(happened.peek()) + " follows");
        }
        if (difference == null && marked != commands) {
            differs(commands, "the last command has no mark");
        }
        if (difference != null) {
            throw difference;
        }
        if (commands > 0) {
            desk.goOnFrom(lastTime);
        }
        return commands;
    }

    /** What a hall's own people have done already and the ledger has not yet is not in its digest: that waits. */
    @Override
    public void mark(Batch.Mark mark) {
        marked = mark.sequence();
        if (difference == null && happened.isEmpty() && mark.digest() != desk.digest()) {
            differs(
                    mark.sequence(),
                    "the digest is %016x, the ledger has %016x".formatted(desk.digest(), mark.digest()));
        }
    }

    @Override
    public boolean entry(Entry entry) {
        return difference == null && give(entry);
    }

    private boolean give(Entry entry) {
        commands++;
        lastTime = Math.max(lastTime, entry.command().time());
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
        desk.forgetHappenings();
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
