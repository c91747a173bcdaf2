package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import onewindow.hall.Refusal;
import onewindow.live.Answer;
import onewindow.live.HallDesk;

/** Windows at which persons sit: who sits where, and what each does at the own window. */
@Path("/api/halls/{hall}/seats")
@Produces("application/json")
public final class SeatsResource {

    private static final String TAKE = "take";
    private static final String LEAVE = "leave";

    private final Asking asking;
    private final Seating seating;

    SeatsResource(Asking asking, Seating seating) {
        this.asking = asking;
        this.seating = seating;
    }

    static List<String> commands() {
        List<String> words = new ArrayList<>(List.of(TAKE, LEAVE));
        words.addAll(SeatCommand.words());
        return words;
    }

    @GET
    @Needs(Role.TRAINEE)
    public CompletionStage<Response> list(@PathParam("hall") String hall) {
        return asking.look(
                asking.copy(hall),
                desk -> new Answer(
                        200,
                        "",
                        Json.text(json -> {
                            json.writeStartObject();
                            json.writeArrayFieldStart("seats");
                            for (var each : desk.seats().all().entrySet()) {
                                json.writeStartObject();
                                json.writeNumberField("window", each.getKey() + 1);
                                json.writeStringField("label", desk.windowName(each.getKey()));
                                json.writeStringField("by", SeatJson.nickname(each.getValue()));
                                json.writeEndObject();
                            }
                            json.writeEndArray();
                            json.writeEndObject();
                        }),
                        0));
    }

    /** Shows a seat and who is there; to whoever sits there, and to managers and trainers. */
    @GET
    @Path("{window}")
    @Needs(Role.TRAINEE)
    public CompletionStage<Response> seat(
            @PathParam("hall") String hall, @PathParam("window") int number, @Context ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        return asking.look(asking.copy(hall), desk -> {
            int window = WindowsResource.index(desk, number);
            if (!caller.role().may(Role.MANAGER)) {
                requireOwn(desk, window, caller);
            }
            return shown(desk, window);
        });
    }

    @POST
    @Path("{window}/{command}")
    @Needs(Role.TRAINEE)
    public CompletionStage<Response> command(
            @PathParam("hall") String hall,
            @PathParam("window") int number,
            @PathParam("command") String word,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        Caller caller = Caller.of(request);
        if (word.equals(TAKE) || word.equals(LEAVE)) {
            body.check();
            return asking.act(copy, request, body, desk -> {
                int window = WindowsResource.index(desk, number);
                if (word.equals(TAKE)) {
                    seating.requireChoice(caller);
                    seating.sit(desk, window, caller);
                } else {
                    seating.getUp(desk, window, caller);
                }
                return shown(desk, window);
            });
        }
        SeatCommand command = SeatCommand.of(word);
        SeatCommand.Arguments arguments = command.read(body, asking.keys());
        body.check();
        return asking.act(copy, request, body, desk -> {
            int window = WindowsResource.index(desk, number);
            requireOwn(desk, window, caller);
            int result = command.give(desk, window, arguments);
            if (result < 0) {
                throw Problem.conflict(
                                HallJson.word(Refusal.of(result)),
                                "window " + number + ": " + Refusal.of(result).text())
                        .thrown();
            }
            return shown(desk, window);
        });
    }

    private static void requireOwn(HallDesk desk, int window, Caller caller) {
        if (!desk.seats().at(window).map(caller.actor()::equals).orElse(false)) {
            throw new Problem(403, "not-your-window", "The window is not yours", "somebody else sits there, or nobody")
                    .thrown();
        }
    }

    private static Answer shown(HallDesk desk, int window) {
        return new Answer(200, "", Json.text(json -> new SeatJson(desk).seat(json, window)), 0);
    }
}
