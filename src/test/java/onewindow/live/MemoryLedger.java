package onewindow.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.journal.Batch;
import onewindow.journal.Entry;
import onewindow.journal.KeptScenario;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.journal.Op;

/** A ledger of a simulated world: it keeps what it was told, unless it is to fail. */
final class MemoryLedger implements Ledger {

    /** What happens at the next commit. */
    enum Fate {
        WRITTEN,
        /** The disk is full: nothing is written. */
        REFUSED,
        /** Everything is written, and the word of it is lost. */
        WRITTEN_BUT_NOT_TOLD,
        /** It fails as no ledger is said to, and nothing is written. */
        BROKEN
    }

    private final LedgerHeader header;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Long> lastSequences = new HashMap<>();
    /** By hall and sequence number. */
    private final Map<Long, Batch.Mark> marks = new HashMap<>();

    private final Map<String, Batch.KeptAnswer> answers = new LinkedHashMap<>();
    private final Map<String, Batch.Visit> visits = new LinkedHashMap<>();
    private final Map<String, Batch.Person> persons = new LinkedHashMap<>();
    private final List<KeptScenario> scenarios = new ArrayList<>();
    private Fate next = Fate.WRITTEN;
    private int unreadable;

    MemoryLedger(LedgerHeader header) {
        this.header = header;
    }

    void fateOfNext(Fate fate) {
        next = fate;
    }

    /** So often in a row it cannot be read. */
    void failToBeRead(int times) {
        unreadable = times;
    }

    /** Puts another mark in the place of one. */
    void spoilMark(Batch.Mark mark) {
        marks.put(place(mark.copy(), mark.sequence()), mark);
    }

    List<Entry> entries() {
        return entries;
    }

    Map<String, Batch.KeptAnswer> answers() {
        return answers;
    }

    Map<String, Batch.Visit> visits() {
        return visits;
    }

    @Override
    public LedgerHeader header() {
        return header;
    }

    @Override
    public void commit(Batch batch) throws LedgerFault {
        Fate fate = next;
        next = Fate.WRITTEN;
        if (fate == Fate.BROKEN) {
            throw new IllegalStateException("as the test wants it");
        }
        if (fate != Fate.REFUSED) {
            entries.addAll(batch.entries());
            batch.entries().forEach(entry -> lastSequences.put(entry.copy(), entry.sequence()));
            batch.marks().forEach(mark -> marks.put(place(mark.copy(), mark.sequence()), mark));
            batch.answers().forEach(answer -> answers.put(answer.copy() + "/" + answer.key(), answer));
            batch.persons().forEach(each -> persons.put(each.copy() + "/" + each.day() + "/" + each.number(), each));
            batch.visits().forEach(visit -> visits.put(visit.copy() + "/" + visit.day() + "/" + visit.number(), visit));
        }
        if (fate != Fate.WRITTEN) {
            throw new LedgerFault(LedgerFault.Kind.FULL, fate.name(), null);
        }
    }

    /** Returns the number of a hall's last command, 0 for none. */
    long lastSequence(int copy) {
        return lastSequences.getOrDefault(copy, 0L);
    }

    @Override
    public void read(int copy, long after, EntryVisitor visitor) throws LedgerFault {
        BitSet only = new BitSet();
        only.set(copy);
        read(only, new EntryVisitor() {
            @Override
            public boolean entry(Entry entry) {
                return entry.sequence() <= after || visitor.entry(entry);
            }

            @Override
            public void mark(Batch.Mark mark) {
                if (mark.sequence() > after) {
                    visitor.mark(mark);
                }
            }
        });
    }

    private static long place(int copy, long sequence) {
        return ((long) copy << 32) + sequence;
    }

    @Override
    public void read(BitSet copies, EntryVisitor visitor) throws LedgerFault {
        if (unreadable > 0) {
            unreadable--;
            throw new LedgerFault(LedgerFault.Kind.IO, "the disk is away", null);
        }
        for (Entry entry : entries) {
            if (copies.get(entry.copy())) {
                if (!visitor.entry(entry)) {
                    return;
                }
                Batch.Mark mark = marks.get(place(entry.copy(), entry.sequence()));
                if (mark != null) {
                    visitor.mark(mark);
                }
            }
        }
    }

    @Override
    public long lastAt(int copy, long time) {
        return entries.stream()
                .filter(entry -> entry.copy() == copy && entry.command().time() <= time)
                .count();
    }

    @Override
    public List<Entry> of(int copy, Op op) {
        return entries.stream()
                .filter(entry -> entry.copy() == copy && entry.command().op() == op)
                .toList();
    }

    @Override
    public List<Batch.Visit> visits(int copy, String day) {
        return visits.values().stream()
                .filter(visit -> visit.copy() == copy && visit.day().equals(day))
                .toList();
    }

    @Override
    public MemoryLedger beside() {
        return this;
    }

    @Override
    public List<Batch.KeptAnswer> answers(BitSet copies, long sinceWallMillis) {
        return answers.values().stream()
                .filter(answer -> copies.get(answer.copy()) && answer.wallMillis() >= sinceWallMillis)
                .toList();
    }

    @Override
    public List<Batch.Person> persons(int copy, String day) {
        return List.of();
    }

    @Override
    public List<Batch.Person> personsBeside(int copy) {
        return persons.values().stream()
                .filter(each -> each.copy() == copy && each.number() < 0)
                .toList();
    }

    @Override
    public List<KeptScenario> scenarios() {
        return scenarios;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
