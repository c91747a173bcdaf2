package onewindow.calibrate.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import onewindow.calibrate.log.LogWords.Field;

/**
 * A log in one or several files of XES (IEEE 1849), packed by gzip or not, read as a stream.
 *
 * <p>A trace is a case ({@code concept:name} of the trace). Its events of one {@code concept:name} and
 * {@code concept:instance} are visits, one after the other: {@code schedule} starts one and is when the ticket was
 * taken, {@code assign} is the call, {@code start} the start of service, {@code complete} its end; {@code ate_abort},
 * {@code pi_abort} and {@code withdraw} end it abandoned, {@code reassign} transferred. {@code concept:name} of the
 * event is the matter, {@code org:group} the department, {@code org:resource} the member of staff,
 * {@code concept:instance} the ticket, else the trace; attributes of the event by whose names a column of a CSV log is
 * known (window, class, channel, outcome …) are those columns. Memory grows with the longest trace alone. Document
 * types are refused and no entity of one's own is expanded.
 */
public final class XesLog implements VisitLog {

    private static final Set<LogColumn> COLUMNS = EnumSet.of(
            LogColumn.TICKET,
            LogColumn.CASE,
            LogColumn.DEPARTMENT,
            LogColumn.MATTER,
            LogColumn.TICKET_TIME,
            LogColumn.CALL_TIME,
            LogColumn.START,
            LogColumn.END,
            LogColumn.STAFF);
    private static final int MOST_OPEN = 10_000;

    private final List<Path> files;
    private final LogOptions options;

    private XesLog(List<Path> files, LogOptions options) {
        this.files = List.copyOf(files);
        this.options = options;
    }

    /**
     * Opens files.
     *
     * @throws UnreadableLog where one of them is not there or empty
     */
    public static XesLog open(List<Path> files, LogOptions options) {
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
        return new XesLog(files, options);
    }

    /** The columns that the format has; those that are attributes of events show only in the visits. */
    @Override
    public Set<LogColumn> columns() {
        return EnumSet.copyOf(COLUMNS);
    }

    /**
     * Hands on every good visit and counts the bad ones; a row is the line on which the visit's first event ends.
     *
     * @throws UnreadableLog where a file is no XES, or no event says when a ticket was taken; what stands before has
     *     been handed on then
     */
    @Override
    public ReadReport read(Consumer<LoggedVisit> sink) {
        VisitChecks checks = new VisitChecks(options);
        List<LogProblem> problems = new ArrayList<>();
        for (Path file : files) {
            checks.startFile();
            XesFile reader = new XesFile(file, checks, sink);
            try (InputStream in = LogBytes.open(file)) {
                problems.addAll(reader.read(in));
            } catch (IOException e) {
                problems.add(LogBytes.cutOff(file.toString(), reader.line(), e));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableLog(problems);
        }
        return checks.report();
    }

    /** One file while it is read. */
    private final class XesFile {
        private final String name;
        private final VisitChecks checks;
        private final Consumer<LoggedVisit> sink;
        private final LogTime time = new LogTime(options.zone());
        private final Set<String> transitions = new TreeSet<>();
        private final List<EventVisit> open = new ArrayList<>();
        private XMLStreamReader xml;
        private String trace = "";
        private XesEvent event;
        private int depth;
        private int line;

        XesFile(Path file, VisitChecks checks, Consumer<LoggedVisit> sink) {
            name = file.toString();
            this.checks = checks;
            this.sink = sink;
        }

        int line() {
            return line;
        }

        List<LogProblem> read(InputStream in) throws IOException {
            try {
                xml = factory().createXMLStreamReader(in);
                while (xml.hasNext()) {
                    line = Math.max(1, xml.getLocation().getLineNumber());
                    switch (xml.next()) {
                        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                        case XMLStreamConstants.DTD -> {
                            return List.of(LogProblem.at(name, line, "xes.document-type"));
                        }
                        default -> {}
                    }
                }
            } catch (XMLStreamException | IllegalStateException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                return List.of(LogProblem.at(name, line, "xes.not-xml"));
            } catch (NotXes e) {
                return List.of(LogProblem.at(name, line, "xes.not-xes", LogTexts.shown(e.getMessage())));
            } catch (RuntimeException e) {
                // The parser of the JDK answers some broken prologs with exceptions of its own kind.
                if (e.getStackTrace().length > 0
                        && e.getStackTrace()[0].getClassName().startsWith("com.sun.")) {
                    return List.of(LogProblem.at(name, line, "xes.not-xml"));
                }
                throw e;
            }
            if (!transitions.contains("schedule")) {
                String found = transitions.isEmpty() ? "-" : String.join(", ", transitions);
                return List.of(LogProblem.of(name, "xes.no-schedule", LogTexts.shown(found)));
            }
            return List.of();
        }

        private void start(String element) throws NotXes {
            depth++;
            if (depth == 1 && !element.equals("log")) {
                throw new NotXes(element);
            }
            if (depth == 2 && element.equals("trace")) {
                trace = "";
                open.clear();
            } else if (depth == 3 && element.equals("event")) {
                event = new XesEvent();
            } else {
                String key = xml.getAttributeValue(null, "key");
                String value = xml.getAttributeValue(null, "value");
                if (key == null || value == null) {
                    return;
                }
                if (event != null && depth == 4) {
                    event.put(key, value.strip());
                } else if (event == null && depth == 3 && key.equals("concept:name")) {
                    trace = value.strip();
                }
            }
        }

        private void end(String element) {
            depth--;
            if (depth == 2 && event != null && element.equals("event")) {
                take(event);
                event = null;
            } else if (depth == 1 && element.equals("trace")) {
                open.forEach(this::hand);
                open.clear();
            }
        }

        private void take(XesEvent of) {
            String transition = of.transition;
            if (transition.isEmpty()) {
                return;
            }
            transitions.add(transition);
            EventVisit visit = transition.equals("schedule") ? null : find(of);
            if (visit == null && LifeCycle.matters(transition) && open.size() < MOST_OPEN) {
                visit = new EventVisit(name, line, of.name, of.instance);
                open.add(visit);
            }
            if (visit == null) {
                return;
            }
            of.fill(visit, options.words());
            long millis = of.timestamp.isEmpty() ? LoggedVisit.NONE : time.read(of.timestamp);
            boolean whole = of.timestamp.isEmpty() || time.form() == LogTime.Form.FULL;
            LifeCycle.apply(transition, visit, whole ? millis : LogTime.UNREADABLE, of.timestamp);
            if (visit.ended()) {
                open.remove(visit);
                hand(visit);
            }
        }

        private EventVisit find(XesEvent of) {
            for (int i = open.size() - 1; i >= 0; i--) {
                if (open.get(i).isOf(of.name, of.instance)) {
                    return open.get(i);
                }
            }
            return null;
        }

        private void hand(EventVisit visit) {
            visit.settle(Field.CASE, trace);
            visit.settle(Field.TICKET, trace);
            LoggedVisit logged = visit.visit(checks);
            if (logged != null) {
                sink.accept(logged);
            }
        }
    }

    /** Says that a document is of another kind. */
    private static final class NotXes extends Exception {
        private static final long serialVersionUID = 1;

        NotXes(String root) {
            super(root);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
