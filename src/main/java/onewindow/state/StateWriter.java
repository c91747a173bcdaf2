package onewindow.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onewindow.calendar.HallDay;
import onewindow.hall.PlacedTicket;
import onewindow.hall.TicketState;
import onewindow.people.HallState;
import onewindow.people.HallState.Expected;
import onewindow.people.HallState.OpenCase;
import onewindow.people.HallState.Person;
import onewindow.scenario.Scenario;

/** Writes a hall's state as JSON of the schema {@code onewindow/state/1}. */
public final class StateWriter {

    static final String SCHEMA = "onewindow/state/1";

    private final Scenario scenario;
    private final HallDay day;
    private final StateKeys keys;
    private final StateClock clock;
    private final JsonGenerator json;

    private StateWriter(Scenario scenario, HallDay day, JsonGenerator json) {
        this.scenario = scenario;
        this.day = day;
        this.json = json;
        keys = new StateKeys(scenario);
        clock = new StateClock(scenario.horizon());
    }

    /**
     * Writes the state, pretty-printed, ended by a line feed; the stream is left open.
     *
     * @param day the hall day of the state
     */
    public static void write(Scenario scenario, HallDay day, HallState state, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n")));
            new StateWriter(scenario, day, json).state(state);
            json.writeRaw('\n');
        }
    }

    private void state(HallState state) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeObjectFieldStart("scenario");
        json.writeStringField("name", scenario.key());
        json.writeStringField("sha256", scenario.sha256());
        json.writeEndObject();
        json.writeStringField("time", clock.write(day, state.timeMillis()));
        if (scenario.horizon().dated()) {
            json.writeStringField("zone", scenario.horizon().zone().getId());
        }
        json.writeNumberField("lastNumber", state.lastNumber());
        groups(state);
        windows(state);
        tickets(state);
        outside(state);
        expected(state);
        outages(state);
        cases(state);
        json.writeEndObject();
    }

    private void groups(HallState state) throws IOException {
        json.writeArrayFieldStart("groups");
        for (HallState.Windows windows : state.windows()) {
            json.writeStartObject();
            json.writeStringField("group", keys.group(windows.group()));
            json.writeNumberField("staffed", windows.staffed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void windows(HallState state) throws IOException {
        json.writeArrayFieldStart("windows");
        for (HallState.Windows windows : state.windows()) {
            for (int number = 1; number <= keys.windows(windows.group()); number++) {
                int window = keys.window(windows.group(), number);
                Person at = at(state, window);
                json.writeStartObject();
                json.writeStringField("group", keys.group(windows.group()));
                json.writeNumberField("window", number);
                if (at != null) {
                    json.writeStringField("state", word(at.ticket().state()));
                    json.writeNumberField("ticket", at.ticket().number());
                    json.writeStringField("since", time(at.ticket().since()));
                } else {
                    json.writeStringField("state", windows.open().contains(window) ? "open" : "closed");
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static Person at(HallState state, int window) {
        for (Person person : state.people()) {
            PlacedTicket ticket = person.ticket();
            boolean at = ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
            if (at && ticket.window() == window) {
                return person;
            }
        }
        return null;
    }

    private void tickets(HallState state) throws IOException {
        json.writeArrayFieldStart("tickets");
        for (Person person : state.people()) {
            PlacedTicket ticket = person.ticket();
            json.writeStartObject();
            json.writeNumberField("number", ticket.number());
            json.writeStringField("matter", keys.matter(ticket.matter()));
            json.writeStringField("class", keys.visitClass(ticket.visitClass()));
            json.writeStringField("state", word(ticket.state()));
            json.writeStringField("taken", time(ticket.takenAt()));
            json.writeStringField("since", time(ticket.since()));
            if (ticket.orderTime() != ticket.takenAt()) {
                json.writeStringField("order", time(ticket.orderTime()));
            }
            if (ticket.waitedMillis() > 0) {
                json.writeNumberField("waitedBefore", ticket.waitedMillis() / 1000.0);
            }
            window("window", ticket.window());
            window("line", ticket.lineOf());
            happened(person);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void window(String name, int window) throws IOException {
        if (window >= 0) {
            json.writeObjectFieldStart(name);
            json.writeStringField("group", keys.group(keys.groupOf(window)));
            json.writeNumberField("window", keys.numberOf(window));
            json.writeEndObject();
        }
    }

    private void happened(Person person) throws IOException {
        List<String> words = new ArrayList<>();
        if (person.held()) {
            words.add("held");
        }
        if (person.passedOn()) {
            words.add("passed-on");
        }
        if (person.missed()) {
            words.add("missed");
        }
        if (!words.isEmpty()) {
            json.writeArrayFieldStart("happened");
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        }
        if (person.caseMatter() >= 0) {
            json.writeStringField("caseMatter", keys.matter(person.caseMatter()));
        }
        openCase(person.openCase());
    }

    private void openCase(boolean open) throws IOException {
        if (open) {
            json.writeBooleanField("openCase", true);
        }
    }

    private void outside(HallState state) throws IOException {
        json.writeArrayFieldStart("outside");
        for (HallState.Outside person : state.outside()) {
            json.writeStartObject();
            json.writeStringField("matter", keys.matter(person.matter()));
            json.writeStringField("class", keys.visitClass(person.visitClass()));
            json.writeStringField("since", time(person.since()));
            openCase(person.openCase());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void expected(HallState state) throws IOException {
        json.writeArrayFieldStart("expected");
        for (Expected person : state.expected()) {
            json.writeStartObject();
            json.writeStringField("matter", keys.matter(person.matter()));
            json.writeStringField("class", keys.visitClass(person.visitClass()));
            if (person.stream() >= 0) {
                json.writeStringField(
                        "stream",
                        scenario.demand().streams().get(person.stream()).key());
                json.writeStringField("slot", time(person.slotMillis()));
            }
            openCase(person.openCase());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void outages(HallState state) throws IOException {
        json.writeArrayFieldStart("outages");
        for (HallState.Down down : state.outages()) {
            json.writeStartObject();
            json.writeNumberField("event", down.event() + 1);
            json.writeStringField("since", time(down.since()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cases(HallState state) throws IOException {
        json.writeArrayFieldStart("cases");
        for (OpenCase open : state.cases()) {
            json.writeStartObject();
            json.writeStringField("kind", keys.kind(open.kind()));
            json.writeStringField("matter", keys.matter(open.matter()));
            json.writeStringField("state", word(open.state()));
            json.writeNumberField("stage", open.stage() + 1);
            if (open.office() >= 0) {
                json.writeStringField("office", keys.office(open.office()));
            }
            json.writeStringField("since", clock.writeAny(open.since()));
            json.writeNumberField("countedDays", open.countedDays());
            json.writeNumberField("promisedDays", open.promisedDays());
            json.writeStringField("waitsFor", word(open.waitsFor()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String time(long millis) {
        return StateClock.ofDay(millis - day.startMillis());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
