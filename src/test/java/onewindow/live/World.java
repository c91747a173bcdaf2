package onewindow.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import onewindow.calendar.HallDay;
import onewindow.hall.TicketState;
import onewindow.journal.Batch;
import onewindow.journal.Entry;
import onewindow.journal.LedgerHeader;
import onewindow.reception.Appointment;
import onewindow.reception.Handled;
import onewindow.reception.MatterList;
import onewindow.reception.PauseReason;
import onewindow.scenario.Scenario;

/**
 * A service in a world of its own: its clock, its ledger, its callers and all faults come of one seed, in virtual time
 * and on one thread. After each step the laws are looked at; a broken one is an {@link AssertionError}.
 */
final class World {

    private static final long BEGIN = 1_000_000_000_000L;
    private static final long DAY = 86_400_000;

    /** What happens in a step. */
    enum Happening {
        COMMAND,
        REPEAT,
        TURN,
        TIME,
        CLOCK_BACK,
        CLOCK_LEAP,
        DISK_FULL,
        ANSWER_LOST,
        RESTART
    }

    /**
     * A step.
     *
     * @param chance by which the rest of it is drawn
     */
    record Step(Happening what, long chance) {}

    /** An answer, which is repeated for a day of the clock. */
    private record Told(Answer answer, long keptAt) {}

    private record Sent(String key, Ask ask, int copy, CompletableFuture<Answer> answer) {}

    private final Scenario scenario;
    private final boolean simulated;
    private final int copies;
    private final MemoryLedger ledger;
    private final List<Sent> sent = new ArrayList<>();
    /** Of these those whose answers have not been found in the ledger yet. */
    private final List<Sent> notSeenKept = new ArrayList<>();

    private final Map<String, Told> told = new HashMap<>();
    /** The first law that was found broken where an exception would not come as far as the test; empty for none. */
    private String broken = "";

    private List<OwnedHall> halls;
    private final List<Screen> screens = new ArrayList<>();
    private Owner owner;
    private long clock = BEGIN;
    /** The latest that the clock has said. */
    private long latest = BEGIN;

    private int keys;
    /** Entries of the ledger whose times were looked at, and the last time of each hall among them. */
    private int looked;

    private final long[] last;

    World(Scenario scenario, boolean simulated, int copies) throws Exception {
        this.scenario = scenario;
        this.simulated = simulated;
        this.copies = copies;
        last = new long[copies];
        ledger = new MemoryLedger(new LedgerHeader("world", List.of(), "", copies, simulated, 5, "test"));
        start();
    }

