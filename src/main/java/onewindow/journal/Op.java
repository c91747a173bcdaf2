package onewindow.journal;

import java.util.List;
import java.util.Locale;
import onewindow.casework.CaseCommands;
import onewindow.casework.Channel;
import onewindow.casework.DutyKind;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;
import onewindow.hall.Departure;
import onewindow.hall.HallCommands;
import onewindow.hall.IncidentCommands;
import onewindow.hall.WindowCommands;
import onewindow.reception.Handled;
import onewindow.reception.PauseReason;
import onewindow.reception.ReceptionCommands;

/**
 * The commands that a ledger holds. Each has up to three whole-number arguments and one time; a ledger names a command
 * by its {@link #code}, which never changes.
 */
public enum Op {
    START_DAY(0, Op::startDay, "day", "warmUp"),
    END_DAY(1, Op::endDay, "cutOff"),
    TAKE_OVER(2, (e, c) -> 0, "scenario"),

    TAKE_TICKET(10, (e, c) -> e.hall().takeTicket(c.time(), c.a(), c.b(), c.d()), "matter", "class"),
    LEAVE_WITHOUT_TICKET(
            11,
            (e, c) -> e.hall().leaveWithoutTicket(c.time(), c.a(), c.b(), Departure.values()[c.c()]),
            "matter",
            "class",
            "why"),
    WAIT_OUTSIDE(12, (e, c) -> e.hall().waitOutside(c.time(), c.a(), c.b()), "matter", "class"),
    END_WAIT_OUTSIDE(
            13,
            (e, c) -> e.hall().endWaitOutside(c.time(), c.a(), c.b(), c.d(), c.c() != 0),
            "matter",
            "class",
            "letIn"),
    NOTE_OUTAGE(14, Op::noteOutage, "event", "begins"),
    LEAVE_IN_OUTAGE(15, (e, c) -> e.hall().leaveInOutage(c.time(), c.a()), "ticket"),
    CALL_NEXT(16, (e, c) -> e.windows().callNext(c.time(), c.a()), "window"),
    CALL_TICKET(17, (e, c) -> e.windows().callTicket(c.time(), c.a(), c.b()), "window", "ticket"),
    CALL_AGAIN(18, (e, c) -> e.windows().callAgain(c.time(), c.a()), "ticket"),
    START_SERVICE(19, (e, c) -> e.windows().startService(c.time(), c.a()), "ticket"),
    FINISH_SERVICE(20, (e, c) -> e.windows().finishService(c.time(), c.a()), "ticket"),
    TRANSFER(21, (e, c) -> e.windows().transfer(c.time(), c.a(), c.b(), c.c() != 0), "ticket", "matter", "toEnd"),
    TRANSFER_AND_BACK(
            22, (e, c) -> e.windows().transferAndBack(c.time(), c.a(), c.b(), c.c() != 0), "ticket", "matter", "toEnd"),
    SEND_ON(23, (e, c) -> e.hall().sendOn(c.time(), c.a(), c.b()), "ticket", "matter"),
    HOLD(24, (e, c) -> e.windows().hold(c.time(), c.a()), "ticket"),
    END_HOLD(25, (e, c) -> e.hall().endHold(c.time(), c.a()), "ticket"),
    ABANDON(26, (e, c) -> e.hall().abandon(c.time(), c.a()), "ticket"),
    SEND_AWAY(27, (e, c) -> e.hall().sendAway(c.time(), c.a()), "ticket"),
    MISS(28, (e, c) -> e.windows().miss(c.time(), c.a()), "ticket"),
    REACTIVATE(29, (e, c) -> e.hall().reactivate(c.time(), c.a(), c.b()), "ticket", "placesBack"),
    DROP(30, (e, c) -> e.hall().drop(c.time(), c.a()), "ticket"),
    SET_STAFFING(31, (e, c) -> e.hall().setStaffing(c.time(), c.a(), c.b(), c.c() != 0), "group", "windows", "ends"),
    OPEN_WINDOW(32, (e, c) -> e.windows().openWindow(c.time(), c.a()), "window"),
    CLOSE_WINDOW(33, (e, c) -> e.windows().closeWindow(c.time(), c.a()), "window"),
    CONTINUE_SERVICE(34, (e, c) -> e.hall().continueService(c.time(), c.a(), c.b()), "ticket", "matter"),

