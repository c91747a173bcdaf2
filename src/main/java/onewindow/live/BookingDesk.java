package onewindow.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.journal.Batch;
import onewindow.reception.Appointment;
import onewindow.reception.Appointments;
import onewindow.reception.BookingRules;
import onewindow.reception.ReceptionCommands;
import onewindow.reception.ReceptionRefusal;

/**
 * Where slots are booked, moved and cancelled, and where those check in who have one. A person is known by the number
 * of a document, which is kept where it can be erased; the reception knows a number in its place, that of the person's
 * first appointment. To be used at the hall's desk.
 */
public final class BookingDesk {

    private final HallDesk desk;
    private final RunningHall core;
    private final Holders holders;
    /** The day on which names were last looked through. */
    private HallDay pruned;

    BookingDesk(HallDesk desk, RunningHall core, Holders holders) {
        this.desk = desk;
        this.core = core;
        this.holders = holders;
    }

    /**
     * Who books.
     *
     * @param name may be empty
     * @param document number of an identity document
     */
    public record Booker(String name, String document) {
        public Booker {
            document = document.strip().toUpperCase(Locale.ROOT);
        }
    }

    /** Returns what can be seen of the appointments. */
    public Appointments seen() {
        return core.reception().appointments();
    }

    private ReceptionCommands commands() {
        return core.receptionCommands();
    }

    /** Whether those who check in with an appointment are of a class. */
    public boolean isClassOfAppointments(int visitClass) {
        return seen().rules().map(rules -> rules.visitClass() == visitClass).orElse(false);
    }

    /** Returns the hall day of a name, such as {@code 2022-03-08}; empty where there is none. */
    public Optional<HallDay> day(String name) {
        return desk.scenario().horizon().days().stream()
                .filter(each -> HallWords.day(each).equals(name))
                .findFirst();
    }

    /** Returns the name of a hall day. */
    public String nameOf(HallDay day) {
        return HallWords.day(day);
    }

    /** Returns the name of the day of an appointment, also where the hall is not open on it any more. */
    public String dayOf(Appointment appointment) {
        return desk.scenario().horizon().days().stream()
                .filter(each -> each.startMillis() == appointment.dayStart())
                .findFirst()
                .map(HallWords::day)
                .orElseGet(() -> desk.timeName(appointment.dayStart()).split(" ", -1)[0]);
    }

    /** Somebody books a slot. Returns the number of the appointment. */
    public Result book(Booker who, int matter, long slotStart) {
        int booker = bookerOf(who.document());
        int made = commands().book(desk.now(), matter, booker, slotStart);
        if (made >= 0) {
            keep(made, who.name(), who.document());
        }
        return Result.ofReception(made);
    }

    private int bookerOf(String document) {
        for (int number : holders.appointmentsOf(document)) {
            Optional<Appointment> known = seen().of(number);
            if (known.isPresent()) {
                return known.get().booker();
            }
        }
        return seen().lastNumber() + 1;
    }

    private void keep(int number, String name, String document) {
        String day = dayOf(seen().of(number).orElseThrow());
        holders.keep(Batch.Person.ofAppointment(desk.copy(), day, number, name, document));
    }

    /** An appointment is moved to another slot. */
    public Result rebook(int number, long slotStart) {
        Result moved = Result.ofReception(commands().rebook(desk.now(), number, slotStart));
        if (!moved.isRefused()) {
            holders.ofAppointment(number).ifPresent(who -> keep(number, who.name(), who.document()));
        }
        return moved;
    }

    /** An appointment is cancelled. */
    public Result cancel(int number) {
        return Result.ofReception(commands().cancelBooking(desk.now(), number));
    }

    /** Returns which appointment of the day whoever has a document can check in with; empty where there is none. */
    public Optional<Appointment> ofToday(String document) {
        return holders.appointmentsOf(new Booker("", document).document()).stream()
                .filter(number -> seen().whyNoCheckIn(number) == null)
                .flatMap(number -> seen().of(number).stream())
                .findFirst();
    }

    /**
     * Whoever has an appointment has come, and gets a ticket: of the class of appointments and in the place of the
     * slot's time where the person is early, of the class of those who come too late otherwise. Returns the ticket.
     */
    public Result checkIn(int number) {
        ReceptionRefusal why = seen().whyNoCheckIn(number);
        if (why != null) {
            return Result.refused(why);
        }
        Appointment come = seen().of(number).orElseThrow();
        BookingRules rules = seen().rules().orElseThrow();
        long now = desk.now();
        boolean late = now - come.slotStart() > rules.lateMillis();
        int visitClass = late ? rules.lateClass() : rules.visitClass();
        long orderTime = late ? now : Math.max(now, come.slotStart() - rules.earlyMillis());
        int ticket = desk.takeTicket(come.matter(), visitClass, orderTime);
        if (ticket >= 0) {
            commands().checkIn(now, number, ticket);
            holders.ofAppointment(number)
                    .ifPresent(who -> desk.keepPerson(desk.noteTaken().number(), who.name(), who.document()));
        }
        return Result.ofHall(ticket);
    }

    /**
     * Whoever has not come within the time to come has missed the slot; and once a day those are forgotten whose
     * appointments the reception keeps no more.
     */
    void noteMissed() {
        if (!desk.day().equals(pruned)) {
            pruned = desk.day();
            holders.forgetAppointments(number -> seen().of(number).isEmpty());
        }
        for (int number : seen().overdue(desk.now())) {
            commands().missBooking(desk.now(), number);
        }
    }

    /** A person may book again. */
    public Result liftBan(int booker) {
        return Result.ofReception(commands().liftBan(desk.now(), booker));
    }

    /** Returns the name of whoever has an appointment; empty where it is not known. */
    public String nameOf(Appointment appointment) {
        return holders.ofAppointment(appointment.number())
                .map(Batch.Person::name)
                .orElse("");
    }

    /** Returns the appointments of a person that are kept. */
    public List<Appointment> ofBooker(int booker) {
        return seen().all().stream().filter(each -> each.booker() == booker).toList();
    }
}
