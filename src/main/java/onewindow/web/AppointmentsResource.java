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
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import onewindow.calendar.HallDay;
import onewindow.live.Answer;
import onewindow.live.BookingDesk;
import onewindow.live.HallDesk;
import onewindow.live.Result;
import onewindow.live.TicketNote;
import onewindow.reception.Appointment;
import onewindow.reception.ReceptionRefusal;

/** Appointments: slots are booked, moved, cancelled, and turned into tickets when people come. */
@Path("/api/halls/{hall}/appointments")
@Produces("application/json")
public final class AppointmentsResource {

    private static final int MOST_ON_A_PAGE = 500;
    private static final int LONGEST_NAME = 100;

    private final Asking asking;
    private final Links links;

    AppointmentsResource(Asking asking, Links links) {
        this.asking = asking;
        this.links = links;
    }

    /** Answers that there are none where the scenario has no appointments, or its own people book. */
    static void require(HallDesk desk) {
        if (desk.bookings().seen().rules().isEmpty()) {
            throw Problem.notFound(ReceptionRefusal.NO_APPOINTMENTS.text()).thrown();
        }
        CasesResource.byHandOnly(desk);
    }

    /** Shows the slots of a day, of the first for which one can book where none is named. */
    @GET
    @Path("slots")
    public CompletionStage<Response> slots(@PathParam("hall") String hall, @QueryParam("date") String date) {
        return asking.look(asking.copy(hall), desk -> {
            require(desk);
            Optional<HallDay> day = date == null
                    ? desk.bookings().seen().bookableDays().stream().findFirst()
                    : Optional.of(desk.bookings().day(date).orElseThrow(() -> Problem.notFound(
                                    "there is no such day of the hall")
                            .thrown()));
            return new Answer(200, "", Json.text(json -> new AppointmentJson(desk).slots(json, day)), 0);
        });
    }

    /** Somebody books a place in a slot. */
    @POST
    public CompletionStage<Response> book(
            @PathParam("hall") String hall, @Context ContainerRequestContext request, byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        OptionalInt matter = body.index("matter", asking.keys().matters());
        body.require("matter", "its key says for what the slot is");
        AppointmentCommand.Arguments slot = AppointmentCommand.slot(body);
        String name = body.text("name", LONGEST_NAME).orElse("");
        String document = body.text("document", LONGEST_NAME).map(String::strip).orElse("");
        if (document.isEmpty()) {
            body.wrong("document: is missing; the number of an identity document says who books");
        }
        body.check();
        return asking.act(copy, request, body, desk -> {
            require(desk);
            long start = AppointmentCommand.slotStart(desk, slot);
            Result made = desk.bookings().book(new BookingDesk.Booker(name, document), matter.getAsInt(), start);
            if (made.isRefused()) {
                throw Problem.conflict(HallJson.word(made.refusal()), made.text())
                        .thrown();
            }
            Appointment of = desk.bookings().seen().of(made.value()).orElseThrow();
            return new Answer(
                    201,
                    "/api/halls/" + desk.number() + "/appointments/" + of.number(),
                    AppointmentJson.mine(links, desk, of),
                    of.version());
        });
    }

    /** Lists appointments, a page at a time. */
    @GET
    @Needs(Role.CLERK)
    public CompletionStage<Response> list(
            @PathParam("hall") String hall,
            @QueryParam("date") String date,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int most = Math.max(1, Math.min(MOST_ON_A_PAGE, limit));
        return asking.look(asking.copy(hall), desk -> {
            require(desk);
            List<Appointment> found = desk.bookings().seen().all().stream()
                    .filter(each -> each.number() > after)
                    .filter(each -> date == null || desk.bookings().dayOf(each).equals(date))
                    .limit(most + 1L)
                    .toList();
            List<Appointment> page = found.subList(0, Math.min(most, found.size()));
            int next = found.size() > most ? page.get(most - 1).number() : 0;
            return new Answer(
                    200, "", Json.text(json -> new AppointmentJson(desk).all(json, page, Names.FULL, next)), 0);
        });
    }

    @GET
    @Path("{appointment: [0-9]+}")
    @Needs(Role.CLERK)
    public CompletionStage<Response> appointment(@PathParam("hall") String hall, @PathParam("appointment") int number) {
        return asking.look(asking.copy(hall), desk -> {
            require(desk);
            return shown(desk, found(desk, number));
        });
    }

