package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.live.DeskState;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;
import onewindow.state.StateWriter;

/** The state of a hall as it is now, from which the command {@code forecast} looks ahead. Nobody's name is in it. */
@Path("/api/halls/{hall}/state")
@Produces("application/json")
public final class StateResource {

    private final Asking asking;

    StateResource(Asking asking) {
        this.asking = asking;
    }

    private record Seen(Scenario scenario, HallDay day, HallState state, long sequence) {}

    @GET
    public Response state(@PathParam("hall") String hall) {
        Seen seen = asking.see(asking.copy(hall), desk -> {
            HallState state = DeskState.of(desk)
                    .orElseThrow(() -> Problem.conflict("day-over", "the hall has no day now; its state is of a day")
                            .in("over", List.of())
                            .thrown());
            return new Seen(desk.scenario(), desk.day(), state, desk.sequence());
        });
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            StateWriter.write(seen.scenario, seen.day, seen.state, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(text.toByteArray()).tag(Long.toString(seen.sequence)).build();
    }
}
