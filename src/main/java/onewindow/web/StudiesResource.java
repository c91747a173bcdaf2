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
        return Json.text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("questions");
            for (String question : studies.isPresent() ? Planner.QUESTIONS : List.<String>of()) {
                json.writeString(question);
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

    private static void write(JsonGenerator json, Studies known, Studies.Study study) throws IOException {
        json.writeStartObject();
        json.writeNumberField("study", study.number());
        json.writeStringField("question", study.question().what());
        json.writeNumberField("load", study.question().loadPercent());
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
        body.check();
        Studies.Study study = known.ask(new Planner.Question(what.orElseThrow(), load, language))
                .orElseThrow(() -> Problem.conflict("study-running", "one question is answered at a time")
                        .thrown());
        return answer(201, study);
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
