package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import onewindow.live.Answer;
import onewindow.live.CaseNote;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.live.TicketNote;
import onewindow.reception.Appointment;

/**
 * A ticket, a case or an appointment for its holder, who has its link: to be seen, cancelled, moved, reviewed, or
 * turned into a ticket.
 */
@Path("/api/halls/{hall}/my/{code}")
@Produces("application/json")
public final class MyResource {

    private static final int LONGEST_TEXT = 1000;

    private final Asking asking;
    private final Links links;
    private final WhyAsking why;

    MyResource(Asking asking, Links links, WhyAsking why) {
        this.asking = asking;
        this.links = links;
        this.why = why;
    }

    /** Returns where the holder of a ticket finds it. */
    static String link(Links links, HallDesk desk, TicketNote note) {
        return link(desk, links.code(Links.Kind.TICKET, desk.number(), desk.dayName(), note.number()));
    }

    /** Returns where the holder of a case finds it. */
    static String link(Links links, HallDesk desk, CaseNote note) {
        return link(desk, links.code(Links.Kind.CASE, desk.number(), "", note.id()));
    }

    /** Returns where the holder of an appointment finds it. */
    static String link(Links links, HallDesk desk, Appointment of) {
        return link(desk, links.code(Links.Kind.APPOINTMENT, desk.number(), "", of.number()));
    }

    private static String link(HallDesk desk, String code) {
        return "/api/halls/" + desk.number() + "/my/" + code;
    }

    @GET
    public CompletionStage<Response> mine(@PathParam("hall") String hall, @PathParam("code") String code) {
        int copy = asking.copy(hall);
        asking.halls().estimates(copy).want();
        return asking.look(copy, desk -> switch (Links.kindOf(code)) {
            case CASE -> shown(desk, openCase(desk, code));
            case APPOINTMENT -> shown(desk, appointment(desk, code));
            case TICKET -> shown(desk, ticket(desk, code));
        });
    }

    /** Tells the holder of a ticket why it is not called yet, or why it was called when it was. */
    @GET
    @Path("why")
    public String why(@PathParam("hall") String hall, @PathParam("code") String code) {
        return why.of(asking.copy(hall), desk -> ticket(desk, code));
    }

    @POST
    @Path("cancel")
    public CompletionStage<Response> cancel(
            @PathParam("hall") String hall,
            @PathParam("code") String code,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        body.check();
        Versions expected = Versions.of(request);
        if (Links.kindOf(code) == Links.Kind.APPOINTMENT) {
            return change(copy, code, request, body, AppointmentCommand.CANCEL);
        }
        return asking.act(copy, request, body, desk -> {
            TicketNote note = ticket(desk, code);
            expected.check(note.version());
            TicketsResource.give(desk, note, TicketCommand.CANCEL, TicketCommand.NOTHING);
            return shown(desk, note);
        });
    }

    /** The holder of an appointment moves it to another slot. */
    @POST
    @Path("rebook")
    public CompletionStage<Response> rebook(
            @PathParam("hall") String hall,
            @PathParam("code") String code,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        return change(asking.copy(hall), code, request, Body.of(bytes), AppointmentCommand.REBOOK);
    }

    /** The holder of an appointment has come and gets a ticket. */
    @POST
    @Path("check-in")
    public CompletionStage<Response> checkIn(
            @PathParam("hall") String hall,
            @PathParam("code") String code,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        return change(asking.copy(hall), code, request, Body.of(bytes), AppointmentCommand.CHECK_IN);
    }

    private CompletionStage<Response> change(
            int copy, String code, ContainerRequestContext request, Body body, AppointmentCommand command) {
        AppointmentCommand.Arguments arguments = command.read(body);
        body.check();
        Versions expected = Versions.of(request);
        return asking.act(copy, request, body, desk -> {
            Appointment before = appointment(desk, code);
            CasesResource.byHandOnly(desk);
            expected.check(before.version());
            AppointmentsResource.give(desk, before, command, arguments);
            return shown(desk, appointment(desk, code));
        });
    }

    /** Whoever was served reviews the visit, and whoever has a case how it was handled: once, and only after it. */
    @POST
    @Path("review")
    public CompletionStage<Response> review(
            @PathParam("hall") String hall,
            @PathParam("code") String code,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        int level = CaseCommand.REVIEW.read(body, asking.keys()).choice();
        String text = body.text("text", LONGEST_TEXT).map(String::strip).orElse("");
        body.check();
        return asking.act(copy, request, body, desk -> {
            if (Links.kindOf(code) == Links.Kind.CASE) {
                CaseNote note = openCase(desk, code);
                CasesResource.reviewed(desk, note, desk.reviews().review(note, level, text));
                return shown(desk, note);
            }
            TicketNote note = ticket(desk, code);
            Result result = desk.reviews().review(note, level, text);
            if (result.isRefused()) {
                throw Problem.conflict(
                                HallJson.word(result.refusal()), "ticket " + note.number() + ": " + result.text())
                        .in(HallJson.word(desk.state(note)), List.of())
                        .thrown();
            }
            return shown(desk, note);
        });
    }

    private TicketNote ticket(HallDesk desk, String code) {
        OptionalInt number = links.numberOf(Links.Kind.TICKET, desk.number(), desk.dayName(), code);
        return desk.ticket(number.orElseThrow(MyResource::none)).orElseThrow(MyResource::none);
    }

    private CaseNote openCase(HallDesk desk, String code) {
        OptionalInt number = desk.caseView() == null
                ? OptionalInt.empty()
                : links.numberOf(Links.Kind.CASE, desk.number(), "", code);
        return desk.openCase(number.orElseThrow(MyResource::none)).orElseThrow(MyResource::none);
    }

    private Appointment appointment(HallDesk desk, String code) {
        OptionalInt number = links.numberOf(Links.Kind.APPOINTMENT, desk.number(), "", code);
        return desk.bookings().seen().of(number.orElseThrow(MyResource::none)).orElseThrow(MyResource::none);
    }

    private static WebApplicationException none() {
        return Problem.notFound("the link is of no ticket of today, no open case and no appointment")
                .thrown();
    }

    private static Answer shown(HallDesk desk, CaseNote note) {
        return new Answer(200, "", CasesResource.json(desk, note), note.version());
    }

    private Answer shown(HallDesk desk, Appointment of) {
        return new Answer(200, "", AppointmentJson.mine(links, desk, of), of.version());
    }

    private Answer shown(HallDesk desk, TicketNote note) {
        return new Answer(
                200,
                "",
                Json.text(json -> new HallJson(desk).ticket(json, note, Names.MASKED, link(links, desk, note))),
                note.version());
    }
}
