package onewindow.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.reception.Appointment;
import onewindow.reception.BookingRules;

/** What is done with an appointment, by the last word of the address. */
enum AppointmentCommand {
    CANCEL,
    REBOOK,
    CHECK_IN;

    /**
     * What comes with a command.
     *
     * @param date name of a day; empty for none
     * @param slot time of the day; empty for none
     */
    record Arguments(String date, String slot) {}

    static AppointmentCommand of(String word) {
        return Arrays.stream(values())
                .filter(each -> HallJson.word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("there is no such command; there are cancel, rebook, check-in")
                        .thrown());
    }

    Arguments read(Body body) {
        return this == REBOOK ? slot(body) : new Arguments("", "");
    }

    /** Reads which slot is wanted. */
    static Arguments slot(Body body) {
        String date = body.text("date").orElse("");
        String slot = body.text("slot").orElse("");
        body.require("date", "the day of the slot, such as 2022-03-08");
        body.require("slot", "when it begins, such as 09:30");
        return new Arguments(date, slot);
    }

    Result give(HallDesk desk, int number, Arguments arguments) {
        return switch (this) {
            case CANCEL -> desk.bookings().cancel(number);
            case REBOOK -> desk.bookings().rebook(number, slotStart(desk, arguments));
            case CHECK_IN -> desk.bookings().checkIn(number);
        };
    }

    /** Returns when a slot begins, and answers the request where there is none. */
    static long slotStart(HallDesk desk, Arguments arguments) {
        BookingRules rules = desk.bookings().seen().rules().orElseThrow();
        var day = desk.bookings().day(arguments.date()).orElseThrow(() -> Problem.invalid("date: '"
                        + (arguments.date().length() > 20 ? arguments.date().substring(0, 20) : arguments.date())
                        + "' is not a day of the hall")
                .thrown());
        List<Long> slots = rules.slotsOf(day);
        for (long slot : slots) {
            if (AppointmentJson.slotWord(slot - day.startMillis()).equals(arguments.slot())) {
                return slot;
            }
        }
        List<String> words = slots.stream()
                .map(slot -> AppointmentJson.slotWord(slot - day.startMillis()))
                .toList();
        String asked = arguments.slot().length() > 20 ? arguments.slot().substring(0, 20) : arguments.slot();
        throw Problem.invalid("slot: '" + asked + "' is not one of " + String.join(", ", words))
                .thrown();
    }

    /** Returns what can be done with an appointment now. */
    static List<String> allowed(HallDesk desk, Appointment of) {
        List<String> allowed = new ArrayList<>();
        if (desk.bookings().seen().canChange(desk.now(), of.number())) {
            allowed.add(HallJson.word(CANCEL));
            allowed.add(HallJson.word(REBOOK));
        }
        if (desk.bookings().seen().whyNoCheckIn(of.number()) == null) {
            allowed.add(HallJson.word(CHECK_IN));
        }
        return allowed;
    }
}
