package onewindow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import onewindow.casework.DutyKind;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseStanding;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.DutyFigures;
import onewindow.measure.CaseSummary.OfficeFigures;
import onewindow.measure.CaseSummary.OpenCases;
import onewindow.measure.Estimate;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;

/** The object {@code casework} of the run as JSON: what happened to cases beyond the counter. */
final class CaseJson {

    private final Scenario scenario;
    private final CaseSummary cases;
    private final JsonGenerator json;

    private CaseJson(Scenario scenario, CaseSummary cases, JsonGenerator json) {
        this.scenario = scenario;
        this.cases = cases;
        this.json = json;
    }

    /** Writes the object's fields; its names are those of {@link CaseFigure} in camel case. */
    static void write(Scenario scenario, CaseSummary cases, JsonGenerator json) throws IOException {
        new CaseJson(scenario, cases, json).fields();
    }

    private void fields() throws IOException {
        json.writeObjectFieldStart("casework");
        figures(cases.hall());
        json.writeBooleanField("reviewsTooMuchAlike", cases.reviewsTooMuchAlike());
        if (cases.surveyed() && cases.hall().mean(CaseFigure.REVIEWS) > 0) {
            json.writeBooleanField(
                    "surveyDiffersFromReviews", cases.reviewsAndSurvey().differ());
        }
        parts("byKind", scenario.labels().kinds(), cases.byKind());
        parts("byDepartment", scenario.labels().departments(), cases.byDepartment());
        parts("byWindowGroup", scenario.labels().groups(), cases.byGroup());
        offices();
        flow();
        openCases();
        duties();
        regions();
        json.writeEndObject();
    }

    private void figures(CaseFigures figures) throws IOException {
        for (CaseFigure figure : CaseFigure.values()) {
            estimate(FigureNames.camelCase(figure), figures.of(figure));
        }
    }

    private void parts(String field, List<Label> labels, List<CaseFigures> parts) throws IOException {
        json.writeArrayFieldStart(field);
        for (int i = 0; i < parts.size(); i++) {
            json.writeStartObject();
            label(labels.get(i));
            figures(parts.get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void offices() throws IOException {
        json.writeArrayFieldStart("offices");
        for (int i = 0; i < cases.offices().size(); i++) {
            OfficeFigures office = cases.offices().get(i);
            json.writeStartObject();
            label(scenario.labels().offices().get(i));
            estimate("steps", office.steps());
            estimate("waitWorkingHours", office.waitHours());
            estimate("utilisation", office.utilisation());
            estimate("queueAtDayEnd", office.queue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void regions() throws IOException {
        json.writeArrayFieldStart("regions");
        for (RegionWords.Row row : RegionWords.rows(scenario, cases)) {
            json.writeStartObject();
            json.writeStringField("kind", row.kind().key());
            json.writeNumberField("region", row.number());
            estimate("answers", row.figures().answers());
            estimate("workingHours", row.figures().hours());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void flow() throws IOException {
        json.writeArrayFieldStart("flow");
        for (int from = 0; from < cases.flow().length; from++) {
            for (int to = 0; to < cases.flow().length; to++) {
                if (cases.flow()[from][to] > 0) {
                    json.writeStartObject();
                    json.writeStringField("from", CaseWords.placeKey(scenario, cases, from));
                    json.writeStringField("to", CaseWords.placeKey(scenario, cases, to));
                    json.writeNumberField("cases", cases.flow()[from][to]);
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }

    private void openCases() throws IOException {
        json.writeArrayFieldStart("openAtDayEnd");
        for (OpenCases day : cases.days()) {
            json.writeStartObject();
            json.writeNumberField("day", day.index());
            json.writeStringField("date", day.date() == null ? null : day.date().toString());
            json.writeNumberField("mean", day.mean());
            json.writeNumberField("p5", day.p5());
            json.writeNumberField("p95", day.p95());
            for (CaseStanding standing : CaseStanding.values()) {
                json.writeNumberField(
                        FigureNames.camelCase(standing), day.byStanding().get(standing.ordinal()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void duties() throws IOException {
        json.writeArrayFieldStart("duties");
        for (DutyKind kind : DutyKind.values()) {
            DutyFigures duties = cases.duties().get(kind.ordinal());
            json.writeStartObject();
            json.writeStringField("kind", FigureNames.camelCase(kind));
            estimate("owed", duties.owed());
            estimate("done", duties.done());
            estimate("inTime", duties.inTime());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void label(Label label) throws IOException {
        json.writeStringField("key", label.key());
        json.writeObjectFieldStart("name");
        json.writeStringField("zh", label.name().zh());
        json.writeStringField("en", label.name().en());
        json.writeEndObject();
    }

    private void estimate(String field, Estimate estimate) throws IOException {
        json.writeObjectFieldStart(field);
        number("mean", estimate.mean());
        number("low", estimate.low());
        number("high", estimate.high());
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
