package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import onewindow.hall.Refusal;
import onewindow.live.Answer;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.live.TicketNote;
import onewindow.reception.PauseReason;

/** The windows of a hall: opened and closed, and calling. */
@Path("/api/halls/{hall}/windows")
@Produces("application/json")
public final class WindowsResource {

    static final List<String> COMMANDS = List.of("open", "pause", "resume", "close", "call-next", "call");
    private static final List<String> REASONS =
            Arrays.stream(PauseReason.values()).map(HallJson::word).toList();

    private final Asking asking;

    WindowsResource(Asking asking) {
        this.asking = asking;
    }

    @GET
    public CompletionStage<Response> list(@PathParam("hall") String hall) {
        return asking.look(
                asking.copy(hall),
                desk -> new Answer(
                        200,
                        "",
                        Json.text(json -> {
                            json.writeStartObject();
                            json.writeArrayFieldStart("windows");
                            for (int window = 0; window < desk.windows(); window++) {
                                new HallJson(desk).window(json, window);
                            }
                            json.writeEndArray();
                            json.writeEndObject();
                        }),
                        0));
    }

    @GET
    @Path("{window}")
    public CompletionStage<Response> window(@PathParam("hall") String hall, @PathParam("window") int number) {
        return asking.look(asking.copy(hall), desk -> shown(desk, index(desk, number)));
    }

    @POST
    @Path("{window}/{command}")
    @Needs(Role.CLERK)
    public CompletionStage<Response> command(
            @PathParam("hall") String hall,
            @PathParam("window") int number,
            @PathParam("command") String word,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        if (!COMMANDS.contains(word)) {
            throw Problem.notFound("there is no such command; there are " + String.join(", ", COMMANDS))
                    .thrown();
        }
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        Optional<Integer> ticket = word.equals("call") ? body.number("ticket", 1, 1_000_000) : Optional.empty();
        if (word.equals("call")) {
            body.require("ticket", "its number says whom the window calls");
        }
        PauseReason why = word.equals("pause") ? reason(body) : PauseReason.OTHER;
        body.check();
        return asking.act(copy, request, body, desk -> {
            int window = index(desk, number);
            if (desk.isSimulated()) {
                throw Problem.conflict("simulated", "the scenario's own people act in this hall")
                        .thrown();
            }
            Result result = give(desk, word, window, ticket, why);
            if (result.isRefused()) {
                throw Problem.conflict(HallJson.word(result.refusal()), "window " + number + ": " + result.text())
                        .in(state(desk, window), allowed(desk, window))
                        .thrown();
            }
            boolean calls = word.startsWith("call");
            return calls ? called(desk, result.value()) : shown(desk, window);
        });
    }

    private static PauseReason reason(Body body) {
        return body.word("reason", REASONS)
                .map(word -> PauseReason.values()[REASONS.indexOf(word)])
                .orElse(PauseReason.OTHER);
    }

    private static Result give(HallDesk desk, String word, int window, Optional<Integer> number, PauseReason why) {
        return switch (word) {
            case "open" -> desk.front().open(window);
            case "pause" -> desk.front().pause(window, why);
            case "resume" -> desk.front().resume(window);
            case "close" -> desk.front().close(window);
            case "call-next" -> Result.ofHall(desk.hall().callNext(desk.now(), window));
            default -> {
                TicketNote note = desk.ticket(number.orElseThrow())
                        .orElseThrow(() -> Problem.notFound("there is no ticket " + number.get() + " today")
                                .thrown());
                int ticket = desk.indexOf(note);
                yield Result.ofHall(
                        ticket < 0
                                ? Refusal.UNKNOWN_TICKET.code()
                                : desk.hall().callTicket(desk.now(), window, ticket));
            }
        };
    }

    /** Returns where a window stands: its ticket's state, or whether it is open, paused or closed. */
    static String state(HallDesk desk, int window) {
        int ticket = desk.view().ticketAt(window);
        if (ticket >= 0) {
            return HallJson.word(desk.view().state(ticket));
        }
        return desk.view().isOpen(window) ? "open" : desk.front().isPaused(window) ? "paused" : "closed";
    }

    private static List<String> allowed(HallDesk desk, int window) {
        return switch (state(desk, window)) {
            case "closed" -> List.of("open");
            case "paused" -> List.of("resume", "open", "close");
            case "open" -> List.of("call-next", "call", "pause", "close");
            default -> desk.view().isClosing(window) ? List.of("open") : List.of("pause", "close");
        };
    }

    private static Answer called(HallDesk desk, int ticket) {
        TicketNote note = desk.noteOf(ticket);
        return new Answer(
                200, "", Json.text(json -> new HallJson(desk).ticket(json, note, Names.FULL, "")), note.version());
    }

    private static Answer shown(HallDesk desk, int window) {
        return new Answer(200, "", Json.text(json -> new HallJson(desk).window(json, window)), 0);
    }

    static int index(HallDesk desk, int number) {
        if (number < 1 || number > desk.windows()) {
            throw Problem.notFound("there is no window " + number + "; there are 1 to " + desk.windows())
                    .thrown();
        }
        return number - 1;
    }
}
