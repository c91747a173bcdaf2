package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;
import onewindow.live.HallDesk;
import onewindow.live.TicketNote;
import onewindow.people.Materials;
import onewindow.people.SeatedClerks;
import onewindow.scenario.Labels;
import onewindow.scenario.LocalName;

/**
 * Shows a seat as JSON: who is there, what the person asks for and has brought, and what the matter needs. What is
 * missing is for the trainee to find. To be used at the hall's desk.
 */
final class SeatJson {

    private static final int REQUESTS = 3;
    private static final int MOST_COUNTED = 1000;

    private final HallDesk desk;
    private final HallView view;
    private final Labels labels;

    SeatJson(HallDesk desk) {
        this.desk = desk;
        view = desk.view();
        labels = desk.scenario().labels();
    }

    /** Returns the name by which people know a sitter: a trainee's nickname, or the name with which one signed in. */
    static String nickname(String sitter) {
        return sitter.startsWith(Classroom.TRAINEE) ? sitter.substring(Classroom.TRAINEE.length()) : sitter;
    }

    void seat(JsonGenerator json, int window) throws IOException {
        json.writeStartObject();
        write(json, window);
        json.writeEndObject();
    }

    private void write(JsonGenerator json, int window) throws IOException {
        int ticket = view.ticketAt(window);
        int group = view.groupOf(window);
        json.writeNumberField("window", window + 1);
        json.writeStringField("label", desk.windowName(window));
        name(json, "name", labels.groups().get(group).name());
        json.writeNumberField("place", window - view.firstWindow(group) + 1);
        json.writeStringField("by", nickname(desk.seats().at(window).orElse("")));
        json.writeBooleanField("open", view.isOpen(window));
        json.writeNumberField("waiting", view.waitingFor(group, desk.now(), 0, MOST_COUNTED));
        json.writeStringField("time", desk.timeName(desk.now()));
        json.writeStringField("state", state(window, ticket));
        if (ticket >= 0) {
            inHand(json, window, ticket);
        }
    }

    private String state(int window, int ticket) {
        if (ticket < 0) {
            return view.isOpen(window) ? "open" : "closed";
        }
        boolean own =
                desk.seated().map(seated -> seated.inHand(window) == ticket).orElse(true);
        return own ? HallJson.word(view.state(ticket)) : "served-out";
    }

    private void inHand(JsonGenerator json, int window, int ticket) throws IOException {
        TicketNote note = desk.noteOf(ticket);
        json.writeNumberField("ticket", note.number());
        json.writeStringField("since", desk.timeName(view.busySince(window)));
        json.writeNumberField("waitedSeconds", note.waitedMillis() / 1000.0);
        json.writeNumberField("calls", note.calls());
        name(json, "matter", labels.matters().get(note.matter()).name());
        SeatedClerks seated = desk.seated().orElse(null);
        boolean there = seated == null || seated.isThere(window, desk.now());
        json.writeBooleanField("there", there);
        if (note.startedAt() >= 0) {
            json.writeStringField("started", desk.timeName(note.startedAt()));
        }
        if (seated != null && seated.inHand(window) == ticket && view.state(ticket) == TicketState.SERVING) {
            brought(json, window, ticket, seated);
        }
    }

    private void brought(JsonGenerator json, int window, int ticket, SeatedClerks seated) throws IOException {
        int matter = view.matter(ticket);
        List<LocalName> listed = labels.materials().get(matter);
        List<LocalName> needed = listed.isEmpty() ? invented(matter) : listed;
        int lacking = seated.lacking(ticket);
        long order = 31L * view.number(ticket) + matter;
        boolean again = seated.comesAgain(ticket);
        json.writeBooleanField("again", again);
        LocalName what = labels.matters().get(matter).name();
        json.writeObjectFieldStart("request");
        String request = "request." + (again ? "again" : Long.toString(Math.floorMod(order, (long) REQUESTS)));
        json.writeStringField("zh", LessonWords.ZH.said(request, what.zh()));
        json.writeStringField("en", LessonWords.EN.said(request, what.en()));
        json.writeEndObject();
        json.writeBooleanField("invented", listed.isEmpty());
        materials(json, "needed", needed);
        List<LocalName> handed = new ArrayList<>();
        for (int i = 0; i < needed.size(); i++) {
            if ((lacking & 1 << i) == 0) {
                handed.add(needed.get(i));
            }
        }
        Collections.shuffle(handed, new Random(order));
        materials(json, "brought", handed);
        int told = seated.told(window);
        if (told >= 0) {
            json.writeArrayFieldStart("told");
            for (int i = 0; i < needed.size(); i++) {
                if ((told & 1 << i) != 0) {
                    json.writeNumber(i);
                }
            }
            json.writeEndArray();
        }
    }

    /** A list for lessons, where the scenario does not say what the matter needs. */
    private static List<LocalName> invented(int matter) {
        return Materials.invented(matter).stream()
                .map(kind -> "material." + kind)
                .map(key -> new LocalName(LessonWords.ZH.said(key), LessonWords.EN.said(key)))
                .toList();
    }

    private static void materials(JsonGenerator json, String key, List<LocalName> materials) throws IOException {
        json.writeArrayFieldStart(key);
        for (LocalName material : materials) {
            json.writeStartObject();
            json.writeStringField("zh", material.zh());
            json.writeStringField("en", material.en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void name(JsonGenerator json, String key, LocalName name) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("zh", name.zh());
        json.writeStringField("en", name.en());
        json.writeEndObject();
    }
}
