package onewindow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.measure.Forecast.Point;
import onewindow.measure.Forecast.Queue;
import onewindow.measure.Forecast.Wait;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.people.HallState.Person;
import onewindow.scenario.Labels.Label;

/**
 * A forecast as JSON of the schema {@code onewindow/forecast/1}: the number waiting in the hall, the lines with how
 * long those wait who come now and later, and the tickets, each with the place of its line in the list, from 1. Waits
 * are seconds, times are those of the hall's clock; a figure that does not exist is null.
 */
public final class ForecastJson {

    private static final String SCHEMA = "onewindow/forecast/1";

    private final ForecastOutlook outlook;
    private final ForecastWords words;
    private final JsonGenerator json;

    private ForecastJson(ForecastOutlook outlook, JsonGenerator json) {
        this.outlook = outlook;
        this.json = json;
        words = new ForecastWords(outlook, Wording.in("en"));
    }

    /** Returns the document, pretty-printed, ended by a line feed. */
    public static String of(ForecastOutlook outlook) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new ForecastJson(outlook, json).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void document() throws IOException {
        Forecast forecast = outlook.forecast();
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeObjectFieldStart("scenario");
        json.writeStringField("name", outlook.scenario().key());
        json.writeStringField("sha256", outlook.scenario().sha256());
        json.writeEndObject();
        if (outlook.day().date() != null) {
            json.writeStringField("date", outlook.day().date().toString());
        } else {
            json.writeNumberField("day", outlook.day().index() + 1);
        }
        json.writeStringField("time", words.clock(forecast.timeMillis()));
        json.writeStringField("until", words.clock(forecast.untilMillis()));
        json.writeNumberField("seed", forecast.seed());
        json.writeNumberField("replications", forecast.replications());
        if (outlook.precision().isPresent()) {
            json.writeNumberField("precision", outlook.precision().get().asked());
            json.writeBooleanField("precisionReached", outlook.precision().get().reached());
        }
        json.writeStringField("command", outlook.command());
        json.writeArrayFieldStart("ranges");
        for (RangeEffect range : outlook.ranges()) {
            json.writeStartObject();
            json.writeStringField("key", range.key());
            json.writeStringField("low", range.low());
            json.writeStringField("high", range.high());
            number("p90SecondsAtLow", range.headlineAtLow());
            number("p90Seconds", range.headlineBase());
            number("p90SecondsAtHigh", range.headlineAtHigh());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("hall");
        json.writeNumberField("waitingNow", forecast.people().size());
        queue(forecast.hall());
        json.writeEndObject();
        json.writeArrayFieldStart("lines");
        for (LineAhead line : forecast.lines()) {
            line(line);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tickets");
        for (PersonAhead person : forecast.people()) {
            ticket(person);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void line(LineAhead line) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("groups");
        for (int group : line.groups()) {
            Label label = outlook.scenario().labels().groups().get(group);
            json.writeString(label.key());
        }
        json.writeEndArray();
        json.writeNumberField("waitingNow", line.waitingNow());
        json.writeObjectFieldStart("remaining");
        waits(line.remaining());
        json.writeEndObject();
        json.writeStringField(
                "matter",
                outlook.scenario().labels().matters().get(line.matter()).key());
        json.writeStringField("class", words.visitClass(line).en());
        number("medianHalfWidthSeconds", line.sure().medianSeconds());
        number("p90HalfWidthSeconds", line.sure().p90Seconds());
        json.writeArrayFieldStart("ifYouCome");
        for (LaterWait later : line.later()) {
            json.writeStartObject();
            json.writeStringField("at", words.clock(later.atMillis()));
            json.writeBooleanField("numbersAreGiven", later.waits().asked() > 0);
            waits(later.waits());
            json.writeEndObject();
        }
        json.writeEndArray();
        queue(line.queue());
        json.writeEndObject();
    }

    private void waits(Wait wait) throws IOException {
        number("meanSeconds", wait.meanSeconds());
        number("medianSeconds", wait.medianSeconds());
        number("p90Seconds", wait.p90Seconds());
        number("called", wait.called());
        number("gaveUp", wait.gaveUp());
        number("sentAway", wait.sentAway());
    }

    private void queue(Queue queue) throws IOException {
        json.writeArrayFieldStart("waiting");
        for (Point point : queue.points()) {
            json.writeStartObject();
            json.writeStringField("at", words.clock(point.atMillis()));
            number("mean", point.mean());
            number("p5", point.p5());
            number("p95", point.p95());
            json.writeEndObject();
        }
        json.writeEndArray();
        number("emptyShare", queue.emptyShare());
        time("emptyMedian", queue.emptyMedianMillis());
        time("emptyP90", queue.emptyP90Millis());
    }

    private void ticket(PersonAhead ahead) throws IOException {
        Person person = outlook.state().people().get(ahead.person());
        json.writeStartObject();
        json.writeNumberField("number", person.ticket().number());
        if (!person.name().isEmpty()) {
            json.writeStringField("name", person.name());
        }
        json.writeNumberField("line", ahead.line() + 1);
        json.writeNumberField("waitedSeconds", words.waitedSeconds(ahead));
        waits(ahead.waits());
        json.writeEndObject();
    }

    private void number(String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    private void time(String name, long millis) throws IOException {
        if (millis >= 0) {
            json.writeStringField(name, words.clock(millis));
        } else {
            json.writeNullField(name);
        }
    }
}
