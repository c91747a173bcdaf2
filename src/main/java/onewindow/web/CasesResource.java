package onewindow.web;

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
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import onewindow.casework.CaseRefusal;
import onewindow.casework.Channel;
import onewindow.live.Answer;
import onewindow.live.CaseNote;
import onewindow.live.HallDesk;
import onewindow.live.Result;

/** The cases behind the counter: received, accepted, circulated, decided, issued. */
@Path("/api/halls/{hall}/cases")
@Produces("application/json")
public final class CasesResource {

    private static final int MOST_ON_A_PAGE = 500;

    private final Asking asking;
    private final Links links;

    CasesResource(Asking asking, Links links) {
        this.asking = asking;
        this.links = links;
    }

    /** Answers that there is nothing where the scenario follows no cases. */
    static void require(Asking asking) {
        if (asking.halls().scenario().cases().isEmpty()) {
            throw Problem.notFound("the scenario does not follow cases beyond the counter")
                    .thrown();
        }
    }

    /** A clerk receives a case. */
    @POST
    @Needs(Role.CLERK)
    public CompletionStage<Response> receive(
            @PathParam("hall") String hall, @Context ContainerRequestContext request, byte[] bytes) {
        int copy = asking.copy(hall);
        require(asking);
        Body body = Body.of(bytes);
        OptionalInt matter = body.index("matter", asking.keys().matters());
        int kind = body.index("kind", asking.keys().kinds()).orElse(0);
        body.require("matter", "its key says what the case is about");
        body.check();
        return asking.act(copy, request, body, desk -> {
            byHandOnly(desk);
            int file = desk.cases().receive(desk.now(), matter.getAsInt(), kind, Channel.WINDOW);
            CaseNote note = desk.caseOf(file);
            return new Answer(
                    201,
                    "/api/halls/" + desk.number() + "/cases/" + note.id(),
                    Json.text(json -> new HallJson(desk).openCase(json, note, MyResource.link(links, desk, note))),
                    note.version());
        });
    }

    /** Lists open cases, a page at a time. */
    @GET
    @Needs(Role.CLERK)
    public CompletionStage<Response> list(
            @PathParam("hall") String hall,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        require(asking);
        int most = Math.max(1, Math.min(MOST_ON_A_PAGE, limit));
        return asking.look(asking.copy(hall), desk -> {
            List<CaseNote> found = desk.openCases().stream()
                    .filter(note -> note.id() > after)
                    .limit(most + 1L)
                    .toList();
            return new Answer(
                    200,
                    "",
                    Json.text(json -> {
                        json.writeStartObject();
                        json.writeArrayFieldStart("cases");
                        for (CaseNote note : found.subList(0, Math.min(most, found.size()))) {
                            new HallJson(desk).openCase(json, note);
                        }
                        json.writeEndArray();
                        if (found.size() > most) {
                            json.writeNumberField("next", found.get(most - 1).id());
                        }
                        json.writeEndObject();
                    }),
                    0);
        });
    }

    @GET
    @Path("{case}")
    public CompletionStage<Response> openCase(@PathParam("hall") String hall, @PathParam("case") int id) {
        require(asking);
        return asking.look(asking.copy(hall), desk -> {
            CaseNote note = note(desk, id);
            return new Answer(200, "", json(desk, note), note.version());
        });
    }

    @POST
    @Path("{case}/{command}")
    @Needs(Role.CLERK)
    public CompletionStage<Response> command(
            @PathParam("hall") String hall,
            @PathParam("case") int id,
            @PathParam("command") String word,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        require(asking);
        CaseCommand command = CaseCommand.of(word);
        Body body = Body.of(bytes);
        CaseCommand.Arguments arguments = command.read(body, asking.keys());
        body.check();
        Versions expected = Versions.of(request);
        return asking.act(copy, request, body, desk -> {
            CaseNote note = note(desk, id);
            expected.check(note.version());
            byHandOnly(desk);
            if (command == CaseCommand.REVIEW) {
                reviewed(desk, note, desk.reviews().review(note, arguments.choice(), ""));
            } else {
                checked(desk, note, command.give(desk, note.file(), arguments));
            }
            boolean gone = desk.openCase(id).isEmpty();
            return new Answer(200, "", gone ? archived(note) : json(desk, note), note.version());
        });
    }

    private static String archived(CaseNote note) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeNumberField("case", note.id());
            json.writeStringField("state", "archived");
            json.writeEndObject();
        });
    }

    static void byHandOnly(HallDesk desk) {
        if (desk.isSimulated()) {
            throw Problem.conflict("simulated", "the scenario's own people act in this hall")
                    .thrown();
        }
    }

    /** Answers the request where a review is refused. */
    static void reviewed(HallDesk desk, CaseNote note, Result result) {
        if (result.isRefused()) {
            throw Problem.conflict(HallJson.word(result.refusal()), "case " + note.id() + ": " + result.text())
                    .in(HallJson.word(desk.caseView().state(note.file())), List.of())
                    .thrown();
        }
    }

    static void checked(HallDesk desk, CaseNote note, int result) {
        if (result < 0) {
            CaseRefusal refusal = CaseRefusal.of(result);
            throw Problem.conflict(HallJson.word(refusal), "case " + note.id() + ": " + refusal.text())
                    .in(HallJson.word(desk.caseView().state(note.file())), List.of())
                    .thrown();
        }
    }

    static String json(HallDesk desk, CaseNote note) {
        return Json.text(json -> new HallJson(desk).openCase(json, note));
    }

    private static CaseNote note(HallDesk desk, int id) {
        return desk.openCase(id).orElseThrow(() -> Problem.notFound("there is no open case " + id)
                .thrown());
    }
}
