package onewindow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.measure.Environment;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.measure.Summary;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * The run as JSON of the schema {@code onewindow/run/1}: the headline figures and the same by class, department, window
 * group and hour, {@code doubts} about the scenario, where parts can be ranked {@code ranking}, where there are several
 * halls {@code halls} with the same by hall, where something happens beyond the ordinary an object {@code events} and,
 * where cases are followed beyond the counter, an object {@code casework} with what became of them. The field
 * {@code cases} of a part is then the cases received there, and null where they are not known by that part.
 */
public final class JsonReport {

    private static final String SCHEMA = "onewindow/run/1";
    private static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    private final Scenario scenario;
    private final JsonGenerator json;

    private JsonReport(Scenario scenario, JsonGenerator json) {
        this.scenario = scenario;
        this.json = json;
    }

    /**
     * Writes the run, pretty-printed, ended by a line feed; a figure that does not exist is null. Times are seconds.
     *
     * @param language of the sentences in {@code doubts}, {@code "zh"} or {@code "en"}; anything else is an
     *     IllegalArgumentException
     * @throws UncheckedIOException when the output fails
     */
    public static void write(Scenario scenario, RunResult result, String language, Appendable out) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new JsonReport(scenario, json).run(result, Doubts.of(scenario, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            out.append(text.getBuffer()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the figures of a summary into an object that is begun, in the records of a run: those of the hall, of its
     * parts and, where they are followed, of the cases, and the digest.
     */
    public static void writeFigures(Scenario scenario, Summary summary, JsonGenerator json) throws IOException {
        JsonReport report = new JsonReport(scenario, json);
        json.writeStringField("quantileEstimator", Figures.QUANTILE_ESTIMATOR);
        report.figures(summary.hall(), Ranking.cases(scenario, summary));
        report.byParts(summary);
        json.writeStringField("digest", summary.digest());
    }

    private void run(RunResult result, List<String> doubts) throws IOException {
        Summary summary = result.summary();
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeObjectFieldStart("scenario");
        json.writeStringField("name", scenario.key());
        name("title", scenario.title());
        json.writeStringField("sha256", scenario.sha256());
        json.writeEndObject();
        json.writeNumberField("seed", result.seed());
        json.writeNumberField("replications", summary.replications());
        json.writeNumberField("requestedReplications", result.requestedReplications());
        json.writeNumberField("days", Setting.days(result));
        json.writeNumberField("firstDay", result.firstDay());
        json.writeNumberField("lastDay", result.lastDay());
        json.writeArrayFieldStart("doubts");
        for (String doubt : doubts) {
            json.writeString(doubt);
        }
        json.writeEndArray();
        json.writeStringField("quantileEstimator", Figures.QUANTILE_ESTIMATOR);
        figures(summary.hall(), Ranking.cases(scenario, summary));
        ranges(result.ranges());
        byParts(summary);
        if (result.whatIf().isPresent()) {
            WhatIfRecords.write(result.whatIf().get(), json);
        }
        json.writeStringField("digest", summary.digest());
        environment(result.environment());
        json.writeEndObject();
    }

    private void byParts(Summary summary) throws IOException {
        parts("byClass", scenario.labels().classes(), summary.byClass(), List.of());
        parts(
                "byDepartment",
                scenario.labels().departmentsAndDesks(),
                summary.byDepartment(),
                summary.cases().map(CaseSummary::byDepartment).orElse(List.of()));
        parts(
                "byWindowGroup",
                scenario.labels().groups(),
                summary.byGroup(),
                summary.cases().map(CaseSummary::byGroup).orElse(List.of()));
        halls(summary.byHall());
        hours(summary);
        RankingRecords.write(scenario, RankingWords.all(scenario, summary), json);
        EventList events = new EventList(scenario, summary);
        if (!events.empty()) {
            json.writeObjectFieldStart("events");
            for (Map.Entry<String, Estimate> figure : events.byKey().entrySet()) {
                estimate(figure.getKey(), figure.getValue());
            }
            json.writeEndObject();
        }
        if (summary.cases().isPresent()) {
            CaseJson.write(scenario, summary.cases().get(), json);
        }
    }

    private void hours(Summary summary) throws IOException {
        json.writeArrayFieldStart("byHour");
        for (int i = 0; i < summary.byHour().size(); i++) {
            json.writeStartObject();
            json.writeNumberField("hour", summary.firstHour() + i);
            figures(summary.byHour().get(i), cases(summary.byHour().get(i)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Cases that stand behind the arrivals of a part; unknown where cases are followed, and then not by this part. */
    private Estimate cases(Figures figures) {
        return scenario.cases().isPresent() ? UNKNOWN : Ranking.cases(scenario, figures);
    }

    /** The cases received in a part; those of window groups are known where no other group serves their matters. */
    private Estimate cases(List<CaseFigures> parts, int part, Figures figures) {
        if (part >= parts.size()) {
            return cases(figures);
        }
        Estimate received = parts.get(part).of(CaseFigure.RECEIVED);
        return received.mean() > 0 ? received : UNKNOWN;
    }

    private void parts(String field, List<Label> labels, List<Figures> parts, List<CaseFigures> cases)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (int i = 0; i < parts.size(); i++) {
            json.writeStartObject();
            json.writeStringField("key", labels.get(i).key());
            name("name", labels.get(i).name());
            figures(parts.get(i), cases(cases, i, parts.get(i)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void halls(List<Figures> halls) throws IOException {
        if (halls.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("halls");
        for (int i = 0; i < halls.size(); i++) {
            Label label = scenario.labels().halls().names().get(i);
            json.writeStartObject();
            json.writeStringField("key", label.key());
            name("name", label.name());
            json.writeNumberField("windows", new HallTable(scenario, halls).windows(i));
            figures(halls.get(i), cases(halls.get(i)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void figures(Figures figures, Estimate cases) throws IOException {
        estimate("cases", cases);
        estimate("arrivals", figures.arrivals());
        estimate("served", figures.served());
        json.writeObjectFieldStart("wait");
        estimate("meanSeconds", figures.waitMean());
        estimate("p50Seconds", figures.waitP50());
        estimate("p90Seconds", figures.waitP90());
        estimate("p95Seconds", figures.waitP95());
        estimate("p99Seconds", figures.waitP99());
        estimate("maxSeconds", figures.waitMax());
        estimate("delayed", figures.delayed());
        json.writeObjectFieldStart("within");
        for (int i = 0; i < figures.within().size(); i++) {
            estimate(
                    CsvTable.seconds(scenario.waitTargetsMillis().get(i)),
                    figures.within().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
        estimate("queuedSecondsPerArrival", figures.queuedPerArrival());
        estimate("abandoned", figures.abandoned());
        estimate("balked", figures.balked());
        estimate("blocked", figures.blocked());
        estimate("unserved", figures.unserved());
        estimate("noShows", figures.noShows());
        estimate("missedBookings", figures.missedBookings());
        estimate("cancelledBookings", figures.cancelledBookings());
        estimate("reusedPlaces", figures.reusedPlaces());
        estimate("bannedRequests", figures.bannedRequests());
        estimate("overtimeSeconds", figures.overtime());
        estimate("queue", figures.queue());
        estimate("busyWindows", figures.busyWindows());
        estimate("utilisation", figures.utilisation());
    }

    private void ranges(List<RangeEffect> ranges) throws IOException {
        json.writeArrayFieldStart("ranges");
        for (RangeEffect range : ranges) {
            json.writeStartObject();
            json.writeStringField("key", range.key());
            json.writeStringField("low", range.low());
            json.writeStringField("high", range.high());
            number("headlineAtLow", range.headlineAtLow());
            number("headlineBase", range.headlineBase());
            number("headlineAtHigh", range.headlineAtHigh());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void environment(Environment environment) throws IOException {
        json.writeObjectFieldStart("environment");
        json.writeStringField("version", environment.version());
        json.writeStringField("commit", environment.commit());
        json.writeStringField("jvm", environment.jvm());
        json.writeStringField("cpu", environment.cpu());
        json.writeStringField("os", environment.os());
        json.writeNumberField("threads", environment.threads());
        number("runSeconds", environment.runSeconds());
        json.writeStringField("command", environment.command());
        json.writeEndObject();
    }

    private void estimate(String field, Estimate estimate) throws IOException {
        json.writeObjectFieldStart(field);
        number("mean", estimate.mean());
        number("low", estimate.low());
        number("high", estimate.high());
        json.writeEndObject();
    }

    private void name(String field, LocalName name) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("zh", name.zh());
        json.writeStringField("en", name.en());
        json.writeEndObject();
    }

    private void number(String field, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumberField(field, number);
        } else {
            json.writeNullField(field);
        }
    }
}
