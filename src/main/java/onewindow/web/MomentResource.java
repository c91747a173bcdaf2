package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** How a hall was at a moment of its past, as its event stream would have shown it then. */
@Path("/api/halls/{hall}/at")
@Produces("application/json")
public final class MomentResource {

    private final PastAsking past;

    MomentResource(PastAsking past) {
        this.past = past;
    }

    /** Shows the hall as it was at a time, after the last command up to then. */
    @GET
    @Needs(Role.CLERK)
    public Response atTime(@PathParam("hall") String hall, @QueryParam("time") String time) {
        int copy = past.copy(hall);
        if (time == null) {
            throw Problem.badRequest("time: says of which moment; or put the number of a command in the address")
                    .thrown();
        }
        long millis = past.time("time", time);
        return shown(copy, past.ask(known -> known.lastAt(copy, millis)));
    }

    /** Shows the hall as it was just after a command. */
    @GET
    @Path("{sequence}")
    @Needs(Role.CLERK)
    public Response atSequence(@PathParam("hall") String hall, @PathParam("sequence") long sequence) {
        return shown(past.copy(hall), sequence);
    }

    private Response shown(int copy, long sequence) {
        String snapshot = sequence < 1
                ? null
                : past.ask(known -> known.at(copy, sequence, Snapshot::of)).orElse(null);
        if (snapshot == null) {
            long last = past.ask(known -> known.lastAt(copy, Long.MAX_VALUE));
            throw Problem.notFound("the ledger has commands 1 to " + last + " of this hall, and not " + sequence)
                    .thrown();
        }
        return Response.ok(snapshot).tag(Long.toString(sequence)).build();
    }
}
