package onewindow.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import onewindow.casework.CaseRefusal;
import onewindow.live.Answer;
import onewindow.live.CaseNote;

/** The offices behind the counter: what waits there is begun and finished. */
@Path("/api/halls/{hall}/offices")
@Produces("application/json")
public final class OfficesResource {

    private final Asking asking;

    OfficesResource(Asking asking) {
        this.asking = asking;
    }

    /** A free officer of an office begins what has waited longest there. */
    @POST
    @Path("{office}/start-next")
    @Needs(Role.CLERK)
    public CompletionStage<Response> startNext(
            @PathParam("hall") String hall,
            @PathParam("office") String office,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        CasesResource.require(asking);
        Keys offices = asking.keys().offices();
        int index = offices.indexOf(office).orElseThrow(() -> Problem.notFound("there is no such office; there are "
                        + String.join(
                                ", ",
                                offices.all()
                                        .subList(0, Math.min(12, offices.all().size()))))
                .thrown());
        Body body = Body.of(bytes);
        body.check();
        return asking.act(copy, request, body, desk -> {
            CasesResource.byHandOnly(desk);
            int step = desk.cases().startNext(desk.now(), index);
            if (step < 0) {
                throw Problem.conflict(
                                HallJson.word(CaseRefusal.of(step)),
                                "office " + office + ": " + CaseRefusal.of(step).text())
                        .thrown();
            }
            CaseNote note = desk.caseOf(desk.caseView().fileOf(step));
            return new Answer(
                    200,
                    "",
                    Json.text(json -> {
                        json.writeStartObject();
                        json.writeNumberField("step", step);
                        json.writeStringField("office", office);
                        json.writeNumberField("case", note.id());
                        json.writeEndObject();
                    }),
                    note.version());
        });
    }

    /** An officer is done with a step. */
    @POST
    @Path("{office}/steps/{step}/finish")
    @Needs(Role.CLERK)
    public CompletionStage<Response> finishStep(
            @PathParam("hall") String hall,
            @PathParam("step") int step,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        CasesResource.require(asking);
        Body body = Body.of(bytes);
        body.check();
        return asking.act(copy, request, body, desk -> {
            CasesResource.byHandOnly(desk);
            int file = desk.cases().finishStep(desk.now(), step);
            if (file < 0) {
                throw Problem.conflict(
                                HallJson.word(CaseRefusal.of(file)),
                                "step " + step + ": " + CaseRefusal.of(file).text())
                        .thrown();
            }
            CaseNote note = desk.caseOf(file);
            return new Answer(200, "", CasesResource.json(desk, note), note.version());
        });
    }
}
