package onewindow.calibrate.log;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import onewindow.calibrate.log.LogWords.Field;

/** One event of OCEL: what happened when, and to what. */
final class OcelEvent {

    final long row;
    String type = "";
    String time = "";
    private final Map<Field, String> fields = new LinkedHashMap<>();

    /** What an event is to a visit, with the words by which its type is known. */
    enum Step {
        ABANDON("abandon|renege|withdraw|弃号|放弃"),
        MISS("miss|no[ _-]?show|过号|未到"),
        TRANSFER("transfer|转办|转移"),
        CALL("call|叫号|呼叫"),
        START("start|begin|began|begun|开始"),
        FINISH("finish|complete|end|办结|结束|完成"),
        TAKE("take|taken|took|issue|arrive|取号|取票");

        private final Pattern words;

        Step(String words) {
            this.words = Pattern.compile(words);
        }
    }

    OcelEvent(long row) {
        this.row = row;
    }

    /** Returns what the event is to a visit, or null. */
    Step step() {
        String plain = type.toLowerCase(Locale.ROOT);
        for (Step step : Step.values()) {
            if (plain.length() <= 200 && step.words.matcher(plain).find()) {
                return step;
            }
        }
        return null;
    }

    void attribute(String name, String value, LogWords words) {
        words.header(name)
                .filter(match -> !EventVisit.isTime(match.field()))
                .ifPresent(match -> fields.putIfAbsent(match.field(), value));
    }

    /** Takes in a related object: what it is says its type, else the qualifier. */
    void relation(String object, String qualifier, String objectType, LogWords words) {
        words.header(objectType)
                .or(() -> words.header(qualifier))
                .filter(match -> !EventVisit.isTime(match.field()))
                .ifPresent(match -> fields.put(match.field(), object));
    }

    String ticket() {
        return fields.getOrDefault(Field.TICKET, "");
    }

    /** Writes what the event tells into its visit. */
    void fill(EventVisit visit) {
        fields.forEach(visit::put);
    }

    /** Takes the event at a time into its visit. */
    void apply(EventVisit visit, long millis) {
        switch (step()) {
            case TAKE -> visit.time(Field.TICKET_TIME, millis, time);
            case CALL -> visit.time(Field.CALL_TIME, millis, time);
            case START -> visit.time(Field.START, millis, time);
            case FINISH -> visit.end(null, millis, time);
            case TRANSFER -> visit.end(Outcome.TRANSFERRED, millis, time);
            case ABANDON -> visit.end(Outcome.ABANDONED, millis, time);
            case MISS -> visit.end(Outcome.NO_SHOW, millis, time);
        }
    }
}
