package onewindow.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import onewindow.hall.IncidentCommands;
import onewindow.hall.Refusal;
import onewindow.live.Answer;
import onewindow.live.HallDesk;
import onewindow.live.Happening;

/** What a trainer lets happen in a hall. */
@Path("/api/halls/{hall}/incidents")
@Produces("application/json")
@Needs(Role.TRAINER)
public final class IncidentsResource {

    static final List<String> KINDS = List.of("outage", "bus", "shut", "quarrel", "offline");
    private static final int LONGEST = 480;
    private static final int MOST_PEOPLE = 500;

    private final Asking asking;

    IncidentsResource(Asking asking) {
        this.asking = asking;
    }

    @POST
    @Path("{kind}")
    @Needs(Role.TRAINER)
    public CompletionStage<Response> happen(
            @PathParam("hall") String hall,
            @PathParam("kind") String kind,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        return switch (kind) {
            case "outage" -> outage(copy, request, body);
            case "bus" -> {
                int people = body.number("people", 1, MOST_PEOPLE).orElse(40);
                int minutes = body.number("minutes", 1, LONGEST).orElse(5);
                body.check();
                yield act(copy, request, body, desk -> incidents(desk).bringBus(desk.now(), people, minutes));
            }
            case "shut" -> {
                int window = window(body);
                int minutes = body.number("minutes", 1, LONGEST).orElse(30);
                body.check();
                yield act(copy, request, body, desk -> incidents(desk).shutWindow(desk.now(), window, minutes));
            }
            case "quarrel" -> {
                int window = window(body);
                int minutes = body.number("minutes", 1, LONGEST).orElse(10);
                body.check();
                yield act(copy, request, body, desk -> incidents(desk).quarrel(desk.now(), window, minutes));
            }
            case "offline" -> CompletableFuture.completedFuture(offline(copy, body));
            default ->
                throw Problem.notFound("there is no such incident; there are " + String.join(", ", KINDS))
                        .thrown();
        };
    }

    private CompletionStage<Response> outage(int copy, ContainerRequestContext request, Body body) {
        OptionalInt group = body.index("group", asking.keys().groups());
        int minutes = body.number("minutes", 1, LONGEST).orElse(20);
        OptionalInt cards = body.index("cards", asking.keys().classes());
        body.check();
        return act(copy, request, body, desk -> incidents(desk)
                .failSystems(desk.now(), group.orElse(-1), minutes, cards.orElse(-1)));
    }

    private static int window(Body body) {
        int window = body.number("window", 1, 100_000).orElse(1) - 1;
        body.require("window", "its number says at which window");
        return window;
    }

    private static IncidentCommands incidents(HallDesk desk) {
        return desk.incidents().orElseThrow(() -> Problem.conflict(
                        "by-hand", "nobody acts by himself in this hall; start the service with --simulate")
                .thrown());
    }

    private CompletionStage<Response> act(
            int copy, ContainerRequestContext request, Body body, ToIntFunction<HallDesk> incident) {
        AtomicReference<String> told = new AtomicReference<>();
        CompletionStage<Response> answered = asking.act(copy, request, body, desk -> {
            int result = incident.applyAsInt(desk);
            if (result < 0) {
                throw Problem.conflict(
                                HallJson.word(Refusal.of(result)),
                                Refusal.of(result).text())
                        .thrown();
            }
            List<Happening> lasting = desk.happenings();
            told.set(Json.text(json -> IncidentJson.write(json, desk, lasting.get(lasting.size() - 1))));
            return new Answer(200, "", told.get(), 0);
        });
        return answered.thenApply(answer -> {
            if (told.get() != null) {
                asking.halls().feed(copy).signal("incident", told.get());
            }
            return answer;
        });
    }

    /** Displays act for a while as if their network were gone; nothing happens in the hall. */
    private Response offline(int copy, Body body) {
        int seconds = body.number("seconds", 1, 600).orElse(20);
        body.check();
        asking.halls().feed(copy).signal("offline", "{\"seconds\":" + seconds + "}");
        return Response.ok("{\"kind\":\"offline\",\"seconds\":" + seconds + "}").build();
    }
}
