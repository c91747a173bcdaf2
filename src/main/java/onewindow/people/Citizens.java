package onewindow.people;

import onewindow.calendar.HallDay;
import onewindow.casework.TripCause;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Needs;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.hall.Departure;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.Refusal;
import onewindow.hall.TicketState;
import onewindow.people.Behaviour.Balking;
import onewindow.people.Behaviour.NoShow;
import onewindow.people.Behaviour.Place;

/** What citizens do: take a number or turn round, walk to the window or miss the call, give up, come back. */
final class Citizens {

    private static final long COMES_BACK = 0x4241434B;

    private final HallCommands hall;
    private final HallView view;
    private final Visits visits;
    private final Agenda agenda;
    private final Chance chance;
    private final Needs needs;
    private final ReturnBook returns;
    private final Balking balking;
    private final Sampler walking;
    private final NoShow noShow;
    private final Sampler backAfter;
    private final boolean anybodyGivesUp;
    private final Arrival leaving = new Arrival();
    private HallDay day;
    /** Null where cases are not kept. */
    private Counter counter;

    Citizens(
            HallCommands hall,
            Visits visits,
            Agenda agenda,
            Chance chance,
            Needs needs,
            Behaviour behaviour,
            ReturnBook book) {
        this.hall = hall;
        view = hall.view();
        this.visits = visits;
        this.agenda = agenda;
        this.chance = chance;
        this.needs = needs;
        returns = book;
        balking = behaviour.balking().orElse(null);
        walking = behaviour.walking().map(chance::sampler).orElse(null);
        noShow = behaviour.noShow().orElse(null);
        backAfter = behaviour.noShow().map(n -> chance.sampler(n.backAfter())).orElse(null);
        anybodyGivesUp = needs.anybodyGivesUp();
    }

    void keepCases(Counter atCounter) {
        counter = atCounter;
    }

    void startDay(HallDay hallDay) {
        day = hallDay;
    }

    /** There is news of a booking, and nobody comes. */
    void tell(Arrival booker) {
        Departure why =
                switch (booker.news) {
                    case NO_SHOW -> Departure.NEVER_CAME;
                    case CANCELLED -> Departure.CANCELLED;
                    case CANCELLED_AND_USED -> Departure.CANCELLED_AND_USED;
                    case BANNED -> Departure.BANNED;
                };
        hall.leaveWithoutTicket(booker.timeMillis, booker.matter, booker.visitClass, why);
    }

    /** A person comes. Returns the ticket taken, or -1. */
    int arrive(Arrival person) {
        long time = person.timeMillis;
        if (person.shutOut) {
            return leave(person, Departure.DOORS_CLOSED);
        }
        if (balking != null && turnsRound(person.key)) {
            return leave(person, Departure.BALKED);
        }
        int matter = counter == null ? person.matter : counter.desk(person);
        int ticket = hall.takeTicket(time, matter, person.visitClass, person.orderMillis);
        if (ticket < 0) {
            if (ticket == Refusal.NO_WAITING_PLACE.code()) {
                return leave(person, Departure.NO_PLACE);
            }
            if (ticket == Refusal.DAY_OVER.code()) {
                return leave(person, Departure.DOORS_CLOSED);
            }
            throw new IllegalStateException(Refusal.of(ticket).text());
        }
        long service = person.serviceMillis >= 0 ? person.serviceMillis : needs.serviceMillis(person.key, matter);
        visits.start(ticket, person.key, service);
        visits.lacking[ticket] = person.lacking;
        if (person.lacking >= 0) {
            visits.note(ticket, Visits.CAME_AGAIN);
        }
        if (counter != null) {
            counter.ticketTaken(ticket, person);
        }
        return ticket;
    }

    /** A person has found no idle window and sits down to wait. */
    void settle(long time, int ticket) {
        long patience = anybodyGivesUp
                ? needs.patienceMillis(visits.key[ticket], view.visitClass(ticket))
                : Needs.ENDLESS_MILLIS;
        if (patience < Needs.ENDLESS_MILLIS) {
            visits.giveUpAt[ticket] = time + patience;
            agenda.at(time + patience, Intent.GIVE_UP, ticket);
        }
    }

