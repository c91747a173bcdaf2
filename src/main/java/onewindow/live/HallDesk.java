package onewindow.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseCommands;
import onewindow.casework.CaseView;
import onewindow.demand.KeyedRandom;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.hall.IncidentCommands;
import onewindow.hall.TicketState;
import onewindow.hall.WindowCommands;
import onewindow.journal.Batch;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.journal.RecordedIncidents;
import onewindow.people.SeatedClerks;
import onewindow.scenario.Scenario;
import onewindow.simulate.PacedRun;

/**
 * One hall by the clock, as those see it who work with it: its commands, its day, its tickets. Every command is
 * recorded as it is given; what was recorded is taken and committed by the hall's owner, on whose thread alone this is
 * used.
 */
public final class HallDesk {

    private static final long GUESTS = 0x47554553;

    private final HallPlan plan;
    private final HallNotes notes = new HallNotes();
    private final CaseNotes caseNotes = new CaseNotes(notes);
    private final Recording recording;
    private final ServiceLog log;
    private final RunningHall core;
    private final HallDays days;
    private final FrontDesk front;
    private final BookingDesk bookings;
    private final ReviewDesk reviews;
    /** Null where nobody acts by himself. */
    private final RecordedIncidents incidents;
    /** Null where nobody is told how long the wait will be. */
    private Telling telling;

    private final Map<String, Batch.KeptAnswer> answers = new LinkedHashMap<>();

    HallDesk(Scenario scenario, int copy, boolean simulated, long seed, HallTime time) {
        this(new HallPlan(Succession.only(scenario), copy, simulated, seed), time);
    }

    HallDesk(HallPlan plan, HallTime time) {
        this.plan = plan;
        recording = new Recording(plan, notes, caseNotes);
        log = new ServiceLog(plan.copy(), notes);
        core = new RunningHall(plan.succession().first(), notes, caseNotes, recording);
        days = new HallDays(plan, time, core, recording, log);
        front = new FrontDesk(this, core);
        bookings = new BookingDesk(this, core, log.holders());
        reviews = new ReviewDesk(this, core, log.holders(), notes, caseNotes);
        incidents = people().map(people -> new RecordedIncidents(people.incidents(), recording::record))
                .orElse(null);
        people().ifPresent(people -> people.seated().tell(seats()::served));
    }

    /** Lets everything happen that is due by the clock. */
    void tick() {
        advance(days.time().now());
        bookings.noteMissed();
    }

    /** As {@link #tick()}, before a command that brings a time; it counts where the hall goes by its commands. */
    void tick(long brought) {
        advance(goesByCommands() ? brought : days.time().now());
        bookings.noteMissed();
    }

    /** Whether commands bring the time of the hall. */
    boolean goesByCommands() {
        return days.time().isByCommands();
    }

    /** Lets everything happen that is due up to a time; times before the last are that. */
    void advance(long until) {
        days.advance(until);
    }

    /**
     * Returns how long nothing is due, milliseconds of the clock; {@link PacedRun#NEVER} where commands bring the time.
     */
    long idleMillis() {
        return days.idleMillis();
    }

    /** Says who gives the commands that follow; empty for the hall's own people and clock. */
    void actBy(String who) {
        recording.actBy(who);
    }

    /** What is recorded from now on is told to a witness, null for none, in place of being kept for the ledger. */
    void beWitnessedBy(Witness witness) {
        recording.beWitnessedBy(witness);
    }

    /** Goes on where a ledger ends. */
    void goOnFrom(long hallTime) {
        days.time().jumpTo(hallTime);
        forgetHappenings();
    }

    /** Forgets what has happened, which is in a ledger already. */
    void forgetHappenings() {
        notes.forgetEvents();
        log.forget();
    }

    /** Returns what has happened since this was last asked for. */
    List<HallEvent> takeEvents() {
        return notes.takeEvents();
    }

