package onewindow.live;

import java.util.ArrayList;
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
import onewindow.hall.TicketState;
import onewindow.journal.Batch;
import onewindow.journal.Command;
import onewindow.journal.Entry;
import onewindow.journal.Op;
import onewindow.journal.RecordedCases;
import onewindow.journal.RecordedHall;
import onewindow.scenario.Scenario;
import onewindow.simulate.PacedRun;
import onewindow.state.StateClock;

/**
 * One hall by the clock, as those see it who work with it: its commands, its day, its tickets. Every command is
 * recorded as it is given; what was recorded is taken and committed by the hall's owner, on whose thread alone this is
 * used.
 */
public final class HallDesk {

    private static final long GUESTS = 0x47554553;
    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;

    private final Succession succession;
    private final int copy;
    private final long seed;
    private final HallTime time;
    private final HallNotes notes = new HallNotes();
    private final CaseNotes caseNotes = new CaseNotes(notes);
    private final RunningHall core;
    private final RecordedCases cases;
    /** Null where nobody acts by himself. */
    private final PacedRun people;
    /** Null where nobody is told how long the wait will be. */
    private Telling telling;

    private Scenario scenario;
    /** Of the scenario, by which the ledger names it. */
    private int inForce = 1;

    private StateClock words;
    private RecordedHall hall;
    private int windows;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Batch.Visit> visits = new ArrayList<>();
    private final Holders holders = new Holders();

    private final Map<String, Batch.KeptAnswer> answers = new LinkedHashMap<>();
    private Witness witness;
    private String actor = "";
    private long sequence;
    private long now;
    private int nextDay;
    private HallDay day;
    private boolean dayIsOver = true;

    HallDesk(Scenario scenario, int copy, boolean simulated, long seed, HallTime time) {
        this(Succession.only(scenario), copy, simulated, seed, time);
    }

    HallDesk(Succession succession, int copy, boolean simulated, long seed, HallTime time) {
        this.succession = succession;
        scenario = succession.first();
        this.copy = copy;
        this.seed = seed;
        this.time = time;
        core = new RunningHall(scenario, notes, notes.digest(), caseNotes, caseNotes.digest());
        settleIn();
        if (core.cases() != null) {
            caseNotes.watch(core.caseView());
        }
        cases = core.cases() == null ? null : new RecordedCases(core.cases(), this::record);
        people = simulated ? new PacedRun(scenario, hall, Optional.ofNullable(cases), this::dayStarts) : null;
        expectNext();
    }

    private void settleIn() {
        words = new StateClock(scenario.horizon());
        windows = scenario.layout().groups().stream()
                .mapToInt(group -> group.windows())
                .sum();
        notes.watch(core.view());
        hall = new RecordedHall(core.hall(), windows, this::record);
    }

    /** Another scenario holds from the next day on; people of the hall's own have none but their first. */
    private void takeOver(long when, int number) {
        Scenario next = succession.of(number);
        if (next == null || people != null) {
            throw new IllegalArgumentException("no scenario " + number + " takes over");
        }
        noteVisits();
        scenario = next;
        inForce = number;
        core.takeOver(next);
        settleIn();
        nextDay = 0;
        List<HallDay> days = next.horizon().days();
        while (nextDay < days.size() && days.get(nextDay).startMillis() <= day.startMillis()) {
            nextDay++;
        }
        record(Command.of(when, Op.TAKE_OVER, number), 0);
    }

    private void record(Command command, int result) {
        sequence++;
        if (witness == null) {
            entries.add(new Entry(copy, sequence, command, result, actor));
        } else {
            witness.recorded(command, result, actor);
        }
        if (people != null) {
            // What the hall's own people do upon it is theirs.
            actor = "";
        }
        expectNext();
    }

    private void expectNext() {
        notes.next(sequence + 1);
        caseNotes.next(sequence + 1);
    }

    private void dayStarts(HallDay started, boolean warmUp) {
        core.startDay(!warmUp);
        day = started;
        dayIsOver = false;
        now = Math.max(now, started.startMillis());
        notes.startDay(started.startMillis());
        holders.startDay();
        record(Command.of(started.startMillis(), Op.START_DAY, started.index(), warmUp ? 1 : 0), 0);
    }

