package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import onewindow.live.Answer;
import onewindow.live.HallDesk;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The class: joining it, who is of it, who sits where. */
@Path("/api/class")
@Produces("application/json")
public final class ClassResource {

    private static final Logger LOG = LoggerFactory.getLogger(ClassResource.class);
    private static final int LONGEST_CODE = 20;

    private final Asking asking;
    private final Access access;
    private final Seating seating;
    /** Null where none is taught. */
    private final Classroom classroom;

    ClassResource(Asking asking, Access access, Seating seating, Optional<Classroom> classroom) {
        this.asking = asking;
        this.access = access;
        this.seating = seating;
        this.classroom = classroom.orElse(null);
    }

    private Classroom required() {
        if (classroom == null) {
            throw Problem.notFound("no class is taught here; start the service with --class")
                    .thrown();
        }
        return classroom;
    }

    /** Shows the class: to its trainer with the code and everybody, to a trainee with the own window. */
    @GET
    public String show(@Context ContainerRequestContext request) {
        if (classroom == null) {
            return "{\"taught\":false,\"open\":false,\"joined\":0}";
        }
        Classroom of = classroom;
        Caller caller = Caller.of(request);
        return Json.text(json -> {
            json.writeStartObject();
            json.writeBooleanField("taught", true);
            json.writeBooleanField("open", of.isOpen());
            json.writeNumberField("joined", of.members().size());
            if (caller.role().may(Role.TRAINER)) {
                json.writeStringField("code", of.code());
                json.writeBooleanField("seatsByItself", of.seatsByItself());
                json.writeArrayFieldStart("addresses");
                for (String address : of.addresses()) {
                    json.writeString(address);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("members");
                for (Classroom.Member member : of.members()) {
                    member(json, member);
                }
                json.writeEndArray();
            }
            Optional<Classroom.Member> own = of.memberOfActor(caller.actor());
            if (own.isPresent()) {
                json.writeFieldName("me");
                member(json, own.get());
                json.writeBooleanField("choosesSeat", of.seatsByItself());
            }
            json.writeEndObject();
        });
    }

    private static void member(JsonGenerator json, Classroom.Member member) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", member.name());
        if (member.window() > 0) {
            json.writeNumberField("hall", member.hall());
            json.writeNumberField("window", member.window());
        }
        json.writeEndObject();
    }

    /** Joins the class with its code; gives a cookie to a browser, and a token to a program. */
    @POST
    @Path("join")
    public Response join(@Context ContainerRequestContext asked, @Context Request request, byte[] bytes) {
        Classroom of = required();
        Body body = Body.of(bytes);
        String code = body.text("code", LONGEST_CODE).orElse("");
        String name = body.text("name").map(String::strip).orElse("");
        body.require("code", "it is on the wall");
        if (!Classroom.isNickname(name)) {
            body.wrong("name: 1 to 20 letters, digits, spaces and . _ - are allowed, a letter or digit first");
        }
        body.check();
        Classroom.Member member = of.join(code, name, Request.getRemoteAddr(request));
        Caller caller = new Caller(Role.TRAINEE, member.actor(), false);
        String token = access.begin(caller);
        if (of.seatsByItself()) {
            try {
                seatSomewhere(caller);
            } catch (WebApplicationException e) {
                LOG.info("{} has no window yet: {}", member.actor(), e.getMessage());
            }
        }
        Classroom.Member seated = of.member(name).orElse(member);
        return Response.ok(Json.text(json -> {
                    json.writeStartObject();
                    json.writeStringField("name", name);
                    json.writeStringField("token", token);
                    if (seated.window() > 0) {
                        json.writeNumberField("hall", seated.hall());
                        json.writeNumberField("window", seated.window());
                    }
                    json.writeEndObject();
                }))
                .header("Set-Cookie", SignInResource.cookie(token, request.isSecure()))
                .build();
    }

    /** In the first hall that has a free window. */
    private void seatSomewhere(Caller caller) {
        for (int copy = 0; copy < asking.halls().copies(); copy++) {
            int seated = asking.actAs(copy, caller.actor(), desk -> {
                int window = Seating.bestFree(desk);
                if (window >= 0) {
                    seating.sit(desk, window, caller);
                }
                return new Answer(window >= 0 ? 200 : 204, "", "", 0);
            });
            if (seated == 200) {
                return;
            }
        }
    }

    /** The trainer seats a trainee at a window, or without one has the trainee get up. */
    @POST
    @Path("seat")
    @Needs(Role.TRAINER)
    public Response seat(@Context ContainerRequestContext request, byte[] bytes) {
        Classroom of = required();
        Body body = Body.of(bytes);
        String name = body.text("name").orElse("");
        int hall = body.number("hall", 1, asking.halls().copies()).orElse(1);
        Optional<Integer> window = body.number("window", 1, 100_000);
        body.require("name", "the nickname of a trainee");
        body.check();
        Classroom.Member member = of.member(name)
                .orElseThrow(() -> Problem.notFound("nobody of the class has the name '" + name + "'")
                        .thrown());
        Caller trainee = new Caller(Role.TRAINEE, member.actor(), false);
        if (member.window() > 0) {
            asking.actAs(member.hall() - 1, member.actor(), desk -> {
                getUp(desk, trainee);
                return new Answer(200, "", "", 0);
            });
        }
        window.ifPresent(number -> asking.actAs(hall - 1, member.actor(), desk -> {
            seating.sit(desk, WindowsResource.index(desk, number), trainee);
            return new Answer(200, "", "", 0);
        }));
        return Response.ok(show(request)).build();
    }

    private void getUp(HallDesk desk, Caller who) {
        desk.seats().of(who.actor()).ifPresent(window -> seating.getUp(desk, window, who));
    }

    /** Whether trainees who join are seated at free windows by themselves. */
    @POST
    @Path("settings")
    @Needs(Role.TRAINER)
    public Response settings(@Context ContainerRequestContext request, byte[] bytes) {
        Classroom of = required();
        Body body = Body.of(bytes);
        body.require("seatsByItself", "true or false");
        boolean itself = body.flag("seatsByItself");
        body.check();
        of.seatByItself(itself);
        return Response.ok(show(request)).build();
    }

    /** Ends the class: all get up, and nobody of it may do anything any more. */
    @POST
    @Path("end")
    @Needs(Role.TRAINER)
    public Response end(@Context ContainerRequestContext request) {
        Classroom of = required();
        access.endAll(Role.TRAINEE);
        for (Classroom.Member member : of.members()) {
            of.remove(member.name());
        }
        of.end();
        seating.clear(asking);
        return Response.ok(show(request)).build();
    }

    /** Begins another class, with another code. */
    @POST
    @Path("begin")
    @Needs(Role.TRAINER)
    public Response begin(@Context ContainerRequestContext request) {
        end(request);
        required().beginAnew();
        return Response.ok(show(request)).build();
    }
}
