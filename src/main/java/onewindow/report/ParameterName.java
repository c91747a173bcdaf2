package onewindow.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;

/** A key path of the scenario file in words: {@code service.lognormal.mean} is "Service time: lognormal, mean". */
final class ParameterName {

    private static final Pattern SEPARATOR = Pattern.compile("[.\\[\\]]+");

    private ParameterName() {}

    /** Says the path; segments that name a thing of the scenario take its name, unknown ones stay as they are. */
    static String of(String path, Labels labels, Wording wording) {
        String[] segments = SEPARATOR.split(path, 0);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            if (i == 1) {
                out.append(wording.text("parameters.colon"));
            } else if (i > 1) {
                out.append(wording.text("parameters.comma"));
            }
            String first = "parameter.first." + segments[i];
            out.append(i == 0 && wording.has(first) ? wording.text(first) : segment(segments[i], labels, wording));
        }
        return out.toString();
    }

    private static String segment(String segment, Labels labels, Wording wording) {
        String key = "parameter." + segment;
        if (wording.has(key)) {
            return wording.text(key);
        }
        Optional<Label> label = Stream.of(
                        labels.groups(), labels.departments(), labels.classes(), labels.kinds(), labels.desks())
                .flatMap(List::stream)
                .filter(l -> l.key().equals(segment))
                .findFirst();
        return label.map(l -> wording.name(l.name())).orElse(segment);
    }
}