    /** Begins the first day of a hall that has not begun. */
    void begin() {
        if (people != null) {
            people.start(seed, copy);
        }
        startDay(0);
    }

    /** Lets everything happen that is due by the clock. */
    void tick() {
        advance(time.now());
    }

    /** As {@link #tick()}, before a command that brings a time; it counts where the hall goes by its commands. */
    void tick(long brought) {
        advance(time.isByCommands() ? brought : time.now());
    }

    /** Lets everything happen that is due up to a time; times before the last are that. */
    void advance(long until) {
        if (day == null) {
            now = Math.max(now, time.isByCommands() ? 0 : until);
            begin();
        }
        if (people != null) {
            now = Math.max(now, until);
            people.advance(now);
            dayIsOver = people.dayIsOver();
            if (dayIsOver && nextDay < scenario.horizon().days().size()) {
                startDay(nextDay);
            }
        } else {
            passDays(Math.max(now, until));
        }
    }

    private void passDays(long until) {
        endDay(until);
        if (dayIsOver && inForce != succession.wanted()) {
            Scenario before = scenario;
            takeOver(now, succession.wanted());
            TakeOver.officers(before, scenario).forEach((office, officers) -> cases.setOfficers(now, office, officers));
        }
        int next = time.isByCommands()
                ? DayHours.begunBy(scenario.horizon().days(), Math.max(-1, nextDay - 1), until)
                : nextDay;
        if (dayIsOver && next >= nextDay && next < scenario.horizon().days().size()) {
            startDay(next);
            if (time.isByCommands()) {
                endDay(until);
            }
        }
        now = Math.max(now, until);
    }

    /** Without people of its own a day is over at midnight, or once it is closed and empty. */
    private void endDay(long until) {
        long closes = day.startMillis() + day.lastCloseMillis();
        long midnight = Math.max(closes, day.startMillis() + DAY);
        boolean wentHome = !time.isByCommands() && until >= closes && view().present() == 0;
        if (!dayIsOver && (wentHome || until >= midnight)) {
            now = Math.max(now, Math.min(until, midnight));
            hall.end(now, true);
            dayIsOver = true;
        }
    }

    private void startDay(int index) {
        HallDay next = scenario.horizon().days().get(index);
        nextDay = index + 1;
        if (people != null) {
            people.startDay(next);
        } else {
            dayStarts(next, false);
            if (cases != null) {
                cases.startDay(next.startMillis());
            }
        }
        if (!time.isByCommands()) {
            time.jumpTo(next.startMillis() + DayHours.firstNumber(next));
        }
    }

    /**
     * Returns how long nothing is due, milliseconds of the clock; {@link PacedRun#NEVER} where commands bring the time.
     */
    long idleMillis() {
        if (people == null || dayIsOver) {
            return time.isByCommands() ? PacedRun.NEVER : HallTime.LONGEST_STEP / 2;
        }
        long next = Math.min(people.nextTime(), people.nextTimeBehind());
        return next == PacedRun.NEVER ? HallTime.LONGEST_STEP / 2 : time.clockMillisTo(next);
    }

    /** Says who gives the commands that follow; empty for the hall's own people and clock. */
    void actBy(String who) {
        actor = who;
    }

    /** What is recorded from now on is told to a witness, null for none, in place of being kept for the ledger. */
    void beWitnessedBy(Witness newWitness) {
        witness = newWitness;
    }

    /** Goes on where a ledger ends. */
    void goOnFrom(long hallTime) {
        time.jumpTo(hallTime);
        forgetEvents();
    }

    /** What has happened so far is in a ledger. */
    void forgetEvents() {
        notes.forgetEvents();
        visits.clear();
    }