    /** Nobody takes a number, to find out how long one would wait; returns the ticket, or -1 where there is none. */
    int probe(long time, int matter, int visitClass) {
        int ticket = hall.takeTicket(time, matter, visitClass, time);
        if (ticket >= 0) {
            visits.start(ticket, 0, 0);
            visits.note(ticket, (byte) (Visits.PROBE | Visits.HELD | Visits.TRANSFERRED));
            if (counter != null) {
                leaving.at(time, 0);
                leaving.file = Arrival.NOT_FOLLOWED;
                leaving.matter = matter;
                counter.ticketTaken(ticket, leaving);
                leaving.file = -1;
            }
        }
        return Math.max(-1, ticket);
    }

    private boolean turnsRound(long key) {
        int people = balking.count() == Balking.Count.WAITING ? view.waiting() : view.present();
        int last = balking.shareAt().size() - 1;
        return chance.happens(key, Purpose.BALKING, balking.shareAt().get(Math.min(people, last)));
    }

    /** A person leaves without a ticket. Returns -1. */
    int leave(Arrival person, Departure why) {
        hall.leaveWithoutTicket(person.timeMillis, person.matter, person.visitClass, why);
        if (counter == null || !counter.leftUnserved(person)) {
            person.tripsInVain = Trips.add(person.tripsInVain, TripCause.UNSERVED);
            comeAgain(person);
        }
        return -1;
    }

    private void comeAgain(Arrival person) {
        if (returns.anybodyReturns()) {
            int place = returns.leftUnserved(day, person);
            if (place >= 0) {
                agenda.at(returns.again(place).timeMillis, Intent.COME_AGAIN, place);
            }
        }
    }

    private void comeAgain(long time, int ticket) {
        if (counter == null || !counter.leftUnserved(time, ticket, visits.key[ticket], TripCause.UNSERVED, -1)) {
            comeAgain(unserved(time, ticket, TripCause.UNSERVED));
        }
    }

    /**
     * A person who lacks what nobody has told leaves, to come again.
     *
     * @param lacking what the person will lack then still
     * @param at when
     */
    void comeBackFor(long time, int ticket, int lacking, long at) {
        Arrival again = new Arrival();
        again.at(at, KeyedRandom.key(visits.key[ticket], COMES_BACK));
        again.matter = counter == null ? view.matter(ticket) : counter.matter(ticket);
        again.visitClass = view.visitClass(ticket);
        again.lacking = lacking;
        again.tripsInVain = Trips.add(counter == null ? 0 : counter.tripsInVain(ticket), TripCause.MISSING_MATERIAL);
        int place = returns.expect(again);
        if (place >= 0) {
            agenda.at(returns.again(place).timeMillis, Intent.COME_AGAIN, place);
        } else {
            again.timeMillis = time;
            returns.comeNextDay(day, again, again.visitClass);
        }
    }

    /** Returns the person of a ticket who leaves unserved, with the case's own matter and one more trip in vain. */
    private Arrival unserved(long time, int ticket, TripCause cause) {
        leaving.timeMillis = time;
        leaving.key = visits.key[ticket];
        leaving.matter = counter == null ? view.matter(ticket) : counter.matter(ticket);
        leaving.visitClass = view.visitClass(ticket);
        leaving.tripsInVain = Trips.add(counter == null ? 0 : counter.tripsInVain(ticket), cause);
        return leaving;
    }

    /**
     * A waiting person leaves since the systems have failed.
     *
     * @param cards the class in which the person comes again on the next hall day; -1 for one who gets no card
     */
    void leaveInOutage(long time, int ticket, int cards) {
        hall.leaveInOutage(time, ticket);
        if (counter != null
                && counter.leftUnserved(time, ticket, visits.key[ticket], TripCause.SYSTEM_FAILURE, cards)) {
            return;
        }
        Arrival person = unserved(time, ticket, TripCause.SYSTEM_FAILURE);
        if (cards >= 0) {
            returns.comeNextDay(day, person, cards);
        } else {
            comeAgain(person);
        }
    }

    /** As {@link #leaveInOutage}, by one who comes again at a time with a card, today where numbers are given then. */
    void leaveUntilRestored(long time, int ticket, int cards, long at) {
        Arrival person = new Arrival();
        person.at(at, KeyedRandom.key(visits.key[ticket], COMES_BACK));
        person.matter = counter == null ? view.matter(ticket) : counter.matter(ticket);
        person.visitClass = cards;
        person.tripsInVain = Trips.add(counter == null ? 0 : counter.tripsInVain(ticket), TripCause.SYSTEM_FAILURE);
        if (counter != null && counter.hasOpenCase(ticket)) {
            leaveInOutage(time, ticket, cards);
            return;
        }
        int place = returns.expect(person);
        if (place < 0) {
            leaveInOutage(time, ticket, cards);
            return;
        }
        hall.leaveInOutage(time, ticket);
        agenda.at(returns.again(place).timeMillis, Intent.COME_AGAIN, place);
    }

