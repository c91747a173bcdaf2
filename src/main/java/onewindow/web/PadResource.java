package onewindow.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import onewindow.live.Answer;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.live.TicketNote;

/** The review pad that stands at a window: whoever was served there reviews the visit. */
@Path("/api/halls/{hall}/windows/{window}/review")
@Produces("application/json")
public final class PadResource {

    private final Asking asking;

    PadResource(Asking asking) {
        this.asking = asking;
    }

    @POST
    @Needs(Role.CLERK)
    public CompletionStage<Response> review(
            @PathParam("hall") String hall,
            @PathParam("window") int window,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        body.require("ticket", "the number whose service ended there");
        body.require("level", "5 (very satisfied) to 1 (very dissatisfied)");
        Optional<Integer> ticket = body.number("ticket", 1, 1_000_000);
        Optional<Integer> level = body.number("level", 1, 5);
        body.check();
        return asking.act(copy, request, body, desk -> {
            TicketNote note = desk.ticket(ticket.orElseThrow())
                    .filter(each -> each.window() == window - 1)
                    .orElseThrow(() -> Problem.notFound(
                                    "number " + ticket.get() + " was not served at window " + window + " today")
                            .thrown());
            Result result = desk.reviews().review(note, level.orElseThrow(), "");
            if (result.isRefused()) {
                throw Problem.conflict(
                                HallJson.word(result.refusal()), "ticket " + note.number() + ": " + result.text())
                        .in(HallJson.word(desk.state(note)), List.of())
                        .thrown();
            }
            return shown(desk, note);
        });
    }

    private static Answer shown(HallDesk desk, TicketNote note) {
        return new Answer(200, "", Json.text(json -> new HallJson(desk).ticket(json, note)), note.version());
    }
}
