package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import onewindow.live.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Going on from the past: a branch of a hall, while the hall itself stays to be read. */
@Path("/api/halls/{hall}/branch")
@Produces("application/json")
public final class BranchResource {

    private static final Logger LOG = LoggerFactory.getLogger(BranchResource.class);

    private final Asking asking;
    private final PastAsking past;
    private final Access access;
    private final Seating seating;
    private final Optional<Classroom> classroom;
    private final Optional<Branches> branches;

    BranchResource(Asking asking, PastAsking past, Guard guard, Seating seating, Optional<Branches> branches) {
        this.asking = asking;
        this.past = past;
        access = guard.access();
        classroom = guard.classroom();
        this.seating = seating;
        this.branches = branches;
    }

    /** Goes on from a command, or from a time of the hall's day; trainees are asked to join again there. */
    @POST
    @Needs(Role.TRAINER)
    public Response branch(@PathParam("hall") String hall, byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        Optional<Integer> sequence = body.number("sequence", 1, Integer.MAX_VALUE);
        OptionalLong time = PaceResource.timeOfDay(body, "time");
        if (sequence.isPresent() == time.isPresent()) {
            body.wrong("sequence: or time is needed, and not both; they say from where it goes on");
        }
        body.check();
        Branches begins = branches.orElseThrow(
                () -> Problem.conflict("no-branches", "this service keeps no ledger of which there could be a branch")
                        .thrown());
        long from = sequence.isPresent() ? sequence.get() : lastAt(copy, time.getAsLong());
        Branches.Begun begun = begin(begins, copy, from);
        standStill(copy);
        asking.halls().feed(copy).signal("branched", Json.text(json -> {
            json.writeStartObject();
            json.writeNumberField("port", begun.port());
            json.writeEndObject();
        }));
        return Response.status(201)
                .entity(Json.text(json -> write(json, begun)))
                .build();
    }

    /** Lists the branches of a hall, the first one first, so that they are found again. */
    @GET
    @Needs(Role.TRAINER)
    public String list(@PathParam("hall") String hall) {
        int copy = asking.copy(hall);
        return Json.text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("branches");
            if (branches.isPresent()) {
                for (Branches.Begun begun : branches.get().begun(copy)) {
                    write(json, begun);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Branches.Begun begun) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sequence", begun.sequence());
        json.writeNumberField("port", begun.port());
        json.writeStringField("ledger", begun.ledger());
        json.writeStringField("code", begun.classroom().map(Classroom::code).orElse(""));
        json.writeEndObject();
    }

    private long lastAt(int copy, long timeOfDay) {
        long day = asking.see(copy, desk -> desk.day().startMillis());
        return past.ask(known -> known.lastAt(copy, day + timeOfDay));
    }

    private static Branches.Begun begin(Branches begins, int copy, long from) {
        try {
            return begins.begin(copy, from)
                    .orElseThrow(() -> Problem.notFound("the ledger has no command " + from + " of this hall")
                            .thrown());
        } catch (IOException e) {
            LOG.error("a branch cannot be begun", e);
            throw new Problem(503, "unavailable", "The branch cannot be begun", "see the service's log").thrown();
        }
    }

    /** The hall that was stays as it is; its class goes on in the branch. */
    private void standStill(int copy) {
        asking.actAs(copy, HallJson.word(Role.TRAINER), desk -> {
            asking.halls().pace(copy).pause(true);
            return new Answer(204, "", "", 0);
        });
        if (classroom.isPresent()) {
            access.endAll(Role.TRAINEE);
            classroom.get().end();
            seating.clear(asking);
        }
    }
}