    ADD_MATTER(35, (e, c) -> e.reception().addMatter(c.time(), c.a(), c.b()), "ticket", "matter"),
    NOTE_DONE(
            36,
            (e, c) -> e.reception().noteDone(c.time(), c.a(), c.b(), Handled.values()[c.c()]),
            "ticket",
            "matter",
            "how"),
    PAUSE(37, (e, c) -> e.reception().pause(c.time(), c.a(), PauseReason.values()[c.b()]), "window", "reason"),
    END_PAUSE(38, (e, c) -> e.reception().endPause(c.time(), c.a()), "window"),
    BOOK(39, (e, c) -> e.reception().book(c.time(), c.a(), c.b(), c.d()), "matter", "booker"),
    REBOOK(40, (e, c) -> e.reception().rebook(c.time(), c.a(), c.d()), "appointment"),
    CANCEL_BOOKING(41, (e, c) -> e.reception().cancelBooking(c.time(), c.a()), "appointment"),
    CHECK_IN(42, (e, c) -> e.reception().checkIn(c.time(), c.a(), c.b()), "appointment", "ticket"),
    MISS_BOOKING(43, (e, c) -> e.reception().missBooking(c.time(), c.a()), "appointment"),
    LIFT_BAN(44, (e, c) -> e.reception().liftBan(c.time(), c.a()), "booker"),
    REVIEW_VISIT(
            45, (e, c) -> e.reception().reviewVisit(c.time(), c.a(), c.b(), c.c()), "number", "level", "department"),
    FOLLOW_UP_CASE(
            46,
            (e, c) -> e.reception().followUpCase(c.time(), c.a(), c.b(), c.c()),
            "caseNumber",
            "level",
            "department"),
    FOLLOW_UP_DONE(47, (e, c) -> e.reception().doDuty(c.time(), c.a(), c.b() != 0), "duty", "complex"),

    PRE_CHECK(
            50, (e, c) -> e.cases().preCheck(c.time(), c.a(), c.b(), Channel.values()[c.c()]), "matter", "kind", "way"),
    RECEIVE(51, (e, c) -> e.cases().receive(c.time(), c.a(), c.b(), Channel.values()[c.c()]), "matter", "kind", "way"),
    RECEIVE_CHECKED(52, (e, c) -> e.cases().receive(c.time(), c.a()), "case"),
    NOTE_TRIP(53, (e, c) -> e.cases().noteTrip(c.time(), c.a(), TripCause.values()[c.b()]), "case", "cause"),
    TELL_MISSING(54, (e, c) -> e.cases().tellMissing(c.time(), c.a()), "case"),
    SUPPLEMENT(55, (e, c) -> e.cases().supplement(c.time(), c.a()), "case"),
    ACCEPT(56, (e, c) -> e.cases().accept(c.time(), c.a(), c.b() != 0), "case", "gap"),
    ACCEPT_FROM_RECEIPT(57, (e, c) -> e.cases().acceptFromReceipt(c.time(), c.a()), "case"),
    FILL_GAP(58, (e, c) -> e.cases().fillGap(c.time(), c.a()), "case"),
    HAND(59, (e, c) -> e.cases().hand(c.time(), c.a(), c.b()), "case", "office"),
    START_NEXT(60, (e, c) -> e.cases().startNext(c.time(), c.a()), "office"),
    FINISH_STEP(61, (e, c) -> e.cases().finishStep(c.time(), c.a()), "step"),
    SUSPEND(62, (e, c) -> e.cases().suspend(c.time(), c.a()), "case"),
    RESUME(63, (e, c) -> e.cases().resume(c.time(), c.a()), "case"),
    EXTEND(64, (e, c) -> e.cases().extend(c.time(), c.a(), c.b()), "case", "days"),
    START_WORKING_DAY(65, Op::startWorkingDay),
    DECIDE(66, (e, c) -> e.cases().decide(c.time(), c.a(), Outcome.values()[c.b()]), "case", "outcome"),
    REFUSE_FROM_OUTSIDE(67, (e, c) -> e.cases().refuseFromOutside(c.time(), c.a()), "case"),
    MAKE_READY(68, (e, c) -> e.cases().makeReady(c.time(), c.a()), "case"),
    ISSUE(69, (e, c) -> e.cases().issue(c.time(), c.a(), IssueWay.values()[c.b()]), "case", "way"),
    ARCHIVE(70, (e, c) -> e.cases().archive(c.time(), c.a()), "case"),
    REVIEW(71, (e, c) -> e.cases().review(c.time(), c.a(), c.b()), "case", "level"),
    RATE_BY_DEFAULT(72, (e, c) -> e.cases().rateByDefault(c.time(), c.a(), c.b()), "case", "level"),
    SURVEY(73, (e, c) -> e.cases().survey(c.time(), c.a(), c.b()), "case", "level"),
    OWE_DUTY(74, Op::oweDuty, "kind", "department", "days"),
    DO_DUTY(75, (e, c) -> e.cases().doDuty(c.time(), c.a()), "duty"),
    SET_OFFICERS(76, (e, c) -> e.cases().setOfficers(c.time(), c.a(), c.b()), "office", "officers"),
    HAND_TO_REGION(100, (e, c) -> e.cases().handToRegion(c.time(), c.a(), c.b(), c.c()), "case", "office", "region"),

