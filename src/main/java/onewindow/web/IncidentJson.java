package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import onewindow.live.HallDesk;
import onewindow.live.Happening;

/** Shows as JSON what a trainer has let happen in a hall. */
final class IncidentJson {

    private IncidentJson() {}

    static void write(JsonGenerator json, HallDesk desk, Happening happening) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", HallJson.word(happening.kind()));
        json.writeStringField("time", desk.timeName(happening.from()));
        json.writeStringField("until", desk.timeName(happening.until()));
        switch (happening.kind()) {
            case OUTAGE -> {
                if (happening.place() >= 0) {
                    json.writeStringField(
                            "group",
                            desk.scenario()
                                    .labels()
                                    .groups()
                                    .get(happening.place())
                                    .key());
                }
            }
            case BUS -> json.writeNumberField("people", happening.people());
            case SHUT, QUARREL -> json.writeNumberField("window", happening.place() + 1);
        }
        json.writeEndObject();
    }
}
