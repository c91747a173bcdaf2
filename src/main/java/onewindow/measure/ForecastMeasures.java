package onewindow.measure;

import java.util.Arrays;
import onewindow.hall.HallView;
import onewindow.hall.SelectiveListener;
import onewindow.hall.TicketState;

/** Follows the people of a state, those who come to find out the wait, and the lines, through one replication. */
public final class ForecastMeasures implements SelectiveListener {

    private static final int NONE = -1;

    private final ForecastSamples samples;
    private final LineTable lines;
    private final long now;
    private final long until;
    private final int visits;
    /** The people waiting by line, the whole hall last. */
    private final int[] waiting;
    /** Of each ticket the person of the plan, or behind them the visit, who is followed; -1 none. */
    private int[] followed = new int[64];

    private HallView view;
    private int replication;
    private int open;
    private boolean begun;

    /** Prepares to write down what is seen. */
    public ForecastMeasures(ForecastSamples samples) {
        this.samples = samples;
        lines = samples.plan().lines();
        now = samples.plan().timeMillis();
        until = samples.plan().untilMillis();
        visits = samples.plan().visits().size();
        waiting = new int[lines.size() + 1];
    }

    /** Tells of which hall the events are; called once, before the first of them. */
    public void watch(HallView hall) {
        view = hall;
    }

    /** A replication is about to be prepared: what happens until {@link #begin} is not measured. */
    public void prepare(int number) {
        replication = number;
        begun = false;
    }

    /**
     * Everybody is in the hall.
     *
     * @param tickets of each person of the plan
     */
    public void begin(int[] tickets) {
        begun = true;
        open = 0;
        Arrays.fill(followed, NONE);
        Arrays.fill(waiting, 0);
        for (int ticket = 0; ticket < view.ticketEnd(); ticket++) {
            if (view.state(ticket) == TicketState.WAITING) {
                join(ticket, 1);
            }
        }
        for (int person = 0; person < tickets.length; person++) {
            if (view.state(tickets[person]) == TicketState.WAITING) {
                follow(tickets[person], person);
            } else {
                samples.waits[person][replication] = 0;
            }
        }
        for (int line = 0; line < waiting.length; line++) {
            samples.emptyAt[line][replication] = waiting[line] == 0 ? 0 : NONE;
        }
    }

    /** A visitor of a kind has come to find out the wait, at one of the plan's times. */
    public void follow(int ticket, int visitor, int visit) {
        if (view.state(ticket) == TicketState.WAITING) {
            follow(ticket, samples.plan().people().size() + visitor * visits + visit);
            join(ticket, -1);
        } else {
            samples.later[visitor][visit][replication] = 0;
        }
    }

    private void follow(int ticket, int who) {
        if (ticket >= followed.length) {
            int length = followed.length;
            followed = Arrays.copyOf(followed, Math.max(ticket + 1, 2 * length));
            Arrays.fill(followed, length, followed.length, NONE);
        }
        followed[ticket] = who;
        open++;
    }

    /** The number waiting is counted, at one of the plan's times. */
    public void count(int moment) {
        for (int line = 0; line < waiting.length; line++) {
            samples.queue[line][moment][replication] = waiting[line];
        }
    }

    /** Returns whether nobody is left who is followed. */
    public boolean isDone() {
        return open == 0;
    }

    private boolean isVisitor(int ticket) {
        return ticket < followed.length
                && followed[ticket] >= samples.plan().people().size();
    }

    private void join(int ticket, int people) {
        int line = lines.line(view.matter(ticket), view.visitClass(ticket));
        waiting[line] += people;
        waiting[waiting.length - 1] += people;
    }

    private void leave(long time, int ticket, int result) {
        if (!begun) {
            return;
        }
        boolean visitor = isVisitor(ticket);
        if (ticket < followed.length && followed[ticket] != NONE) {
            note(followed[ticket], result);
            followed[ticket] = NONE;
            open--;
        }
        if (!visitor) {
            join(ticket, -1);
            noteEmpty(time, lines.line(view.matter(ticket), view.visitClass(ticket)));
            noteEmpty(time, waiting.length - 1);
        }
    }

    private void note(int who, int result) {
        int visit = who - samples.plan().people().size();
        if (visit < 0) {
            samples.waits[who][replication] = result;
        } else {
            samples.later[visit / visits][visit % visits][replication] = result;
        }
    }

    private void noteEmpty(long time, int line) {
        if (time <= until && waiting[line] == 0 && samples.emptyAt[line][replication] == NONE) {
            samples.emptyAt[line][replication] = millis(time - now);
        }
    }

    private static int millis(long millis) {
        return (int) Math.min(Integer.MAX_VALUE, millis);
    }

    private void comes(int ticket) {
        if (begun) {
            join(ticket, 1);
        }
    }

    @Override
    public void ticketTaken(long time, int ticket) {
        comes(ticket);
    }

    @Override
    public void ticketCalled(long time, int ticket, int window) {
        leave(time, ticket, millis(time - Math.max(now, view.takenAt(ticket))));
    }

    @Override
    public void ticketTransferred(long time, int ticket, int window, int fromMatter) {
        comes(ticket);
    }

    @Override
    public void ticketSentOn(long time, int ticket, int toMatter) {
        if (!begun || isVisitor(ticket)) {
            return;
        }
        int from = lines.line(view.matter(ticket), view.visitClass(ticket));
        waiting[from]--;
        waiting[lines.line(toMatter, view.visitClass(ticket))]++;
        noteEmpty(time, from);
    }

    @Override
    public void ticketReturned(long time, int ticket) {
        comes(ticket);
    }

    @Override
    public void ticketAbandoned(long time, int ticket) {
        leave(time, ticket, ForecastSamples.GAVE_UP);
    }

    @Override
    public void ticketReactivated(long time, int ticket) {
        comes(ticket);
    }

    @Override
    public void ticketSentAway(long time, int ticket) {
        leave(time, ticket, ForecastSamples.SENT_AWAY);
    }

    @Override
    public void ticketCutOff(long time, int ticket) {
        if (ticket < followed.length && followed[ticket] != NONE) {
            leave(time, ticket, ForecastSamples.SENT_AWAY);
        }
    }

    @Override
    public void ticketLeftInOutage(long time, int ticket) {
        leave(time, ticket, ForecastSamples.GAVE_UP);
    }
}