    /** The person gives up, unless no longer waiting for the first time; returns whether it came to that. */
    boolean giveUp(long time, int ticket) {
        if (visits.giveUpAt[ticket] != time || view.state(ticket) != TicketState.WAITING) {
            return false;
        }
        hall.abandon(time, ticket);
        comeAgain(time, ticket);
        return true;
    }

    /** Share {@code 1 - keep} of those waiting leaves at a break. */
    void leaveForBreak(long time, double keep) {
        for (int ticket = 0; ticket < view.ticketEnd(); ticket++) {
            if (view.state(ticket) == TicketState.WAITING
                    && chance.happens(visits.key[ticket], Purpose.BREAK, 1 - keep)) {
                hall.abandon(time, ticket);
                comeAgain(time, ticket);
            }
        }
    }

    /** Everybody waiting is sent away. */
    void sendAway(long time) {
        sendAway(time, -1);
    }

    /** Everybody who waits for the group alone is sent away; for -1 everybody who waits at all. */
    void sendAway(long time, int group) {
        for (int ticket = 0; ticket < view.ticketEnd(); ticket++) {
            if (view.state(ticket) == TicketState.WAITING && (group < 0 || view.dependsOn(group, ticket))) {
                hall.sendAway(time, ticket);
                comeAgain(time, ticket);
            }
        }
    }

    /** The person hears the call: nobody gives up now. */
    void called(long time, int ticket) {
        if (anybodyGivesUp) {
            visits.giveUpAt[ticket] = -1;
        }
    }

    /** Returns how long the called person takes to the window, or -1 for one who is not there. */
    long wayMillis(int ticket) {
        if (noShow == null && walking == null) {
            return 0;
        }
        return visits.has(ticket, Visits.PROBE) ? 0 : wayMillis(visits.key[ticket], visits.has(ticket, Visits.MISSED));
    }

    /**
     * Returns how long the person of a key takes to the window, or -1 for one who is not there.
     *
     * @param missed the person has missed the call once, and does not again
     */
    long wayMillis(long key, boolean missed) {
        if (noShow != null && !missed && chance.happens(key, Purpose.NO_SHOW, noShow.share())) {
            return -1;
        }
        return walking == null ? 0 : chance.millis(key, Purpose.WALKING, walking);
    }

    /** Returns how long the person of a key who has missed the call stays away. */
    long backAfterMillis(long key) {
        return chance.millis(key, Purpose.REACTIVATION_DELAY, backAfter);
    }

    /** Returns how long a window calls somebody who is not there. */
    long vainCallsMillis() {
        return noShow.calls() * noShow.everyMillis();
    }

    /** Returns the window that waited in vain. */
    int miss(long time, int ticket) {
        int window = hall.miss(time, ticket);
        visits.note(ticket, Visits.MISSED);
        visits.awaySince[ticket] = time;
        if (chance.happens(visits.key[ticket], Purpose.REACTIVATION, noShow.reactivated())) {
            agenda.at(time + backAfterMillis(visits.key[ticket]), Intent.REACTIVATE, ticket);
        } else {
            hall.drop(time, ticket);
            comeAgain(time, ticket);
        }
        return window;
    }

    /** A number that was passed over although its person is there, or on the way, is soon valid again. */
    int missByHand(long time, int ticket, long back) {
        int window = hall.miss(time, ticket);
        visits.note(ticket, Visits.MISSED);
        visits.awaySince[ticket] = time;
        agenda.at(back, Intent.REACTIVATE, ticket);
        return window;
    }

    void reactivate(long time, int ticket) {
        if (noShow == null) {
            hall.reactivate(time, ticket, 0);
            return;
        }
        Place place = noShow.place();
        hall.reactivate(time, ticket, place == Place.END ? -1 : place == Place.BACK ? noShow.placesBack() : 0);
    }

    /** Returns the service need of one who goes on from a desk: the same as without it. */
    long serviceAfterDesk(int ticket, int matter) {
        return needs.serviceMillis(visits.key[ticket], matter);
    }

    long serviceAfterTransfer(int ticket, int matter) {
        return needs.transferredServiceMillis(visits.key[ticket], matter);
    }
}
