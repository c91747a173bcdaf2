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
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import onewindow.hall.Refusal;
import onewindow.hall.TicketState;
import onewindow.live.Answer;
import onewindow.live.Estimate;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.live.TicketNote;

/** The tickets of a hall's day: taken, called, served, and all that may come between. */
@Path("/api/halls/{hall}/tickets")
@Produces("application/json")
public final class TicketsResource {

    private static final int MOST_ON_A_PAGE = 500;

    private final Asking asking;
    private final Links links;
    private final Patience patience;
    private final WhyAsking why;

    TicketsResource(Asking asking, Links links, Patience patience, WhyAsking why) {
        this.asking = asking;
        this.links = links;
        this.patience = patience;
        this.why = why;
    }

    /** Takes a ticket for a matter, as one who walks in does. */
    @POST
    public CompletionStage<Response> take(
            @PathParam("hall") String hall, @Context ContainerRequestContext request, byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        TicketJson.Wish wish = new TicketJson(asking.keys()).read(body);
        body.check();
        Names names = Caller.of(request).role().may(Role.CLERK) ? Names.FULL : Names.MASKED;
        return asking.act(copy, request, body, desk -> {
            if (!desk.givesNumbers()) {
                return refused("no-numbers", "no numbers are given at " + desk.timeName(desk.now()), "closed");
            }
            if (names != Names.FULL
                    && !desk.isSimulated()
                    && desk.bookings().isClassOfAppointments(wish.visitClass())) {
                return refused(
                        "appointment-needed",
                        "whoever has an appointment checks in with it; no other is of this class",
                        "");
            }
            if (wish.matters().size() > 1) {
                CasesResource.byHandOnly(desk);
            }
            Result taken = desk.front().takeTicket(wish.matters(), wish.visitClass());
            if (taken.isRefused()) {
                return refused((Refusal) taken.refusal());
            }
            TicketNote note = desk.noteTaken();
            if (wish.name().isPresent() || wish.document().isPresent()) {
                desk.keepPerson(
                        note.number(), wish.name().orElse(""), wish.document().orElse(""));
            }
            return new Answer(
                    201,
                    "/api/halls/" + desk.number() + "/tickets/" + note.number(),
                    TicketJson.taken(desk, note, links, names),
                    note.version());
        });
    }

    /** Lists the day's tickets, a page at a time. */
    @GET
    public CompletionStage<Response> list(
            @PathParam("hall") String hall,
            @QueryParam("state") String state,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @Context ContainerRequestContext request) {
        Names names = Names.of(Caller.of(request));
        int most = Math.max(1, Math.min(MOST_ON_A_PAGE, limit));
        return asking.look(asking.copy(hall), desk -> {
            List<TicketNote> found = desk.tickets().stream()
                    .filter(note -> note.number() > after)
                    .filter(note ->
                            state == null || HallJson.word(desk.state(note)).equals(state))
                    .limit(most + 1L)
                    .toList();
            return new Answer(
                    200,
                    "",
                    Json.text(json -> {
                        json.writeStartObject();
                        json.writeArrayFieldStart("tickets");
                        for (TicketNote note : found.subList(0, Math.min(most, found.size()))) {
                            new HallJson(desk).ticket(json, note, names, "");
                        }
                        json.writeEndArray();
                        if (found.size() > most) {
                            json.writeNumberField("next", found.get(most - 1).number());
                        }
                        json.writeEndObject();
                    }),
                    0);
        });
    }

    @GET
    @Path("{number}")
    public CompletionStage<Response> ticket(
            @PathParam("hall") String hall, @PathParam("number") int number, @Context ContainerRequestContext request) {
        Names names = Names.of(Caller.of(request));
        return asking.look(asking.copy(hall), desk -> shown(desk, note(desk, number), names));
    }

    /** Says how long the holder of a ticket is going to wait. */
    @GET
    @Path("{number}/estimate")
    public CompletionStage<Response> estimate(@PathParam("hall") String hall, @PathParam("number") int number) {
        int copy = asking.copy(hall);
        patience.recent(asking.halls().estimates(copy));
        return asking.look(copy, desk -> {
            TicketNote note = note(desk, number);
            TicketState state = desk.state(note);
            Optional<Estimate> estimate = desk.estimateOf(note);
            if (state == TicketState.WAITING && estimate.isEmpty()) {
                throw Patience.nothingYet();
            }
            return new Answer(
                    200,
                    "",
                    Json.text(json -> {
                        json.writeStartObject();
                        json.writeNumberField("number", number);
                        json.writeStringField("state", HallJson.word(state));
                        if (estimate.isPresent()) {
                            json.writeFieldName("estimate");
                            new EstimateJson(desk).estimate(json, estimate.get());
                        }
                        json.writeEndObject();
                    }),
                    0);
        });
    }

    /** Says why a ticket is not called yet, or why it was called before others. */
    @GET
    @Path("{number}/why")
    @Needs(Role.CLERK)
    public String why(@PathParam("hall") String hall, @PathParam("number") int number) {
        return why.of(asking.copy(hall), desk -> note(desk, number));
    }

    @POST
    @Path("{number}/{command}")
    @Needs(Role.CLERK)
    public CompletionStage<Response> command(
            @PathParam("hall") String hall,
            @PathParam("number") int number,
            @PathParam("command") String word,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        TicketCommand command = TicketCommand.of(word);
        TicketCommand.Arguments arguments = command.read(body, asking.keys());
        body.check();
        Versions expected = Versions.of(request);
        return asking.act(copy, request, body, desk -> {
            TicketNote note = note(desk, number);
            expected.check(note.version());
            give(desk, note, command, arguments);
            return shown(desk, note, Names.FULL);
        });
    }

    /** Gives a command for a ticket, and answers the request where it is refused. */
    static void give(HallDesk desk, TicketNote note, TicketCommand command, TicketCommand.Arguments arguments) {
        CasesResource.byHandOnly(desk);
        Result result = desk.indexOf(note) < 0
                ? Result.ofHall(Refusal.UNKNOWN_TICKET.code())
                : command.give(desk, note, arguments);
        if (result.isRefused()) {
            TicketState state = desk.state(note);
            String why = desk.indexOf(note) < 0 ? "its visit is over (" + note.end() + ")" : result.text();
            throw Problem.conflict(HallJson.word(result.refusal()), "ticket " + note.number() + ": " + why)
                    .in(HallJson.word(state), TicketCommand.allowedIn(state))
                    .thrown();
        }
    }

    private static Answer shown(HallDesk desk, TicketNote note, Names names) {
        return new Answer(200, "", Json.text(json -> new HallJson(desk).ticket(json, note, names, "")), note.version());
    }

    private static TicketNote note(HallDesk desk, int number) {
        return desk.ticket(number).orElseThrow(() -> Problem.notFound("there is no ticket " + number + " today ("
                        + desk.dayName() + "); the last is " + desk.tickets().size())
                .thrown());
    }

    private static Answer refused(Refusal refusal) {
        if (refusal == Refusal.NO_WAITING_PLACE) {
            throw new jakarta.ws.rs.WebApplicationException(
                    Response.fromResponse(new Problem(503, "hall-full", "The hall is full", refusal.text()).response())
                            .header("Retry-After", "60")
                            .build());
        }
        throw Problem.conflict(HallJson.word(refusal), refusal.text()).thrown();
    }

    private static Answer refused(String type, String detail, String state) {
        throw Problem.conflict(type, detail).in(state, List.of()).thrown();
    }
}
