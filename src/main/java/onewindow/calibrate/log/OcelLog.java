package onewindow.calibrate.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import onewindow.calibrate.log.LogWords.Field;

/**
 * A log in one or several files of OCEL 2.0 in JSON, packed by gzip or not, read as a stream.
 *
 * <p>An event belongs to the visit of the ticket that it is related to; its type says what happened: {@code take
 * ticket}, {@code call}, {@code start service}, {@code finish service}, {@code transfer}, {@code abandon} and
 * {@code miss}, in any tense, with or without the noun ({@code ticket taken}, {@code called}, {@code 取号}, {@code 叫号},
 * {@code 开始}, {@code 办结}, {@code 转办}, {@code 弃号}, {@code 过号}). What an object is to the visit is its type, or the
 * qualifier of the relation: ticket, case, matter (item), department, window, staff (clerk), class, channel. Attributes
 * of an event by whose names a column of a CSV log is known are those columns. A transfer ends one visit and starts the
 * next.
 *
 * <p>The events of a ticket stand in the order of their times. Memory grows with the objects, whose types are kept, and
 * with the tickets that are open at once; where objects stand after the events, the file is read twice.
 */
public final class OcelLog implements VisitLog {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(1 << 16)
                    .build())
            .build();

    private final List<Path> files;
    private final LogOptions options;

    private OcelLog(List<Path> files, LogOptions options) {
        this.files = List.copyOf(files);
        this.options = options;
    }

    /**
     * Opens files.
     *
     * @throws UnreadableLog where one of them is not there or empty
     */
    public static OcelLog open(List<Path> files, LogOptions options) {
        List<LogProblem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                LogBytes.start(file);
            } catch (UnreadableLog e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableLog(problems);
        }
        return new OcelLog(files, options);
    }

    /** All columns: the format leaves open which of them its objects and attributes fill. */
    @Override
    public Set<LogColumn> columns() {
        return EnumSet.allOf(LogColumn.class);
    }

    /**
     * Hands on every good visit and counts the bad ones; a row is the line of the visit's first event.
     *
     * @throws UnreadableLog where a file is no OCEL, or no event says when a ticket was taken
     */
    @Override
    public ReadReport read(Consumer<LoggedVisit> sink) {
        VisitChecks checks = new VisitChecks(options);
        List<LogProblem> problems = new ArrayList<>();
        for (Path file : files) {
            checks.startFile();
            OcelFile reader = new OcelFile(file, checks, sink);
            try {
                reader.pass(true);
                reader.pass(false);
                reader.finish().ifPresent(problems::add);
            } catch (JsonEOFException e) {
                problems.add(LogProblem.at(file.toString(), reader.line, "ocel.cut-off"));
            } catch (StreamConstraintsException e) {
                problems.add(LogProblem.at(file.toString(), reader.line, "ocel.too-deep"));
            } catch (JsonParseException e) {
                problems.add(LogProblem.at(file.toString(), reader.line, "ocel.not-json"));
            } catch (IOException e) {
                problems.add(LogBytes.cutOff(file.toString(), reader.line, e));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableLog(problems);
        }
        return checks.report();
    }

    /** One file while it is read: first its objects, then its events. */
    private final class OcelFile {
        private final Path file;
        private final VisitChecks checks;
        private final Consumer<LoggedVisit> sink;
        private final LogTime time = new LogTime(options.zone());
        private final Map<String, String> typeOfObject = new HashMap<>();
        private final Map<String, EventVisit> open = new LinkedHashMap<>();
        private final Set<String> types = new TreeSet<>();
        private boolean taken;
        private boolean known;
        private JsonParser json;
        private long line = 1;

        OcelFile(Path file, VisitChecks checks, Consumer<LoggedVisit> sink) {
            this.file = file;
            this.checks = checks;
            this.sink = sink;
        }

        void pass(boolean objects) throws IOException {
            try (InputStream in = LogBytes.open(file);
                    JsonParser parser = JSON.createParser(in)) {
                json = parser;
                if (next() != JsonToken.START_OBJECT) {
                    return;
                }
                while (next() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    boolean wanted = name.equals(objects ? "objects" : "events");
                    known |= name.equals("events");
                    if (next() == JsonToken.START_ARRAY && wanted) {
                        while (next() == JsonToken.START_OBJECT) {
                            if (objects) {
                                object();
                            } else {
                                event();
                            }
                        }
                    } else {
                        json.skipChildren();
                    }
                }
                if (json.currentToken() == null) {
                    throw new JsonEOFException(json, null, "the document ends too early");
                }
            }
        }

        private JsonToken next() throws IOException {
            JsonToken token = json.nextToken();
            line = Math.max(1, json.currentLocation().getLineNr());
            return token;
        }

        private void object() throws IOException {
            String id = "";
            String type = "";
            while (next() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                next();
                switch (name) {
                    case "id" -> id = text();
                    case "type" -> type = text();
                    default -> json.skipChildren();
                }
            }
            typeOfObject.put(id, type);
        }

        private String text() throws IOException {
            if (json.currentToken().isScalarValue()) {
                return json.getText().strip();
            }
            json.skipChildren();
            return "";
        }

        private void event() throws IOException {
            OcelEvent event = new OcelEvent(line);
            while (next() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = next();
                switch (name) {
                    case "type" -> event.type = text();
                    case "time" -> event.time = text();
                    case "attributes", "relationships" -> {
                        if (value == JsonToken.START_ARRAY) {
                            pairs(event, name.equals("attributes"));
                        } else {
                            json.skipChildren();
                        }
                    }
                    default -> json.skipChildren();
                }
            }
            take(event);
        }

        /** Reads objects of two texts each: name and value of an attribute, or object and qualifier of a relation. */
        private void pairs(OcelEvent event, boolean attributes) throws IOException {
            while (next() != JsonToken.END_ARRAY) {
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    json.skipChildren();
                    continue;
                }
                String first = "";
                String second = "";
                while (next() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    next();
                    if (name.equals(attributes ? "name" : "objectId")) {
                        first = text();
                    } else if (name.equals(attributes ? "value" : "qualifier")) {
                        second = text();
                    } else {
                        json.skipChildren();
                    }
                }
                if (attributes) {
                    event.attribute(first, second, options.words());
                } else {
                    event.relation(first, second, typeOfObject.getOrDefault(first, ""), options.words());
                }
            }
        }

        private void take(OcelEvent event) {
            OcelEvent.Step step = event.step();
            types.add(event.type);
            String ticket = event.ticket();
            if (step == null || ticket.isEmpty()) {
                return;
            }
            taken |= step == OcelEvent.Step.TAKE;
            EventVisit visit = open.get(ticket);
            if (visit == null) {
                visit = new EventVisit(file.toString(), event.row, ticket, "");
                open.put(ticket, visit);
            }
            event.fill(visit);
            long millis = event.time.isEmpty() ? LoggedVisit.NONE : time.read(event.time);
            boolean whole = event.time.isEmpty() || time.form() == LogTime.Form.FULL;
            event.apply(visit, whole ? millis : LogTime.UNREADABLE);
            if (visit.ended()) {
                open.remove(ticket);
                hand(visit);
                if (step == OcelEvent.Step.TRANSFER) {
                    EventVisit following = new EventVisit(file.toString(), event.row, ticket, "");
                    following.time(Field.TICKET_TIME, millis, event.time);
                    open.put(ticket, following);
                }
            }
        }

        Optional<LogProblem> finish() {
            open.values().forEach(this::hand);
            if (!known) {
                return Optional.of(LogProblem.of(file.toString(), "ocel.not-ocel"));
            }
            String found = types.isEmpty() ? "-" : String.join(", ", types);
            return taken
                    ? Optional.empty()
                    : Optional.of(LogProblem.of(file.toString(), "ocel.no-ticket", LogTexts.shown(found)));
        }

        private void hand(EventVisit visit) {
            LoggedVisit logged = visit.visit(checks);
            if (logged != null) {
                sink.accept(logged);
            }
        }
    }
}
