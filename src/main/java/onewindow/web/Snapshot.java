package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import onewindow.hall.TicketState;
import onewindow.live.HallDesk;
import onewindow.live.Happening;
import onewindow.live.TicketNote;

/** Shows how a hall is at a moment: the hall, its windows, who waits. Nobody's name is in it. */
final class Snapshot {

    private Snapshot() {}

    static String of(HallDesk desk) {
        return Json.text(json -> write(desk, json));
    }

    private static void write(HallDesk desk, JsonGenerator json) throws IOException {
        HallJson hall = new HallJson(desk);
        json.writeStartObject();
        json.writeFieldName("hall");
        hall.hall(json);
        json.writeArrayFieldStart("windows");
        for (int window = 0; window < desk.windows(); window++) {
            hall.window(json, window);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("waiting");
        for (TicketNote note : desk.tickets()) {
            if (desk.state(note) == TicketState.WAITING) {
                hall.waiting(json, note);
            }
        }
        json.writeEndArray();
        numbers(desk, json, "missed", TicketState.MISSED);
        numbers(desk, json, "held", TicketState.ON_HOLD);
        hall.offices(json);
        json.writeArrayFieldStart("incidents");
        for (Happening happening : desk.happenings()) {
            IncidentJson.write(json, desk, happening);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void numbers(HallDesk desk, JsonGenerator json, String key, TicketState state) throws IOException {
        json.writeArrayFieldStart(key);
        for (TicketNote note : desk.tickets()) {
            if (desk.state(note) == state) {
                json.writeNumber(note.number());
            }
        }
        json.writeEndArray();
    }
}