    @POST
    @Path("{appointment: [0-9]+}/{command}")
    @Needs(Role.CLERK)
    public CompletionStage<Response> command(
            @PathParam("hall") String hall,
            @PathParam("appointment") int number,
            @PathParam("command") String word,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        AppointmentCommand command = AppointmentCommand.of(word);
        Body body = Body.of(bytes);
        AppointmentCommand.Arguments arguments = command.read(body);
        body.check();
        Versions expected = Versions.of(request);
        return asking.act(copy, request, body, desk -> {
            require(desk);
            Appointment before = found(desk, number);
            expected.check(before.version());
            give(desk, before, command, arguments);
            return command == AppointmentCommand.CHECK_IN ? ticket(desk, Names.FULL) : shown(desk, found(desk, number));
        });
    }

    /** Whoever has an appointment of the day checks in by the document with which it was booked. */
    @POST
    @Path("check-in")
    public CompletionStage<Response> checkIn(
            @PathParam("hall") String hall, @Context ContainerRequestContext request, byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        Optional<String> document = body.text("document", LONGEST_NAME);
        body.require("document", "the number with which the slot was booked");
        body.check();
        return asking.act(copy, request, body, desk -> {
            require(desk);
            Appointment come = desk.bookings().ofToday(document.orElseThrow()).orElseThrow(() -> Problem.notFound(
                            "no appointment of today was booked with this document")
                    .thrown());
            give(desk, come, AppointmentCommand.CHECK_IN, new AppointmentCommand.Arguments("", ""));
            return ticket(desk, Names.MASKED);
        });
    }

    /** Lists those who are banned from booking since they missed too many slots. */
    @GET
    @Path("banned")
    @Needs(Role.MANAGER)
    public CompletionStage<Response> banned(@PathParam("hall") String hall) {
        return asking.look(asking.copy(hall), desk -> {
            require(desk);
            return new Answer(200, "", Json.text(json -> new AppointmentJson(desk).banned(json)), 0);
        });
    }

    /** Somebody who is banned may book again. */
    @POST
    @Path("banned/{booker}/lift")
    @Needs(Role.MANAGER)
    public CompletionStage<Response> lift(
            @PathParam("hall") String hall,
            @PathParam("booker") int booker,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        body.check();
        return asking.act(copy, request, body, desk -> {
            require(desk);
            Result lifted = desk.bookings().liftBan(booker);
            if (lifted.isRefused()) {
                throw Problem.conflict(HallJson.word(lifted.refusal()), lifted.text())
                        .thrown();
            }
            return new Answer(200, "", Json.text(json -> new AppointmentJson(desk).banned(json)), 0);
        });
    }

    /** Gives a command for an appointment, and answers the request where it is refused. */
    static void give(
            HallDesk desk, Appointment of, AppointmentCommand command, AppointmentCommand.Arguments arguments) {
        if (command == AppointmentCommand.CHECK_IN && !desk.givesNumbers()) {
            throw Problem.conflict("no-numbers", "no numbers are given at " + desk.timeName(desk.now()))
                    .in("closed", List.of())
                    .thrown();
        }
        Result result = command.give(desk, of.number(), arguments);
        if (result.isRefused()) {
            throw Problem.conflict(HallJson.word(result.refusal()), "appointment " + of.number() + ": " + result.text())
                    .in(HallJson.word(of.state()), AppointmentCommand.allowed(desk, of))
                    .thrown();
        }
    }

    /** Returns the ticket that was just taken, with the link of its holder. */
    private Answer ticket(HallDesk desk, Names names) {
        TicketNote note = desk.noteTaken();
        return new Answer(
                201,
                "/api/halls/" + desk.number() + "/tickets/" + note.number(),
                Json.text(json -> new HallJson(desk).ticket(json, note, names, MyResource.link(links, desk, note))),
                note.version());
    }

    private static Answer shown(HallDesk desk, Appointment of) {
        return new Answer(
                200,
                "",
                Json.text(json -> new AppointmentJson(desk).appointment(json, of, Names.FULL, "", "")),
                of.version());
    }

    private static Appointment found(HallDesk desk, int number) {
        return desk.bookings().seen().of(number).orElseThrow(() -> Problem.notFound("there is no appointment " + number)
                .thrown());
    }
}
