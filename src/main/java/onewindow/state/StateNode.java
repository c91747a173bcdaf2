package onewindow.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A value of a state's file, which notes what is wrong with it. */
final class StateNode {

    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_LISTED = 8;

    /** Where faults are noted. */
    interface Sink {
        void add(String pointer, String text);
    }

    private final JsonNode node;
    private final String pointer;
    private final Sink sink;

    StateNode(JsonNode node, String pointer, Sink sink) {
        this.node = node;
        this.pointer = pointer;
        this.sink = sink;
    }

    /** Notes a fault of this value. */
    void fault(String what) {
        sink.add(pointer, shown(node) + " " + what);
    }

    private static String shown(JsonNode value) {
        String text = value.isTextual() ? "'" + value.textValue() + "'" : value.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Notes what is no object, and keys that are none of those allowed; returns whether it is an object. */
    boolean isObjectOf(List<String> allowed) {
        if (!node.isObject()) {
            fault("is not an object");
            return false;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                sink.add(pointer + "/" + escaped(name), "is no key; allowed are " + String.join(", ", allowed));
            }
        });
        return true;
    }

    private static String escaped(String name) {
        String whole = name.replace("~", "~0").replace("/", "~1");
        return whole.length() <= LONGEST_SHOWN ? whole : whole.substring(0, LONGEST_SHOWN) + "...";
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** Returns the value of a key that is there. */
    StateNode of(String key) {
        return new StateNode(node.get(key), pointer + "/" + key, sink);
    }

    /** Returns the values of a list; none where the key is not there. */
    List<StateNode> list(String key, int most) {
        if (!has(key)) {
            return List.of();
        }
        JsonNode list = node.get(key);
        if (!list.isArray()) {
            of(key).fault("is not a list");
            return List.of();
        }
        if (list.size() > most) {
            sink.add(pointer + "/" + key, "has " + list.size() + " entries; at most " + most + " are allowed");
            return List.of();
        }
        List<StateNode> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(new StateNode(list.get(i), pointer + "/" + key + "/" + i, sink));
        }
        return entries;
    }

    /** Notes that a key is missing. */
    void missing(String key, String what) {
        sink.add(pointer + "/" + key, "is missing: " + what);
    }

    /** Returns a text, or empty where the key is not there or no text. */
    Optional<String> text(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.get(key).isTextual()) {
            of(key).fault("is not a text");
            return Optional.empty();
        }
        return Optional.of(node.get(key).textValue());
    }

    /** Returns what a text stands for, or empty; what it does not stand for is noted. */
    <T> Optional<T> read(String key, Function<String, Optional<T>> reading, String otherwise) {
        return text(key).flatMap(text -> {
            Optional<T> value = reading.apply(text);
            if (value.isEmpty()) {
                of(key).fault(otherwise);
            }
            return value;
        });
    }

    /** Returns the index behind a name; -1 where the key is not there or the name unknown, which is noted. */
    int index(String key, Map<String, Integer> known, String what) {
        return read(key, name -> Optional.ofNullable(known.get(name)), "is not " + what + "; " + among(known.keySet()))
                .orElse(-1);
    }

    static String among(Collection<String> known) {
        List<String> first = known.stream().limit(MOST_LISTED).toList();
        return "allowed are " + String.join(", ", first) + (known.size() > MOST_LISTED ? ", ..." : "");
    }

    /** Returns a whole number within bounds; {@code otherwise} where the key is not there or it is none. */
    int whole(String key, int low, int high, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode value = node.get(key);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < low
                || value.intValue() > high) {
            of(key).fault("is not a whole number from " + low + " to " + high);
            return otherwise;
        }
        return value.intValue();
    }

    /** Returns a number of seconds, at least 0, in milliseconds; 0 where the key is not there. */
    long seconds(String key, double most) {
        if (!has(key)) {
            return 0;
        }
        JsonNode value = node.get(key);
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= most)) {
            of(key).fault("is not a number of seconds from 0 to " + (long) most);
            return 0;
        }
        return Math.round(value.doubleValue() * 1000);
    }

    /** Returns whether a key is there and true. */
    boolean isTrue(String key) {
        if (has(key) && !node.get(key).isBoolean()) {
            of(key).fault("is neither true nor false");
        }
        return has(key) && node.get(key).booleanValue();
    }

    /** Returns the text of this value, or empty where it is none, which is noted. */
    Optional<String> asText() {
        if (!node.isTextual()) {
            fault("is not a text");
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }
}
