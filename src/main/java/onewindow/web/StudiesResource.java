package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onewindow.plan.vary.GridAxis;

/** The planner's questions, asked from the manager's cockpit. */
@Path("/api/studies")
@Produces("application/json")
public final class StudiesResource {

    private static final int LEAST_LOAD = 50;
    private static final int MOST_LOAD = 200;
    private static final List<String> LANGUAGES = List.of("zh", "en");

    /** A report is one page with its own style and script; it may reach nothing, least of all the service. */
    private static final String REPORT_POLICY = "sandbox allow-scripts allow-downloads; default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    private static final int MOST_SCENARIOS = 5;
    private static final int MOST_SETTINGS = 3;
    private static final int LONGEST_SETTING = 200;
    /** Numbers alone: a text might name a file. */
    private static final Pattern NUMBERS = Pattern.compile(
            "[\\p{L}\\p{N}_.-]+=-?[0-9]([0-9.,-]|%| ?[a-z]{1,7}\\b| ?per hour|\\.\\.|, )*(/[0-9]{1,2})?");

    private static final Planner.Choices NOTHING = new Planner.Choices(List.of(), List.of());

    private final Optional<Studies> studies;

    StudiesResource(Optional<Studies> studies) {
        this.studies = studies;
    }

    private Studies known() {
        return studies.orElseThrow(() -> Problem.notFound("this service answers no questions of planners")
                .thrown());
    }

    @GET
    @Needs(Role.MANAGER)
    public String list() {
        Planner.Choices choices = studies.map(Studies::choices).orElse(NOTHING);
        return Json.text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("questions");
            for (String question : studies.isPresent() ? Planner.QUESTIONS : List.<String>of()) {
                json.writeString(question);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("scenarios");
            for (Planner.Choice choice : choices.scenarios()) {
                write(json, choice);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("settings");
            for (Planner.Choice choice : choices.settings()) {
                write(json, choice);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("studies");
            if (studies.isPresent()) {
                for (Studies.Study study : studies.get().all()) {
                    write(json, studies.get(), study);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Planner.Choice choice) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", choice.key());
        json.writeStringField("zh", choice.zh());
        json.writeStringField("en", choice.en());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Studies known, Studies.Study study) throws IOException {
        json.writeStartObject();
        json.writeNumberField("study", study.number());
        json.writeStringField("question", study.question().what());
        json.writeNumberField("load", study.question().loadPercent());
        json.writeArrayFieldStart("beside");
        for (String each : study.question().beside()) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeStringField("state", HallJson.word(study.state()));
        json.writeStringField("asked", study.asked());
        String progress = known.progress(study.number());
        if (!progress.isEmpty()) {
            json.writeStringField("progress", progress);
        }
        if (!study.trouble().isEmpty()) {
            json.writeStringField("trouble", study.trouble());
        }
        if (study.state() == Studies.State.DONE) {
            json.writeStringField("report", "/api/studies/" + study.number() + "/report");
        }
        json.writeEndObject();
    }

    private Response answer(int status, Studies.Study study) {
        return Response.status(status)
                .entity(Json.text(json -> write(json, known(), study)))
                .build();
    }

    @POST
    @Needs(Role.MANAGER)
    public Response ask(byte[] bytes) throws IOException {
        Studies known = known();
        Body body = Body.of(bytes);
        body.require("question", "one of " + String.join(", ", Planner.QUESTIONS));
        Optional<String> what = body.word("question", Planner.QUESTIONS);
        int load = body.number("load", LEAST_LOAD, MOST_LOAD).orElse(100);
        String language = body.word("language", LANGUAGES).orElse("zh");
        List<String> beside =
                what.map(question -> beside(body, question, known)).orElse(List.of());
        body.check();
        Studies.Study study = known.ask(new Planner.Question(what.orElseThrow(), load, language, beside))
                .orElseThrow(() -> Problem.conflict("study-running", "one question is answered at a time")
                        .thrown());
        return answer(201, study);
    }

    /** What a question is of beside the scenario: scenarios that the program brings along, or settings and numbers. */
    private static List<String> beside(Body body, String question, Studies known) {
        if (question.equals("compare")) {
            List<String> keys = known.choices().scenarios().stream()
                    .map(Planner.Choice::key)
                    .toList();
            body.require("with", "the keys of 1 to " + MOST_SCENARIOS + " scenarios");
            return body.words("with", keys, MOST_SCENARIOS);
        }
        if (question.equals("vary")) {
            body.require("over", "1 to " + MOST_SETTINGS + " settings with their values");
            List<String> over = body.texts("over", MOST_SETTINGS, LONGEST_SETTING);
            over.stream()
                    .filter(each -> !isSetting(each))
                    .forEach(each -> body.wrong("over: '" + each + "' is not " + GridAxis.ALLOWED));
            return over;
        }
        return List.of();
    }

    private static boolean isSetting(String text) {
        return NUMBERS.matcher(text).matches() && GridAxis.parse(text).isPresent();
    }

    @POST
    @Path("{study}/cancel")
    @Needs(Role.MANAGER)
    public Response cancel(@PathParam("study") int study, byte[] bytes) throws IOException {
        Body.of(bytes).check();
        Studies known = known();
        if (known.study(study).isEmpty()) {
            throw none();
        }
        return answer(200, known.cancel(study).orElseThrow(() -> Problem.conflict(
                        "not-running", "study " + study + " is over")
                .thrown()));
    }

    @GET
    @Path("{study}/report")
    @Produces("text/html; charset=utf-8")
    @Needs(Role.MANAGER)
    public Response report(@PathParam("study") int study) throws IOException {
        byte[] page = known().report(study).orElseThrow(StudiesResource::none);
        return Response.ok(page)
                .header("Content-Security-Policy", REPORT_POLICY)
                .build();
    }

    private static jakarta.ws.rs.WebApplicationException none() {
        return Problem.notFound("there is no such study, or it has no report").thrown();
    }
}