    TAKE_SEAT(90, (e, c) -> e.windows().takeSeat(c.time(), c.a()), "window"),
    LEAVE_SEAT(91, (e, c) -> e.windows().leaveSeat(c.time(), c.a()), "window"),
    GIVE_NOTICE(92, (e, c) -> e.windows().giveNotice(c.time(), c.a(), c.b()), "ticket", "missing"),
    FAIL_SYSTEMS(93, (e, c) -> e.trainers().failSystems(c.time(), c.a(), c.b(), c.c()), "group", "minutes", "cards"),
    BRING_BUS(94, (e, c) -> e.trainers().bringBus(c.time(), c.a(), c.b()), "people", "minutes"),
    SHUT_WINDOW(95, (e, c) -> e.trainers().shutWindow(c.time(), c.a(), c.b()), "window", "minutes"),
    QUARREL(96, (e, c) -> e.trainers().quarrel(c.time(), c.a(), c.b()), "window", "minutes");

    /**
     * What commands are given to.
     *
     * @param cases behind the counter of the hall; null where it keeps none
     * @param reception of the hall; null where only what happens in its lines and at its windows is of interest
     * @param windows what is done there, with what the hall's own people do upon it
     * @param incidents what a trainer lets happen; null where nobody acts by himself
     */
    public record Estate(
            HallCommands hall,
            CaseCommands cases,
            ReceptionCommands reception,
            WindowCommands windows,
            IncidentCommands incidents) {

        /** A hall in which everything is done by hand. */
        public Estate(HallCommands hall, CaseCommands cases, ReceptionCommands reception) {
            this(hall, cases, reception, hall, null);
        }

        private IncidentCommands trainers() {
            if (incidents == null) {
                throw new IllegalArgumentException("the hall has no people of its own");
            }
            return incidents;
        }
    }

    private interface Effect {
        int on(Estate estate, Command command);
    }

    private static final Op[] BY_CODE = new Op[128];

    static {
        for (Op op : values()) {
            BY_CODE[op.code] = op;
        }
    }

    private final int code;
    /** Without a state of its own. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Effect effect;

    private final String arguments;

    Op(int code, Effect effect, String... arguments) {
        this.code = code;
        this.effect = effect;
        this.arguments = String.join(" ", arguments);
    }

    /** Returns the number by which a ledger names the command. */
    public int code() {
        return code;
    }

    /** Returns the command of a code, or null. */
    public static Op of(int code) {
        return code < 0 || code >= BY_CODE.length ? null : BY_CODE[code];
    }

    /** Returns its name in a ledger's tables, such as {@code take-ticket}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what its whole-number arguments are, in order. */
    public List<String> arguments() {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1));
    }

    /** Whether it is of a hall's day, its lines and windows. */
    public boolean isOfTheHall() {
        return code < ADD_MATTER.code || this == TAKE_SEAT || this == LEAVE_SEAT || this == GIVE_NOTICE;
    }

    /** Whether it is what a trainer lets happen: what comes of it is recorded of the hall and its cases. */
    public boolean isAnIncident() {
        return code >= FAIL_SYSTEMS.code && code <= QUARREL.code;
    }

    /** Whether it is of the cases behind the counter. */
    public boolean isOfTheCases() {
        return code >= PRE_CHECK.code && (code < TAKE_SEAT.code || code > QUARREL.code);
    }

    /**
     * Gives a command to a hall and its cases.
     *
     * @return what the command returns; 0 where it returns nothing
     * @throws IllegalArgumentException where an argument is not in the range of its list
     */
    public static int apply(Command command, Estate estate) {
        if (estate.cases() == null && command.op().isOfTheCases()) {
            throw new IllegalArgumentException("the hall keeps no cases");
        }
        try {
            return command.op().effect.on(estate, command);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no such argument: " + command, e);
        }
    }

    private static int startDay(Estate estate, Command command) {
        estate.hall().reset();
        return 0;
    }

    private static int endDay(Estate estate, Command command) {
        estate.hall().end(command.time(), command.a() != 0);
        return 0;
    }

    private static int noteOutage(Estate estate, Command command) {
        estate.hall().noteOutage(command.time(), command.a(), command.b() != 0);
        return 0;
    }

    private static int startWorkingDay(Estate estate, Command command) {
        estate.cases().startDay(command.time());
        return 0;
    }

    private static int oweDuty(Estate estate, Command command) {
        return estate.cases().oweDuty(command.time(), DutyKind.values()[command.a()], command.b(), command.c());
    }
}
