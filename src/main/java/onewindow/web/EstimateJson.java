package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onewindow.live.Estimate;
import onewindow.live.EstimateScore;
import onewindow.live.Estimates;
import onewindow.live.HallDesk;
import onewindow.live.HallEstimates;
import onewindow.scenario.Labels;

/** Shows estimates as JSON. To be used at the hall's desk. */
final class EstimateJson {

    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final double SECOND = 1000;

    private final HallDesk desk;

    EstimateJson(HallDesk desk) {
        this.desk = desk;
    }

    /** Writes an estimate with when and how it was made. */
    void estimate(JsonGenerator json, Estimate estimate) throws IOException {
        json.writeStartObject();
        times(json, estimate);
        made(json, estimate.madeAt(), estimate.replications());
        json.writeEndObject();
    }

    private void made(JsonGenerator json, long madeAt, int replications) throws IOException {
        json.writeStringField("madeAt", desk.timeName(madeAt - 1));
        json.writeNumberField("ageSeconds", Math.round(Math.max(0, desk.now() - madeAt) / SECOND));
        json.writeNumberField("replications", replications);
    }

    private static void times(JsonGenerator json, Estimate estimate) throws IOException {
        if (estimate.isKnown()) {
            json.writeNumberField("p50Seconds", Math.round(estimate.p50Millis() / SECOND));
            json.writeNumberField("p90Seconds", Math.round(estimate.p90Millis() / SECOND));
        }
        json.writeNumberField("called", estimate.called());
        json.writeObjectFieldStart("text");
        for (String language : LANGUAGES) {
            json.writeStringField(language, EstimateWords.in(language).of(estimate));
        }
        json.writeEndObject();
    }

    /** Writes how long those would wait who came now. */
    void newcomers(JsonGenerator json, Estimates all, List<Estimates.Newcomer> newcomers) throws IOException {
        Labels labels = all.scenario().labels();
        json.writeStartObject();
        made(json, all.madeAt(), all.replications());
        json.writeArrayFieldStart("queues");
        for (Estimates.Newcomer comes : newcomers) {
            json.writeStartObject();
            json.writeArrayFieldStart("groups");
            for (int group : comes.groups()) {
                json.writeString(labels.groups().get(group).key());
            }
            json.writeEndArray();
            json.writeStringField(
                    "class", labels.classes().get(comes.visitClass()).key());
            json.writeStringField("matter", labels.matters().get(comes.matter()).key());
            json.writeNumberField("waiting", comes.waiting());
            json.writeObjectFieldStart("estimate");
            times(json, comes.estimate());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void score(JsonGenerator json, HallEstimates estimates) throws IOException {
        EstimateScore score = estimates.score();
        json.writeStartObject();
        json.writeNumberField("made", estimates.made());
        json.writeNumberField("dropped", estimates.dropped());
        figures(json, score.all());
        json.writeArrayFieldStart("byHalfHour");
        for (Map.Entry<Integer, EstimateScore.Figures> each : score.byHalfHour().entrySet()) {
            json.writeStartObject();
            json.writeStringField(
                    "from", String.format(Locale.ROOT, "%02d:%02d", each.getKey() / 2, each.getKey() % 2 * 30));
            figures(json, each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("byQueue");
        for (Map.Entry<String, EstimateScore.Figures> each : score.byQueue().entrySet()) {
            json.writeStartObject();
            json.writeStringField("queue", each.getKey());
            figures(json, each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, EstimateScore.Figures figures) throws IOException {
        json.writeNumberField("told", figures.told());
        json.writeNumberField("called", figures.called());
        json.writeNumberField("left", figures.left());
        if (figures.called() > 0) {
            json.writeNumberField("meanErrorSeconds", figures.meanErrorSeconds());
            json.writeNumberField("meanAbsoluteErrorSeconds", figures.meanAbsoluteErrorSeconds());
        }
        within(json, "withinP50", figures.withinP50(), figures.testedP50());
        within(json, "withinP90", figures.withinP90(), figures.testedP90());
    }

    private static void within(JsonGenerator json, String key, long within, long of) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("count", within);
        json.writeNumberField("of", of);
        if (of > 0) {
            json.writeNumberField("share", (double) within / of);
        }
        json.writeEndObject();
    }
}
