package onewindow.people;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.demand.Chance;
import onewindow.demand.Distribution;
import onewindow.demand.Purpose;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;
import onewindow.people.HallEvents.Outage;

/** Failures of the hall's systems as they happen: which windows are down, and who leaves because of it. */
final class Outages {

    /** Share of those who stay in an outage that a trainer makes where the scenario has none; assumed. */
    private static final double STAYS = 0.5;
    /** Those with cards come again within so long after the systems work; assumed. */
    private static final long SPREAD = 900_000;

    private final List<Outage> outages;
    /** For each outage when those with cards come again; 0 for those of the scenario. */
    private final List<Long> restoredAt = new ArrayList<>();

    private final OutagePlan plan;
    private final HallCommands hall;
    private final HallView view;
    private final Visits visits;
    private final Agenda agenda;
    private final Chance chance;
    private final Citizens citizens;
    /** For each group how many outages it is in, and the last one of them that began. */
    private final int[] downBy;

    private final int[] lastOf;
    /** Null where cases are not kept. */
    private Counter counter;

    private Clerks clerks;
    private List<OutagePlan.Span> today = new ArrayList<>();
    private int lasting;

    Outages(
            OutagePlan plan,
            int groups,
            HallCommands hall,
            Visits visits,
            Agenda agenda,
            Chance chance,
            Citizens citizens) {
        outages = new ArrayList<>(plan.outages());
        this.plan = plan;
        this.hall = hall;
        view = hall.view();
        this.visits = visits;
        this.agenda = agenda;
        this.chance = chance;
        this.citizens = citizens;
        downBy = new int[groups];
        lastOf = new int[groups];
    }

    /** Whom machines fail the clerks take in. */
    void keepCases(Counter atCounter, Clerks atWindows) {
        counter = atCounter;
        clerks = atWindows;
    }

    /** Resolves on the day's outages; must come before the timetable, so that none is called as one begins. */
    void startDay(HallDay day) {
        resolve(plan.on(day));
    }

    /** Resolves on the day's outages where it is known what has happened up to now. */
    void resumeDay(HallDay day, HallState state) {
        resolve(plan.on(day, state));
    }

    /** Returns those that come again and again and last now. */
    List<HallState.Down> down(long time) {
        List<HallState.Down> down = new ArrayList<>();
        for (OutagePlan.Span span : today) {
            if (span.fromMillis() < time
                    && time <= span.toMillis()
                    && outages.get(span.event()).when() instanceof HallEvents.Every) {
                down.add(new HallState.Down(span.event(), span.fromMillis()));
            }
        }
        return down;
    }

    /**
     * The systems of some groups fail, as nobody has planned.
     *
     * @param cards class in which those who leave come again once the systems work; -1 for none
     */
    void fail(long time, List<Integer> groups, long length, int cards) {
        double stay = plan.outages().isEmpty() ? STAYS : plan.outages().get(0).stay();
        outages.add(new Outage(groups, new HallEvents.At(time), new Distribution.Deterministic(length), stay, cards));
        while (restoredAt.size() < outages.size()) {
            restoredAt.add(0L);
        }
        restoredAt.set(outages.size() - 1, time + length);
        today.add(new OutagePlan.Span(outages.size() - 1, time, time + length));
        agenda.at(time, Intent.BEGIN_OUTAGE, today.size() - 1);
        agenda.at(time + length, Intent.END_OUTAGE, today.size() - 1);
    }

    private boolean isPlanned(int event) {
        return event < plan.outages().size();
    }

    private void resolve(List<OutagePlan.Span> spans) {
        outages.subList(plan.outages().size(), outages.size()).clear();
        restoredAt.clear();
        today = spans;
        for (int group = 0; group < downBy.length; group++) {
            downBy[group] = 0;
        }
        lasting = 0;
        for (int i = 0; i < today.size(); i++) {
            agenda.at(today.get(i).fromMillis(), Intent.BEGIN_OUTAGE, i);
            if (today.get(i).toMillis() != Long.MAX_VALUE) {
                agenda.at(today.get(i).toMillis(), Intent.END_OUTAGE, i);
            }
        }
    }

    boolean isDown(int group) {
        return downBy[group] > 0;
    }

    /** Returns the groups that fail. */
    List<Integer> begin(long time, int index) {
        int event = today.get(index).event();
        if (isPlanned(event)) {
            hall.noteOutage(time, event, true);
        }
        lasting++;
        for (int group : outages.get(event).groups()) {
            downBy[group]++;
            lastOf[group] = event;
        }
        return outages.get(event).groups();
    }

    /** Returns the groups that work again, unless another outage lasts. */
    List<Integer> end(long time, int index) {
        int event = today.get(index).event();
        if (isPlanned(event)) {
            hall.noteOutage(time, event, false);
        }
        lasting--;
        for (int group : outages.get(event).groups()) {
            downBy[group]--;
        }
        return outages.get(event).groups();
    }

    /** Those who wait decide whether to stay. */
    void decideWhoStays(long time) {
        for (int ticket = 0; ticket < view.ticketEnd(); ticket++) {
            if (view.state(ticket) == TicketState.WAITING) {
                leaves(time, ticket);
            }
        }
    }

    /**
     * A person who has just begun to wait, or waits as an outage begins, stays, goes from a machine to a window, or
     * leaves; returns whether the person waits no longer.
     */
    boolean leaves(long time, int ticket) {
        int event = lasting == 0 ? -1 : failed(ticket);
        if (event >= 0 && counter != null) {
            int window = counter.windowInstead(ticket, view.matter(ticket), visits.key[ticket]);
            if (window >= 0 && clerks.sendOn(time, ticket, window)) {
                if (view.state(ticket) != TicketState.WAITING) {
                    return true;
                }
                event = failed(ticket);
            }
        }
        if (event < 0
                || !chance.happens(
                        visits.key[ticket],
                        Purpose.OUTAGE_STAY,
                        1 - outages.get(event).stay())) {
            return false;
        }
        leave(time, ticket, event);
        return true;
    }

    private void leave(long time, int ticket, int event) {
        int cards = outages.get(event).cards();
        if (isPlanned(event) || cards < 0) {
            citizens.leaveInOutage(time, ticket, cards);
        } else {
            long after = (long) (chance.uniform(visits.key[ticket], Purpose.AFTER_FAILURE) * SPREAD);
            citizens.leaveUntilRestored(time, ticket, cards, restoredAt.get(event) + after);
        }
    }

    /** Returns the outage by which every window that is still to serve a ticket that day is down, or -1. */
    private int failed(int ticket) {
        int event = -1;
        for (int group = 0; group < downBy.length; group++) {
            if (view.isStillToServe(group, ticket)) {
                if (downBy[group] == 0) {
                    return -1;
                }
                event = lastOf[group];
            }
        }
        return event;
    }

    /** The day of a group that is down is over: whoever waits for it alone leaves. */
    void endDay(long time, int group) {
        for (int ticket = 0; ticket < view.ticketEnd(); ticket++) {
            if (view.state(ticket) == TicketState.WAITING && view.dependsOn(group, ticket)) {
                leave(time, ticket, lastOf[group]);
            }
        }
    }
}
