package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.live.HallDesk;
import onewindow.live.HallEvent;
import onewindow.live.Past;

/** Shows a command that was given as JSON, with what has happened by it. To be used at the desk of that moment. */
final class GivenJson {

    /** What these were given for is a manager's business: nobody else sees who gave a review. */
    private static final Set<Op> OF_REVIEWS =
            EnumSet.of(Op.REVIEW, Op.RATE_BY_DEFAULT, Op.SURVEY, Op.REVIEW_VISIT, Op.FOLLOW_UP_CASE, Op.FOLLOW_UP_DONE);

    private final HallDesk desk;
    private final Role reader;

    GivenJson(HallDesk desk, Role reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /** Whether a reader is not told what a command was given for. */
    static boolean isHidden(Past.Given given, Role reader) {
        return OF_REVIEWS.contains(given.entry().command().op()) && !reader.may(Role.MANAGER);
    }

    void command(JsonGenerator json, Past.Given given, List<HallEvent> events) throws IOException {
        HallJson hall = new HallJson(desk);
        Command command = given.entry().command();
        json.writeStartObject();
        json.writeNumberField("sequence", given.entry().sequence());
        json.writeStringField("day", desk.dayName());
        json.writeStringField("time", desk.timeName(command.time()));
        json.writeStringField("command", command.op().key());
        json.writeObjectFieldStart("arguments");
        Map<String, Object> arguments = isHidden(given, reader) ? Map.of() : given.arguments();
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            json.writeObjectField(argument.getKey(), argument.getValue());
        }
        json.writeEndObject();
        result(json, given, events);
        if (!given.entry().actor().isEmpty()) {
            json.writeStringField("by", given.entry().actor());
        }
        json.writeArrayFieldStart("events");
        for (HallEvent event : events) {
            hall.event(json, event);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Which ticket was given or called, which case came in, which step was begun. */
    private static void result(JsonGenerator json, Past.Given given, List<HallEvent> events) throws IOException {
        switch (given.entry().command().op()) {
            case TAKE_TICKET, CALL_NEXT -> number(json, "ticket", events, HallEvent::number);
            case PRE_CHECK, RECEIVE -> number(json, "case", events, HallEvent::caseId);
            case START_NEXT -> json.writeNumberField("step", given.entry().result());
            default -> {
                // The others return nothing that their arguments do not say.
            }
        }
    }

    private static void number(JsonGenerator json, String key, List<HallEvent> events, ToIntFunction<HallEvent> of)
            throws IOException {
        for (HallEvent event : events) {
            if (of.applyAsInt(event) > 0) {
                json.writeNumberField(key, of.applyAsInt(event));
                return;
            }
        }
    }
}
