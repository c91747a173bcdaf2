package onewindow.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;

/** A key path of the scenario file in words: {@code service.lognormal.mean} is "Service time: lognormal, mean". */
public final class ParameterName {

    private static final Pattern SEPARATOR = Pattern.compile("[.\\[\\]]+");

    private ParameterName() {}

    /** Says the path in the language {@code "zh"} or {@code "en"}. */
    public static String in(String language, String path, Labels labels) {
        return of(path, labels, Wording.in(language));
    }

    /**
     * Says the path; segments that name a thing of the scenario take its name, unknown ones stay as they are. Where the
     * bundle has a text for a segment below another ({@code parameter.streams.places}), that one holds.
     */
    static String of(String path, Labels labels, Wording wording) {
        String[] segments = SEPARATOR.split(path, 0);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            if (i == 1) {
                out.append(wording.text("parameters.colon"));
            } else if (i > 1) {
                out.append(wording.text("parameters.comma"));
            }
            out.append(segment(segments, i, labels, wording));
        }
        return out.toString();
    }

    private static String segment(String[] segments, int at, Labels labels, Wording wording) {
        for (int above = at - 1; above >= 0; above--) {
            String key = "parameter." + segments[above] + "." + segments[at];
            if (wording.has(key)) {
                return wording.text(key);
            }
        }
        String segment = segments[at];
        String first = "parameter.first." + segment;
        if (at == 0 && wording.has(first)) {
            return wording.text(first);
        }
        String key = "parameter." + segment;
        boolean item = at > 0 && segments[at - 1].equals("windows");
        if (wording.has(key) && !item) {
            return wording.text(key);
        }
        Optional<Label> label = Stream.of(
                        labels.groups(),
                        labels.departments(),
                        labels.classes(),
                        labels.halls().names(),
                        labels.kinds(),
                        labels.desks(),
                        labels.streams())
                .flatMap(List::stream)
                .filter(l -> l.key().equals(segment))
                .findFirst();
        return label.map(l -> wording.name(l.name()))
                .or(() -> groupOfEachDepartment(segment, labels, wording))
                .orElse(segment);
    }

    /** The name that the groups of each department have in common, behind the department's. */
    private static Optional<String> groupOfEachDepartment(String key, Labels labels, Wording wording) {
        for (Label department : labels.departments()) {
            String before = wording.name(department.name());
            for (Label group : labels.groups()) {
                String name = wording.name(group.name());
                if (group.key().equals(key + "-" + department.key())
                        && name.startsWith(before)
                        && name.length() > before.length()) {
                    return Optional.of(name.substring(before.length()).strip());
                }
            }
        }
        return Optional.empty();
    }
}