    /** Gives a command of a ledger to the core, as it was given then; returns the result. */
    int reenact(Command command) {
        if (command.op() == Op.START_DAY || command.op() == Op.TAKE_OVER) {
            days.reenact(command);
            return 0;
        }
        days.passTo(command.time());
        if (incidents == null && command.op().isAnIncident()) {
            recording.record(command, 0);
            return 0;
        }
        if (plan.acting() && command.op() == Op.TAKE_TICKET) {
            takeTicket(command.a(), command.b(), command.d());
            return noteTaken().ticket;
        }
        int result = Op.apply(
                command, new Op.Estate(core.hall(), core.cases(), core.receptionCommands(), atWindows(), incidents));
        if (command.op() == Op.END_DAY) {
            days.dayHasEnded();
        }
        return result;
    }

    /** Returns what has been recorded since this was last asked for. */
    Recorded takeRecorded() {
        days.takeDown();
        return new Recorded(recording.take(), log.holders().take(), log.takeVisits(), notes.takeEvents());
    }

    Map<String, Batch.KeptAnswer> answers() {
        return answers;
    }

    long digest() {
        return core.digest();
    }

    long digestBeforeToday() {
        return core.digestBeforeToday();
    }

    int copy() {
        return plan.copy();
    }

    /** Returns the number by which callers name the hall, 1 for the first. */
    public int number() {
        return plan.copy() + 1;
    }

    /** Returns how many windows the hall has. */
    public int windows() {
        return core.words().windows();
    }

    /** Returns the ticket that was taken last. */
    public TicketNote noteTaken() {
        return notes.tickets().get(notes.tickets().size() - 1);
    }

    /** Returns the scenario that the hall runs. */
    public Scenario scenario() {
        return core.scenario();
    }

    /** Whether the scenario's own people act in the hall. */
    public boolean isSimulated() {
        return plan.simulated();
    }

    /** Returns those who act by themselves; empty where nobody does. */
    Optional<PacedRun> people() {
        return Optional.ofNullable(days.people());
    }

    /** Returns the time of the hall, milliseconds since the start of the horizon. */
    public long now() {
        return days.now();
    }

    /** Returns how much faster than the clock the hall runs. */
    public double pace() {
        return days.time().pace();
    }

    /** Whether the hall follows the wall clock day and night. */
    public boolean followsClock() {
        return days.time().followsClock();
    }

    /** Returns the hall's day. */
    public HallDay day() {
        return days.day();
    }

    /** Whether the day is over: no other follows, or not before its time. */
    public boolean isOver() {
        return days.dayIsOver();
    }

    /** Whether numbers are given now. */
    public boolean givesNumbers() {
        return !isOver() && DayHours.giveNumbers(day(), now());
    }

    /** Returns the commands of the hall; each that changes something is recorded. */
    public HallCommands hall() {
        return core.hall();
    }

    /**
     * Returns what can be done at windows; in a hall with people of its own that is at those alone where persons sit,
     * and its citizens act upon it.
     */
    public WindowCommands atWindows() {
        return people().<WindowCommands>map(PacedRun::seated).orElse(core.hall());
    }

    /** Returns what a trainer can let happen; empty where nobody acts by himself. */
    public Optional<IncidentCommands> incidents() {
        return Optional.ofNullable(incidents);
    }

    /** Returns what a trainer has let happen and is not over, in the order in which it began. */
    public List<Happening> happenings() {
        return recording.happenings().at(now());
    }

    /** Returns who sits where. */
    public Seats seats() {
        return recording.seats();
    }

    /** Returns what is known of the windows where persons sit; empty where nobody acts by himself. */
    public Optional<SeatedClerks> seated() {
        return people().map(PacedRun::seated);
    }

    /** Returns the commands of its cases; each that changes something is recorded. Null where it keeps none. */
    public CaseCommands cases() {
        return core.cases();
    }

    /** Returns where people are received: lists of matters, pauses, appointments and reviews. */
    public FrontDesk front() {
        return front;
    }

    /** Returns where slots are booked. */
    public BookingDesk bookings() {
        return bookings;
    }

