package onewindow.report;

import java.util.List;
import java.util.Map;
import onewindow.measure.Environment;
import onewindow.scenario.LocalName;

/**
 * An answer to a planner's question as it is shown: the answer in a sentence, the figures beside it, then pictures and
 * tables; {@link AnswerText}, {@link AnswerPage}, {@link AnswerCsv} and {@link #json} show it.
 *
 * @param name of the question, as of its command and its schema {@code onewindow/NAME/1}
 * @param title what was asked of which hall
 * @param lead the answer
 * @param met whether what was asked can be had
 * @param facts the figures that one wants first
 * @param sections in the order in which they are read
 * @param notes what to know before one relies on it
 * @param scenarioKey the scenario's short name
 * @param sha256 the scenario's hash
 * @param result the whole result, a record
 * @param environment on what and how it was run
 */
public record Answer(
        String name,
        LocalName title,
        LocalName lead,
        boolean met,
        List<Fact> facts,
        List<Section> sections,
        List<LocalName> notes,
        String scenarioKey,
        String sha256,
        Record result,
        Environment environment) {

    public Answer {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** A figure with its name and what stands beside it, such as its interval. */
    public record Fact(LocalName name, LocalName figure, LocalName beside) {}

    /**
     * A part of the answer.
     *
     * @param key by which the page links to it
     * @param says a sentence that says what is shown
     * @param picture null for none
     * @param table null for none
     * @param textRows so many rows of the table are shown in a terminal
     * @param open whether the page shows the table unfolded
     */
    public record Section(
            String key, LocalName title, LocalName says, Svg picture, AnswerTable table, int textRows, boolean open) {}

    /** Returns the answer as JSON: the result's record with what it rests on. */
    public String json() {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        fields.put("schema", "onewindow/" + name + "/1");
        fields.put("scenario", Map.of("name", scenarioKey, "sha256", sha256));
        fields.put("answer", lead);
        fields.put("met", met);
        fields.put(name, result);
        fields.put("environment", environment);
        return RecordJson.document(fields);
    }
}