    /** Gives a command of a ledger to the core, as it was given then; returns the result. */
    int reenact(Command command) {
        now = Math.max(now, command.time());
        if (command.op() == Op.START_DAY) {
            dayStarts(scenario.horizon().days().get(command.a()), false);
            nextDay = command.a() + 1;
            return 0;
        }
        if (command.op() == Op.TAKE_OVER) {
            takeOver(command.time(), command.a());
            return 0;
        }
        if (people != null && command.op() == Op.TAKE_TICKET) {
            takeTicket(command.a(), command.b(), command.d());
            return notes.tickets().get(notes.tickets().size() - 1).ticket;
        }
        int result = Op.apply(command, new Op.Estate(hall, cases));
        dayIsOver |= command.op() == Op.END_DAY;
        return result;
    }

    private void noteVisits() {
        notes.takeEnded().forEach(note -> visits.add(EndedVisit.row(this, note)));
    }

    /** Returns what has been recorded since this was last asked for. */
    Recorded takeRecorded() {
        noteVisits();
        Recorded taken = new Recorded(List.copyOf(entries), holders.take(), List.copyOf(visits), notes.takeEvents());
        entries.clear();
        visits.clear();
        return taken;
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
        return copy;
    }

    /** Returns the number by which callers name the hall, 1 for the first. */
    public int number() {
        return copy + 1;
    }

    /** Returns how many windows the hall has. */
    public int windows() {
        return windows;
    }

    /** Returns the ticket that was taken last. */
    public TicketNote noteTaken() {
        return notes.tickets().get(notes.tickets().size() - 1);
    }

    /** Returns the scenario that the hall runs. */
    public Scenario scenario() {
        return scenario;
    }

    /** Whether the scenario's own people act in the hall. */
    public boolean isSimulated() {
        return people != null;
    }

    /** Returns those who act by themselves; empty where nobody does. */
    Optional<PacedRun> people() {
        return Optional.ofNullable(people);
    }

    /** Returns the time of the hall, milliseconds since the start of the horizon. */
    public long now() {
        return now;
    }

    /** Returns how much faster than the clock the hall runs. */
    public double pace() {
        return time.pace();
    }

    /** Returns the hall's day. */
    public HallDay day() {
        return day;
    }

    /** Whether the day is over and no other follows. */
    public boolean isOver() {
        return dayIsOver;
    }

    /** Whether numbers are given now. */
    public boolean givesNumbers() {
        return !dayIsOver && DayHours.giveNumbers(day, now);
    }

    /** Returns the commands of the hall; each that changes something is recorded. */
    public HallCommands hall() {
        return hall;
    }

    /** Returns the commands of its cases; each that changes something is recorded. Null where it keeps none. */
    public CaseCommands cases() {
        return cases;
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
        if (people == null) {
            return hall.takeTicket(now, matter, visitClass, orderTime);
        }
        int before = notes.tickets().size();
        people.bring(
                now,
                matter,
                visitClass,
                KeyedRandom.key(KeyedRandom.key(KeyedRandom.key(seed, GUESTS), copy), sequence + 1));
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

    /** Returns the case of a file. */
    public CaseNote caseOf(int file) {
        return caseNotes.ofFile(file);
    }

    /** Keeps who has a ticket, apart from everything else. */
    public void keepPerson(int number, String name, String document) {
        holders.keep(new Batch.Person(copy, dayName(), number, name, document));
    }

    Holders holders() {
        return holders;
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
        return holders.of(number);
    }

    /** Returns the sequence number of the last command. */
    public long sequence() {
        return sequence;
    }

    /** Returns the day's date, or its number where it has none. */
    public String dayName() {
        return day.date() != null ? day.date().toString() : Integer.toString(day.index() + 1);
    }

    /** Returns a time in the hall's own zone, or the empty text for -1. */
    public String timeName(long millis) {
        return millis < 0 && day.startMillis() >= 0 ? "" : words.writeAny(millis);
    }

    /**
     * Returns a window's name: its group's key, and its number in the group counted from 1. One of a scenario before,
     * which is gone, has its number alone.
     */
    public String windowName(int window) {
        if (window >= windows) {
            return Integer.toString(window + 1);
        }
        int group = view().groupOf(window);
        return scenario.labels().groups().get(group).key() + "-" + (window - view().firstWindow(group) + 1);
    }
}
