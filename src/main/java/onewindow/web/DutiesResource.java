package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import onewindow.casework.DutyKind;
import onewindow.live.Answer;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.reception.Duty;
import onewindow.reception.Reviews;

/** What is owed to whoever gave a bad review: contact, rectification, calls back; for managers alone. */
@Path("/api/halls/{hall}/duties")
@Produces("application/json")
public final class DutiesResource {

    private static final int LONGEST_NOTE = 1000;

    private final Asking asking;

    DutiesResource(Asking asking) {
        this.asking = asking;
    }

    /**
     * Lists duties, the oldest first: those that are to be done or, with {@code state=done}, the last thousand done.
     */
    @GET
    @Needs(Role.MANAGER)
    public CompletionStage<Response> list(
            @PathParam("hall") String hall, @QueryParam("state") @DefaultValue("open") String state) {
        if (!List.of("open", "done").contains(state)) {
            throw Problem.badRequest("state: open and done are allowed").thrown();
        }
        return asking.look(
                asking.copy(hall), desk -> new Answer(200, "", Json.text(json -> all(json, desk, state)), 0));
    }

    private static void all(JsonGenerator json, HallDesk desk, String state) throws IOException {
        Reviews reviews = desk.reviews().seen();
        json.writeStartObject();
        json.writeNumberField("open", reviews.open().size());
        json.writeNumberField(
                "overdue",
                reviews.open().stream()
                        .filter(duty -> reviews.isLate(duty, desk.now()))
                        .count());
        json.writeNumberField("doneInTime", reviews.countDone(true));
        json.writeNumberField("doneLate", reviews.countDone(false));
        json.writeArrayFieldStart("duties");
        for (Duty duty : state.equals("open") ? reviews.open() : reviews.done()) {
            duty(json, desk, duty);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @GET
    @Path("{duty}")
    @Needs(Role.MANAGER)
    public CompletionStage<Response> duty(@PathParam("hall") String hall, @PathParam("duty") int number) {
        return asking.look(asking.copy(hall), desk -> shown(desk, found(desk, number)));
    }

    /** A duty is done. */
    @POST
    @Path("{duty}/done")
    @Needs(Role.MANAGER)
    public CompletionStage<Response> done(
            @PathParam("hall") String hall,
            @PathParam("duty") int number,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        String note = body.text("note", LONGEST_NOTE).map(String::strip).orElse("");
        boolean complex = body.flag("complex");
        if (note.isEmpty()) {
            body.wrong("note: is missing; it says what was done");
        }
        body.check();
        return asking.act(copy, request, body, desk -> {
            Duty duty = found(desk, number);
            if (complex && duty.kind() != DutyKind.CONTACT) {
                throw Problem.invalid("complex: it is said with the contact, for the rectification that follows")
                        .thrown();
            }
            Result result = desk.reviews().done(number, note, complex);
            if (result.isRefused()) {
                throw Problem.conflict(HallJson.word(result.refusal()), "duty " + number + ": " + result.text())
                        .in("done", List.of())
                        .thrown();
            }
            return shown(desk, found(desk, number));
        });
    }

    private static Duty found(HallDesk desk, int number) {
        return desk.reviews().seen().duty(number).orElseThrow(() -> Problem.notFound("there is no duty " + number)
                .thrown());
    }

    private static Answer shown(HallDesk desk, Duty duty) {
        return new Answer(200, "", Json.text(json -> duty(json, desk, duty)), 0);
    }

    private static void duty(JsonGenerator json, HallDesk desk, Duty duty) throws IOException {
        Reviews reviews = desk.reviews().seen();
        json.writeStartObject();
        json.writeNumberField("duty", duty.number());
        json.writeStringField("kind", HallJson.word(duty.kind()));
        json.writeStringField("state", duty.isOpen() ? "open" : "done");
        about(json, desk, duty.subject());
        json.writeStringField("owed", desk.timeName(duty.owedAt()));
        json.writeBooleanField("complex", duty.complex());
        json.writeBooleanField("late", reviews.isLate(duty, desk.now()));
        if (duty.isOpen()) {
            json.writeNumberField("daysLeft", reviews.daysLeft(duty, desk.now()));
        } else {
            json.writeStringField("done", desk.timeName(duty.doneAt()));
            text(json, "note", desk.reviews().noteOf(duty));
        }
        json.writeEndObject();
    }

    private static void about(JsonGenerator json, HallDesk desk, Duty.Subject subject) throws IOException {
        json.writeObjectFieldStart("review");
        if (subject.isCase()) {
            json.writeNumberField("case", subject.number());
        } else {
            json.writeNumberField("ticket", subject.number());
            json.writeStringField("day", desk.reviews().dayOf(subject));
        }
        json.writeNumberField("level", subject.level());
        department(json, desk, subject);
        text(json, "text", desk.reviews().textOf(subject));
        json.writeEndObject();
    }

    static void department(JsonGenerator json, HallDesk desk, Duty.Subject subject) throws IOException {
        if (subject.department() >= 0) {
            json.writeStringField(
                    "department",
                    desk.scenario()
                            .labels()
                            .departments()
                            .get(subject.department())
                            .key());
        }
    }

    private static void text(JsonGenerator json, String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(key, text);
        }
    }
}