    /** Draws the steps of a world. */
    static List<Step> steps(long seed, int count) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int draw = random.nextInt(100);
            Happening what = draw < 50
                    ? Happening.COMMAND
                    : draw < 58
                            ? Happening.REPEAT
                            : draw < 80
                                    ? Happening.TURN
                                    : draw < 92
                                            ? Happening.TIME
                                            : draw < 93
                                                    ? Happening.CLOCK_BACK
                                                    : draw < 94
                                                            ? Happening.CLOCK_LEAP
                                                            : draw < 96
                                                                    ? Happening.DISK_FULL
                                                                    : draw < 98
                                                                            ? Happening.ANSWER_LOST
                                                                            : Happening.RESTART;
            steps.add(new Step(what, random.nextLong()));
        }
        return steps;
    }

    private void start() throws Exception {
        halls = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            int index = copy;
            OwnedHall hall = new OwnedHall(
                    copy, () -> new HallDesk(scenario, index, simulated, 5, new HallTime(() -> clock, 1, 0)));
            halls.add(hall);
        }
        Recovery.atStart(halls, ledger, 0);
        screens.clear();
        for (OwnedHall hall : halls) {
            screens.add(new Screen(hall));
            hall.feed().add(screens.get(screens.size() - 1));
        }
        owner = new Owner(halls, ledger, () -> clock, Answering.atOnce());
    }

    /** Lets a step happen, and looks at the laws. */
    void take(Step step) throws Exception {
        Random chance = new Random(step.chance());
        switch (step.what()) {
            case COMMAND -> send(chance.nextInt(copies), "k" + keys++, command(chance));
            case REPEAT -> {
                if (!sent.isEmpty()) {
                    Sent again = sent.get(chance.nextInt(sent.size()));
                    send(again.copy(), again.key(), again.ask());
                }
            }
            case TURN -> turn();
            case TIME -> clock += chance.nextInt(20 * 60_000);
            case CLOCK_BACK -> clock -= chance.nextInt(3_600_000);
            case CLOCK_LEAP -> clock += DAY + chance.nextInt(3_600_000);
            case DISK_FULL -> ledger.fateOfNext(MemoryLedger.Fate.REFUSED);
            case ANSWER_LOST -> ledger.fateOfNext(MemoryLedger.Fate.WRITTEN_BUT_NOT_TOLD);
            case RESTART -> start();
        }
        latest = Math.max(latest, clock);
    }

    /** The last of it: what waits is done, the service is started again, and the ledger is given again. */
    void conclude() throws Exception {
        turn();
        start();
        long digest = Verification.of(scenario, ledger).digest();
        if (digest != Verification.of(scenario, ledger).digest()) {
            throw new AssertionError("two verifications differ");
        }
        laws();
    }

    private void turn() {
        owner.turnNow();
        laws();
    }

    private void send(int copy, String key, Ask ask) {
        Ask keyed = new Ask(key, key.hashCode(), ask.actor(), ask.job());
        CompletableFuture<Answer> answer = owner.ask(halls.get(copy), keyed);
        sent.add(new Sent(key, keyed, copy, answer));
        notSeenKept.add(sent.get(sent.size() - 1));
        answer.thenAccept(given -> {
            Batch.KeptAnswer kept = ledger.answers().get(copy + "/" + key);
            Told before = told.get(key);
            if (before != null && before.answer.body().equals(given.body())) {
                return;
            }
            if (kept == null || !kept.body().equals(given.body())) {
                breaks(key + " was told " + given + ", which is not in the ledger");
            } else if (before != null && latest - before.keptAt <= DAY) {
                breaks(key + " was told " + before.answer + " and then " + given);
            } else {
                told.put(key, new Told(given, kept.wallMillis()));
            }
        });
    }

    private void breaks(String law) {
        broken = broken.isEmpty() ? law : broken;
    }

    /** Shows the tickets of a hall's day as it hears of them. */
    private final class Screen implements Feed.Listener {
        private final OwnedHall hall;
        private final Set<Integer> shown = new HashSet<>();
        private long last;

        Screen(OwnedHall hall) {
            this.hall = hall;
            missed();
        }

        @Override
        public void heard(HallDesk desk, List<HallEvent> events) {
            for (HallEvent event : events) {
                if (event.sequence() < last || event.sequence() > ledger.lastSequence(hall.copy())) {
                    breaks("a screen heard of command " + event.sequence() + " after " + last + ", the ledger is at "
                            + ledger.lastSequence(hall.copy()));
                }
                last = event.sequence();
                if (event.type().equals("day-started")) {
                    shown.clear();
                } else if (event.type().equals("ticket-taken") && !shown.add(event.number())) {
                    breaks("a screen heard twice of ticket " + event.number());
                }
            }
        }

        /** It looks at the hall anew. */
        @Override
        public void missed() {
            shown.clear();
            hall.desk().tickets().forEach(note -> shown.add(note.number()));
            last = hall.desk().sequence();
        }

        void showsWhoIsThere() {
            if (shown.size() != hall.desk().numbersGiven()) {
                throw new AssertionError("a screen shows " + shown.size() + " tickets of "
                        + hall.desk().numbersGiven());
            }
        }
    }

    private Ask command(Random chance) {
        int matter = chance.nextInt(scenario.layout().matters());
        int pick = chance.nextInt(1 << 16);
        int what = simulated ? chance.nextInt(2) : chance.nextInt(22);
        return new Ask("", 0, "caller", desk -> new Answer(200, "", outcome(desk, what, matter, pick), 0));
    }

    private static String outcome(HallDesk desk, int what, int matter, int pick) {
        int window = pick % desk.windows();
        int number = desk.tickets().isEmpty() ? 0 : 1 + pick % desk.tickets().size();
        int ticket = number == 0 ? -1 : desk.indexOf(desk.ticket(number).orElseThrow());
        long now = desk.now();
        int result =
                switch (what) {
                    case 0, 1, 2 -> desk.takeTicket(matter, 0, now);
                    case 3 -> desk.hall().openWindow(now, window);
                    case 4, 5 -> desk.hall().callNext(now, window);
                    case 6 -> desk.hall().startService(now, ticket);
                    case 7 ->
                        number == 0
                                ? -1
                                : desk.front()
                                        .finish(desk.ticket(number).orElseThrow(), FrontDesk.Finish.PLAIN)
                                        .value();
                    case 8 -> desk.hall().miss(now, ticket);
                    case 9 -> desk.hall().reactivate(now, ticket, pick % 3 - 1);
                    case 10 ->
                        number == 0
                                ? -1
                                : desk.front()
                                        .transfer(
                                                desk.ticket(number).orElseThrow(), matter, pick % 2 == 0, pick % 3 > 0)
                                        .value();
                    case 11 -> desk.hall().closeWindow(now, window);
                    default -> atReception(desk, what, matter, pick);
                };
        return desk.sequence() + ":" + result;
    }

    /** What goes with a visit beside the line. */
    private static int atReception(HallDesk desk, int what, int matter, int pick) {
        if (what >= 17) {
            return what >= 20 ? reviewed(desk, pick, what == 20) : booked(desk, what, matter, pick);
        }
        FrontDesk front = desk.front();
        int window = pick % desk.windows();
        if (what == 12) {
            return front.pause(window, PauseReason.values()[pick % PauseReason.values().length])
                    .value();
        }
        if (what == 13) {
            return front.resume(window).value();
        }
        if (what == 14) {
            return front.takeTicket(List.of(matter, 1 - matter), 0).value();
        }
        int number = desk.tickets().isEmpty() ? 0 : 1 + pick % desk.tickets().size();
        if (number == 0) {
            return -1;
        }
        TicketNote note = desk.ticket(number).orElseThrow();
        if (what == 15) {
            return front.addMatter(note, matter).value();
        }
        List<Integer> added = pick % 4 == 0 ? List.of(matter) : List.of();
        return front.finish(note, new FrontDesk.Finish(List.of(), Handled.RECEIVED, added, pick % 5 == 0))
                .value();
    }

    private static int booked(HallDesk desk, int what, int matter, int pick) {
        BookingDesk bookings = desk.bookings();
        List<HallDay> days = bookings.seen().bookableDays();
        if (days.isEmpty()) {
            return -1;
        }
        HallDay day = days.get(pick % days.size());
        List<Long> slots = bookings.seen().rules().orElseThrow().slotsOf(day);
        long slot = slots.get(pick / 7 % Math.min(4, slots.size()));
        int number = 1 + pick % Math.max(1, bookings.seen().lastNumber());
        if (what == 17) {
            BookingDesk.Booker who = new BookingDesk.Booker("", "d" + pick % 5);
            return bookings.book(who, matter, slot).value();
        }
        if (what == 18) {
            return bookings.checkIn(number).value();
        }
        return pick % 2 == 0
                ? bookings.cancel(number).value()
                : bookings.rebook(number, slot).value();
    }

    private static int reviewed(HallDesk desk, int pick, boolean review) {
        ReviewDesk reviews = desk.reviews();
        if (review && !desk.tickets().isEmpty()) {
            TicketNote note = desk.ticket(1 + pick % desk.tickets().size()).orElseThrow();
            return reviews.review(note, 1 + pick % 5, "text").value();
        }
        return reviews.done(1 + pick % 4, "note", pick % 3 == 0).value();
    }

    /** No slot is given to more people than it has places for, and every visit is reviewed at most once. */
    private static void placesAndReviewsAreCounted(HallDesk desk) {
        Map<Long, Integer> taken = new HashMap<>();
        for (Appointment each : desk.bookings().seen().all()) {
            if (each.state() != Appointment.State.CANCELLED) {
                taken.merge(each.slotStart(), 1, Integer::sum);
            }
        }
        desk.bookings().seen().rules().ifPresent(rules -> taken.values().forEach(count -> {
            if (count > rules.places()) {
                throw new AssertionError("a slot is given to " + count);
            }
        }));
        ReviewFigures visits = desk.reviews().ofVisits(false);
        if (visits.reviews() > visits.handled()) {
            throw new AssertionError(visits.reviews() + " reviews of " + visits.handled() + " visits");
        }
    }

    private void laws() {
        if (!broken.isEmpty()) {
            throw new AssertionError(broken);
        }
        for (OwnedHall hall : halls) {
            HallDesk desk = hall.desk();
            if (desk == null) {
                throw new AssertionError("hall " + hall.copy() + " stands still: " + hall.trouble());
            }
            if (desk.sequence() != ledger.lastSequence(hall.copy())) {
                throw new AssertionError(
                        "the hall is at " + desk.sequence() + ", its ledger at " + ledger.lastSequence(hall.copy()));
            }
            noTicketAtTwoWindows(desk);
            nobodyLeavesWithSomethingOpen(desk);
            placesAndReviewsAreCounted(desk);
        }
        screens.forEach(Screen::showsWhoIsThere);
        timesNeverGoBack();
        everythingToldIsKept();
    }

    private static void noTicketAtTwoWindows(HallDesk desk) {
        Set<Integer> at = new HashSet<>();
        for (int window = 0; window < desk.windows(); window++) {
            int ticket = desk.view().ticketAt(window);
            if (ticket >= 0 && !at.add(ticket)) {
                throw new AssertionError("ticket " + ticket + " is at two windows");
            }
        }
        for (TicketNote note : desk.tickets()) {
            boolean placed = desk.state(note) == TicketState.CALLED || desk.state(note) == TicketState.SERVING;
            if (placed && desk.view().ticketAt(note.window()) != desk.indexOf(note)) {
                throw new AssertionError("ticket " + note.number() + " is at no window");
            }
        }
    }

    /** Whoever was served to the end has nothing open on the list. */
    private static void nobodyLeavesWithSomethingOpen(HallDesk desk) {
        for (TicketNote note : desk.tickets()) {
            MatterList list = desk.front().listOf(note).orElse(null);
            if (list != null && note.end().equals("served") && !list.open().isEmpty()) {
                throw new AssertionError("ticket " + note.number() + " was served and has open " + list.open());
            }
        }
    }

    /** Looks at what was written since this was last done. */
    private void timesNeverGoBack() {
        List<Entry> entries = ledger.entries();
        for (; looked < entries.size(); looked++) {
            Entry entry = entries.get(looked);
            if (entry.command().time() < last[entry.copy()]) {
                throw new AssertionError("time goes back at " + entry);
            }
            last[entry.copy()] = entry.command().time();
        }
    }

    /** The ledger of a world forgets no answer: what was found once is there. */
    private void everythingToldIsKept() {
        notSeenKept.removeIf(each -> {
            boolean answered = told.containsKey(each.key());
            if (answered && !ledger.answers().containsKey(each.copy() + "/" + each.key())) {
                throw new AssertionError(each.key() + " was answered and is not in the ledger");
            }
            return answered;
        });
    }
}
