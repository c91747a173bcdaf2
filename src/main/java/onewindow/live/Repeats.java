package onewindow.live;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import onewindow.journal.Batch;

/** What was answered under a key, and is answered again for a day to whoever asks under that key. */
final class Repeats {

    private static final long DAY = 86_400_000;
    private static final int CONFLICT = 422;

    private final LongSupplier wall;
    /** Answers of this batch, with the desk that knows each. */
    private final List<Kept> given = new ArrayList<>();

    private record Kept(HallDesk desk, Batch.KeptAnswer answer) {}

    /**
     * Knows nothing itself: the desks do.
     *
     * @param wall milliseconds since 1970
     */
    Repeats(LongSupplier wall) {
        this.wall = wall;
    }

    /** Returns since when answers are repeated, milliseconds since 1970. */
    long since() {
        return wall.getAsLong() - DAY;
    }

    void beginBatch() {
        given.clear();
    }

    /** Returns the answers of this batch that the ledger is to keep. */
    List<Batch.KeptAnswer> given() {
        return given.stream().map(Kept::answer).toList();
    }

    /** Returns what was answered under the key of an ask, or that it was asked for something else; null for nothing. */
    Answer before(HallDesk desk, Ask ask) {
        if (ask.key().isEmpty()) {
            return null;
        }
        forgetBefore(since(), desk.answers());
        Batch.KeptAnswer before = desk.answers().get(ask.key());
        if (before == null) {
            return null;
        }
        return before.request() == ask.request()
                ? new Answer(before.status(), before.location(), before.body(), 0)
                : new Answer(CONFLICT, "", "", 0);
    }

    /** Whether what an ask repeats was answered in this very batch. */
    boolean isOfThisBatch(Ask ask, HallDesk desk) {
        return given.stream()
                .anyMatch(each -> each.desk == desk && each.answer.key().equals(ask.key()));
    }

    void keep(HallDesk desk, Ask ask, Answer answer) {
        if (ask.key().isEmpty()) {
            return;
        }
        Batch.KeptAnswer made = new Batch.KeptAnswer(
                desk.copy(),
                ask.key(),
                ask.request(),
                wall.getAsLong(),
                answer.status(),
                answer.location(),
                answer.body());
        desk.answers().put(ask.key(), made);
        given.add(new Kept(desk, made));
    }

    /** Takes back what was answered in this batch. */
    void takeBack() {
        for (Kept each : given) {
            each.desk.answers().remove(each.answer.key());
        }
        given.clear();
    }

    /** Takes back what was answered in this batch at a desk that there is no more. */
    void takeBack(HallDesk gone) {
        given.removeIf(each -> each.desk == gone);
    }

    /** They are in the order in which they were given: no more of them is looked at than is forgotten. */
    private static void forgetBefore(long time, Map<String, Batch.KeptAnswer> answers) {
        Iterator<Batch.KeptAnswer> oldest = answers.values().iterator();
        while (oldest.hasNext() && oldest.next().wallMillis() < time) {
            oldest.remove();
        }
    }
}