    /** Returns where visits and cases are reviewed. */
    public ReviewDesk reviews() {
        return reviews;
    }

    /** Returns what can be asked of the hall. */
    public HallView view() {
        return core.view();
    }

    /** Returns what can be asked of its cases; null where it keeps none. */
    public CaseView caseView() {
        return core.caseView();
    }

    /**
     * Somebody takes a ticket; where the hall has people of its own they see to it from then on.
     *
     * @param orderTime from when the place in line counts
     * @return the ticket, or the code of a {@link onewindow.hall.Refusal}
     */
    public int takeTicket(int matter, int visitClass, long orderTime) {
        if (!plan.acting()) {
            return core.hall().takeTicket(now(), matter, visitClass, orderTime);
        }
        int before = notes.tickets().size();
        days.people()
                .bring(
                        now(),
                        matter,
                        visitClass,
                        KeyedRandom.key(
                                KeyedRandom.key(KeyedRandom.key(plan.seed(), GUESTS), plan.copy()), sequence() + 1));
        return notes.tickets().size() > before
                ? notes.tickets().get(before).ticket
                : onewindow.hall.Refusal.DAY_OVER.code();
    }

    /** Returns a ticket of the day by its number; empty where there is none. */
    public Optional<TicketNote> ticket(int number) {
        return Optional.ofNullable(notes.ticket(number));
    }

    /** Returns the day's tickets by their numbers. */
    public List<TicketNote> tickets() {
        return List.copyOf(notes.tickets());
    }

    /** Returns how many tickets were taken this day. */
    public int numbersGiven() {
        return notes.tickets().size();
    }

    /** Returns the index by which the hall's commands name a ticket, or -1 for one whose visit is over. */
    public int indexOf(TicketNote note) {
        return note.hasEnded() ? -1 : note.ticket;
    }

    /** Returns where a ticket stands. */
    public TicketState state(TicketNote note) {
        return note.hasEnded() ? TicketState.ENDED : view().state(note.ticket);
    }

    /** Returns the note of a ticket that is in the hall. */
    public TicketNote noteOf(int ticket) {
        return notes.ticket(view().number(ticket));
    }

    /** Returns an open case by its number; empty where there is none. */
    public Optional<CaseNote> openCase(int id) {
        return Optional.ofNullable(caseNotes.of(id));
    }

    /** Returns the open cases by their numbers. */
    public List<CaseNote> openCases() {
        return caseNotes.open();
    }

    /** Returns the case of a file; null where there is none. */
    public CaseNote caseOf(int file) {
        return caseNotes.ofFile(file);
    }

    /** Keeps who has a ticket, apart from everything else. */
    public void keepPerson(int number, String name, String document) {
        log.keepPerson(day(), number, name, document);
    }

    Holders holders() {
        return log.holders();
    }

    /** From now on those who take tickets are told how long they will wait. */
    void tellBy(Telling newTelling) {
        telling = newTelling;
        notes.tellBy(newTelling);
    }

    /** Returns how long the holder of a ticket is going to wait, counted from now; empty where nothing is known. */
    public Optional<Estimate> estimateOf(TicketNote note) {
        return telling == null ? Optional.empty() : telling.of(note);
    }

    /** Returns the name of whoever has a ticket of the day; empty where it is not known. */
    public String holderOf(int number) {
        return log.holders().of(number);
    }

    /** Returns the sequence number of the last command. */
    public long sequence() {
        return recording.sequence();
    }

    /** Returns the day's date, or its number where it has none. */
    public String dayName() {
        return HallWords.day(day());
    }

    /** Returns a time in the hall's own zone, or the empty text for -1. */
    public String timeName(long millis) {
        return core.words().time(day(), millis);
    }

    /**
     * Returns a window's name: its group's key, and its number in the group counted from 1. One of a scenario before,
     * which is gone, has its number alone.
     */
    public String windowName(int window) {
        return core.words().window(window);
    }
}
