package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;
import onewindow.assign.Assignment;
import onewindow.live.CallGrounds;
import onewindow.live.HallDesk;

/** Shows why a ticket waits or was called as JSON, in numbers and in words. Nobody's name is in it. */
final class WhyJson {

    private final HallDesk desk;

    /** Shows it of a hall as it is at this desk. */
    WhyJson(HallDesk desk) {
        this.desk = desk;
    }

    String waiting(CallGrounds.Waiting grounds) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeNumberField("number", grounds.number());
            json.writeStringField("state", "waiting");
            rule(json, grounds.rule(), grounds.visitClass());
            text(json, words -> words.waiting(grounds));
            json.writeNumberField("ahead", grounds.ahead());
            json.writeArrayFieldStart("numbersAhead");
            for (int number : grounds.numbers()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("windows");
            for (CallGrounds.AtWindow at : grounds.windows()) {
                at(json, at);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void at(JsonGenerator json, CallGrounds.AtWindow at) throws IOException {
        json.writeStartObject();
        json.writeNumberField("window", at.window() + 1);
        json.writeStringField("label", desk.windowName(at.window()));
        json.writeBooleanField("open", at.open());
        if (at.next().isPresent()) {
            json.writeFieldName("next");
            weighed(json, at.next().get());
        }
        if (at.reason().isPresent()) {
            json.writeStringField("reason", HallJson.word(at.reason().get()));
        }
        json.writeFieldName("own");
        weighed(json, at.own());
        json.writeEndObject();
    }

    String called(CallGrounds.Called grounds, String state) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeNumberField("number", grounds.own().number());
            json.writeStringField("state", state);
            rule(json, grounds.rule(), grounds.own().visitClass());
            text(json, words -> words.called(grounds));
            json.writeNumberField("window", grounds.window() + 1);
            json.writeStringField("label", desk.windowName(grounds.window()));
            json.writeStringField("called", desk.timeName(grounds.time()));
            json.writeBooleanField("byRule", grounds.byRule());
            json.writeFieldName("own");
            weighed(json, grounds.own());
            json.writeNumberField("others", grounds.others());
            json.writeArrayFieldStart("passed");
            for (CallGrounds.Passed passed : grounds.passed()) {
                json.writeStartObject();
                json.writeFieldName("other");
                weighed(json, passed.other());
                json.writeStringField("reason", HallJson.word(passed.reason()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void weighed(JsonGenerator json, CallGrounds.Weighed weighed) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", weighed.number());
        json.writeStringField(
                "class",
                desk.scenario().labels().classes().get(weighed.visitClass()).key());
        json.writeNumberField("waitedSeconds", weighed.waitedMillis() / 1000.0);
        if (!Double.isNaN(weighed.figure())) {
            json.writeNumberField("figure", weighed.figure());
        }
        json.writeEndObject();
    }

    private void rule(JsonGenerator json, String rule, int visitClass) throws IOException {
        Assignment of = desk.scenario().assignment();
        json.writeObjectFieldStart("rule");
        json.writeStringField("key", rule);
        json.writeStringField(
                "class", desk.scenario().labels().classes().get(visitClass).key());
        if (of instanceof Assignment.StrictPriority priority) {
            json.writeNumberField("rank", priority.ranks().get(visitClass));
        } else if (of instanceof Assignment.Ageing ageing) {
            json.writeNumberField("headStartSeconds", ageing.headStartMillis().get(visitClass) / 1000.0);
            json.writeNumberField("speed", ageing.speed().get(visitClass));
        } else if (of instanceof Assignment.Ratio ratio) {
            json.writeNumberField("weight", ratio.weights().get(visitClass));
        }
        json.writeFieldName("text");
        both(json, words -> words.rule(rule));
        json.writeEndObject();
    }

    private void text(JsonGenerator json, Function<WhyWords, String> saying) throws IOException {
        json.writeFieldName("text");
        both(json, saying);
    }

    private void both(JsonGenerator json, Function<WhyWords, String> saying) throws IOException {
        json.writeStartObject();
        for (String language : new String[] {"zh", "en"}) {
            json.writeStringField(language, saying.apply(new WhyWords(desk, language)));
        }
        json.writeEndObject();
    }
}
