package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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
        json.writeStringField("zh", words(true));
        json.writeStringField("en", words(false));
        json.writeEndObject();
        json.writeEndObject();
    }

    private String words(boolean chinese) {
        if (pace.until().isPresent()) {
            String time = desk.timeName(pace.until().getAsLong());
            return chinese ? "正在快进到 " + time : "runs at full speed up to " + time;
        }
        if (pace.isPaused()) {
            return chinese ? "已暂停" : "paused";
        }
        if (pace.holding().isEmpty() || pace.pace() <= 1) {
            return "×" + number(pace.pace());
        }
        String who = String.join(
                chinese ? "、" : ", ",
                pace.holding().values().stream()
                        .map(SeatJson::nickname)
                        .sorted()
                        .toList());
        return chinese
                ? "×1：" + who + " 正在接待群众，全厅按真实时间运行；接待完毕恢复 ×" + number(pace.pace())
                : "×1: " + who + (pace.holding().size() == 1 ? " is" : " are")
                        + " serving, so that the whole hall runs by the clock; then ×" + number(pace.pace()) + " again";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
