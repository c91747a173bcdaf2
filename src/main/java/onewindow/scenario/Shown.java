package onewindow.scenario;

import java.util.List;
import java.util.Map;

/** How text from a file is shown inside a problem: short, on one line, without control characters. */
final class Shown {

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_PATH = 120;

    private static final int NAMED = 3;

    private Shown() {}

    /** Returns the text in quotes. */
    static String value(String text) {
        return "'" + shortened(text, LONGEST_VALUE) + "'";
    }

    /** Returns a key path without quotes. */
    static String path(String path) {
        return shortened(path, LONGEST_PATH);
    }

    /** Names the first of several keys, {@code a, b, c and 4 more}. */
    static Wording some(List<String> keys) {
        String named = String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())));
        return keys.size() > NAMED
                ? Wording.of("some.more", named, keys.size() - NAMED)
                : Wording.of("some.all", named);
    }

    /** Names the first of several things, {@code the matters a, b, c and 4 more}; at least one. */
    static Wording some(List<String> keys, String what) {
        return Wording.of("some." + what + (keys.size() == 1 ? ".one" : ".many"), some(keys));
    }

    /** Returns a value as it may stand in a file, shortened: scalars in quotes, blocks and lists in their brackets. */
    static String node(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return node.isNull() ? "null" : value(scalar.text());
        }
        StringBuilder flow = new StringBuilder();
        flow(node, flow);
        return shortened(flow.toString(), LONGEST_VALUE);
    }

    /** Appends a node in one line; stops soon after what is shown, however large it is. */
    private static void flow(Node node, StringBuilder flow) {
        if (flow.length() > LONGEST_VALUE) {
            return;
        }
        String separator = "";
        if (node instanceof Node.Scalar scalar) {
            flow.append(scalar.text(), 0, Math.min(scalar.text().length(), 2 * LONGEST_VALUE));
        } else if (node instanceof Node.Sequence list) {
            flow.append('[');
            for (int i = 0; i < list.items().size() && flow.length() <= LONGEST_VALUE; i++) {
                flow.append(separator);
                flow(list.items().get(i), flow);
                separator = ", ";
            }
            flow.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            flow.append('{');
            for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
                if (flow.length() <= LONGEST_VALUE) {
                    flow.append(separator).append(member.getKey()).append(": ");
                    flow(member.getValue().value(), flow);
                    separator = ", ";
                }
            }
            flow.append('}');
        }
    }

    private static String shortened(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int end = text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return end < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
