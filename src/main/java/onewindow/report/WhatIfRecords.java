package onewindow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import onewindow.measure.Estimate;
import onewindow.measure.KeyFigure;
import onewindow.measure.WhatIf;
import onewindow.measure.WhatIf.Change;

/** What one change at a time would do, for programs: as a part of the JSON document and as a table. */
final class WhatIfRecords {

    private WhatIfRecords() {}

    private static String name(KeyFigure figure) {
        return switch (figure) {
            case WAIT_MEAN -> "waitMeanSeconds";
            case WITHIN -> "withinShare";
            case TRIPS_MEAN -> "tripsPerCase";
            case AT_MOST_ONE_TRIP -> "atMostOneTripShare";
            case ISSUE_DAYS -> "receiptToIssueDays";
            case ON_TIME -> "onTimeShare";
            case ARRIVALS -> "arrivals";
        };
    }

    /** Writes the field {@code whatIf}. */
    static void write(WhatIf whatIf, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("whatIf");
        json.writeNumberField("replications", whatIf.replications());
        json.writeNumberField("withinSeconds", whatIf.withinSeconds());
        json.writeObjectFieldStart("stated");
        for (KeyFigure figure : WhatIfWords.figures(whatIf)) {
            json.writeObjectFieldStart(name(figure));
            numbers(whatIf.stated().get(figure.ordinal()), json);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("variants");
        for (Change change : whatIf.changes()) {
            json.writeStartObject();
            json.writeStringField("key", change.key());
            json.writeObjectFieldStart("title");
            json.writeStringField("zh", change.zh());
            json.writeStringField("en", change.en());
            json.writeEndObject();
            json.writeBooleanField("leverReversed", change.leverReversed());
            json.writeObjectFieldStart("difference");
            for (KeyFigure figure : WhatIfWords.figures(whatIf)) {
                json.writeObjectFieldStart(name(figure));
                numbers(change.of(figure), json);
                json.writeBooleanField("toldApart", change.toldApart(figure));
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void numbers(Estimate estimate, JsonGenerator json) throws IOException {
        number("mean", estimate.mean(), json);
        number("low", estimate.low(), json);
        number("high", estimate.high(), json);
    }

    private static void number(String field, double number, JsonGenerator json) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumberField(field, number);
        } else {
            json.writeNullField(field);
        }
    }

    /** The table {@code what-if.csv}: a row for each variant and figure. */
    static CsvTable table(WhatIf whatIf) {
        CsvTable table = new CsvTable("variant", "name_zh", "name_en", "figure", "stated").estimates("difference");
        for (Change change : whatIf.changes()) {
            for (KeyFigure figure : WhatIfWords.figures(whatIf)) {
                table.row()
                        .text(change.key())
                        .text(change.zh())
                        .text(change.en())
                        .text(FigureNames.snakeCase(figure))
                        .number(whatIf.stated().get(figure.ordinal()).mean())
                        .estimate(change.of(figure));
            }
        }
        return table;
    }
}
