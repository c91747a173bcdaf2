package onewindow.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Parses YAML into nodes, with limits that no honest scenario reaches.
 *
 * <p>Scalars stay text: what a word or a number means is for the key to say. Anchors, aliases, tags and further
 * documents are refused.
 */
final class YamlParser {

    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 200_000;

    private final Place start;
    private final String text;
    private final Problems problems;
    private final StringBuilder path;
    private Iterator<Event> events;
    private int nodes;

    private YamlParser(Place start, String path, String text, Problems problems) {
        this.start = start;
        this.path = new StringBuilder(path);
        this.text = text;
        this.problems = problems;
    }

    /** Parses a file's text; empty when it is refused, which is then among the problems. */
    static Optional<Node> parseFile(String file, String text, Problems problems) {
        return new YamlParser(new Place(file, 1), "", text, problems).parse();
    }

    /** Parses the value of a setting for a key path. */
    static Optional<Node> parseSetting(String key, String text, Problems problems) {
        return new YamlParser(new Place(Place.SETTING, 0), key, text, problems).parse();
    }

    private Optional<Node> parse() {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            events = new Parse(settings).parseString(text).iterator();
            Node root = null;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent nodeEvent) {
                    if (root != null) {
                        throw new Refusal(event, Wording.of("yaml.second"));
                    }
                    root = node(nodeEvent, 1);
                }
            }
            return Optional.ofNullable(root);
        } catch (Refusal refusal) {
            problems.error(refusal.place, path.toString(), refusal.why);
        } catch (YamlEngineException fault) {
            YamlFault explained = YamlFault.explain(fault, text);
            Place place = start.isSetting() ? start : new Place(start.file(), explained.line());
            problems.error(place, start.isSetting() ? path.toString() : "", explained.text());
        }
        return Optional.empty();
    }

    private Node node(NodeEvent event, int depth) throws Refusal {
        checkLimits(event, depth);
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                throw new Refusal(event, Wording.of("yaml.tag"));
            }
            return new Node.Scalar(placeOf(event), scalar.getValue(), scalar.isPlain());
        }
        if (((CollectionStartEvent) event).getTag().isPresent()) {
            throw new Refusal(event, Wording.of("yaml.tag"));
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence((SequenceStartEvent) event, depth);
    }

    private void checkLimits(NodeEvent event, int depth) throws Refusal {
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw new Refusal(event, Wording.of("yaml.alias"));
        }
        if (depth > DEEPEST) {
            throw new Refusal(event, Wording.of("yaml.deep", DEEPEST));
        }
        if (++nodes > MOST_NODES) {
            throw new Refusal(event, Wording.of("yaml.long"));
        }
    }

    private Node sequence(SequenceStartEvent start, int depth) throws Refusal {
        List<Node> items = new ArrayList<>();
        int pathLength = path.length();
        for (Event event = events.next(); event instanceof NodeEvent item; event = events.next()) {
            path.append('[').append(items.size()).append(']');
            items.add(node(item, depth + 1));
            path.setLength(pathLength);
        }
        return new Node.Sequence(placeOf(start), items);
    }

    private Node mapping(NodeEvent start, int depth) throws Refusal {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        Map<String, Node.Member> annotations = new LinkedHashMap<>();
        int pathLength = path.length();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            if (!(event instanceof ScalarEvent)) {
                checkLimits((NodeEvent) event, depth);
                throw new Refusal(event, Wording.of("yaml.key"));
            }
            Node.Scalar key = (Node.Scalar) node((NodeEvent) event, depth + 1);
            path.append(pathLength == 0 ? "" : ".").append(key.text());
            Node.Member member = new Node.Member(key.place(), node((NodeEvent) events.next(), depth + 1));
            boolean note = key.text().equals("source") || key.text().equals("assumption");
            Node.Member earlier = (note ? annotations : members).putIfAbsent(key.text(), member);
            if (earlier != null) {
                problems.error(key.place(), path.toString(), givenTwice(earlier));
            }
            path.setLength(pathLength);
        }
        return new Node.Mapping(placeOf(start), members, annotations(annotations));
    }

    private static Wording givenTwice(Node.Member earlier) {
        return earlier.place().isSetting()
                ? Wording.of("key.twice")
                : Wording.of("key.twiceFrom", earlier.place().line());
    }

    private static List<Node.Annotation> annotations(Map<String, Node.Member> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Node.Member first = found.values().iterator().next();
        return List.of(new Node.Annotation(
                first.place(),
                Optional.ofNullable(found.get("source")).map(Node.Member::value),
                Optional.ofNullable(found.get("assumption")).map(Node.Member::value),
                Optional.empty()));
    }

    private Place placeOf(Event event) {
        if (start.isSetting()) {
            return start;
        }
        return new Place(start.file(), event.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    /** A reason to stop parsing. */
    private final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Place place;
        private final transient Wording why;

        Refusal(Event event, Wording why) {
            super(why.key(), null, false, false);
            this.why = why;
            place = placeOf(event);
        }
    }
}
