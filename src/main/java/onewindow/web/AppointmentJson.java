package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.live.BookingDesk;
import onewindow.live.HallDesk;
import onewindow.live.TicketNote;
import onewindow.reception.Appointment;
import onewindow.reception.Appointments;
import onewindow.reception.BookingRules;

/** Shows slots and appointments as JSON. To be used at the hall's desk. */
final class AppointmentJson {

    private static final long MINUTE = 60_000;

    private final HallDesk desk;
    private final BookingDesk bookings;
    private final Appointments seen;

    AppointmentJson(HallDesk desk) {
        this.desk = desk;
        bookings = desk.bookings();
        seen = bookings.seen();
    }

    /** Returns the time of the day at which a slot begins, such as 09:30. */
    static String slotWord(long millisOfDay) {
        long minutes = millisOfDay / MINUTE;
        String hours = Long.toString(100 + minutes / 60).substring(1);
        return hours + ":" + Long.toString(100 + minutes % 60).substring(1);
    }

    /** The slots of a day, and the days for which one can book. */
    void slots(JsonGenerator json, Optional<HallDay> day) throws IOException {
        BookingRules rules = seen.rules().orElseThrow();
        json.writeStartObject();
        json.writeStringField(
                "class",
                desk.scenario().labels().classes().get(rules.visitClass()).key());
        if (day.isPresent()) {
            json.writeStringField("date", bookings.nameOf(day.get()));
            json.writeNumberField("slotSeconds", rules.slotMillis() / 1000);
            json.writeArrayFieldStart("slots");
            for (long slot : rules.slotsOf(day.get())) {
                json.writeStartObject();
                json.writeStringField("slot", slotWord(slot - day.get().startMillis()));
                json.writeNumberField("places", rules.places());
                json.writeNumberField("free", free(day.get(), slot));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("days");
        for (HallDay each : seen.bookableDays()) {
            json.writeStartObject();
            json.writeStringField("date", bookings.nameOf(each));
            json.writeNumberField(
                    "free",
                    rules.slotsOf(each).stream()
                            .mapToInt(slot -> free(each, slot))
                            .sum());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Nothing is free where nobody can book. */
    private int free(HallDay day, long slot) {
        return slot > desk.now() && seen.bookableDays().contains(day) ? seen.free(slot) : 0;
    }

    void all(JsonGenerator json, List<Appointment> appointments, Names names, int next) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("appointments");
        for (Appointment each : appointments) {
            appointment(json, each, names, "", "");
        }
        json.writeEndArray();
        if (next > 0) {
            json.writeNumberField("next", next);
        }
        json.writeEndObject();
    }

    /**
     * An appointment.
     *
     * @param names what is shown of its holder's
     * @param link by which its holder reaches it; empty for nobody else's business
     * @param ticketLink by which its holder reaches the ticket; empty for none
     */
    void appointment(JsonGenerator json, Appointment of, Names names, String link, String ticketLink)
            throws IOException {
        BookingRules rules = seen.rules().orElse(null);
        json.writeStartObject();
        json.writeNumberField("appointment", of.number());
        json.writeStringField("day", bookings.dayOf(of));
        json.writeStringField("slot", slotWord(of.slotStart() - of.dayStart()));
        json.writeStringField("time", desk.timeName(of.slotStart()));
        json.writeStringField(
                "matter", desk.scenario().labels().matters().get(of.matter()).key());
        json.writeStringField("state", HallJson.word(of.state()));
        if (rules != null && of.state() == Appointment.State.BOOKED) {
            json.writeStringField("changeUntil", desk.timeName(of.slotStart() - rules.limitMillis()));
            json.writeStringField("comeBy", desk.timeName(of.slotStart() + rules.lateMillis()));
        }
        if (of.ticket() > 0) {
            json.writeNumberField("ticket", of.ticket());
        }
        text(json, "name", names.shown(bookings.nameOf(of)));
        text(json, "link", link);
        text(json, "ticketLink", ticketLink);
        json.writeNumberField("version", of.version());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(key, text);
        }
    }

    /** Returns what the holder of an appointment sees of it. */
    static String mine(Links links, HallDesk desk, Appointment of) {
        Optional<TicketNote> ticket =
                of.ticket() == 0 || !desk.bookings().dayOf(of).equals(desk.dayName())
                        ? Optional.empty()
                        : desk.ticket(of.ticket());
        String ticketLink =
                ticket.map(note -> MyResource.link(links, desk, note)).orElse("");
        return Json.text(json -> new AppointmentJson(desk)
                .appointment(json, of, Names.MASKED, MyResource.link(links, desk, of), ticketLink));
    }

    /** Those who are banned from booking. */
    void banned(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("banned");
        for (int booker : seen.banned(desk.now())) {
            List<Appointment> made = bookings.ofBooker(booker);
            json.writeStartObject();
            json.writeNumberField("booker", booker);
            text(json, "name", made.isEmpty() ? "" : bookings.nameOf(made.get(made.size() - 1)));
            json.writeStringField(
                    "until", desk.timeName(seen.bannedUntil(booker, desk.now()).orElseThrow()));
            json.writeArrayFieldStart("missed");
            for (Appointment each : made) {
                if (each.state() == Appointment.State.MISSED) {
                    json.writeString(desk.timeName(each.slotStart()));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
