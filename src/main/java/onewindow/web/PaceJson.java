package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import onewindow.live.HallDesk;
import onewindow.live.HallPace;

/** Shows how fast a hall runs as JSON, and in words why it is held. To be used at the hall's desk. */
final class PaceJson {

    private final HallDesk desk;
    private final HallPace pace;

    PaceJson(HallDesk desk, HallPace pace) {
        this.desk = desk;
        this.pace = pace;
    }

    void pace(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("time", desk.timeName(desk.now()));
        json.writeNumberField("pace", pace.pace());
        json.writeNumberField("speed", pace.speed());
        json.writeBooleanField("paused", pace.isPaused());
        if (pace.until().isPresent()) {
            json.writeStringField("until", desk.timeName(pace.until().getAsLong()));
        }
        json.writeArrayFieldStart("held");
        for (Map.Entry<Integer, String> each : pace.holding().entrySet()) {
            json.writeStartObject();
            json.writeNumberField("window", each.getKey() + 1);
            json.writeStringField("label", desk.windowName(each.getKey()));
            json.writeStringField("by", SeatJson.nickname(each.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("text");
        json.writeStringField("zh", words(LessonWords.ZH));
        json.writeStringField("en", words(LessonWords.EN));
        json.writeEndObject();
        json.writeEndObject();
    }

    private String words(LessonWords in) {
        if (pace.until().isPresent()) {
            return in.said("pace.jumps", desk.timeName(pace.until().getAsLong()));
        }
        if (pace.isPaused()) {
            return in.said("pace.paused");
        }
        String wanted = number(pace.pace());
        if (pace.holding().isEmpty() || pace.pace() <= 1) {
            return in.said("pace.runs", wanted);
        }
        List<String> who = pace.holding().values().stream()
                .map(SeatJson::nickname)
                .sorted()
                .toList();
        return in.said(who.size() == 1 ? "pace.held" : "pace.held.more", String.join(in.said("pace.and"), who), wanted);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
