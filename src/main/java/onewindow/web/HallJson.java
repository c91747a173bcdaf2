package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onewindow.casework.CaseView;
import onewindow.hall.HallLayout;
import onewindow.hall.HallView;
import onewindow.hall.TicketState;
import onewindow.live.CaseNote;
import onewindow.live.Estimate;
import onewindow.live.HallDesk;
import onewindow.live.HallEvent;
import onewindow.live.TicketNote;
import onewindow.reception.MatterList;
import onewindow.reception.PauseReason;
import onewindow.reception.Pauses;
import onewindow.scenario.Labels;
import onewindow.scenario.LocalName;

/** Shows a hall, its tickets, windows and cases as JSON. To be used at the hall's desk. */
final class HallJson {

    private final HallDesk desk;
    private final HallView view;
    private final Labels labels;

    HallJson(HallDesk desk) {
        this.desk = desk;
        view = desk.view();
        labels = desk.scenario().labels();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void name(JsonGenerator json, LocalName name) throws IOException {
        json.writeObjectFieldStart("name");
        json.writeStringField("zh", name.zh());
        json.writeStringField("en", name.en());
        json.writeEndObject();
    }

    void hall(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("hall", copyNumber());
        json.writeStringField("scenario", desk.scenario().key());
        name(json, desk.scenario().title());
        json.writeBooleanField("simulated", desk.isSimulated());
        json.writeStringField("day", desk.dayName());
        json.writeStringField("time", desk.timeName(desk.now()));
        json.writeStringField("opens", clock(desk.day().firstOpenMillis()));
        json.writeStringField("closes", clock(desk.day().lastCloseMillis()));
        json.writeNumberField("pace", desk.pace());
        json.writeBooleanField("givesNumbers", desk.givesNumbers());
        json.writeBooleanField("over", desk.isOver());
        json.writeBooleanField(
                "appointments",
                !desk.isSimulated() && desk.bookings().seen().rules().isPresent());
        json.writeNumberField("waiting", view.waiting());
        json.writeNumberField("present", view.present());
        json.writeNumberField("numbersGiven", desk.numbersGiven());
        pauses(json);
        json.writeNumberField("sequence", desk.sequence());
        json.writeEndObject();
    }

    /** How often and how long windows were paused today, by reason; reasons that there were not are left out. */
    private void pauses(JsonGenerator json) throws IOException {
        Pauses pauses = desk.front().seen().pauses();
        json.writeArrayFieldStart("pauses");
        for (PauseReason why : PauseReason.values()) {
            if (pauses.count(why) > 0) {
                json.writeStartObject();
                json.writeStringField("reason", word(why));
                json.writeNumberField("count", pauses.count(why));
                json.writeNumberField("seconds", pauses.millis(why, desk.now()) / 1000.0);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static String clock(long millisOfDay) {
        return String.format(Locale.ROOT, "%02d:%02d", millisOfDay / 3_600_000, millisOfDay / 60_000 % 60);
    }

    private int copyNumber() {
        return desk.number();
    }

    void layout(JsonGenerator json) throws IOException {
        json.writeStartObject();
        labels(json, "departments", labels.departments());
        matters(json);
        labels(json, "classes", labels.classes());
        groups(json);
        labels(json, "kinds", labels.kinds());
        labels(json, "offices", labels.offices());
        if (desk.scenario().target().isPresent()) {
            json.writeObjectFieldStart("target");
            json.writeNumberField("share", desk.scenario().target().get().share());
            json.writeNumberField("waitSeconds", desk.scenario().target().get().withinMillis() / 1000.0);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Those of a desk that is no department have none. */
    private void matters(JsonGenerator json) throws IOException {
        List<Integer> departmentOf = desk.scenario().demand().departmentOfMatter();
        json.writeArrayFieldStart("matters");
        for (int matter = 0; matter < labels.matters().size(); matter++) {
            json.writeStartObject();
            label(json, labels.matters().get(matter));
            int department = matter < departmentOf.size() ? departmentOf.get(matter) : Integer.MAX_VALUE;
            if (department < labels.departments().size()) {
                json.writeStringField(
                        "department", labels.departments().get(department).key());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void groups(JsonGenerator json) throws IOException {
        List<HallLayout.WindowGroup> groups = desk.scenario().layout().groups();
        json.writeArrayFieldStart("groups");
        for (int group = 0; group < groups.size(); group++) {
            json.writeStartObject();
            label(json, labels.groups().get(group));
            json.writeNumberField("windows", groups.get(group).windows());
            json.writeArrayFieldStart("serves");
            for (int matter = 0; matter < labels.matters().size(); matter++) {
                if (groups.get(group).preference().get(matter) > 0) {
                    json.writeString(labels.matters().get(matter).key());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void label(JsonGenerator json, Labels.Label label) throws IOException {
        json.writeStringField("key", label.key());
        name(json, label.name());
    }

    private static void labels(JsonGenerator json, String key, List<Labels.Label> named) throws IOException {
        json.writeArrayFieldStart(key);
        for (Labels.Label label : named) {
            json.writeStartObject();
            label(json, label);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void ticket(JsonGenerator json, TicketNote note) throws IOException {
        ticket(json, note, Names.NONE, "");
    }

    /**
     * A ticket.
     *
     * @param names what is shown of its holder's
     * @param link by which its holder reaches it; empty for nobody else's business
     */
    void ticket(JsonGenerator json, TicketNote note, Names names, String link) throws IOException {
        TicketState state = desk.state(note);
        json.writeStartObject();
        json.writeNumberField("number", note.number());
        json.writeStringField("day", desk.dayName());
        json.writeStringField("matter", labels.matters().get(note.matter()).key());
        matters(json, note, names);
        json.writeStringField("class", labels.classes().get(note.visitClass()).key());
        json.writeStringField("state", word(state));
        if (!note.end().isEmpty()) {
            json.writeStringField("end", note.end());
        }
        json.writeStringField("taken", desk.timeName(note.takenAt()));
        time(json, "called", note.calledAt());
        time(json, "started", note.startedAt());
        time(json, "ended", note.endedAt());
        if (note.window() >= 0) {
            json.writeStringField("window", desk.windowName(note.window()));
        }
        json.writeNumberField("calls", note.calls());
        json.writeNumberField("recalls", note.recalls());
        json.writeNumberField("noShows", note.noShows());
        if (state == TicketState.WAITING) {
            json.writeNumberField("ahead", view.ahead(desk.indexOf(note)));
            json.writeNumberField(
                    "waitedSeconds",
                    (note.waitedMillis() + desk.now() - view.waitingSince(desk.indexOf(note))) / 1000.0);
        } else {
            json.writeNumberField("waitedSeconds", note.waitedMillis() / 1000.0);
        }
        Optional<Estimate> estimate = desk.estimateOf(note);
        if (estimate.isPresent()) {
            json.writeFieldName("estimate");
            new EstimateJson(desk).estimate(json, estimate.get());
        }
        text(json, "name", names.shown(desk.holderOf(note.number())));
        text(json, "link", link);
        if (!link.isEmpty() && desk.reviews().canReview(note)) {
            json.writeBooleanField("reviewable", true);
        }
        json.writeNumberField("version", note.version());
        json.writeEndObject();
    }

    /** What the person of a ticket wants; what came of it is shown to its holder and to clerks. */
    private void matters(JsonGenerator json, TicketNote note, Names names) throws IOException {
        Optional<MatterList> list = desk.front().listOf(note);
        if (list.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("matters");
        for (MatterList.Item item : list.get().items()) {
            json.writeStartObject();
            json.writeStringField("matter", labels.matters().get(item.matter()).key());
            json.writeStringField("state", item.isOpen() ? "open" : "done");
            if (!item.isOpen() && names != Names.NONE) {
                json.writeStringField("outcome", word(item.handled()));
                json.writeStringField("window", desk.windowName(item.window()));
                json.writeStringField("time", desk.timeName(item.doneAt()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(key, text);
        }
    }

    private void time(JsonGenerator json, String key, long millis) throws IOException {
        if (millis >= 0) {
            json.writeStringField(key, desk.timeName(millis));
        }
    }

    void window(JsonGenerator json, int window) throws IOException {
        int ticket = view.ticketAt(window);
        int group = view.groupOf(window);
        json.writeStartObject();
        json.writeNumberField("window", window + 1);
        json.writeStringField("label", desk.windowName(window));
        json.writeStringField("group", labels.groups().get(group).key());
        json.writeBooleanField("open", view.isOpen(window));
        if (ticket >= 0) {
            json.writeStringField("state", word(view.state(ticket)));
            json.writeNumberField("ticket", view.number(ticket));
            json.writeStringField("since", desk.timeName(view.busySince(window)));
        } else {
            json.writeStringField("state", WindowsResource.state(desk, window));
        }
        Optional<Pauses.Pause> pause = desk.front().seen().pauses().of(window);
        if (pause.isPresent()) {
            json.writeObjectFieldStart("pause");
            json.writeStringField("reason", word(pause.get().why()));
            json.writeStringField("since", desk.timeName(pause.get().since()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A ticket in line, in short. */
    void waiting(JsonGenerator json, TicketNote note) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", note.number());
        json.writeStringField("matter", labels.matters().get(note.matter()).key());
        json.writeStringField("class", labels.classes().get(note.visitClass()).key());
        json.writeStringField("taken", desk.timeName(note.takenAt()));
        json.writeEndObject();
    }

    /** What waits and what is being worked on in each office behind the counter; nothing where there are none. */
    void offices(JsonGenerator json) throws IOException {
        CaseView cases = desk.caseView();
        json.writeArrayFieldStart("offices");
        for (int office = 0; cases != null && office < labels.offices().size(); office++) {
            json.writeStartObject();
            json.writeStringField("office", labels.offices().get(office).key());
            json.writeNumberField("waiting", cases.waiting(office));
            json.writeNumberField("busy", cases.busy(office));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void openCase(JsonGenerator json, CaseNote note) throws IOException {
        openCase(json, note, "");
    }

    /**
     * An open case.
     *
     * @param link by which its holder reaches it; empty for nobody else's business
     */
    void openCase(JsonGenerator json, CaseNote note, String link) throws IOException {
        CaseView cases = desk.caseView();
        int file = note.file();
        json.writeStartObject();
        json.writeNumberField("case", note.id());
        json.writeStringField("matter", labels.matters().get(cases.matter(file)).key());
        json.writeStringField("kind", labels.kinds().get(cases.kind(file)).key());
        json.writeStringField("way", word(cases.channel(file)));
        json.writeStringField("state", word(cases.state(file)));
        if (cases.outcome(file) != null) {
            json.writeStringField("outcome", word(cases.outcome(file)));
        }
        json.writeStringField("opened", desk.timeName(cases.openedAt(file)));
        time(json, "accepted", cases.acceptedAt(file));
        time(json, "decided", cases.decidedAt(file));
        json.writeNumberField("countedDays", cases.countedDays(file, desk.now()));
        json.writeNumberField("promisedDays", cases.promisedDays(file));
        json.writeNumberField("statutoryDays", cases.statutoryDays(file));
        json.writeNumberField("trips", cases.trips(file));
        json.writeNumberField("notices", cases.notices(file));
        json.writeNumberField("openSteps", cases.openSteps(file));
        text(json, "link", link);
        json.writeNumberField("version", note.version());
        json.writeEndObject();
    }

    void event(JsonGenerator json, HallEvent event) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", event.type());
        json.writeStringField("time", desk.timeName(event.time()));
        if (event.number() > 0) {
            json.writeNumberField("ticket", event.number());
        }
        if (event.matter() >= 0) {
            json.writeStringField("matter", labels.matters().get(event.matter()).key());
        }
        if (event.window() >= 0) {
            json.writeNumberField("window", event.window() + 1);
            json.writeStringField("label", desk.windowName(event.window()));
        }
        if (event.caseId() >= 0) {
            json.writeNumberField("case", event.caseId());
        }
        if (event.office() >= 0) {
            json.writeStringField("office", labels.offices().get(event.office()).key());
        }
        text(json, "detail", event.detail());
        json.writeEndObject();
    }
}
