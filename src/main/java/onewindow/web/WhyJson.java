package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import onewindow.assign.Assignment;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;
import onewindow.live.CalledBefore;
import onewindow.live.HallDesk;
import onewindow.live.TicketNote;

/**
 * Shows why a ticket was called, or why it is not called yet: the rule, its numbers, and who comes before. To be used
 * at the hall's desk.
 */
final class WhyJson {

    private final HallDesk desk;
    private final HallView view;

    WhyJson(HallDesk desk) {
        this.desk = desk;
        view = desk.view();
    }

    void why(JsonGenerator json, TicketNote note) throws IOException {
        TicketState state = desk.state(note);
        json.writeStartObject();
        json.writeNumberField("number", note.number());
        json.writeStringField("state", HallJson.word(state));
        rule(json, note.visitClass());
        if (state == TicketState.WAITING) {
            waiting(json, desk.indexOf(note));
        } else if (note.calledAt() >= 0) {
            called(json, note);
        }
        json.writeEndObject();
    }

    private void rule(JsonGenerator json, int visitClass) throws IOException {
        Assignment rule = desk.scenario().assignment();
        json.writeObjectFieldStart("rule");
        json.writeStringField(
                "class", desk.scenario().labels().classes().get(visitClass).key());
        if (rule instanceof Assignment.StrictPriority of) {
            json.writeStringField("order", "strict-priority");
            json.writeNumberField("rank", of.ranks().get(visitClass));
        } else if (rule instanceof Assignment.Ageing of) {
            json.writeStringField("order", "ageing");
            json.writeNumberField("headStartSeconds", of.headStartMillis().get(visitClass) / 1000.0);
            json.writeNumberField("speed", of.speed().get(visitClass));
        } else if (rule instanceof Assignment.Ratio of) {
            json.writeStringField("order", "ratio");
            json.writeNumberField("weight", of.weights().get(visitClass));
        } else {
            json.writeStringField(
                    "order", rule instanceof Assignment.PreferenceLists ? "preference-lists" : "longest-wait");
        }
        json.writeEndObject();
    }

    private void waiting(JsonGenerator json, int ticket) throws IOException {
        json.writeStringField("placeCountsFrom", desk.timeName(view.orderTime(ticket)));
        json.writeNumberField("aheadInLine", view.ahead(ticket));
        int window = -1;
        json.writeArrayFieldStart("windows");
        for (int each = 0; each < desk.windows(); each++) {
            if (view.serves(each, ticket)) {
                window = window < 0 ? each : window;
                if (view.isOpen(each)) {
                    json.writeStartObject();
                    json.writeStringField("window", desk.windowName(each));
                    json.writeStringField("state", WindowsResource.state(desk, each));
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("otherLines");
        if (window >= 0) {
            int own = view.firstOfLine(ticket);
            for (int other : view.firstFor(window)) {
                if (other != own) {
                    otherLine(json, window, other, own);
                }
            }
        }
        json.writeEndArray();
    }

    /** Who stands first in another line, and whether that one is called before the first of the ticket's own. */
    private void otherLine(JsonGenerator json, int window, int other, int own) throws IOException {
        Optional<Boolean> first = view.isCalledFirst(desk.now(), window, other, own);
        boolean goesFirst = first.orElse(true);
        json.writeStartObject();
        json.writeNumberField("number", view.number(other));
        json.writeStringField(
                "class",
                desk.scenario().labels().classes().get(view.visitClass(other)).key());
        if (first.isPresent()) {
            json.writeBooleanField("calledFirst", goesFirst);
        }
        json.writeStringField(
                "why",
                HallJson.word(view.whyFirst(desk.now(), window, goesFirst ? other : own, goesFirst ? own : other)));
        json.writeEndObject();
    }

    private void called(JsonGenerator json, TicketNote note) throws IOException {
        json.writeStringField("window", desk.windowName(note.window()));
        json.writeStringField("called", desk.timeName(note.calledAt()));
        json.writeBooleanField("outOfTurn", note.isCalledOutOfTurn());
        Optional<CalledBefore> before = note.calledBefore();
        json.writeArrayFieldStart("calledBefore");
        for (CalledBefore each : before.map(List::of).orElse(List.of())) {
            json.writeStartObject();
            json.writeNumberField("number", each.number());
            if (!note.isCalledOutOfTurn()) {
                json.writeStringField("why", HallJson.word(each.why()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
